/** The public GraphQL, as any front end would ask it. */

import { useEffect, useRef, useState } from './ui.js'
import { demoKey, isDemo, key, take } from './session.js'
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

/** Call whenever the service is reached again, or no longer. */
export const whenReached = (call) => watching.add(call)

/** Whether the last question was answered at all. */
export function useReachable() {
  const [now, put] = useState(there)
  useEffect(() => {
    watching.add(put)
    return () => void watching.delete(put)
  }, [])
  return now
}

/** Ask a query; its data, or a `Failed`. Messages come in `language`. */
export async function ask(document, variables = {}, signal = undefined, language = spoken()) {
  try {
    const data = await answered(document, variables, signal, language)
    reach(true)
    return data
  } catch (error) {
    if (error instanceof Failed) reach(error.kind !== 'unreachable')
    throw error
  }
}

/** Take the demo's key of now, if the one we had is of an earlier start of the service; whether there is another. */
async function renewed() {
  const fresh = isDemo() ? await demoKey() : null
  if (!fresh || fresh === key()) return false
  take(fresh, { demo: true })
  return true
}

async function answered(document, variables, signal, language) {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json', 'Accept-Language': language }
  const body = JSON.stringify({ query: document, variables })
  const given = { method: 'POST', headers: { ...headers, Authorization: `Bearer ${key()}` }, body, signal }
  const answer = await fetch('/graphql', given).catch((error) => {
    throw signal?.aborted ? error : new Failed('unreachable', String(error))
  })
  const requestId = answer.headers.get('X-Request-Id')
  if (answer.status === 401 && (await renewed())) return answered(document, variables, signal, language)
  if (answer.status === 401) throw new Failed('unauthorized', '', { requestId })
  if (answer.status >= 500) throw new Failed('unreachable', String(answer.status), { requestId })
  const { data, errors, detail } = await answer.json()
  if (errors?.some((one) => one.extensions?.code === 'unavailable')) throw new Failed('unreachable', errors[0].message)
  if (errors?.length || !answer.ok) throw new Failed('refused', errors?.[0]?.message ?? detail ?? '', { requestId })
  return data
}

const asking = new Set()

/** Ask all that is shown again: something may have been missed, or may be at an end. */
export function askAgain() {
  for (const again of asking) again()
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
 * reached it waits, and asks again by itself. `document` null asks nothing. `answers` are the variables that `data`
 * answers; `language` is that of messages.
 */
export function useQuery(document, variables = {}, language = spoken()) {
  const [state, put] = useState({ data: null, error: null, of: null, answers: null })
  const [round, next] = useState(0)
  const asked = JSON.stringify([document, variables, language, isDemo() || key()])
  const again = () => next((one) => one + 1)
  const latest = useRef(asked)
  latest.current = asked
  useEffect(() => {
    if (document === null) return undefined
    const stop = new AbortController()
    const meet = (change) => !stop.signal.aborted && latest.current === asked && put(change)
    const go = async () => {
      try {
        const data = await ask(document, variables, stop.signal, language)
        meet({ data, error: null, of: asked, answers: variables })
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
    asking.add(again)
    return () => {
      stop.abort()
      asking.delete(again)
    }
  }, [asked, round])
  const fresh = state.of === asked
  return { ...state, fresh, document, variables, language, again }
}
