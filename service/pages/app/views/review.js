/** What is to be talked about when people meet, and how regularly they do. */

import { html } from '../ui.js'
import { Mark, Status, toneOf } from '../parts/status.js'
import { day, measured, number, percent, t, tn } from '../words.js'

/** What a query has to select of a plan's review. */
export const REVIEW = /* GraphQL */ `
  fragment Reviewed on PlanReview {
    confidenceBelow
    counts { offTrack missed stale atRisk withoutReading unconfident diverging changed tacticsOverdue tacticsDue amendments unacknowledged }
    checkIns { cadence lastOn nextDueOn overdue overdueSince ended missed missedPeriods { endsOn } streak reasons { rule message } }
    keyResults { keyResultId title status value progress confidence since { valueChange } reasons { rule message } }
    tactics { tacticId title dueOn overdue reasons { rule message } }
    amendments { seq changedAt reasons { rule message } }
    unacknowledged { checkInId publishedAt reasons { rule message } }
  }
`

/** How regularly the plan is checked in on. */
export function Rhythm({ of }) {
  const { cadence, lastOn, nextDueOn, overdue, overdueSince, ended, missed, missedPeriods, streak } = of
  return html`
    <dl class="standing rhythm card">
      <div><dt>${t('checkIns.next_due')}</dt><dd><span class="big">${day(nextDueOn)}</span>
        ${overdue && html`<span class="status" data-tone="bad"><${Mark} of="missed" />${t('checkIns.overdue', { since: day(overdueSince) })}</span>`}</dd></div>
      <div><dt>${t('checkIns.cadence')}</dt><dd><span class="big">${t(`cadence.${cadence}`)}</span></dd></div>
      <div><dt>${t('checkIns.last')}</dt><dd><span class="big">${day(lastOn)}</span>${streak > 0 && html`<span class="muted small">${tn('checkIns.streak', streak)}</span>`}</dd></div>
      <div><dt>${t('checkIns.missed')}</dt><dd><span class="big number">${number(missed)}</span><span class="muted small">${tn('checkIns.of_periods', ended)}</span>
        ${missed > 0 && html`<span class="muted small">${missedPeriods.slice(0, 3).map((one) => day(one.endsOn)).join(', ')}${missedPeriods.length > 3 ? ', …' : ''}</span>`}</dd></div>
    </dl>`
}

const COUNTS = { offTrack: 'off_track', missed: 'missed', stale: 'stale', atRisk: 'at_risk', withoutReading: 'pending', unconfident: 'warning', diverging: 'note', tacticsOverdue: 'warning', unacknowledged: 'note' }

export function Review({ of, units }) {
  const counted = Object.entries(COUNTS).filter(([name]) => of.counts[name] > 0)
  const parts = [of.keyResults, of.tactics, of.amendments, of.unacknowledged]
  return html`
    <section class="review" aria-labelledby="review"><h2 id="review">${t('checkIns.review')}</h2>
      ${parts.every((one) => one.length === 0) ? html`<p class="card judge-part muted">${t('checkIns.nothing')}</p>` : html`
      <div class="card">
        ${counted.length > 0 && html`<ul class="counts review-counts">${counted.map(([name, kind]) => html`<li key=${name} class="status" data-tone=${toneOf(kind)}><${Mark} of=${kind} />${tn(`checkIns.counts.${name}`, of.counts[name])}</li>`)}</ul>`}
        <ul class="review-items">
          ${of.keyResults.map((one) => html`<${Item} key=${one.keyResultId} reasons=${one.reasons}
            head=${html`<${Status} of=${one.status} /><${Now} of=${one} unit=${units.get(one.keyResultId)} below=${of.confidenceBelow} />`}
            title=${html`<a href=${`#/key-results/${one.keyResultId}`}>${one.title}</a>`} />`)}
          ${of.tactics.map((one) => html`<${Item} key=${one.tacticId} title=${one.title} reasons=${one.reasons}
            head=${html`<span class="status" data-tone=${one.overdue ? 'bad' : 'plain'}><${Mark} of=${one.overdue ? 'missed' : 'pending'} />${t(one.overdue ? 'checkIns.tactic_overdue' : 'checkIns.tactic_due')}</span><span class="small muted">${day(one.dueOn)}</span>`} />`)}
          ${of.amendments.map((one) => html`<${Item} key=${one.seq} reasons=${one.reasons} title=${t('checkIns.amended')} head=${html`<span class="small muted">${day(one.changedAt)}</span>`} />`)}
          ${of.unacknowledged.map((one) => html`<${Item} key=${one.checkInId} reasons=${one.reasons} title=${t('checkIns.unnoted')} head=${html`<span class="small muted">${day(one.publishedAt)}</span>`} />`)}
        </ul>
      </div>`}
    </section>`
}

function Item({ head, title, reasons }) {
  return html`<li class="review-item"><p class="row">${head}</p><p class="review-title">${title}</p>
    <ul class="reasons">${reasons.map((one) => html`<li key=${one.rule}>${one.message}</li>`)}</ul></li>`
}

/** Where a key result is today, by how much that has changed since, and how sure people are. */
function Now({ of, unit, below }) {
  const change = of.since?.valueChange
  return html`<span class="small muted number">${of.value !== null && measured(of.value, unit)}${change ? html` (${number(change, { signDisplay: 'always', maximumFractionDigits: 2 })})` : ''}
    ${of.confidence !== null && html` · <span class=${of.confidence < below ? 'unsure' : ''}>${t('checkIns.confidence')} ${percent(of.confidence)}</span>`}</span>`
}
