/** All plans of the workspace, those under way first. */

import { html } from '../ui.js'
import { useQuery } from '../client.js'
import { useAsking, useFollowing } from '../live.js'
import { Asked } from '../parts/asked.js'
import { Empty, Shown } from '../parts/notice.js'
import { Progress, Status } from '../parts/status.js'
import { day, t } from '../words.js'
import { Guarded } from './guarded.js'

const PLANS = /* GraphQL */ `
  query Plans {
    viewer { workspace { name slug } }
    plans(first: 100, sort: ["-startsOn", "title"]) {
      nodes { id title mission businessFunction framework startsOn endsOn status progress goalStatus }
    }
  }
`
const READINGS = /* GraphQL */ `
  subscription Readings($after: String) { readingsRecorded(after: $after) { cursor } }
`
const ORDER = ['active', 'draft', 'closed']

/** What the whole company wants stands first, whatever began when. */
const topFirst = (one, other) => Number(other.businessFunction === 'executive') - Number(one.businessFunction === 'executive')

export function Plans() {
  const query = useQuery(PLANS)
  useFollowing(READINGS, {}, query.again)
  useAsking(query.again)
  return html`<${Guarded} query=${query}><${Shown} query=${query}>${({ viewer, plans }) => html`
    <div class="head"><div class="head-text"><h1>${t('plans.title')}</h1>${viewer.workspace.name !== viewer.workspace.slug && html`<p class="facts">${viewer.workspace.name}</p>`}</div><${Asked} query=${query} rest="/v1/plans" /></div>
    ${plans.nodes.length === 0 && html`<${Empty} title=${t('plans.none')}><p>${t('plans.none_why')}</p><a href="/docs">${t('foot.rest')}</a></${Empty}>`}
    ${ORDER.map((status) => [status, plans.nodes.filter((plan) => plan.status === status).sort(topFirst)]).filter(([, found]) => found.length).map(([status, found]) => html`
      <section class="plan-group" aria-labelledby=${`plans-${status}`}>
        <h2 id=${`plans-${status}`}>${t(`plans.${status}`)}</h2>
        <ul class="plan-cards">${found.map((plan) => html`<${Card} key=${plan.id} plan=${plan} />`)}</ul>
      </section>`)}
  `}</${Shown}></${Guarded}>`
}

function Card({ plan }) {
  return html`
    <li class="card plan-card">
      <div class="row"><${Status} of=${plan.goalStatus} /><span class="chip">${plan.framework === 'okr' ? 'OKR' : 'SMART'}</span>
        ${plan.businessFunction && html`<span class="chip">${t(`function.${plan.businessFunction}`)}</span>`}</div>
      <h3><a href=${`#/plans/${plan.id}`}>${plan.title}</a></h3>
      ${plan.mission && html`<p class="small muted plan-mission">${plan.mission}</p>`}
      <${Progress} value=${plan.progress} status=${plan.goalStatus} />
      <p class="small muted">${t('from_to', { from: day(plan.startsOn), to: day(plan.endsOn) })}</p>
    </li>`
}
