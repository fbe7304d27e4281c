/** A goal judged while it is written: five letters, what was seen in it, and what would make it better. */

import { html, useEffect, useRef, useState } from '../ui.js'
import { useQuery } from '../client.js'
import { Asked } from '../parts/asked.js'
import { Empty, Trouble, Waiting } from '../parts/notice.js'
import { spoken, t } from '../words.js'
import { Guarded } from './guarded.js'
import { Box, Examples } from './judge-box.js'
import { addressOf, goalIn, inRest, questionOf } from './judge-goal.js'
import { DARK, Facts, Marked, Rewrite, Verdict, said } from './judge-report.js'

const JUDGE = /* GraphQL */ `
  query Judge($goals: [GoalInput!]!) {
    validateGoals(goals: $goals) {
      language verdict flags
      criteria { letter status rule message suggestion evidence { source start end quote role } }
      extraction { targets { metric direction kind values unit baseline } deadline recurrence channel owner }
      conflicts { field quote message }
      rewrite { text blanks { role start end optional } }
    }
  }
`
const SETTLES = 250
const TOLD_AFTER = 1200

/** A value once it has stood still for so many milliseconds. */
function useSettled(value, wait) {
  const [settled, put] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => put(value), wait)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** The goal of the address; the address follows what is typed, without a history of key strokes. */
function useGoal() {
  const [goal, put] = useState(() => goalIn(location.hash))
  const settled = useSettled(goal, SETTLES)
  useEffect(() => {
    const came = () => location.hash.startsWith('#/judge') && put(goalIn(location.hash))
    addEventListener('hashchange', came)
    return () => removeEventListener('hashchange', came)
  }, [])
  useEffect(() => history.replaceState(null, '', addressOf(settled)), [settled])
  return [goal, settled, (change) => put((before) => ({ ...before, ...change }))]
}

export function Judge() {
  const [goal, settled, change] = useGoal()
  const [own, speakOwn] = useState(false)
  const [lit, light] = useState(DARK)
  const box = useRef(null)
  const found = useRef(null)
  const question = questionOf(settled)
  const goals = question ? [question] : []
  const query = useQuery(question && JUDGE, { goals }, (own && found.current) || spoken())
  const report = question && query.data?.validateGoals[0]
  found.current = report?.language
  const fresh = query.fresh && goal === settled
  const language = own && report ? report.language : spoken()
  const take = (text, blank = null) => {
    change({ text, language: '' })
    requestAnimationFrame(() => choose(box.current, text, blank))
  }
  return html`<${Guarded} query=${query}>
    <div class="head"><div class="head-text"><h1>${t('judge.title')}</h1><p class="facts">${t('judge.lead')}</p></div>
      <${Asked} query=${{ ...query, document: question && JUDGE }} rest=${{ path: '/v1/smart/validate', body: { goals: inRest(goals) } }} /></div>
    <div class="judge" data-fresh=${String(!report || fresh)}>
      <div class="judge-left">
        <${Box} goal=${goal} change=${change} box=${box} language=${report?.language} own=${own} speakOwn=${speakOwn} />
        ${report && html`<div class="judge-seen">
          <${Marked} text=${query.answers.goals[0].text} report=${report} lit=${lit} light=${light} />
          ${report.rewrite && html`<${Rewrite} of=${report.rewrite} language=${report.language} take=${take} />`}
          <${Facts} report=${report} language=${language} /></div>`}
        <${Examples} take=${take} />
      </div>
      <div class="judge-right" aria-busy=${String(Boolean(question) && !fresh)}>
        ${question && query.error && html`<${Trouble} error=${query.error} />`}
        ${report ? html`<${Verdict} report=${report} lit=${lit} light=${light} language=${language} />`
          : question ? !query.error && html`<${Waiting} />` : html`<${Empty} title=${t('judge.empty')}><p>${t('judge.empty_why')}</p></${Empty}>`}
      </div>
    </div>
    <${Told} report=${report} fresh=${query.fresh} />
  </${Guarded}>`
}

/** The verdict for those who hear the page: when it has stood still, not on each key stroke. */
function Told({ report, fresh }) {
  const text = useSettled(report && fresh ? said(report) : '', TOLD_AFTER)
  return html`<p class="unseen" role="status" aria-live="polite">${text}</p>`
}

/** Go on writing: at the first blank, chosen so that it is typed over, or at the end. */
function choose(area, text, blank) {
  const at = (point) => Array.from(text).slice(0, point).join('').length
  area.focus()
  if (blank) area.setSelectionRange(at(blank.start), at(blank.end))
  else area.setSelectionRange(text.length, text.length)
}
