/** How the values of one metric are written on its page. */

import { measured, percent } from '../words.js'

/** With the decimals that the metric has; else whole where all its readings are, and to two decimals where not. */
export function writing({ unit, precision }, readings) {
  const whole = readings.every((one) => Number.isInteger(one.value))
  const size = 10 ** (precision ?? (whole ? 0 : 2))
  return (value) => measured(value === null || value === undefined ? null : Math.round(value * size) / size, unit)
}

/** A probability; what is not quite certain is not said to be. */
export function likely(share) {
  if (share > 0 && share < 0.01) return `< ${percent(0.01)}`
  return share < 1 && share > 0.99 ? `> ${percent(0.99)}` : percent(share)
}
