/** What went wrong, and what to do about it; what is awaited; what is not there. */

import { html } from '../ui.js'
import { t } from '../words.js'

/** Until there is something to show. */
export const Waiting = () => html`<p class="waiting" role="status"><span class="spinner"></span><span class="unseen">${t('waiting')}</span></p>`

/** Nothing of what was looked for. */
export const Empty = ({ title, level = 'h2', children }) => html`<div class="empty card"><${level}>${title}</${level}>${children}</div>`

/** A query's error, where it is not one that the whole page tells of. */
export function Trouble({ error }) {
  if (error.kind === 'unreachable') return html`<p class="note" data-tone="warn">${t('down.waits')}</p>`
  return html`<div class="note" data-tone="bad" role="alert"><strong>${t('trouble')}</strong><span>${error.message}</span>
    ${error.requestId && html`<span class="small muted">${t('request_id')} <code>${error.requestId}</code></span>`}</div>`
}

/** The view of a query: waiting, in trouble, absent, or what `children` (a function of the data) makes of it. */
export function Shown({ query, missing, children }) {
  if (query.data && (query.fresh || !query.error)) return missing?.(query.data) ? html`<${Empty} level="h1" title=${t('absent')}><a href="#/">${t('nav.plans')}</a></${Empty}>` : children(query.data)
  return query.error ? html`<${Trouble} error=${query.error} />` : html`<${Waiting} />`
}
