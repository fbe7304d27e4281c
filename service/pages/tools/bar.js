/** The bar above a tool: the way back, and the key that the tool sends. */

import { demoKey, findKey, isDemo, key, take } from '../app/session.js'

/** The key to send, or null: of this tab, or the demo's as it is now. */
export async function keyInUse() {
  if (isDemo()) take(await demoKey(), { demo: true }) // which is another one after each start
  await findKey()
  document.getElementById('who').textContent = key() ? (isDemo() ? 'The demo’s key, which only reads' : 'Your key') : 'No key yet'
  document.getElementById('key').addEventListener('submit', (event) => {
    event.preventDefault()
    take(document.getElementById('given').value.trim() || null)
    location.reload()
  })
  return key()
}

/** Whether colours are dark, as chosen for the page or by the system. */
export function isDark() {
  const { theme } = document.documentElement.dataset
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
}
