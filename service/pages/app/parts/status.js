/** How something stands: a mark with a shape of its own, a word, a bar. Nothing is told by colour alone. */

import { html } from '../ui.js'
import { percent, t } from '../words.js'

const TONES = {
  on_track: 'good', achieved: 'good', succeeded: 'good', at_risk: 'warn', off_track: 'bad', missed: 'bad',
  active: 'good', done: 'good', taken: 'good', partly: 'warn', refused: 'bad', pass: 'good', partial: 'warn', fail: 'bad',
  smart: 'good', needs_work: 'warn', not_smart: 'bad', error: 'bad', warning: 'warn',
}
const DISC = 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z'
const RING = `${DISC}m0 2.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6z`
const SHAPES = {
  good: DISC,
  warn: 'M8 1.3 15.4 14.4H.6z',
  bad: 'M8 .6 15.4 8 8 15.4.6 8z',
  plain: RING,
}
const CHECKED = `${DISC}m3.3 4.3-4.2 4.4-2-2-1.2 1.2 3.2 3.2 5.4-5.6z`
const CROSSED = `${SHAPES.bad}m-2.6 4.2L4.2 6 6.2 8l-2 2 1.2 1.2 2-2 2 2 1.2-1.2-2-2 2-2-1.2-1.2-2 2z`
const OWN = { achieved: CHECKED, succeeded: CHECKED, done: CHECKED, smart: CHECKED, taken: CHECKED, missed: CROSSED, refused: CROSSED }

/** What colour a status has: `good`, `warn`, `bad` or `plain`. */
export const toneOf = (status) => TONES[status] ?? 'plain'

/** The mark of a status alone; it says nothing to who cannot see it. */
export function Mark({ of }) {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true"><path fill-rule="evenodd" d=${OWN[of] ?? SHAPES[toneOf(of)]} /></svg>`
}

/** A status in a mark and a word. */
export function Status({ of, words = 'status' }) {
  return html`<span class="status" data-tone=${toneOf(of)}><${Mark} of=${of} />${t(`${words}.${of}`)}</span>`
}

const within = (share) => `${Math.max(0, Math.min(1, share ?? 0)) * 100}%`

/** How far it is, of 1; with a mark at what is expected by today. */
export function Progress({ value, expected = null, status }) {
  const said = value === null ? t('progress.none')
    : expected === null ? t('progress.said', { progress: percent(value) })
    : t('progress.said_expected', { progress: percent(value), expected: percent(expected) })
  return html`<span class="progress" data-tone=${toneOf(status)} role="img" aria-label=${said} title=${said}>
    <span class="progress-track">
      <span class="progress-fill" style=${{ width: within(value) }}></span>
      ${expected !== null && html`<span class="progress-expected" style=${{ left: within(expected) }}></span>`}
    </span>
    <span class="progress-number" aria-hidden="true">${percent(value)}</span>
  </span>`
}
