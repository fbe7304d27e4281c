/** A key result in four figures: how far, the latest reading, where it leads, and how much time is left. */

import { html } from '../ui.js'
import { Progress } from '../parts/status.js'
import { day, measured, number, percent, t, tn } from '../words.js'

const DAY = 86_400_000

export function Standing({ of }) {
  const unit = of.metric.unit
  const due = of.progressChart.due?.on
  return html`
    <dl class="standing card key-standing">
      <div><dt>${t('keyResult.progress')}</dt>
        <dd><span class="big number">${of.kind === 'binary' ? t(of.done ? 'keyResult.done' : 'keyResult.not_done') : percent(of.progress)}</span>${goalOf(of) && html`<span class="muted small">${goalOf(of)}</span>`}</dd>
        <${Progress} value=${of.progress} expected=${of.expected} status=${of.status} /></div>
      <div><dt>${t('keyResult.reading')}</dt>
        <dd><span class="big number">${of.lastReading ? measured(of.lastReading.value, unit) : '–'}</span></dd>
        <p class="small muted">${of.lastReading ? day(of.lastReading.periodEnd) : t('keyResult.no_reading')}${of.lastReading?.provisional ? ` · ${t('keyResult.provisional')}` : ''}</p></div>
      <div><dt>${t('keyResult.forecast')}</dt>
        <dd><span class="big number">${of.forecast?.value === null || !of.forecast ? '–' : measured(of.forecast.value, unit)}</span></dd>
        <p class="small muted">${forecastOf(of)}</p></div>
      <div><dt>${t('keyResult.time')}</dt>
        <dd><span class="big number">${due ? leftOf(due) : '–'}</span></dd>
        <p class="small muted">${of.requiredRatePerDay ? t('keyResult.needed', { rate: number(of.requiredRatePerDay, { maximumSignificantDigits: 3, signDisplay: 'exceptZero' }) }) : due ? t('keyResult.due', { day: day(due) }) : t('keyResult.no_due')}</p></div>
    </dl>`
}

/** What is to be reached or held, in few words. */
function goalOf({ kind, resolvedTarget, lower, upper, metric: { unit } }) {
  if (kind === 'stay_at_least') return t('keyResult.at_least', { value: measured(lower ?? resolvedTarget, unit) })
  if (kind === 'stay_at_most') return t('keyResult.at_most', { value: measured(upper ?? resolvedTarget, unit) })
  if (kind === 'stay_within') return t('keyResult.within', { lower: measured(lower, unit), upper: measured(upper, unit) })
  return kind === 'binary' || resolvedTarget === null ? '' : t('keyResult.target', { value: measured(resolvedTarget, unit) })
}

function forecastOf({ forecast, confidence, metric: { unit } }) {
  if (!forecast || forecast.value === null) return forecast?.reasons[0]?.message ?? t('keyResult.no_forecast')
  const said = []
  if (forecast.probability !== null) said.push(t('keyResult.probability', { percent: percent(forecast.probability) }))
  if (forecast.interval80) said.push(t('keyResult.interval', { low: measured(forecast.interval80[0], unit), high: measured(forecast.interval80[1], unit) }))
  if (confidence !== null) said.push(t('keyResult.confidence', { percent: percent(confidence) }))
  return said.join(' · ')
}

function leftOf(due) {
  const days = Math.ceil((Date.parse(due) + DAY - Date.now()) / DAY)
  return days > 0 ? tn('keyResult.days_left', days) : t('keyResult.over')
}
