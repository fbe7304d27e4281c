/** From numbers and days to pixels, and the round ones among them to mark. */

const DAY = 86_400_000
const STEPS = [1, 2, 5, 10]
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120]
const DAYS = [1, 2, 7, 14, 28]
const SHORT = 62

/** A straight way from `low` … `high` to pixels `start` … `end`. */
export const linear = (low, high, start, end) => (value) => start + ((value - low) / (high - low || 1)) * (end - start)

/** A day (`2026-11-22`) as a number that grows by 1 a day, and back. */
export const daysOf = (text) => Math.round(Date.parse(text) / DAY)
export const dayAt = (number) => new Date(number * DAY).toISOString().slice(0, 10)

/** A range with some room around it; around a single number as well. What is never negative stays so. */
export function padded(low, high, share = 0.08) {
  const room = (high - low) * share || Math.abs(low) * 0.1 || 1
  return [low >= 0 ? Math.max(low - room, 0) : low - room, high + room]
}

/** Round numbers from low to high, at most so many of them or one more. */
export function ticks(low, high, most) {
  const rough = (high - low) / most
  if (!Number.isFinite(rough) || rough <= 0) return []
  const size = 10 ** Math.floor(Math.log10(rough))
  const step = size * STEPS.find((one) => size * one >= rough * 0.999)
  const found = []
  for (let at = Math.ceil(low / step - 1e-9); at <= Math.floor(high / step + 1e-9); at += 1) found.push(Number((at * step).toPrecision(12)))
  return found
}

/** Days to mark between two day numbers, at most so many; `months` where they are the first of months. */
export function dayMarks(first, last, most) {
  if (last - first <= SHORT) {
    const step = DAYS.find((one) => (last - first) / one <= most) ?? DAYS.at(-1)
    const count = Math.floor((last - first) / step) + 1
    return { months: false, marks: Array.from({ length: count }, (_, place) => first + place * step) }
  }
  const [from, to] = [monthOf(first), monthOf(last)]
  const step = MONTHS.find((one) => (to - from) / one <= most) ?? MONTHS.at(-1)
  const marks = []
  for (let month = Math.ceil(from / step) * step; month <= to; month += step) {
    const on = Math.round(Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY)
    if (on >= first && on <= last) marks.push(on)
  }
  return { months: true, marks }
}

function monthOf(number) {
  const on = new Date(number * DAY)
  return on.getUTCFullYear() * 12 + on.getUTCMonth()
}
