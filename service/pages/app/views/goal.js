/** One goal of the chain, with what serves it. */

import { html, useState } from '../ui.js'
import { Letters } from '../parts/letters.js'
import { Mark, Progress, Status } from '../parts/status.js'
import { number, t, tn } from '../words.js'

export function Goal({ goal, plan, reports }) {
  const elsewhere = (goal.children?.nodes ?? []).filter((child) => child.planId !== plan.id)
  const own = !goal.outside
  return html`
    <li class="goal" data-level=${goal.level ?? 'none'}>
      <${Line} item=${goal} title=${own ? goal.title : html`<a href=${`#/plans/${goal.planId}`}>${goal.title}</a>`}
        kind=${goal.level ? t(`level.${goal.level}`) : t('chain.objective')} letter=${goal.letter}
        beside=${own ? goal.owner?.name : goal.plan?.title} report=${own ? reports.get(goal.id) : undefined} judged=${own}
        findings=${plan.health.findings.filter((one) => one.nounId === goal.id)} statement=${goal.statement} />
      <ul class="below">
        ${goal.keyResults?.nodes.map((one) => html`<li key=${one.id} class="key-result">
          <${Line} item=${one} title=${html`<a href=${`#/key-results/${one.id}`}>${one.title}</a>`} kind=${t('chain.key_result')} expected=${one.expected}
            report=${reports.get(one.id)} judged=${true} findings=${plan.health.findings.filter((found) => found.nounId === one.id)} /></li>`)}
        ${goal.tactics?.nodes.length > 0 && html`<li key="tactics"><${Tactics} tactics=${goal.tactics.nodes} plan=${plan} /></li>`}
        ${goal.below.map((one) => html`<${Goal} key=${one.id} goal=${one} plan=${plan} reports=${reports} />`)}
        ${elsewhere.map((one) => html`<li key=${one.id} class="goal elsewhere">
          <${Line} item=${one} title=${html`<a href=${`#/plans/${one.planId}`}>${one.title}</a>`} kind=${one.level ? t(`level.${one.level}`) : t('chain.objective')} beside=${one.plan.title} /></li>`)}
      </ul>
    </li>`
}

/** A line: what it is, how far, how it stands; and, opened, why. */
function Line({ item, title, kind, letter, beside, expected = null, report, judged = false, findings = [], statement }) {
  const [open, put] = useState(false)
  const reasons = item.reasons ?? []
  return html`
    <div class="line">
      <div class="line-text">
        <p class="line-kind"><span>${kind}${letter ? ` ${letter}` : ''}</span>${beside && html`<span>${beside}</span>`}</p>
        <p class="line-title">${title}</p>
      </div>
      <div class="line-letters">${judged && html`<${Letters} report=${report} of=${item.title} />`}</div>
      <${Progress} value=${item.progress} expected=${expected} status=${item.status} />
      <div class="line-status"><${Status} of=${item.status} /></div>
      ${reasons.length + findings.length > 0 ? html`<button type="button" class="button plain why" aria-expanded=${String(open)} onClick=${() => put(!open)}>
        <span aria-hidden="true">${t('chain.why')}</span><span class="unseen">${`${t('chain.why')}: ${item.title}`}</span></button>` : html`<span></span>`}
      ${open && html`<div class="line-why">
        ${statement && html`<p>${statement}</p>`}
        <ul class="reasons">${reasons.map((one) => html`<li key=${one.rule}>${one.message}</li>`)}</ul>
        ${findings.map((one) => html`<p class="finding"><${Status} of=${one.severity} words="severity_of" /> ${one.reason.message} ${one.advice.message}</p>`)}
      </div>`}
    </div>`
}

const SHOWN = 3

function Tactics({ tactics, plan }) {
  const [all, put] = useState(false)
  const shown = all ? tactics : tactics.slice(0, SHOWN)
  return html`
    <div class="tactics">
      <p class="line-kind"><a href=${`#/plans/${plan.id}/tactics`}>${tn('chain.tactics', tactics.length)}</a></p>
      <ul>${shown.map((one) => html`<li key=${one.id} class="tactic">
        <span class="status" data-tone=${one.status === 'done' ? 'good' : 'plain'}><${Mark} of=${one.status} /></span>
        <span>${one.title} <span class="tactic-facts small muted number">${t(`tactic.${one.status}`)}${one.value !== null && html` · ${t('tactic.value', { value: number(one.value) })}`}${one.complexity !== null && html` · ${t('tactic.complexity', { complexity: number(one.complexity) })}`}</span></span></li>`)}</ul>
      ${tactics.length > SHOWN && html`<button type="button" class="button plain" aria-expanded=${String(all)} onClick=${() => put(!all)}>${all ? t('less') : tn('more', tactics.length - SHOWN)}</button>`}
    </div>`
}
