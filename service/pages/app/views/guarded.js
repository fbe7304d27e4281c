/** What every view is shown behind: a key that opens the workspace. */

import { html } from '../ui.js'
import { Connect } from './connect.js'
import { take as keep } from '../session.js'

/** The children, or, when the key is refused, the place to give another one. */
export function Guarded({ query, children }) {
  if (query.error?.kind !== 'unauthorized') return children
  const take = (value, kind) => {
    keep(value, kind)
    query.again()
  }
  return html`<${Connect} refused=${true} take=${take} />`
}
