/** The document of the REST API, to read and to try. */

import { isDark, keyInUse } from './bar.js'

const SCHEME = 'key'
const METHODS = ['get', 'post', 'patch', 'put', 'delete']

/** Lists before what is in them, reading before writing. */
function byPath(one, other) {
  const [a, b] = [one.toJS(), other.toJS()]
  return a.path.localeCompare(b.path) || METHODS.indexOf(a.method) - METHODS.indexOf(b.method)
}

/** The document, with nothing filled in that may be left out: else every filter would be tried at once. */
async function described() {
  const spec = await (await fetch('/openapi.json')).json()
  for (const operation of Object.values(spec.paths).flatMap((path) => Object.values(path))) {
    for (const one of operation.parameters ?? []) {
      if (one.style === 'deepObject') one.example = {}
    }
  }
  return spec
}

const [key, spec] = await Promise.all([keyInUse(), described()])
const ui = window.SwaggerUIBundle({
  spec,
  dom_id: '#tool',
  presets: [window.SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  docExpansion: 'none',
  filter: true,
  persistAuthorization: false,
  operationsSorter: byPath,
  tagsSorter: 'alpha',
  tryItOutEnabled: true,
  validatorUrl: null,
  onComplete: () => key && ui.preauthorizeApiKey(SCHEME, key),
})
