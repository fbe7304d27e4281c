/** The five letters of a goal, each with what it was judged by. One stop of the Tab key; arrows go from letter to letter. */

import { html, useId, useRef, useState } from '../ui.js'
import { useTip } from './tip.js'
import { Status } from './status.js'
import { known, number, t } from '../words.js'

const LETTERS = ['S', 'M', 'A', 'R', 'T']

/** What a query has to select of a report for its letters. */
export const SMART = /* GraphQL */ `
  fragment Smart on GoalReport {
    verdict
    criteria { letter status rule message suggestion evidence { source quote role } }
  }
`

/** `report` is null while it is asked for. */
export function Letters({ report, of }) {
  const id = useId()
  const group = useRef(null)
  const [at, go] = useState(0)
  const [told, tell] = useState(null)
  const { anchor, handlers, tip } = useTip(id)
  if (!report) return html`<span class="letters waits" aria-hidden="true">${LETTERS.map((one) => html`<span class="letter">${one}</span>`)}</span>`
  const found = LETTERS.map((letter) => report.criteria.find((one) => one.letter === letter))
  const pressed = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const next = (at + step + found.length) % found.length
    go(next)
    group.current.children[next].focus()
  }
  const on = (place) => {
    const wrap = (handle) => (event) => {
      if (event.type !== 'mouseleave' && event.type !== 'blur') tell(place)
      handle(event)
    }
    return Object.fromEntries(Object.entries(handlers).map(([name, handle]) => [name, wrap(handle)]))
  }
  return html`
    <span class="letters" role="group" aria-label=${t('smart.letters_of', { goal: of })} ref=${group} onKeyDown=${pressed}>
      ${found.map((one, place) => html`
        <button type="button" key=${one.letter} class="letter" data-status=${one.status} tabindex=${place === at ? 0 : -1}
          aria-label=${`${t(`smart.${one.letter}`)}: ${t(`letter.${one.status}`)}`}
          aria-describedby=${anchor && told === place ? id : undefined} ...${on(place)}>${one.letter}</button>`)}
    </span>
    ${told !== null && tip(html`<${Criterion} of=${found[told]} />`)}`
}

/** One letter in words: what was found, where, and what would change it. */
export function Criterion({ of }) {
  const { letter, status, rule, message, suggestion, evidence } = of
  return html`
    <h3>${t(`smart.${letter}`)}<${Status} of=${status} words="letter" /></h3>
    <p>${message}</p>
    ${evidence.length > 0 && html`<ul class="evidence" aria-label=${t('smart.evidence')}>${evidence.map((one) => html`
      <li>${quoteOf(one)} <span>${roleOf(one)}</span></li>`)}</ul>`}
    ${suggestion && html`<p class="advice">${suggestion}</p>`}
    <p class="rule">${rule}</p>`
}

/** A field's figure as figures are written here; words as they are. */
const quoteOf = ({ source, quote }) => (source === 'field' && /^-?\d+(\.\d+)?$/.test(quote) ? number(Number(quote)) : quote)

/** The role of a piece of evidence, in a word. */
export const roleOf = ({ role }) => (known(`role.${role}`) ? t(`role.${role}`) : role.replaceAll('_', ' '))
