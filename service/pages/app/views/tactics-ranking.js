/** The ranked list: each tactic with its score, how sure its rank is, why it is there, and what would change that. */

import { html, useEffect, useRef, useState } from '../ui.js'
import { Mark } from '../parts/status.js'
import { number, percent, t } from '../words.js'

export function Ranking({ chart, tactics, at, go }) {
  const { items, notScored, selection, topK, tieRule, warnings } = chart.ranked
  const known = new Map(tactics.map((one) => [one.id, one]))
  const cut = selection?.cutRank ?? (selection ? 0 : null)
  return html`
    <section class="card ranking" aria-labelledby="ranking">
      <div class="chart-head"><h2 id="ranking">${chart.rankedBy}</h2></div>
      ${warnings.length > 0 && html`<ul class="reasons ranking-warnings">${warnings.map((one) => html`<li key=${one}>${one}</li>`)}</ul>`}
      ${items.length === 0 && html`<p class="ranking-none muted">${t('tactics.nothing_scored')}</p>`}
      <ol>
        ${cut === 0 && items.length > 0 && html`<${Cut} words=${t('tactics.cut_first')} />`}
        ${items.map((item) => html`
          <${Row} key=${item.id} item=${item} tactic=${known.get(item.id)} chart=${chart} topK=${topK} at=${at} go=${go} />
          ${item.rank === cut && item.rank < items.length && html`<${Cut} words=${t('tactics.cut', { rank: cut })} />`}`)}
      </ol>
      ${notScored.length > 0 && html`<div class="not-scored"><h3>${t('tactics.not_scored')}</h3>
        <ul>${notScored.map((one) => html`<li key=${one.id}><p>${known.get(one.id)?.title ?? one.id}</p>${selection?.ids.includes(one.id) && html`<${Selected} />`}<p class="small muted">${one.reason}</p></li>`)}</ul></div>`}
      <p class="small muted ranking-rule">${tieRule}</p>
    </section>`
}

const Selected = () => html`<span class="status rank-selected" data-tone="good"><${Mark} of="done" />${t('tactics.selected')}</span>`

/** Where the list would be cut if one went strictly by rank. */
const Cut = ({ words }) => html`<li class="cut" key="cut"><span>${words}</span></li>`

function Row({ item, tactic, chart, topK, at, go }) {
  const [open, put] = useState(false)
  const row = useRef(null)
  const point = chart.points.find((one) => one.id === item.id)
  const section = chart.sections.find((one) => one.number === (item.section ?? point?.section))
  const [best, worst] = item.rankInterval
  const looked = at === item.id
  useEffect(() => {
    const focused = document.activeElement?.closest('.chart-disc')
    if (looked && focused) row.current.scrollIntoView({ block: 'nearest' })
  }, [looked])
  const facts = [
    section?.name,
    !point && t('tactics.not_drawn'),
    t('tactics.score', { score: item.score === null ? '∞' : number(item.score) }),
    tactic?.effort !== null && tactic?.effort !== undefined && t('tactics.effort_is', { effort: number(tactic.effort) }),
    best === worst ? null : t('tactics.rank_interval', { best, worst, percent: percent(0.9) }),
    item.topKProbability > 0 && t('tactics.top_k', { k: topK, percent: percent(item.topKProbability) }),
  ].filter(Boolean)
  return html`
    <li class="rank" ref=${row} data-at=${String(looked)} onMouseEnter=${() => go(item.id)} onMouseLeave=${() => go(null)}>
      <span class="rank-disc" data-selected=${String(item.selected !== false)} aria-hidden="true">${item.rank}</span>
      <div class="rank-text">
        <p class="rank-title"><span class="unseen">${item.rank}. </span>${tactic?.title ?? item.id}${item.selected === false && html`<span class="unseen">, ${t('tactics.not_selected')}</span>`}</p>
        <p class="small muted">${facts.join(' · ')}</p>
      </div>
      ${item.selected === true && html`<${Selected} />`}
      <button type="button" class="button plain" aria-expanded=${String(open)} onFocus=${() => go(item.id)} onBlur=${() => go(null)} onClick=${() => put(!open)}>
        ${t('tactics.why')}<span class="unseen">: ${tactic?.title}</span></button>
      ${open && html`<div class="rank-why"><ul class="reasons">${item.reasons.map((one) => html`<li key=${one}>${one}</li>`)}</ul>
        <h3>${t('tactics.what_if')}</h3><${Steps} item=${item} /></div>`}
    </li>`
}

/** What one step of one estimate would do to the rank. */
function Steps({ item }) {
  const moving = item.sensitivity.filter((one) => [one.rankIfLower, one.rankIfHigher].some((rank) => rank !== null && rank !== item.rank))
  if (!moving.length) return html`<p class="small muted">${t('tactics.steady')}</p>`
  const named = (input) => (input.startsWith('scores/') ? input.slice(7) : t(`tactics.input.${input}`))
  const moved = (words, { input, step }, rank) => rank !== null && rank !== item.rank && html`<li key=${`${input} ${words}`}>${t(words, { input: named(input), step: number(step), rank })}</li>`
  return html`<ul class="reasons">${moving.map((one) => html`${moved('tactics.if_lower', one, one.rankIfLower)}${moved('tactics.if_higher', one, one.rankIfHigher)}`)}</ul>`
}
