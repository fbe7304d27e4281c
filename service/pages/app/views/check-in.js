/** One check-in: what was said, how sure its author was, and how things stood at that instant. */

import { html, useState } from '../ui.js'
import { Progress, Status } from '../parts/status.js'
import { ago, measured, moment, number, percent, t, tn } from '../words.js'

export function CheckIn({ of, before, units }) {
  const titles = new Map(of.snapshot.map((one) => [one.keyResultId, one.title]))
  const sureBefore = new Map(before?.snapshot.map((one) => [one.keyResultId, one.confidence]) ?? [])
  const names = of.acknowledging.map((one) => one.name)
  return html`
    <li class="card check-in">
      <h3><time datetime=${of.publishedAt} title=${moment(of.publishedAt)}>${moment(of.publishedAt)}</time>
        <span class="small muted">${of.author?.name ?? t('checkIns.nobody')} · ${ago(of.publishedAt)}</span></h3>
      <dl class="said">
        ${of.whatChanged && html`<div><dt>${t('checkIns.changed')}</dt><dd>${of.whatChanged}</dd></div>`}
        ${of.nextStep && html`<div><dt>${t('checkIns.next')}</dt><dd>${of.nextStep}</dd></div>`}
      </dl>
      ${of.confidences.length > 0 && html`<ul class="confidences" aria-label=${t('checkIns.confidences')}>${of.confidences.map((one) => html`
        <li key=${one.keyResultId}><a href=${`#/key-results/${one.keyResultId}`}>${titles.get(one.keyResultId) ?? one.keyResultId}</a>
          <${Sure} value=${one.confidence} before=${sureBefore.get(one.keyResultId) ?? null} />
          ${one.note && html`<p class="small muted">${one.note}</p>`}</li>`)}</ul>`}
      <p class="small muted">${names.length ? t('checkIns.acknowledged', { names: names.join(', ') }) : t('checkIns.unacknowledged')}</p>
      <${Stood} of=${of} units=${units} />
    </li>`
}

/** How sure somebody is, and by how much more or less than the time before. */
export function Sure({ value, before }) {
  const points = before === null || value === null ? 0 : Math.round(100 * value) - Math.round(100 * before)
  const sign = /** @type {Intl.NumberFormatOptions} */ ({ maximumFractionDigits: 0, signDisplay: 'always' })
  return html`<span class="sure number"><span class="unseen">${t('checkIns.confidence')}: </span>${percent(value)}
    ${points !== 0 && html`<span class="delta" data-tone=${points > 0 ? 'good' : 'bad'}><span aria-hidden="true">${points > 0 ? '▲' : '▼'}</span>${tn('checkIns.points', Math.abs(points), { count: number(points, sign) })}</span>`}</span>`
}

/** The key results as they were then. */
function Stood({ of, units }) {
  const [open, put] = useState(false)
  return html`
    <button type="button" class="button plain stood" aria-expanded=${String(open)} onClick=${() => put(!open)}>${tn('checkIns.snapshot', of.snapshot.length)}</button>
    ${open && html`<div class="scrolls" tabindex="0" role="region" aria-label=${tn('checkIns.snapshot', of.snapshot.length)}><table class="stood-table">
      <thead><tr><th scope="col">${t('chain.key_result')}</th><th scope="col" class="figure">${t('checkIns.value')}</th><th scope="col">${t('standing.progress')}</th><th scope="col">${t('checkIns.status')}</th><th scope="col" class="figure">${t('checkIns.confidence')}</th></tr></thead>
      <tbody>${of.snapshot.map((one) => html`<tr key=${one.keyResultId}>
        <th scope="row"><a href=${`#/key-results/${one.keyResultId}`}>${one.title}</a></th>
        <td class="figure">${measured(one.value, units.get(one.keyResultId))}</td>
        <td><${Progress} value=${one.progress} expected=${one.expected} status=${one.status} /></td>
        <td><${Status} of=${one.status} /></td>
        <td class="figure">${percent(one.confidence)}</td></tr>`)}</tbody>
    </table></div>`}`
}
