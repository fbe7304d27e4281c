/** A plan's tactics: by value and complexity, ranked by a method, and what fits into what there is. */

import { html, useState } from '../ui.js'
import { useQuery } from '../client.js'
import { useFollowing } from '../live.js'
import { VALUE_COMPLEXITY_CHART, ValueComplexityChart } from '../charts/value-complexity.js'
import { Empty, Shown, Trouble } from '../parts/notice.js'
import { t } from '../words.js'
import { Guarded } from './guarded.js'
import { HEAD, PlanHead } from './plan-head.js'
import { Controls, useChoice } from './tactics-controls.js'
import { Ranking } from './tactics-ranking.js'
import { Selection } from './tactics-selection.js'

const TACTICS = /* GraphQL */ `
  query Tactics($id: ID!, $method: Method, $capacity: JSON, $withMembers: Boolean!, $criteria: [WeightedCriterionInput!]! = []) {
    plan(id: $id) {
      ...Head
      tactics(first: 200, filter: { status: { in: [idea, planned, active] } }) { nodes { id title effort scores } }
      valueComplexityChart(method: $method, capacity: $capacity, withMembers: $withMembers, criteria: $criteria, sensitivity: true) {
        ...ValueComplexityChart
        ranked {
          method topK draws tieRule warnings notScored { id reason }
          items { id rank score section rankInterval topKProbability selected reasons sensitivity { input step rankIfLower rankIfHigher } }
          selection { ids feasible greedyLoss cutRank reasons limits { limit memberId until used amount } leftOut { id reason } }
        }
      }
    }
    members(first: 200) { nodes { id name } }
  }
  ${HEAD}
  ${VALUE_COMPLEXITY_CHART}
`
const CHANGED = /* GraphQL */ `
  subscription TacticsChanged($id: ID!, $after: String) { planChanged(planId: $id, after: $after) { cursor } }
`

export function Tactics({ id }) {
  const [choice, choose] = useChoice()
  const query = useQuery(TACTICS, { id, ...choice.variables })
  useFollowing(CHANGED, { id }, query.again)
  const plan = query.data?.plan
  if (!plan) return html`<${Guarded} query=${query}><${Shown} query=${query} missing=${(data) => !data.plan}>${() => null}</${Shown}></${Guarded}>`
  const rest = `/v1/plans/${id}/prioritized-tactics${choice.rest}`
  return html`<${Guarded} query=${query}>
    <${PlanHead} plan=${plan} at="tactics" query=${query} rest=${rest} />
    <${Controls} choice=${choice} choose=${choose} method=${plan.valueComplexityChart.ranked.method} tactics=${plan.tactics.nodes} />
    ${query.error && !query.fresh ? html`<${Trouble} error=${query.error} />` : html`<${Ranked} plan=${plan} members=${query.data.members.nodes} />`}
  </${Guarded}>`
}

function Ranked({ plan, members }) {
  const [at, go] = useState(null)
  const chart = plan.valueComplexityChart
  const { items, notScored, selection } = chart.ranked
  if (items.length + notScored.length === 0) return html`<${Empty} title=${t('tactics.none')}><p>${t('tactics.none_why')}</p></${Empty}>`
  return html`
    ${selection && html`<${Selection} selection=${selection} chart=${chart} members=${members} />`}
    <div class=${items.length ? 'beside' : ''}>
      ${items.length > 0 && html`<${ValueComplexityChart} chart=${chart} at=${at} go=${go} />`}
      <${Ranking} chart=${chart} tactics=${plan.tactics.nodes} at=${at} go=${go} />
    </div>`
}
