/** The hooks that the page uses. */
import type { Context } from "./preact.js";

type Ended = void | (() => void);
export function useState<T>(begin: T | (() => T)): [T, (next: T | ((last: T) => T)) => void];
export function useEffect(effect: () => Ended, inputs?: unknown[]): void;
export function useLayoutEffect(effect: () => Ended, inputs?: unknown[]): void;
export function useMemo<T>(make: () => T, inputs: unknown[]): T;
export function useCallback<T extends (...given: any[]) => any>(callback: T, inputs: unknown[]): T;
export function useRef<T>(begin: T): { current: T };
export function useContext<T>(context: Context<T>): T;
export function useId(): string;
