/** A plan's check-ins, the latest first, beside what is to be talked about at the next one. */

import { html, useEffect, useState } from '../ui.js'
import { useQuery } from '../client.js'
import { useFollowing } from '../live.js'
import { Shown, Trouble, Waiting } from '../parts/notice.js'
import { t, tn } from '../words.js'
import { CheckIn } from './check-in.js'
import { Guarded } from './guarded.js'
import { HEAD, PlanHead } from './plan-head.js'
import { REVIEW, Review, Rhythm } from './review.js'

const PLAN = /* GraphQL */ `
  query Review($id: ID!) {
    plan(id: $id) {
      ...Head
      review { ...Reviewed }
      objectives(first: 100) { nodes { keyResults(first: 20) { nodes { id title metric { unit } } } } }
    }
  }
  ${HEAD}
  ${REVIEW}
`
const CHECK_INS = /* GraphQL */ `
  query CheckIns($id: ID!, $first: Int!, $after: String) {
    plan(id: $id) {
      checkIns(first: $first, after: $after, filter: { state: { eq: published } }, sort: ["-publishedAt"]) {
        totalCount
        edges { cursor node {
          id publishedAt whatChanged nextStep author { name } acknowledging { id name }
          confidences { keyResultId confidence note }
          snapshot { keyResultId title value target progress expected status confidence }
        } }
      }
    }
  }
`
const CHANGED = /* GraphQL */ `
  subscription CheckedIn($id: ID!, $after: String) { planChanged(planId: $id, after: $after) { cursor } }
`
const SHOWN = 8

export function CheckIns({ id }) {
  const query = useQuery(PLAN, { id })
  const [round, next] = useState(0)
  useFollowing(CHANGED, { id }, () => {
    query.again()
    next((one) => one + 1)
  })
  return html`<${Guarded} query=${query}>
    <${Shown} query=${query} missing=${(data) => !data.plan}>${({ plan }) => html`
      <${PlanHead} plan=${plan} at="check_ins" query=${query} rest=${`/v1/plans/${id}/review`} />
      <${Rhythm} of=${plan.review.checkIns} />
      <div class="meeting">
        <${Review} of=${plan.review} units=${unitsOf(plan)} />
        <section aria-labelledby="check-ins"><h2 id="check-ins">${t('checkIns.title')}</h2>
          <${Some} id=${id} after=${null} round=${round} units=${unitsOf(plan)} /></section>
      </div>`}</${Shown}>
  </${Guarded}>`
}

/** Some check-ins and, when asked for, those before them. One more is read than shown: what the last is compared to. */
function Some({ id, after, round, units }) {
  const query = useQuery(CHECK_INS, { id, first: SHOWN + 1, after })
  const [more, show] = useState(false)
  useEffect(() => {
    if (round) query.again()
  }, [round])
  if (!query.data) return query.error ? html`<${Trouble} error=${query.error} />` : html`<${Waiting} />`
  const { edges, totalCount } = query.data.plan.checkIns
  const shown = edges.slice(0, SHOWN)
  if (edges.length === 0) return html`<div class="card empty"><h3>${t('checkIns.none')}</h3><p>${t('checkIns.none_why')}</p></div>`
  return html`
    ${after === null && html`<p class="small muted below-title">${tn('checkIns.count', totalCount)}</p>`}
    <ol class="check-ins">${shown.map(({ node }, place) => html`<${CheckIn} key=${node.id} of=${node} before=${edges[place + 1]?.node} units=${units} />`)}</ol>
    ${edges.length > SHOWN && (more ? html`<${Some} id=${id} after=${shown.at(-1).cursor} round=${round} units=${units} />`
      : html`<button type="button" class="button" onClick=${() => show(true)}>${t('checkIns.more')}</button>`)}`
}

const unitsOf = (plan) => new Map(plan.objectives.nodes.flatMap((goal) => goal.keyResults.nodes.map((one) => [one.id, one.metric.unit])))
