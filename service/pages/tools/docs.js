/** The document of the REST API, to read and to try. */

import { isDark, keyInUse } from './bar.js'

const SCHEME = 'key'

document.documentElement.classList.toggle('dark-mode', isDark())
const key = await keyInUse()
const ui = window.SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#tool',
  presets: [window.SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  docExpansion: 'none',
  filter: true,
  persistAuthorization: false,
  tagsSorter: 'alpha',
  tryItOutEnabled: true,
  validatorUrl: null,
  onComplete: () => key && ui.preauthorizeApiKey(SCHEME, key),
})
