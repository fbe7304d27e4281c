/** The same as the chart of a key result, as a table. */

import { html } from '../ui.js'
import { day, percent, t } from '../words.js'
import { plannedOn } from './progress-layout.js'

export function ProgressTable({ chart, write }) {
  const range = (ends) => ends.map(write).join(' – ')
  return html`
    <div class="chart-table" tabindex="0" role="region" aria-label=${chart.title}>
      ${chart.fan.length > 0 && html`<table>
        <caption>${t('chart.forecast')}</caption>
        <thead><tr><th scope="col">${t('chart.day')}</th><th scope="col">${t('chart.forecast')}</th><th scope="col">${percent(0.8)}</th><th scope="col">${percent(0.95)}</th></tr></thead>
        <tbody>${[...chart.fan].reverse().map((ray) => html`<tr key=${ray.on}><th scope="row">${day(ray.on)}</th>
          <td class="number">${write(ray.value)}</td><td class="number">${range(ray.range80)}</td><td class="number">${range(ray.range95)}</td></tr>`)}</tbody>
      </table>`}
      <table>
        <caption>${t('chart.reading')}</caption>
        <thead><tr><th scope="col">${t('chart.day')}</th><th scope="col">${t('chart.reading')}</th>${chart.plan.length > 0 && html`<th scope="col">${t('chart.plan')}</th>`}</tr></thead>
        <tbody>${[...chart.readings].reverse().map((one) => html`<tr key=${one.on}><th scope="row">${day(one.on)}</th>
          <td class="number">${write(one.value)}</td>${chart.plan.length > 0 && html`<td class="number">${write(plannedOn(chart.plan, one.on))}</td>`}</tr>`)}</tbody>
      </table>
      <ul class="small muted">${chart.levels.map((level) => html`<li key=${level.kind}>${t(`chart.${level.kind}`, { value: write(level.value) })}</li>`)}</ul>
    </div>`
}
