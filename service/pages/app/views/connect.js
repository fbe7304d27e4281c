/** Without a key: where one comes from, and a place to paste it. */

import { html, useEffect, useState } from '../ui.js'
import { demoKey } from '../session.js'
import { t } from '../words.js'

/** `take(key, {demo})` is called with what was pasted, or with the demo's key; whether it opens anything, the first question shows. `title` and `why` say what a key with another `scope` is for. */
export function Connect({ take, refused = false, scope = 'read', title = t('connect.title'), why = t('connect.why') }) {
  const [text, put] = useState('')
  const [demo, offer] = useState(null)
  useEffect(() => void demoKey().then(offer), [])
  const submit = (event) => {
    event.preventDefault()
    if (text.trim()) take(text.trim())
  }
  return html`
    <div class="connect card">
      <h1>${title}</h1>
      <p class="muted">${why}</p>
      ${refused && html`<p class="note" data-tone="bad" role="alert">${t('connect.refused')}</p>`}
      <form onSubmit=${submit}>
        <div class="field"><label for="key">${t('connect.key')}</label>
          <input id="key" type="password" autocomplete="off" spellcheck="false" placeholder="oar_…" value=${text} onInput=${(event) => put(event.currentTarget.value)} /></div>
        <div class="row"><button class="button main">${t('connect.open')}</button>
          ${demo && scope === 'read' && html`<button type="button" class="button" onClick=${() => take(demo, { demo: true })}>${t('connect.demo')}</button>`}</div>
      </form>
      <p class="small muted">${t('connect.where')}</p>
      <pre class="code" tabindex="0" aria-label=${t('connect.command')}>oarlock keys create --scope ${scope}</pre>
      <p class="small muted">${t('connect.kept')}</p>
    </div>`
}
