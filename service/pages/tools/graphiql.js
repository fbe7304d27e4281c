/** The graph, to ask: a query of the address in the first tab, and some that are worth a look. */

import { isDark, keyInUse } from './bar.js'
import { QUERIES } from './queries.js'

const ENDPOINT = '/graphql'
const WORKERS = new Set(['graphql', 'json'])

window.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(new URL(`../vendor/graphiql/${WORKERS.has(label) ? label : 'editor'}.worker.js`, import.meta.url)),
}

/** What the address asks for, behind `?` or `#`; it is forgotten there, since the tab keeps it. */
function asked() {
  const given = new URLSearchParams(location.hash.startsWith('#query=') ? location.hash.slice(1) : location.search)
  if (!given.has('query')) return null
  history.replaceState(null, '', location.pathname)
  return { query: given.get('query'), variables: given.get('variables') ?? '' }
}

const question = asked()
const key = await keyInUse()
const authorization = key ? { Authorization: `Bearer ${key}` } : {}

window.YogaGraphiQL.renderYogaGraphiQL(document.getElementById('tool'), {
  endpoint: ENDPOINT,
  subscriptionsEndpoint: ENDPOINT,
  subscriptionsProtocol: 'WS',
  additionalHeaders: authorization,
  connectionParams: authorization,
  title: 'Oarlock',
  logo: '',
  query: question?.query ?? null,
  variables: question?.variables,
  defaultTabs: question ? [question, ...QUERIES] : QUERIES,
  forcedTheme: isDark() ? 'dark' : 'light',
  shouldPersistHeaders: false,
  onEditQuery: () => {},
})
