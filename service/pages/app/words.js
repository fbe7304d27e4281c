/** Words, numbers and days in the language of the page. Words by key stand in `words/<language>.json`. */

let words = {}
let tongue = 'en'
let plurals = new Intl.PluralRules('en')

/** Read a language's words and speak it from now on. */
export async function speak(language) {
  const answer = await fetch(new URL(`../words/${language}.json`, import.meta.url))
  if (!answer.ok) throw new Error(`no words in ${language}`)
  words = await answer.json()
  tongue = language
  plurals = new Intl.PluralRules(language)
  document.documentElement.lang = language
}

export const spoken = () => tongue

/** Whether there are words for a key. */
export const known = (key) => key in words

/** The words of a key, with what stands in braces filled in. */
export function t(key, params = {}) {
  const text = words[key] ?? key
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in params ? String(params[name]) : whole))
}

/** The words for a count: `key.one`, `key.few`, `key.many` or `key.other`, as the language has it. */
export function tn(key, count, params = {}) {
  const form = `${key}.${plurals.select(count)}`
  return t(form in words ? form : `${key}.other`, { count: number(count), ...params })
}

/** The language as the reader's country writes figures and days in it. */
const local = () => navigator.languages.find((one) => one.startsWith(tongue)) ?? tongue

/** A number as people write it; null as a dash. @param {Intl.NumberFormatOptions} options */
export function number(value, options = { maximumFractionDigits: 2 }) {
  return value === null || value === undefined ? '–' : new Intl.NumberFormat(local(), options).format(value)
}

/** A share, 0 to 1, as a whole percentage. */
export const percent = (value) => number(value, { style: 'percent', maximumFractionDigits: 0 })

/** A large number in little room. */
export const compact = (value) => number(value, { notation: 'compact', maximumFractionDigits: 1 })

/** A number in a metric's unit. */
export function measured(value, unit) {
  if (value === null || value === undefined) return '–'
  if (unit === '%') return `${number(value)} %`
  if (/^[A-Z]{3}$/.test(unit ?? '')) return number(value, { style: 'currency', currency: unit, maximumFractionDigits: 2 })
  const named = `unit.${unit}`
  return named in words ? t(named, { value: number(value) }) : number(value)
}

/** A day (`2026-11-22`) or an instant, as a day. @param {Intl.DateTimeFormatOptions} options */
export function day(text, options = { dateStyle: 'medium' }) {
  return text ? new Intl.DateTimeFormat(local(), { timeZone: 'UTC', ...options }).format(new Date(text)) : '–'
}

/** An instant in the reader's own time. */
export function moment(text) {
  return text ? new Intl.DateTimeFormat(local(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(text)) : '–'
}

/** How long ago an instant was, or how far ahead it is. */
export function ago(text) {
  const seconds = (new Date(text).getTime() - Date.now()) / 1000
  const steps = /** @type {[Intl.RelativeTimeFormatUnit, number][]} */ ([['day', 86_400], ['hour', 3600], ['minute', 60]])
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? steps[2]
  return new Intl.RelativeTimeFormat(local(), { numeric: 'auto' }).format(Math.round(seconds / size), unit)
}
