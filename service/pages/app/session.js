/**
 * Who is looking, in which language and theme. The key lives as long as the tab and travels in headers only; it comes
 * pasted, in the address's fragment, or, in a demo on this machine, from the service.
 */

export const LANGUAGES = { en: 'English', es: 'Español', it: 'Italiano', ca: 'Català', pl: 'Polski', bg: 'Български' }
export const THEMES = ['auto', 'light', 'dark']

const KEY = 'oarlock.key'
const DEMO = 'oarlock.demo'

/** Storage that may be closed to us, or full: then things are forgotten, and that is all. */
function stored(storage, name, value) {
  try {
    if (value === undefined) return storage().getItem(name)
    if (value === null) storage().removeItem(name)
    else storage().setItem(name, value)
  } catch {
    return null
  }
  return value
}
const tab = () => sessionStorage
const browser = () => localStorage
let held = stored(tab, KEY)

/** The key, or null. */
export const key = () => held

/** Whether the key is the demo's own. */
export const isDemo = () => stored(tab, DEMO) === 'yes'

const watching = new Set()

/** Call whenever the key becomes another one. */
export const whenKeyed = (call) => watching.add(call)

/** Take a key, or leave (null). */
export function take(value, { demo = false } = {}) {
  held = value
  stored(tab, KEY, value)
  stored(tab, DEMO, demo ? 'yes' : null)
  for (const call of watching) call()
}

/** Find a key: in the address, which forgets it at once, in the tab, or at a demo. */
export async function findKey() {
  const [, given, rest] = /^#key=([^&]+)&?(.*)$/.exec(location.hash) ?? []
  if (given) {
    history.replaceState(null, '', rest ? `#${rest}` : location.pathname)
    take(decodeURIComponent(given))
  }
  if (held) return
  const demo = await demoKey()
  if (demo) take(demo, { demo: true })
}

/** The key of a demo that the service itself filled, where it may be had; else null. */
export async function demoKey() {
  const answer = await fetch('/demo-key').catch(() => null)
  return answer?.ok ? (await answer.json()).key : null
}

/** The language: chosen, else the browser's, else English. */
export function language() {
  const chosen = stored(browser, 'oarlock.language')
  const wanted = [chosen, ...navigator.languages.map((one) => one.slice(0, 2).toLowerCase())]
  return wanted.find((one) => one && one in LANGUAGES) ?? 'en'
}

export const choose = (name) => stored(browser, 'oarlock.language', name)

export const theme = () => document.documentElement.dataset.theme ?? 'auto'

/** Change colours: `auto` follows the system. */
export function colour(name) {
  if (name === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = name
  stored(browser, 'oarlock.theme', name === 'auto' ? null : name)
}
