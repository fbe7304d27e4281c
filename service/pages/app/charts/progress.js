/** The chart of a key result: its readings against the plan, and where they lead. */

import { html, useId, useMemo, useRef, useState } from '../ui.js'
import { compact, day, percent, t } from '../words.js'
import { Legend } from './progress-legend.js'
import { ProgressTable } from './progress-table.js'
import { laidOut } from './progress-layout.js'
import { useWidth, wide } from './measure.js'

/** What a query has to select for it. */
export const PROGRESS_CHART = /* GraphQL */ `
  fragment ProgressChart on ProgressChart {
    title metric description lastTold first last today { on } due { on }
    readings { on value } plan { on value } levels { kind value } fan { on value range80 range95 }
  }
`

/** `chart` is what the query gave; `write` says how values are written; `marks` are check-ins: `{ on, who, text }`. */
export function ProgressChart({ chart, write, marks = [] }) {
  const id = useId()
  const [table, put] = useState(false)
  return html`
    <figure class="chart card" aria-labelledby=${`${id}-title`}>
      <figcaption class="chart-head">
        <h2 id=${`${id}-title`}>${chart.metric}</h2>
        <button type="button" class="button plain" aria-pressed=${String(table)} onClick=${() => put(!table)}>${t('chart.as_table')}</button>
      </figcaption>
      <p class="unseen" id=${`${id}-words`}>${chart.description}</p>
      ${table ? html`<${ProgressTable} chart=${chart} write=${write} />` : html`<${Plot} chart=${chart} write=${write} marks=${marks} id=${id} />
        <${Legend} chart=${chart} marks=${marks} />`}
    </figure>`
}

const texts = (write) => ({
  value: (value) => (Math.abs(value) >= 1e6 ? compact(value) : write(value)),
  level: ({ kind, value }) => t(`chart.${kind}`, { value: write(value) }),
  date: (on) => day(on, { day: 'numeric', month: 'short' }),
  month: (on, begins) => day(on, begins || on.slice(5, 7) === '01' ? { month: 'short', year: 'numeric' } : { month: 'short' }),
  today: (on) => t('chart.today', { day: day(on, { day: 'numeric', month: 'short' }) }),
  due: (on) => t('chart.due', { day: day(on) }),
})

function Plot({ chart, write, marks, id }) {
  const [box, width] = useWidth()
  const [at, go] = useState(null)
  const layout = useMemo(() => (width ? laidOut(chart, width, texts(write), wide) : null), [chart, width, write])
  const drawing = useMemo(() => layout && html`<${Drawing} layout=${layout} marks=${marks} id=${id} />`, [layout, marks, id])
  const stop = layout?.stops[at]
  return html`
    <div class="chart-box" ref=${box}>
      ${layout && html`
        <svg class="chart-plot" width=${layout.width} height=${layout.height} role="img" aria-labelledby=${`${id}-title`} aria-describedby=${`${id}-words`}>
          ${drawing}
          ${stop && html`<g class="chart-stop"><line x1=${stop.x} x2=${stop.x} y1=${layout.frame.top} y2=${layout.frame.bottom} /><circle cx=${stop.x} cy=${stop.y} r="4.5" /></g>`}
        </svg>
        ${layout.stops.length > 0 && html`<${Pointer} layout=${layout} at=${at} go=${go} told=${(one) => spokenOf(one, write)} />`}
        ${stop && html`<${Tip} stop=${stop} layout=${layout} write=${write} marks=${near(marks, stop, layout)} />`}
        ${chart.readings.length === 0 && html`<p class="chart-none"><span>${chart.lastTold}</span></p>`}`}
    </div>`
}

const path = (places) => places.map(([x, y], place) => `${place ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

/** All that stays as it is while one moves along. */
function Drawing({ layout, marks, id }) {
  const { frame, lines, bands, upright, levels, values, days, milestones, dots } = layout
  const clip = `${id}-clip`
  return html`
    <clipPath id=${clip}><rect x=${frame.left} y=${frame.top} width=${frame.right - frame.left} height=${frame.bottom - frame.top} /></clipPath>
    <g class="chart-grid">${values.map((one) => html`<line x1=${frame.left} x2=${frame.right} y1=${one.y} y2=${one.y} />`)}</g>
    <g clip-path=${`url(#${clip})`}>${bands.map((one) => one.edge.length > 0 && html`<path class=${`chart-band-${one.name}`} d=${`${path(one.edge)}Z`} />`)}</g>
    <g class="chart-axis">
      <line x1=${frame.left} x2=${frame.right} y1=${frame.bottom} y2=${frame.bottom} />
      ${values.map((one) => html`<text class="number" x=${frame.left - 8} y=${one.y + 4} text-anchor="end">${one.text}</text>`)}
      ${days.map((one) => html`<text x=${one.x} y=${frame.bottom + 17} text-anchor="middle">${one.text}</text>`)}
    </g>
    ${levels.map((one) => html`<line class=${`chart-level ${one.kind}`} x1=${frame.left} x2=${frame.right} y1=${one.y} y2=${one.y} />`)}
    ${upright.map((one) => html`<g class=${`chart-day ${one.kind}`}><line x1=${one.x} x2=${one.x} y1=${frame.top} y2=${frame.bottom} />
      <text x=${one.label} y=${14 + 16 * one.row} text-anchor="middle">${one.text}</text></g>`)}
    <g clip-path=${`url(#${clip})`}>
      <path class="chart-plan" d=${path(lines.plan)} />
      <path class="chart-forecast" d=${path(lines.forecast)} />
      <path class="chart-reading" d=${path(lines.readings)} />
      ${dots.map(([x, y]) => html`<circle class="chart-dot" cx=${x} cy=${y} r="3" />`)}
      ${milestones.map(([x, y]) => html`<path class="chart-milestone" d=${`M${x} ${y - 5}l5 5-5 5-5-5z`} />`)}
    </g>
    ${marks.map((one) => html`<path class="chart-mark" d=${`M${layout.x(one.on)} ${frame.bottom}l-4 -8h8z`} />`)}
    ${levels.map((one) => html`<text class=${`chart-level ${one.kind}`} x=${one.text[0]} y=${one.text[1]}>${one.words}</text>`)}`
}

/** Whoever points at the chart, or goes along it by arrow keys: one stop of the Tab key that says what it is at. */
function Pointer({ layout, at, go, told }) {
  const { frame, stops } = layout
  const held = useRef(false)
  const last = Math.max(stops.findLastIndex((one) => !one.ray), 0)
  const pointed = (event) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left + frame.left
    go(stops.reduce((best, one, place) => (Math.abs(one.x - x) < Math.abs(stops[best].x - x) ? place : best), 0))
  }
  const pressed = (event) => {
    const now = at ?? last
    const leap = Math.max(1, Math.round(stops.length / 12))
    const to = { ArrowRight: now + 1, ArrowLeft: now - 1, ArrowUp: now + 1, ArrowDown: now - 1, PageUp: now + leap, PageDown: now - leap, Home: 0, End: stops.length - 1 }[event.key]
    if (event.key === 'Escape') go(null)
    if (to === undefined) return
    event.preventDefault()
    go(Math.min(Math.max(to, 0), stops.length - 1))
  }
  const hold = (whether) => () => {
    held.current = whether
    go(whether ? (at ?? last) : null)
  }
  const now = Math.min(at ?? last, stops.length - 1)
  const size = { left: `${frame.left}px`, top: `${frame.top}px`, width: `${frame.right - frame.left}px`, height: `${frame.bottom - frame.top}px` }
  return html`<div class="chart-pointer" style=${size} role="slider" tabindex="0" aria-label=${t('chart.along')}
    aria-valuemin="0" aria-valuemax=${stops.length - 1} aria-valuenow=${now} aria-valuetext=${told(stops[now])}
    onPointerMove=${pointed} onPointerDown=${pointed} onPointerLeave=${() => !held.current && go(null)}
    onKeyDown=${pressed} onFocus=${hold(true)} onBlur=${hold(false)}></div>`
}

const spokenOf = (stop, write) => `${day(stop.on)}: ${write(stop.value)}${stop.ray ? `, ${t('chart.forecast')}` : ''}`

/** The check-ins of about the same place. */
const near = (marks, stop, layout) => marks.filter((one) => Math.abs(layout.x(one.on) - stop.x) < 7)

function Tip({ stop, layout, write, marks }) {
  const rightwards = stop.x < layout.width / 2
  const range = (ends) => ends.map(write).join(' – ')
  const rows = [
    [stop.ray ? t('chart.forecast') : t('chart.reading'), write(stop.value)],
    ...(stop.ray ? [[percent(0.8), range(stop.range80)], [percent(0.95), range(stop.range95)]] : []),
    ...(stop.planned === null ? [] : [[t('chart.plan'), write(stop.planned)]]),
  ]
  const at = { left: `${stop.x + (rightwards ? 12 : -12)}px`, top: `${Math.min(Math.max(stop.y - 20, layout.frame.top), layout.frame.bottom - 90)}px` }
  return html`
    <div class="chart-tip" aria-hidden="true" data-side=${rightwards ? 'right' : 'left'} style=${at}>
      <strong>${day(stop.on)}</strong>
      <dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd class="number">${value}</dd>`)}</dl>
      ${marks.map((one) => html`<p><b>${t('chart.check_in')}${one.who ? ` · ${one.who}` : ''}</b> ${one.text}</p>`)}
    </div>`
}
