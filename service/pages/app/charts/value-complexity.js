/** Tactics by value and complexity: four sections, and a disc for each tactic with its rank. */

import { html, useId, useMemo, useRef, useState } from '../ui.js'
import { number, t } from '../words.js'
import { RADIUS, laidOut } from './value-complexity-layout.js'
import { useWidth, wide } from './measure.js'

/** What a query has to select for it. */
export const VALUE_COMPLEXITY_CHART = /* GraphQL */ `
  fragment ValueComplexityChart on ValueComplexityChart {
    title rankedBy description valueAxis complexityAxis valueThreshold complexityThreshold
    sections { number name means } selected notSelected uncertain aside empty
    points { id rank title value complexity valueSpan complexitySpan section selected told }
  }
`

/** `at` is the id of the tactic that is looked at, here or in the list beside; `go` looks at another, or at none (null). */
export function ValueComplexityChart({ chart, at, go }) {
  const id = useId()
  const [box, width] = useWidth()
  const layout = useMemo(() => (width ? laidOut(chart, width, number, wide) : null), [chart, width])
  const ground = useMemo(() => layout && html`<${Ground} chart=${chart} layout=${layout} />`, [chart, layout])
  const [pointed, point] = useState(null)
  const looked = layout?.discs.find((one) => one.point.id === pointed)
  const both = (name) => {
    point(name)
    go(name)
  }
  return html`
    <figure class="chart card" aria-labelledby=${`${id}-title`}>
      <figcaption class="chart-head"><h2 id=${`${id}-title`}>${t('tactics.chart')}</h2></figcaption>
      <p class="unseen" id=${`${id}-words`}>${chart.description}</p>
      <div class="chart-box" ref=${box}>
        ${layout && html`
          <svg class="chart-plot" width=${layout.width} height=${layout.height} role="group" aria-labelledby=${`${id}-title`} aria-describedby=${`${id}-words`}>
            ${ground}<${Discs} layout=${layout} at=${at} go=${both} /></svg>
          ${looked && html`<${Tip} of=${looked} chart=${chart} layout=${layout} />`}
          ${chart.empty && html`<p class="chart-none"><span>${chart.empty}</span></p>`}`}
      </div>
      <${Legend} chart=${chart} aside=${layout?.discs.some((one) => one.aside)} />
    </figure>`
}

function Ground({ chart, layout }) {
  const { frame, sections, values, complexities } = layout
  const [first] = sections
  return html`
    <g aria-hidden="true">
      ${sections.map((one) => html`<rect class=${`chart-section-${one.number}`} x=${one.left} y=${one.top} width=${one.right - one.left} height=${one.bottom - one.top} />`)}
      <path class="chart-threshold" d=${`M${first.right} ${frame.top}V${frame.bottom}M${frame.left} ${first.bottom}H${frame.right}`} />
      ${sections.filter((one) => one.label.room).map(({ name, label }) => html`<text class="chart-section-name" x=${label.x} y=${label.y} text-anchor=${label.anchor}>${name}</text>`)}
      <g class="chart-axis">
        ${values.map((one) => html`<text class="number" x=${frame.left - 8} y=${one.y + 4} text-anchor="end">${one.text}</text>`)}
        ${complexities.map((one) => html`<text class="number" x=${one.x} y=${frame.bottom + 18} text-anchor="middle">${one.text}</text>`)}
        <text class="chart-axis-name" x="0" y="14">${chart.valueAxis}</text>
        <text class="chart-axis-name" x=${frame.right} y=${frame.bottom + 36} text-anchor="end">${chart.complexityAxis}</text>
      </g>
    </g>`
}

/** One stop of the Tab key; arrows go from rank to rank. */
function Discs({ layout, at, go }) {
  const group = useRef(null)
  const known = layout.discs.findIndex((one) => one.point.id === at)
  const pressed = (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') go(null)
    if (!step) return
    event.preventDefault()
    const next = (Math.max(known, 0) + step + layout.discs.length) % layout.discs.length
    group.current.querySelectorAll('[role="img"]')[next].focus()
  }
  return html`
    ${layout.discs.map(({ whiskers, aside, disc, true: place, point }) => html`
      <g key=${point.id} class="chart-true" data-dim=${String(at !== null && at !== point.id)} aria-hidden="true">${whiskers.map((d) => html`<path class="chart-whisker" d=${d} />`)}
        ${aside && html`<path class="chart-aside" d=${`M${place}L${disc}`} /><circle class="chart-place" cx=${place[0]} cy=${place[1]} r="2" />`}</g>`)}
    <g ref=${group} onKeyDown=${pressed}>${layout.discs.map(({ disc, point }, place) => html`
      <g key=${point.id} class="chart-disc" role="img" aria-label=${`${point.rank}. ${point.told}`} tabindex=${place === Math.max(known, 0) ? 0 : -1}
        data-selected=${String(point.selected !== false)} data-at=${String(point.id === at)} data-dim=${String(at !== null && at !== point.id)} transform=${`translate(${disc})`}
        onMouseEnter=${() => go(point.id)} onMouseLeave=${() => go(null)} onFocus=${() => go(point.id)} onBlur=${() => go(null)}>
        <circle r=${RADIUS} /><text y="4" text-anchor="middle">${point.rank}</text></g>`)}</g>`
}

function Tip({ of: { point, disc: [x, y] }, chart, layout }) {
  const rightwards = x < layout.width / 2
  const section = chart.sections.find((one) => one.number === point.section)
  const span = (name) => `${number(point[name])}${point[`${name}Span`] ? ` (${point[`${name}Span`].map((one) => number(one)).join('–')})` : ''}`
  const at = { left: `${x + (rightwards ? 16 : -16)}px`, top: `${Math.max(y - 16, 0)}px` }
  return html`
    <div class="chart-tip" aria-hidden="true" data-side=${rightwards ? 'right' : 'left'} style=${at}>
      <strong>${point.rank}. ${point.title}</strong>
      <dl><dt>${chart.valueAxis}</dt><dd class="number">${span('value')}</dd><dt>${chart.complexityAxis}</dt><dd class="number">${span('complexity')}</dd></dl>
      <p>${section.name}: ${section.means}${point.selected === null ? '' : ` · ${t(point.selected ? 'tactics.selected' : 'tactics.not_selected')}`}</p>
    </div>`
}

const SIGNS = {
  filled: html`<g class="chart-disc" data-selected="true"><circle cx="12" cy="7" r="6" /></g>`,
  hollow: html`<g class="chart-disc" data-selected="false"><circle cx="12" cy="7" r="6" /></g>`,
  range: html`<path class="chart-whisker" d="M3 3v8m0 -4H21m0 -4v8" />`,
  aside: html`<path class="chart-aside" d="M5 7H18" /><circle class="chart-place" cx="5" cy="7" r="2" />`,
}

function Legend({ chart, aside }) {
  const ranges = chart.points.some((one) => one.valueSpan || one.complexitySpan)
  const shown = [
    ['filled', chart.points.length > 0 && chart.selected], ['hollow', chart.points.some((one) => one.selected === false) && chart.notSelected],
    ['range', ranges && chart.uncertain], ['aside', aside && chart.aside],
  ].filter(([, told]) => told)
  return html`<ul class="chart-legend">${shown.map(([name, told]) => html`
    <li key=${name}><svg width="24" height="14" aria-hidden="true">${SIGNS[name]}</svg>${told}</li>`)}</ul>
    <p class="chart-notes small muted">${t('tactics.thresholds', { value: number(chart.valueThreshold), complexity: number(chart.complexityThreshold) })}</p>`
}
