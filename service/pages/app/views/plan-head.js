/** What stands above each view of a plan: its name, its time, how it stands, and the way to its other views. */

import { html } from '../ui.js'
import { Asked } from '../parts/asked.js'
import { Mark, Progress, Status, toneOf } from '../parts/status.js'
import { day, percent, t, tn } from '../words.js'

/** What a query has to select of a plan for its head. */
export const HEAD = /* GraphQL */ `
  fragment Head on Plan { id title mission businessFunction framework startsOn endsOn status progress goalStatus }
`
const TABS = [['', 'goals'], ['/tactics', 'tactics'], ['/check-ins', 'check_ins']]

export function PlanHead({ plan, at, query, rest = null }) {
  return html`
    <div class="head">
      <div class="head-text">
        <nav aria-label=${t('trail')}><ol class="trail"><li><a href="#/">${t('nav.plans')}</a></li>${plan.businessFunction && html`<li>${t(`function.${plan.businessFunction}`)}</li>`}</ol></nav>
        <h1>${plan.title}</h1>
        <p class="facts"><span>${t('from_to', { from: day(plan.startsOn), to: day(plan.endsOn) })}</span><span>${t(`plan.${plan.status}`)}</span><span>${plan.framework === 'okr' ? 'OKR' : 'SMART'}</span></p>
      </div>
      <${Asked} query=${query} rest=${rest} />
    </div>
    <nav class="tabs" aria-label=${t('plan.views')}>${TABS.map(([end, name]) => html`
      <a href=${`#/plans/${plan.id}${end}`} aria-current=${at === name ? 'page' : undefined}>${t(`plan.${name}`)}</a>`)}</nav>`
}

/** How far the plan is, how much of its time is over, and how many of its goals stand how. */
export function Standing({ plan, counts, findings }) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return html`
    <dl class="standing card">
      <div><dt>${t('standing.progress')}</dt><dd><span class="big number">${percent(plan.progress)}</span><${Status} of=${plan.goalStatus} />
        <${Progress} value=${plan.progress} status=${plan.goalStatus} /></dd></div>
      <div><dt>${t('standing.time')}</dt><dd><span class="big number">${percent(elapsed(plan))}</span><span class="muted small">${left(plan)}</span><${Progress} value=${elapsed(plan)} status="pending" /></dd></div>
      <div class="standing-goals"><dt>${t('standing.goals')}</dt>
        <dd><span class="stack" aria-hidden="true">${Object.entries(counts).map(([status, count]) => html`<span data-tone=${toneOf(status)} style=${{ flexGrow: count }}></span>`)}</span>
          <ul class="counts">${Object.entries(counts).map(([status, count]) => html`<li class="status" data-tone=${toneOf(status)}><${Mark} of=${status} />${count} ${t(`status.${status}`)}</li>`)}</ul>
          ${total === 0 && html`<span class="muted">${t('standing.no_goals')}</span>`}</dd></div>
      <div><dt>${t('standing.health')}</dt><dd><ul class="counts">${['error', 'warning', 'note'].map((severity) => html`
        <li class="status" data-tone=${findings[`${severity}s`] ? toneOf(severity) : 'plain'}><${Mark} of=${findings[`${severity}s`] ? severity : 'none'} />${tn(`severity.${severity}`, findings[`${severity}s`])}</li>`)}</ul></dd></div>
    </dl>`
}

const DAY = 86_400_000

function elapsed({ startsOn, endsOn }) {
  if (!startsOn || !endsOn) return null
  const [start, end] = [Date.parse(startsOn), Date.parse(endsOn) + DAY]
  return Math.max(0, Math.min(1, (Date.now() - start) / (end - start)))
}

function left({ endsOn }) {
  if (!endsOn) return ''
  const days = Math.ceil((Date.parse(endsOn) - Date.now()) / DAY)
  return days >= 0 ? tn('standing.days_left', days) : t('standing.over')
}
