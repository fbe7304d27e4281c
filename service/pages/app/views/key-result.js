/** A key result: how it stands and why, where it leads, how it is told, and what became of it on the way. */

import { html, useMemo } from '../ui.js'
import { useQuery } from '../client.js'
import { useFollowing } from '../live.js'
import { writing } from '../charts/figures.js'
import { PROGRESS_CHART, ProgressChart } from '../charts/progress.js'
import { Asked } from '../parts/asked.js'
import { Letters, SMART } from '../parts/letters.js'
import { Shown } from '../parts/notice.js'
import { Status } from '../parts/status.js'
import { day, t } from '../words.js'
import { Guarded } from './guarded.js'
import { CheckIns, Milestones, Promises, Reasons, TacticsBelow } from './key-result-parts.js'
import { Standing } from './key-result-standing.js'

const KEY_RESULT = /* GraphQL */ `
  query KeyResult($id: ID!) {
    keyResult(id: $id) {
      id title kind done dueOn status progress expected confidence requiredRatePerDay resolvedTarget lower upper
      lastReading { value periodEnd provisional }
      reasons { rule message }
      milestones { on value }
      metric { id name unit precision }
      objective { title plan { id title endsOn
        checkIns(first: 30, filter: { state: { eq: published } }, sort: ["-publishedAt"]) {
          nodes { id publishedAt whatChanged nextStep author { name } confidences { keyResultId confidence note } }
        }
      } }
      versions { target lower upper dueOn amendedAt reason facts { status progress } }
      forecast { value interval80 interval95 probability reasons { rule message } }
      tactics(first: 20) { nodes { id title status } }
      progressChart { ...ProgressChart }
    }
  }
  ${PROGRESS_CHART}
`
const LETTERS = /* GraphQL */ `
  query KeyResultSmart($id: ID!) { keyResult(id: $id) { smart { ...Smart } } }
  ${SMART}
`
const READ = /* GraphQL */ `
  subscription KeyResultRead($metrics: [ID!], $after: String) { readingsRecorded(metricIds: $metrics, after: $after) { cursor } }
`
const CHANGED = /* GraphQL */ `
  subscription KeyResultChanged($plan: ID!, $after: String) { planChanged(planId: $plan, after: $after) { cursor } }
`

export function KeyResult({ id }) {
  const query = useQuery(KEY_RESULT, { id })
  const known = query.data?.keyResult
  const judged = useQuery(known ? LETTERS : null, { id })
  return html`<${Guarded} query=${query}>
    <${Shown} query=${query} missing=${(data) => !data.keyResult}>${({ keyResult }) => html`
      <${Follower} metric=${keyResult.metric.id} plan=${keyResult.objective.plan.id} again=${query.again} judge=${judged.again} />
      <${Whole} of=${keyResult} query=${query} report=${judged.data?.keyResult.smart} />`}</${Shown}>
  </${Guarded}>`
}

/** Reads anew when a reading comes, and judges anew when the goal itself is changed. */
function Follower({ metric, plan, again, judge }) {
  const metrics = useMemo(() => [metric], [metric])
  useFollowing(READ, { metrics }, again)
  useFollowing(CHANGED, { plan }, () => {
    again()
    judge()
  })
  return null
}

function Whole({ of, query, report }) {
  const { plan, title } = of.objective
  const checkIns = plan.checkIns.nodes
  const marks = useMemo(() => marksOf(of), [of])
  const write = useMemo(() => writing(of.metric, of.progressChart.readings), [of])
  const drawn = of.kind !== 'binary' && (of.progressChart.readings.length > 0 || of.progressChart.levels.length > 0)
  return html`
    <div class="head">
      <div class="head-text">
        <nav aria-label=${t('trail')}><ol class="trail"><li><a href="#/">${t('nav.plans')}</a></li><li><a href=${`#/plans/${plan.id}`}>${plan.title}</a></li><li>${title}</li></ol></nav>
        <h1>${of.title}</h1>
        <p class="facts"><${Status} of=${of.status} /><span>${of.metric.name}</span>${of.progressChart.due && html`<span>${t('keyResult.due', { day: day(of.progressChart.due.on) })}</span>`}
          <${Letters} report=${report} of=${of.title} /></p>
      </div>
      <${Asked} query=${query} rest=${`/v1/key-results/${of.id}/progress`} />
    </div>
    <${Standing} of=${of} write=${write} />
    ${drawn && html`<${ProgressChart} chart=${of.progressChart} write=${write} marks=${marks} />`}
    <div class="parts">
      <${Reasons} of=${of} />
      <${Milestones} of=${of} write=${write} />
      <${Promises} of=${of} write=${write} />
      <${TacticsBelow} of=${of} plan=${plan} />
      <${CheckIns} of=${of} checkIns=${checkIns} />
    </div>`
}

/** The check-ins that fall within the chart, as marks on it. */
function marksOf({ progressChart: chart, objective }) {
  return objective.plan.checkIns.nodes
    .map((one) => ({ on: one.publishedAt.slice(0, 10), who: one.author?.name ?? '', text: one.whatChanged ?? '' }))
    .filter((one) => one.on >= chart.first && one.on <= chart.last)
}
