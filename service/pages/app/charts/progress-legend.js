/** What the signs of a key result's chart mean. */

import { html } from '../ui.js'
import { percent, t } from '../words.js'

const SIGNS = {
  reading: html`<path class="chart-reading" d="M1 7h22" /><circle class="chart-dot" cx="12" cy="7" r="3" />`,
  plan: html`<path class="chart-plan" d="M1 7h22" />`,
  milestone: html`<path class="chart-milestone" d="M12 2l5 5-5 5-5-5z" />`,
  forecast: html`<path class="chart-forecast" d="M1 7h22" />`,
  80: html`<path class="chart-band-80" d="M1 1h22v12H1z" />`,
  95: html`<path class="chart-band-95" d="M1 1h22v12H1z" />`,
  mark: html`<path class="chart-mark" d="M12 11l-4-8h8z" />`,
}

/** Only what is drawn is listed; what stands on a line of its own says itself what it is. */
export function Legend({ chart, marks }) {
  const range = (share) => chart.fan.length > 0 && t('chart.range', { percent: percent(share) })
  const shown = [
    ['reading', chart.readings.length > 0 && t('chart.reading')],
    ['plan', chart.plan.length > 0 && t('chart.plan')],
    ['milestone', chart.plan.length > 2 && t('chart.milestone')],
    ['forecast', chart.fan.length > 0 && t('chart.forecast')],
    ['80', range(0.8)],
    ['95', range(0.95)],
    ['mark', marks.length > 0 && t('chart.check_in')],
  ].filter(([, told]) => told)
  return html`<ul class="chart-legend">${shown.map(([name, told]) => html`
    <li key=${name}><svg width="24" height="14" aria-hidden="true">${SIGNS[name]}</svg>${told}</li>`)}</ul>`
}
