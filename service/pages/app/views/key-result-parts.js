/** What there is to tell of a key result below its chart; a part with nothing in it is not there. */

import { html } from '../ui.js'
import { Mark, Status, toneOf } from '../parts/status.js'
import { day, moment, percent, t } from '../words.js'

const Part = ({ name, children }) => html`<section class="card part" aria-labelledby=${`part-${name}`}><h2 id=${`part-${name}`}>${t(`keyResult.part.${name}`)}</h2>${children}</section>`

export function Reasons({ of }) {
  const forecast = of.forecast?.reasons ?? []
  return html`<${Part} name="reasons">
    <ul class="reasons">${of.reasons.map((one) => html`<li key=${one.rule}>${one.message}</li>`)}</ul>
    ${forecast.length > 0 && html`<h3>${t('keyResult.part.forecast')}</h3>
      <ul class="reasons">${forecast.map((one) => html`<li key=${one.rule}>${one.message}</li>`)}</ul>`}
  </${Part}>`
}

/** Each with the reading of its day, or the last before it; `passed` once its day is over. */
export function Milestones({ of, write }) {
  if (!of.milestones.length) return null
  const { readings, today } = of.progressChart
  const rises = of.kind !== 'decrease_to'
  const stood = (on) => (on <= today.on ? readings.findLast((one) => one.on <= on) : null)
  const met = (milestone, reading) => (rises ? reading.value >= milestone.value : reading.value <= milestone.value)
  return html`<${Part} name="milestones"><table>
    <thead><tr><th scope="col">${t('chart.day')}</th><th scope="col">${t('chart.plan')}</th><th scope="col">${t('chart.reading')}</th><th scope="col"><span class="unseen">${t('keyResult.met')}</span></th></tr></thead>
    <tbody>${of.milestones.map((one) => {
      const reading = stood(one.on)
      const tone = reading ? (met(one, reading) ? 'achieved' : 'missed') : 'pending'
      return html`<tr key=${one.on}><th scope="row">${day(one.on)}</th><td class="number">${write(one.value)}</td>
        <td class="number">${reading ? write(reading.value) : '–'}</td>
        <td><span class="status" data-tone=${toneOf(tone)}><${Mark} of=${tone} />${t(`keyResult.milestone.${tone}`)}</span></td></tr>`
    })}</tbody></table></${Part}>`
}

/** What was promised before it was amended, and how each promise stands today. */
export function Promises({ of, write }) {
  if (of.versions.length < 2) return null
  const goal = (one) => (one.target !== null ? write(one.target) : [one.lower, one.upper].filter((bound) => bound !== null).map((bound) => write(bound)).join(' – ') || '–')
  return html`<${Part} name="promises"><ol class="promises">${[...of.versions].reverse().map((one, place) => html`
    <li key=${one.amendedAt ?? 'now'}>
      <p class="promise-goal"><span class="number">${goal(one)}</span>${one.dueOn && html`<span class="muted small">${t('keyResult.due', { day: day(one.dueOn) })}</span>`}
        ${one.facts && html`<${Status} of=${one.facts.status} />`}</p>
      <p class="small muted">${place === 0 ? t('keyResult.present') : t('keyResult.amended', { day: moment(one.amendedAt) })}${one.reason ? `: ${one.reason}` : ''}</p>
    </li>`)}</ol></${Part}>`
}

export function TacticsBelow({ of, plan }) {
  const tactics = of.tactics.nodes
  if (!tactics.length) return null
  return html`<${Part} name="tactics"><ul class="part-list">${tactics.map((one) => html`
    <li key=${one.id}><span class="status" data-tone=${one.status === 'done' ? 'good' : 'plain'}><${Mark} of=${one.status} /></span><span>${one.title}</span><span class="small muted">${t(`tactic.${one.status}`)}</span></li>`)}</ul>
    <p class="small"><a href=${`#/plans/${plan.id}/tactics`}>${t('keyResult.all_tactics')}</a></p></${Part}>`
}

export function CheckIns({ of, checkIns }) {
  const shown = checkIns.slice(0, 5)
  if (!shown.length) return null
  const said = (one) => one.confidences.find((about) => about.keyResultId === of.id)
  return html`<${Part} name="check_ins"><ol class="part-check-ins">${shown.map((one) => html`
    <li key=${one.id}>
      <p class="small muted">${day(one.publishedAt)}${one.author ? ` · ${one.author.name}` : ''}${said(one) ? ` · ${t('keyResult.confidence', { percent: percent(said(one).confidence) })}` : ''}</p>
      ${said(one)?.note && html`<p>${said(one).note}</p>`}
      ${one.whatChanged && html`<p>${one.whatChanged}</p>`}
      ${one.nextStep && html`<p class="small muted">${t('keyResult.next', { step: one.nextStep })}</p>`}
    </li>`)}</ol></${Part}>`
}
