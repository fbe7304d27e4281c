/**
 * What changes, as it happens: subscriptions over one WebSocket (graphql-transport-ws), which comes back by itself and
 * goes on after the last change it told of.
 */

import { useEffect, useRef, useState } from './ui.js'
import { askAgain, whenReached } from './client.js'
import { key, whenKeyed } from './session.js'
import { spoken } from './words.js'

const LONGEST = 20_000
const REFUSED = 4403
const followed = new Map()
const watching = new Set()
let socket = null
let waits = 0
let last = 0
let timer = 0
let open = false

function say(message) {
  socket?.send(JSON.stringify(message))
}

function tell(now) {
  open = now
  for (const watcher of watching) watcher(standing())
}

const standing = () => (followed.size ? open : null)

function subscribe(id) {
  const { document, variables, cursor } = followed.get(id)
  say({ id, type: 'subscribe', payload: { query: document, variables: { ...variables, after: cursor } } })
}

function heard({ type, id, payload }) {
  if (type === 'connection_ack') {
    waits = 0
    tell(true)
    for (const one of followed.keys()) subscribe(one)
  } else if (type === 'ping') {
    say({ type: 'pong' })
  } else if (type === 'next' && followed.has(id)) {
    const one = followed.get(id)
    const event = Object.values(payload.data ?? {})[0]
    if (event?.cursor) one.cursor = event.cursor
    one.meet(event)
  } else if (type === 'error' && followed.has(id)) {
    const one = followed.get(id)
    one.cursor = null // too long away: read anew, and follow from here
    one.meet(null)
  }
}

function connect() {
  clearTimeout(timer)
  if (socket || !followed.size || !key()) return
  const address = new URL('/graphql', location.href)
  address.protocol = address.protocol.replace('http', 'ws')
  const mine = (socket = new WebSocket(address, 'graphql-transport-ws'))
  const payload = { Authorization: `Bearer ${key()}`, 'Accept-Language': spoken() }
  mine.onopen = () => say({ type: 'connection_init', payload })
  mine.onmessage = (message) => mine === socket && heard(JSON.parse(message.data))
  mine.onclose = ({ code }) => mine === socket && lost(code === REFUSED)
}

function lost(refused) {
  socket = null
  tell(false)
  if (!followed.size) return
  askAgain() // which tells whether the service is away, or our key is at its end
  if (!refused) timer = setTimeout(connect, Math.min(LONGEST, 500 * 2 ** waits++))
}

whenKeyed(reconnect)
whenReached((now) => {
  waits = 0
  if (now) connect()
})

/** Leave the present connection, for another key or language; what is followed goes on over the next. */
export function reconnect() {
  const old = socket
  socket = null
  old?.close()
  tell(false)
  connect()
}

function follow(document, variables, meet) {
  const id = String(++last)
  followed.set(id, { document, variables, meet, cursor: null })
  if (open) subscribe(id)
  else connect()
  tell(open)
  return () => {
    followed.delete(id)
    if (open) say({ id, type: 'complete' })
    tell(open)
  }
}

/** Whether events come in just now; null where nothing is followed. */
export function useOpen() {
  const [now, put] = useState(standing)
  useEffect(() => {
    watching.add(put)
    return () => void watching.delete(put)
  }, [])
  return now
}

/** Follow a subscription while a view is shown: `meet(event)` for each; null means that something may have been missed. */
export function useFollowing(document, variables, meet) {
  const latest = useRef(meet)
  latest.current = meet
  useEffect(() => follow(document, variables, (event) => latest.current(event)), [document, JSON.stringify(variables)])
}

const OFTEN = 10_000

/** Ask again every so often while the page is looked at, for what no subscription tells of. */
export function useAsking(again) {
  const latest = useRef(again)
  latest.current = again
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && latest.current()
    const every = setInterval(look, OFTEN)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(every)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
}
