/** One delivery: a line and, opened, what was sent and what became of each part of it. */

import { html, useId, useState } from '../ui.js'
import { useQuery } from '../client.js'
import { Trouble, Waiting } from '../parts/notice.js'
import { Mark, Status, toneOf } from '../parts/status.js'
import { ago, moment, number, t, tn } from '../words.js'

const CONTENT = /* GraphQL */ `
  query Delivery($source: ID!, $id: ID!) {
    source(id: $source) { deliveries(filter: { id: { eq: $id } }) { nodes {
      content { body outcomes { omitted items { index outcome code pointer message retryable } } }
    } } }
  }
`
const COUNTS = ['accepted', 'unchanged', 'revised', 'rejected', 'quarantined']
const TONES = { accepted: 'taken', unchanged: 'plain', revised: 'taken', rejected: 'refused', quarantined: 'partly' }

export function Delivery({ of }) {
  const id = useId()
  const [open, put] = useState(false)
  const counts = COUNTS.filter((name) => of[name] > 0)
  return html`
    <li class="delivery" data-open=${String(open)}>
      <button type="button" class="delivery-line" aria-expanded=${String(open)} aria-controls=${id} onClick=${() => put(!open)}>
        <${Status} of=${of.status} words="delivery" />
        <time datetime=${of.receivedAt} title=${moment(of.receivedAt)} class="small muted number">${ago(of.receivedAt)}</time>
        <span class="delivery-source">${of.source.name}</span>
        <span class="delivery-counts">${counts.map((name) => html`<span class="status" data-tone=${toneOf(TONES[name])}><${Mark} of=${TONES[name]} />${t(`deliveries.${name}`, { count: number(of[name]) })}</span>`)}</span>
        <span class="delivery-why small muted">${of.message ?? ''}</span>
      </button>
      <div id=${id} hidden=${!open}>${open && html`<${Content} of=${of} />`}</div>
    </li>`
}

function Content({ of }) {
  const query = useQuery(CONTENT, { source: of.source.id, id: of.id })
  const content = query.data?.source.deliveries.nodes[0]?.content
  if (!content) return query.error ? html`<${Trouble} error=${query.error} />` : html`<${Waiting} />`
  return html`
    <div class="delivery-content">
      <dl class="details">
        <div><dt>${t('deliveries.received')}</dt><dd>${moment(of.receivedAt)}</dd></div>
        <div><dt>${t('deliveries.id')}</dt><dd><code>${of.deliveryId}</code></dd></div>
        <div><dt>${t('deliveries.type')}</dt><dd><code>${of.contentType ?? '–'}</code></dd></div>
        <div><dt>${t('deliveries.size')}</dt><dd>${number(of.size, { style: 'unit', unit: 'byte', unitDisplay: 'long' })}</dd></div>
        ${of.code && html`<div><dt>${t('deliveries.code')}</dt><dd><code>${of.code}</code></dd></div>`}
      </dl>
      ${of.message && !content.outcomes && html`<p class="note" data-tone="bad">${of.message}</p>`}
      <${Body} text=${content.body} />
      ${content.outcomes && html`<${Items} outcomes=${content.outcomes} />`}
    </div>`
}

/** What was sent: laid out to be read, where it is JSON, or exactly as it came. */
function Body({ text }) {
  const [raw, put] = useState(false)
  const laid = laidOut(text)
  return html`
    <section><div class="row"><h2>${t('deliveries.body')}</h2>
      ${laid && html`<span class="segments" role="group" aria-label=${t('deliveries.body')}>
        <button type="button" aria-pressed=${String(!raw)} onClick=${() => put(false)}>${t('deliveries.laid_out')}</button>
        <button type="button" aria-pressed=${String(raw)} onClick=${() => put(true)}>${t('deliveries.as_received')}</button></span>`}</div>
      <pre class="code" tabindex="0" aria-label=${t('deliveries.body')}>${raw || !laid ? text : laid}</pre></section>`
}

function laidOut(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return null
  }
}

function Items({ outcomes }) {
  return html`
    <section><h2>${t('deliveries.items')}</h2>
      <div class="scrolls" tabindex="0" role="region" aria-label=${t('deliveries.items')}><table>
        <thead><tr><th scope="col">${t('deliveries.item')}</th><th scope="col">${t('deliveries.outcome')}</th><th scope="col">${t('deliveries.reason')}</th></tr></thead>
        <tbody>${outcomes.items.map((one) => html`<tr key=${one.index}>
          <th scope="row" class="number">${number(one.index + 1)}</th>
          <td><span class="status" data-tone=${toneOf(TONES[one.outcome])}><${Mark} of=${TONES[one.outcome]} />${t(`outcome.${one.outcome}`)}</span></td>
          <td>${one.message ?? ''}${one.code && html` <code class="muted">${one.code}${one.pointer ? ` ${one.pointer}` : ''}</code>`}</td></tr>`)}</tbody>
      </table></div>
      ${outcomes.omitted > 0 && html`<p class="small muted">${tn('deliveries.omitted', outcomes.omitted)}</p>`}</section>`
}
