/** A key result in four figures: how far, the latest reading, where it leads, and how much time is left. */

import { html } from '../ui.js'
import { likely } from '../charts/figures.js'
import { Progress } from '../parts/status.js'
import { day, number, percent, t, tn } from '../words.js'

const DAY = 86_400_000

export function Standing({ of, write }) {
  const due = of.progressChart.due?.on
  const goal = goalOf(of, write)
  return html`
    <dl class="standing card key-standing">
      <div><dt>${t('keyResult.progress')}</dt>
        <dd><span class="big number">${of.kind === 'binary' ? t(of.done ? 'keyResult.done' : 'keyResult.not_done') : percent(of.progress)}</span>${goal && html`<span class="muted small">${goal}</span>`}
          <${Progress} value=${of.progress} expected=${of.expected} status=${of.status} /></dd></div>
      <div><dt>${t('keyResult.reading')}</dt>
        <dd><span class="big number">${of.lastReading ? write(of.lastReading.value) : '–'}</span>
          <p class="small muted">${of.lastReading ? day(of.lastReading.periodEnd) : t('keyResult.no_reading')}${of.lastReading?.provisional ? ` · ${t('keyResult.provisional')}` : ''}</p></dd></div>
      <div><dt>${t('keyResult.forecast')}</dt>
        <dd><span class="big number">${write(of.forecast?.value)}</span>
          <p class="small muted">${forecastOf(of, write)}</p></dd></div>
      <div><dt>${t('keyResult.time')}</dt>
        <dd><span class="big number">${due ? leftOf(due) : '–'}</span>
          <p class="small muted">${of.requiredRatePerDay ? t('keyResult.needed', { rate: number(of.requiredRatePerDay, { maximumSignificantDigits: 3, signDisplay: 'exceptZero' }) }) : due ? t('keyResult.due', { day: day(due) }) : t('keyResult.no_due')}</p></dd></div>
    </dl>`
}

/** What is to be reached or held, in few words. */
function goalOf({ kind, progress, resolvedTarget, lower, upper }, write) {
  if (kind === 'stay_at_least') return t('keyResult.at_least', { value: write(lower ?? resolvedTarget) })
  if (kind === 'stay_at_most') return t('keyResult.at_most', { value: write(upper ?? resolvedTarget) })
  if (kind === 'stay_within') return t('keyResult.within', { lower: write(lower), upper: write(upper) })
  return kind === 'binary' || resolvedTarget === null ? '' : t(progress === null ? 'chart.target' : 'keyResult.target', { value: write(resolvedTarget) })
}

function forecastOf({ forecast, confidence }, write) {
  if (!forecast || forecast.value === null) return forecast?.reasons[0]?.message ?? t('keyResult.no_forecast')
  const said = []
  if (forecast.probability !== null) said.push(t('keyResult.probability', { percent: likely(forecast.probability) }))
  if (forecast.interval80) said.push(t('keyResult.interval', { low: write(forecast.interval80[0]), high: write(forecast.interval80[1]) }))
  if (confidence !== null) said.push(t('keyResult.confidence', { percent: percent(confidence) }))
  return said.join(' · ')
}

function leftOf(due) {
  const days = Math.ceil((Date.parse(due) - Date.now()) / DAY)
  return days >= 0 ? tn('keyResult.days_left', days) : t('keyResult.over')
}
