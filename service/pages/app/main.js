/** The page: who is looking, the bar at the top, and the view of the present address. */

import { html, render, useEffect, useRef, useState } from './ui.js'
import { useOpen, reconnect } from './live.js'
import { routed, usePath } from './router.js'
import { LANGUAGES, THEMES, choose, colour, findKey, isDemo, key, language, take, theme, whenKeyed } from './session.js'
import { useReachable } from './client.js'
import { speak, spoken, t } from './words.js'
import { CheckIns } from './views/check-ins.js'
import { Connect } from './views/connect.js'
import { Deliveries } from './views/deliveries.js'
import { Judge } from './views/judge.js'
import { KeyResult } from './views/key-result.js'
import { Plan } from './views/plan.js'
import { Plans } from './views/plans.js'
import { Tactics } from './views/tactics.js'

const ROUTES = [
  ['/', Plans], ['/plans/:id', Plan], ['/plans/:id/tactics', Tactics], ['/plans/:id/check-ins', CheckIns],
  ['/key-results/:id', KeyResult], ['/deliveries', Deliveries], ['/judge', Judge],
]
const NAV = [['/', 'plans'], ['/judge', 'judge'], ['/deliveries', 'deliveries']]

function Page() {
  const path = usePath()
  const [, again] = useState(0)
  const main = useRef(null)
  const anew = () => again((one) => one + 1)
  const reachable = useReachable()
  useEffect(() => {
    const given = () => location.hash.startsWith('#key=') && findKey()
    addEventListener('hashchange', given)
    whenKeyed(anew)
  }, [])
  const place = path.split('?')[0]
  const came = useRef(place)
  useEffect(() => {
    if (came.current === place) return
    came.current = place
    scrollTo(0, 0)
    main.current.focus({ preventScroll: true })
  }, [place])
  useEffect(() => titled(main.current), [])
  const changeLanguage = async (name) => {
    choose(name)
    await speak(name)
    reconnect()
    anew()
  }
  const [View, params] = routed(ROUTES, path)
  return html`
    <a class="skip" href="#content" onClick=${(event) => { event.preventDefault(); main.current.focus() }}>${t('skip')}</a>
    <${Bar} path=${path} leave=${() => take(null)} language=${changeLanguage} />
    ${!reachable && html`<div class="banner" role="status">${t('down.waits')}</div>`}
    <main class="wide" id="content" tabindex="-1" ref=${main}>
      ${!key() ? html`<${Connect} take=${take} />` : html`<${View ?? Plans} key=${`${place} ${spoken()}`} ...${params} />`}
    </main>
    <${Foot} />`
}

/** Let the tab be called what the view's heading says, as it changes. */
function titled(main) {
  const name = () => {
    const said = [main.querySelector('.tabs [aria-current]'), main.querySelector('h1')].map((one) => one?.textContent)
    document.title = [...said, 'Oarlock'].filter(Boolean).join(' · ')
  }
  const watcher = new MutationObserver(name)
  watcher.observe(main, { childList: true, subtree: true, characterData: true })
  return () => watcher.disconnect()
}

function Bar({ path, leave, language: changeLanguage }) {
  const open = useOpen()
  const here = (to) => (to === '/' ? path === '/' || path.startsWith('/plans') || path.startsWith('/key-results') : path.startsWith(to))
  return html`
    <header class="bar"><div class="bar-in">
      <a class="brand" href="#/"><svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true"><path class="brand-oar" d="M6 26 22.5 9.5" /><path class="brand-lock" d="M10 17.5a6.4 6.4 0 0 0 8.5 8.5" /><path class="brand-blade" d="M20.6 7.2c2.2-3 4.7-4.3 7-3.8.5 2.3-.8 4.8-3.8 7z" /></svg>Oarlock</a>
      ${key() && html`<nav aria-label=${t('nav')}><ul>${NAV.map(([to, name]) => html`
        <li><a href=${`#${to}`} aria-current=${here(to) ? 'page' : undefined}>${t(`nav.${name}`)}</a></li>`)}</ul></nav>`}
      <div class="bar-end">
        ${key() && open !== null && html`<span class="live" data-open=${String(open)} role="status">${open ? t('live.on') : t('live.off')}</span>`}
        ${isDemo() && html`<span class="chip">${t('demo')}</span>`}
        <${Themes} />
        <label class="unseen" for="language">${t('language')}</label>
        <select class="chooser" id="language" value=${spoken()} onChange=${(event) => changeLanguage(event.currentTarget.value)}>
          ${Object.entries(LANGUAGES).map(([code, name]) => html`<option value=${code} lang=${code} selected=${code === spoken()}>${name}</option>`)}
        </select>
        ${key() && !isDemo() && html`<button type="button" class="button plain" onClick=${leave}>${t('leave')}</button>`}
      </div>
    </div></header>`
}

const THEME_MARKS = {
  auto: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm0 1.6v9.8a4.9 4.9 0 0 1 0-9.8z',
  light: 'M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM7.3.5h1.4v2.3H7.3zm0 12.7h1.4v2.3H7.3zM.5 7.3h2.3v1.4H.5zm12.7 0h2.3v1.4h-2.3zM2.2 3.2l1-1 1.6 1.7-1 1zm9 9 1-1 1.6 1.6-1 1zm1-7.4-1-1 1.6-1.6 1 1zM3.2 13.8l-1-1 1.6-1.6 1 1z',
  dark: 'M6.5 1.5A6.6 6.6 0 1 0 14.5 9.5 5.4 5.4 0 0 1 6.5 1.5z',
}

function Themes() {
  const [now, put] = useState(theme)
  const next = THEMES[(THEMES.indexOf(now) + 1) % THEMES.length]
  const said = `${t('theme')}: ${t(`theme.${now}`)}`
  const change = () => {
    colour(next)
    put(next)
  }
  return html`<button type="button" class="button plain" aria-label=${said} title=${said} onClick=${change}>
    <svg viewBox="0 0 16 16" aria-hidden="true" fill="currentColor"><path d=${THEME_MARKS[now]} /></svg></button>`
}

function Foot() {
  return html`<footer class="foot"><div class="foot-in">
    <span>${t('foot')}</span><a href="/docs">${t('foot.rest')}</a><a href="/graphiql">GraphiQL</a>
  </div></footer>`
}

/** Keep the page itself for times without a network; its data is never kept. */
function keepOffline() {
  if (!navigator.serviceWorker) return
  const policy = globalThis.trustedTypes?.createPolicy('oarlock', { createScriptURL: () => '/service-worker.js' })
  navigator.serviceWorker.register(policy ? policy.createScriptURL('') : '/service-worker.js').catch(() => {})
}

await Promise.all([speak(language()), findKey()])
const root = document.getElementById('page')
root.replaceChildren()
render(html`<${Page} />`, root)
keepOffline()
