/**
 * Keeps the page for times when its service cannot be reached: the page and its files, never anything of a workspace.
 * The files of a version never change; the page itself is asked for first, and taken from here only without an answer.
 * What not everybody needs, words and letters of other languages, is kept when it is first asked for.
 */

const ASSETS = '{{assets}}'
const FILES = {{files}}
const PAGE = '/'
const FIRST = FILES.filter((path) => !/-ext|cyrillic|words/.test(path))

self.addEventListener('install', (event) => {
  const fill = async () => (await caches.open(ASSETS)).addAll([PAGE, ...FIRST])
  event.waitUntil(fill().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  const tidy = async () => Promise.all((await caches.keys()).filter((name) => name !== ASSETS).map((name) => caches.delete(name)))
  event.waitUntil(tidy().then(() => self.clients.claim()))
})

async function keep(request) {
  const answer = await fetch(request)
  if (answer.ok) (await caches.open(ASSETS)).put(request, answer.clone())
  return answer
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname === PAGE && request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match(PAGE)))
  } else if (pathname.startsWith(`${ASSETS}/`)) {
    event.respondWith(caches.match(request).then((kept) => kept ?? keep(request)))
  }
})
