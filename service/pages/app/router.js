/** Addresses within the page: `#/plans/{id}` and so on. */

import { useEffect, useState } from './ui.js'

const path = () => (location.hash.startsWith('#/') ? location.hash.slice(1) : '/')

/** The path, as it changes. */
export function usePath() {
  const [now, put] = useState(path)
  useEffect(() => {
    const changed = () => put(path())
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [])
  return now
}

/** Find the route of a path: `[view, params]`; routes are `[pattern, view]`, with `:name` for a part. */
export function routed(routes, now) {
  const [bare] = now.split('?')
  for (const [pattern, view] of routes) {
    const names = [...pattern.matchAll(/:(\w+)/g)].map((one) => one[1])
    const found = new RegExp(`^${pattern.replace(/:\w+/g, '([^/]+)')}/?$`).exec(bare)
    if (found) return [view, Object.fromEntries(names.map((name, place) => [name, decodeURIComponent(found[place + 1])]))]
  }
  return [null, {}]
}
