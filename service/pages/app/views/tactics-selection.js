/** What fits into what there is: used and available of each limit, and what a simpler choice would lose. */

import { html } from '../ui.js'
import { day, number, t } from '../words.js'

const LIMITS = ['effort', 'cost', 'job_size']

const shareOf = ({ used, amount }) => (used > 0 ? Math.min(1, used / amount) : 0)

export function Selection({ selection, chart, members }) {
  const { ids, feasible, limits, reasons, greedyLoss } = selection
  const known = (text) => members.reduce((told, one) => told.replaceAll(one.id, one.name), text)
  const named = (one) => (one.memberId ? (members.find((member) => member.id === one.memberId)?.name ?? t('tactics.member')) : LIMITS.includes(one.limit) ? t(`tactics.input.${one.limit}`) : one.limit)
  return html`
    <section class="card selection" aria-labelledby="selection">
      <div class="selection-words">
        <h2 id="selection">${feasible && ids.length ? chart.selected : t(feasible ? 'tactics.nothing_fits' : 'tactics.infeasible')}</h2>
        <ul class="reasons">${reasons.map((one) => html`<li key=${one}>${known(one)}</li>`)}
          ${greedyLoss > 0 && html`<li>${t('tactics.greedy_loss', { loss: number(greedyLoss) })}</li>`}</ul>
      </div>
      <ul class="limits">${limits.map((one) => html`
        <li key=${`${one.limit} ${one.memberId}`}>
          <p class="limit-words"><span>${named(one)}${one.until ? html` <span class="muted small">${t('tactics.until', { day: day(one.until) })}</span>` : null}</span>
            <span class="number">${t('tactics.used_of', { used: number(one.used), amount: number(one.amount) })}</span></p>
          <span class="limit-bar" data-over=${String(one.used > one.amount)} aria-hidden="true"><span style=${{ width: `${shareOf(one) * 100}%` }}></span></span>
        </li>`)}</ul>
    </section>`
}
