/** “Show as GraphQL / curl”: whatever the page shows, anybody can ask for. */

import { html, useRef, useState } from '../ui.js'
import { t } from '../words.js'

const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`

/** A document without the indentation it has in our modules. */
export function tidy(document) {
  const lines = document.replace(/\n\s*\n/g, '\n').split('\n').filter((line) => line.trim())
  const indent = Math.min(...lines.map((line) => line.search(/\S/)))
  return lines.map((line) => line.slice(indent)).join('\n')
}

/** A question as a command, with a body or without; the key stays out of it. */
function curlOf(path, body, language) {
  const headers = ['Authorization: Bearer $KEY', `Accept-Language: ${language}`, ...(body ? ['Content-Type: application/json'] : [])]
  const lines = [`curl -s ${quoted(location.origin + path)}`, ...headers.map((one) => `-H "${one}"`), ...(body ? [`-d ${quoted(JSON.stringify(body))}`] : [])]
  return lines.join(' \\\n  ')
}

function written(form, { document, variables, language }, rest) {
  if (form === 'graphql') return tidy(document)
  if (form === 'variables') return JSON.stringify(variables, null, 2)
  if (form === 'curl') return curlOf('/graphql', { query: tidy(document), variables }, language)
  return curlOf(rest.path ?? rest, rest.body, language)
}

const graphiqlOf = (document, variables) =>
  `/graphiql#query=${encodeURIComponent(tidy(document))}&variables=${encodeURIComponent(JSON.stringify(variables, null, 2))}`

/** The button and its dialog; `query` is what `useQuery` gave. `rest` is the path of the same in REST, or `{path, body}`. */
export function Asked({ query, rest = null }) {
  const dialog = useRef(null)
  const [form, show] = useState('graphql')
  const [copied, tell] = useState(false)
  const { document, variables } = query
  if (!document) return null
  const text = written(form, query, rest)
  const choose = (name) => () => {
    show(name)
    tell(false)
  }
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    tell(true)
  }
  const forms = ['graphql', 'variables', 'curl', ...(rest ? ['rest'] : [])]
  return html`
    <button type="button" class="button plain" onClick=${() => dialog.current.showModal()}>
      <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"><path d="m5 4-4 4 4 4M11 4l4 4-4 4" /></svg>
      ${t('asked.show')}
    </button>
    <dialog ref=${dialog} aria-label=${t('asked.title')} onClick=${(event) => event.target === dialog.current && dialog.current.close()}>
      <div class="dialog-head"><h2>${t('asked.title')}</h2>
        <button type="button" class="button plain" onClick=${() => dialog.current.close()}>${t('close')}</button></div>
      <div class="dialog-body">
        <div class="row">
          <span class="segments" role="group" aria-label=${t('asked.forms')}>${forms.map((name) => html`
            <button type="button" aria-pressed=${String(form === name)} onClick=${choose(name)}>${t(`asked.${name}`)}</button>`)}</span>
          <button type="button" class="button" onClick=${copy}>${copied ? t('asked.copied') : t('asked.copy')}</button>
          <a class="button" href=${graphiqlOf(document, variables)} target="_blank" rel="noopener">${t('asked.graphiql')}</a>
        </div>
        <pre class="code" tabindex="0" aria-label=${t(`asked.${form}`)}>${text}</pre>
        <p class="small muted">${t('asked.key')}</p>
      </div>
    </dialog>`
}
