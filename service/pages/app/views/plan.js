/** A plan as a chain: from the company's goals, whichever plan they stand in, down to key results and tactics. */

import { html, useMemo, useState } from '../ui.js'
import { useQuery } from '../client.js'
import { useFollowing } from '../live.js'
import { SMART } from '../parts/letters.js'
import { Empty, Shown } from '../parts/notice.js'
import { Mark, Status, toneOf } from '../parts/status.js'
import { t, tn } from '../words.js'
import { chained } from './chain.js'
import { Goal } from './goal.js'
import { Guarded } from './guarded.js'
import { HEAD, PlanHead, Standing } from './plan-head.js'

const PLAN = /* GraphQL */ `
  query Plan($id: ID!) {
    plan(id: $id) {
      ...Head
      health { totals { errors warnings notes } findings { severity nounId reason { rule message } advice { message } } }
      objectives(first: 100) { nodes {
        ...Goal
        parent { ...Above parent { ...Above parent { ...Above } } }
        children(first: 20) { nodes { id title level planId status progress plan { title } } }
        keyResults(first: 20) { nodes { id title status progress expected reasons { rule message } lastReading { value periodEnd } metric { id unit } } }
        tactics(first: 30) { nodes { id title status value complexity } }
      } }
    }
  }
  fragment Goal on Objective { id title level letter planId status progress reasons { rule message } statement owner { name } }
  fragment Above on Objective { id title level letter planId status progress reasons { rule message } plan { title } }
  ${HEAD}
`
const LETTERS = /* GraphQL */ `
  query Smart($id: ID!) {
    plan(id: $id) { objectives(first: 100) { nodes { id smart { ...Smart } keyResults(first: 20) { nodes { id smart { ...Smart } } } } } }
  }
  ${SMART}
`
const CHANGED = /* GraphQL */ `
  subscription PlanChanged($id: ID!, $after: String) { planChanged(planId: $id, after: $after) { cursor } }
`
const READ = /* GraphQL */ `
  subscription Read($metrics: [ID!], $after: String) { readingsRecorded(metricIds: $metrics, after: $after) { cursor } }
`

export function Plan({ id }) {
  const query = useQuery(PLAN, { id })
  const judged = useQuery(query.data?.plan ? LETTERS : null, { id })
  const metrics = useMemo(() => metricsOf(query.data?.plan), [query.data])
  const again = () => {
    query.again()
    judged.again()
  }
  useFollowing(CHANGED, { id }, again)
  useFollowing(READ, { metrics }, again)
  return html`<${Guarded} query=${query}>
    <${Shown} query=${query} missing=${(data) => !data.plan}>${({ plan }) => html`
      <${PlanHead} plan=${plan} at="goals" query=${query} rest=${`/v1/plans/${id}/progress`} />
      <${Chain} plan=${plan} reports=${reportsOf(judged.data)} />`}</${Shown}>
  </${Guarded}>`
}

function Chain({ plan, reports }) {
  const [only, choose] = useState(null)
  const goals = plan.objectives.nodes
  const counts = countsOf(goals)
  const shown = only ? goals.filter((goal) => goal.status === only || goal.keyResults.nodes.some((one) => one.status === only)) : goals
  return html`
    <${Standing} plan=${plan} counts=${counts} findings=${plan.health.totals} />
    ${plan.health.findings.length > 0 && html`<${Findings} found=${plan.health.findings} />`}
    <section aria-labelledby="chain">
      <div class="chain-head"><h2 id="chain">${t('chain.title')}</h2>
        <span class="segments" role="group" aria-label=${t('chain.filter')}>
          <button type="button" aria-pressed=${String(!only)} onClick=${() => choose(null)}>${t('chain.all')}</button>
          ${Object.keys(counts).map((status) => html`<button type="button" aria-pressed=${String(only === status)} onClick=${() => choose(status)}>
            <span class="status" data-tone=${toneOf(status)}><${Mark} of=${status} />${t(`status.${status}`)}</span></button>`)}
        </span></div>
      ${goals.length === 0 && html`<${Empty} title=${t('chain.none')}><p>${t('chain.none_why')}</p></${Empty}>`}
      <ul class="chain card">${chained(shown).map((goal) => html`<${Goal} key=${goal.id} goal=${goal} plan=${plan} reports=${reports} />`)}</ul>
    </section>`
}

function Findings({ found }) {
  return html`
    <details class="findings card">
      <summary>${tn('health.findings', found.length)}</summary>
      <ul>${found.map((one) => html`<li key=${`${one.reason.rule} ${one.nounId}`}>
        <${Status} of=${one.severity} words="severity_of" />
        <div><p>${one.reason.message}</p><p class="small muted">${one.advice.message}</p></div></li>`)}</ul>
    </details>`
}

const metricsOf = (plan) => [...new Set(plan?.objectives.nodes.flatMap((goal) => goal.keyResults.nodes.map((one) => one.metric.id)) ?? [])].sort()

function countsOf(goals) {
  const counts = {}
  const order = ['off_track', 'missed', 'stale', 'at_risk', 'pending', 'on_track', 'succeeded', 'achieved']
  for (const status of order) {
    const count = goals.filter((goal) => goal.status === status).length
    if (count) counts[status] = count
  }
  return counts
}

/** Reports by the id of what they judge. */
function reportsOf(data) {
  const found = new Map()
  for (const goal of data?.plan?.objectives.nodes ?? []) {
    for (const one of [goal, ...goal.keyResults.nodes]) found.set(one.id, one.smart)
  }
  return found
}
