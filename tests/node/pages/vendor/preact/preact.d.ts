/** As much of Preact as the page uses. */
export interface Context<T> {
  Provider: (props: { value: T; children?: any }) => any;
}
export function createContext<T>(value: T): Context<T>;
export function h(type: any, props?: any, ...children: any[]): any;
export function render(what: any, where: Element): void;
export const Fragment: (props: { children?: any }) => any;
