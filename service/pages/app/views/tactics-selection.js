/** What fits into what there is: used and available of each limit, and what a simpler choice would lose. */

import { html } from '../ui.js'
import { day, number, t } from '../words.js'

const LIMITS = ['effort', 'cost', 'job_size']

export function Selection({ selection, chart, members }) {
  const { feasible, limits, reasons, greedyLoss } = selection
  const none = feasible && !chart.ranked.items.some((one) => one.selected)
  const named = (one) => (one.memberId ? (members.find((member) => member.id === one.memberId)?.name ?? t('tactics.member')) : LIMITS.includes(one.limit) ? t(`tactics.input.${one.limit}`) : one.limit)
  return html`
    <section class="card selection" aria-labelledby="selection">
      <div class="selection-words">
        <h2 id="selection">${none ? t('tactics.nothing_fits') : chart.selected}</h2>
        <ul class="reasons">${reasons.map((one) => html`<li key=${one}>${one}</li>`)}
          ${greedyLoss > 0 && html`<li>${t('tactics.greedy_loss', { loss: number(greedyLoss) })}</li>`}</ul>
      </div>
      <ul class="limits">${limits.map((one) => html`
        <li key=${`${one.limit} ${one.memberId}`}>
          <p class="limit-words"><span>${named(one)}${one.until ? html` <span class="muted small">${t('tactics.until', { day: day(one.until) })}</span>` : null}</span>
            <span class="number">${t('tactics.used_of', { used: number(one.used), amount: number(one.amount) })}</span></p>
          <span class="limit-bar" aria-hidden="true"><span style=${{ width: `${one.amount > 0 ? Math.min(1, one.used / one.amount) * 100 : 0}%` }}></span></span>
        </li>`)}</ul>
    </section>`
}
