/** What views are drawn with: Preact, written as tagged templates. */

import { Fragment, createContext, h, render } from '../vendor/preact/preact.js'
import htm from '../vendor/preact/htm.js'

export const html = htm.bind(h)
export { Fragment, createContext, render }
export { useCallback, useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from '../vendor/preact/hooks.js'
