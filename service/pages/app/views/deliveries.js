/** What sources have delivered to this workspace, and what became of it: the latest first, as it comes in. */

import { html, useEffect, useRef, useState } from '../ui.js'
import { useQuery } from '../client.js'
import { useFollowing } from '../live.js'
import { Asked } from '../parts/asked.js'
import { Empty, Shown, Trouble, Waiting } from '../parts/notice.js'
import { Mark, toneOf } from '../parts/status.js'
import { take } from '../session.js'
import { t } from '../words.js'
import { Connect } from './connect.js'
import { Delivery } from './delivery.js'
import { Guarded } from './guarded.js'

const WHO = /* GraphQL */ `
  query Who { viewer { scopes workspace { name } } }
`
const SOURCES = /* GraphQL */ `
  query Sources { sources(first: 100, sort: ["name"]) { nodes { id name } } }
`
const DELIVERIES = /* GraphQL */ `
  query Deliveries($sources: SourceFilter, $deliveries: DeliveryFilter, $first: Int!) {
    sources(first: 100, filter: $sources, sort: ["name"]) { nodes {
      id name
      deliveries(first: $first, filter: $deliveries, sort: ["-receivedAt"]) { nodes {
        id deliveryId receivedAt status size contentType accepted unchanged revised rejected quarantined code message
      } }
    } }
  }
`
const READ = /* GraphQL */ `
  subscription Delivered($after: String) { readingsRecorded(after: $after) { cursor } }
`
const SHOWN = 25
const EVERY = 15_000
const STATUSES = ['taken', 'partly', 'refused']

export function Deliveries() {
  const query = useQuery(WHO)
  const open = (value) => {
    take(value)
    query.again()
  }
  return html`<${Guarded} query=${query}><${Shown} query=${query}>${({ viewer }) => (viewer.scopes.includes('admin')
    ? html`<${All} workspace=${viewer.workspace} />`
    : html`<${Closed} take=${open} />`)}</${Shown}></${Guarded}>`
}

/** To who may read, but not see what is sent and by whom. */
const Closed = ({ take: open }) => html`<${Connect} take=${open} scope="admin" title=${t('deliveries.closed')} why=${t('deliveries.closed_why')} />`

/** Ask again now and then while the page is looked at, and when somebody comes back to it: what is refused makes no readings. */
function useNowAndThen(again) {
  const latest = useRef(again)
  latest.current = again
  useEffect(() => {
    const ask = () => !document.hidden && latest.current()
    const timer = setInterval(ask, EVERY)
    document.addEventListener('visibilitychange', ask)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [])
}

function All({ workspace }) {
  const sources = useQuery(SOURCES)
  const [source, choose] = useState('')
  const [status, only] = useState(null)
  const [round, next] = useState(0)
  const again = () => next((one) => one + 1)
  useFollowing(READ, {}, again)
  useNowAndThen(again)
  const filters = { sources: source ? { id: { eq: source } } : null, deliveries: status ? { status: { eq: status } } : {} }
  return html`
    <div class="head"><div class="head-text"><h1>${t('deliveries.title')}</h1><p class="facts">${workspace.name}</p></div>
      <${Asked} query=${{ ...sources, document: DELIVERIES, variables: { ...filters, first: SHOWN } }} rest=${source ? `/v1/sources/${source}/deliveries` : '/v1/sources'} /></div>
    <${Shown} query=${sources}>${(found) => (found.sources.nodes.length === 0
      ? html`<${Empty} title=${t('deliveries.no_sources')}><p>${t('deliveries.no_sources_why')}</p><a href="/docs">${t('foot.rest')}</a></${Empty}>`
      : html`
        <div class="row delivery-filters">
          <label class="unseen" for="source">${t('deliveries.source')}</label>
          <select class="chooser" id="source" value=${source} onChange=${(event) => choose(event.currentTarget.value)}>
            <option value="">${t('deliveries.all_sources')}</option>
            ${found.sources.nodes.map((one) => html`<option value=${one.id} selected=${one.id === source}>${one.name}</option>`)}
          </select>
          <span class="segments" role="group" aria-label=${t('deliveries.status')}>
            <button type="button" aria-pressed=${String(!status)} onClick=${() => only(null)}>${t('deliveries.all')}</button>
            ${STATUSES.map((one) => html`<button type="button" aria-pressed=${String(status === one)} onClick=${() => only(one)}>
              <span class="status" data-tone=${toneOf(one)}><${Mark} of=${one} />${t(`delivery.${one}`)}</span></button>`)}
          </span>
        </div>
        <${Some} key=${`${source} ${status}`} filters=${filters} round=${round} />`)}</${Shown}>`
}

/** Some deliveries of all sources and, when asked for, those before `before`: an instant, and what was shown of it. */
function Some({ filters, round, before = null }) {
  const known = before?.ids ?? []
  const deliveries = before ? { ...filters.deliveries, receivedAt: { lte: before.at } } : filters.deliveries
  const query = useQuery(DELIVERIES, { ...filters, deliveries, first: SHOWN + 1 + known.length })
  const [more, show] = useState(false)
  useEffect(() => {
    if (round) query.again()
  }, [round])
  if (!query.data) return query.error ? html`<${Trouble} error=${query.error} />` : html`<${Waiting} />`
  const found = latestOf(query.data.sources.nodes).filter((one) => !known.includes(one.id))
  const shown = found.slice(0, SHOWN)
  if (found.length === 0) return html`<${Empty} title=${t('deliveries.none')}><p>${t('deliveries.none_why')}</p></${Empty}>`
  const last = shown.at(-1).receivedAt
  return html`
    <ul class="card deliveries">${shown.map((one) => html`<${Delivery} key=${one.id} of=${one} />`)}</ul>
    ${found.length > SHOWN && (more
      ? html`<${Some} filters=${filters} round=${round} before=${{ at: last, ids: [...known, ...shown.map((one) => one.id)].filter((id) => isOf(found, id, last)) }} />`
      : html`<button type="button" class="button" onClick=${() => show(true)}>${t('checkIns.more')}</button>`)}`
}

const isOf = (found, id, instant) => found.find((one) => one.id === id)?.receivedAt === instant

/** The deliveries of several sources as one list, the latest first. */
function latestOf(sources) {
  const all = sources.flatMap((source) => source.deliveries.nodes.map((one) => ({ ...one, source })))
  return all.sort((one, other) => (one.receivedAt < other.receivedAt ? 1 : one.receivedAt > other.receivedAt ? -1 : one.id < other.id ? 1 : -1))
}
