/** The public GraphQL, as any front end would ask it. */

import { useEffect, useRef, useState } from './ui.js'
import { key } from './session.js'
import { spoken } from './words.js'

/** What can go wrong, by what a person can do about it. */
export class Failed extends Error {
  /** @param {'unreachable'|'unauthorized'|'refused'} kind @param {string} message */
  constructor(kind, message, { requestId = null } = {}) {
    super(message)
    this.kind = kind
    this.requestId = requestId
  }
}

let there = true
const watching = new Set()

function reach(now) {
  if (now === there) return
  there = now
  for (const watcher of watching) watcher(now)
}

/** Whether the last question was answered at all. */
export function useReachable() {
  const [now, put] = useState(there)
  useEffect(() => {
    watching.add(put)
    return () => void watching.delete(put)
  }, [])
  return now
}

/** Ask a query; its data, or a `Failed`. */
export async function ask(document, variables = {}, signal = undefined) {
  try {
    const data = await answered(document, variables, signal)
    reach(true)
    return data
  } catch (error) {
    if (error instanceof Failed) reach(error.kind !== 'unreachable')
    throw error
  }
}

async function answered(document, variables, signal) {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json', 'Accept-Language': spoken() }
  const body = JSON.stringify({ query: document, variables })
  const given = { method: 'POST', headers: { ...headers, Authorization: `Bearer ${key()}` }, body, signal }
  const answer = await fetch('/graphql', given).catch((error) => {
    throw signal?.aborted ? error : new Failed('unreachable', String(error))
  })
  const requestId = answer.headers.get('X-Request-Id')
  if (answer.status === 401) throw new Failed('unauthorized', '', { requestId })
  if (answer.status >= 500) throw new Failed('unreachable', String(answer.status), { requestId })
  const { data, errors, detail } = await answer.json()
  if (errors?.some((one) => one.extensions?.code === 'unavailable')) throw new Failed('unreachable', errors[0].message)
  if (errors?.length || !answer.ok) throw new Failed('refused', errors?.[0]?.message ?? detail ?? '', { requestId })
  return data
}

const PATIENCE = 2000

/** Resolve when the service answers again. */
async function untilThere(signal) {
  while (!signal.aborted) {
    await new Promise((done) => setTimeout(done, PATIENCE))
    const answer = await fetch('/readyz', { signal }).catch(() => null)
    if (answer?.ok) return
  }
}

/**
 * A query for a view: `data` (the last, also while it is asked again), `error`, `again()`. While the service cannot be
 * reached it waits, and asks again by itself. `document` null asks nothing.
 */
export function useQuery(document, variables = {}) {
  const [state, put] = useState({ data: null, error: null, of: null })
  const [round, next] = useState(0)
  const asked = JSON.stringify([document, variables, spoken(), key()])
  const latest = useRef(asked)
  latest.current = asked
  useEffect(() => {
    if (document === null) return undefined
    const stop = new AbortController()
    const meet = (change) => !stop.signal.aborted && latest.current === asked && put(change)
    const go = async () => {
      try {
        const data = await ask(document, variables, stop.signal)
        meet({ data, error: null, of: asked })
      } catch (error) {
        if (stop.signal.aborted) return
        const failed = error instanceof Failed ? error : new Failed('refused', String(error))
        meet((before) => ({ ...before, error: failed }))
        if (failed.kind !== 'unreachable') return
        await untilThere(stop.signal)
        if (!stop.signal.aborted) await go()
      }
    }
    go()
    return () => stop.abort()
  }, [asked, round])
  const fresh = state.of === asked
  return { ...state, fresh, document, variables, again: () => next((one) => one + 1) }
}
