/** What was found in a goal. */

import { html, useMemo } from '../ui.js'
import { Criterion, roleOf } from '../parts/letters.js'
import { Mark, toneOf } from '../parts/status.js'
import { day, known, measured, number, t } from '../words.js'
import { cut, spansOf } from './marks.js'

/** A report in a sentence. */
export function said({ verdict, criteria }) {
  const letters = criteria.map(({ letter, status }) => `${t(`smart.${letter}`)}: ${t(`letter.${status}`)}`)
  return `${t(`verdict.${verdict}`)}. ${letters.join('. ')}.`
}

/** Nothing pointed at. */
export const DARK = { letters: [], mark: null }

/** What lights up the marks of letters, and the letters of a mark; spread over either. */
function lighting(light, letters, mark = null) {
  const on = () => light({ letters, mark })
  const off = () => light(DARK)
  return { onMouseEnter: on, onMouseLeave: off, onFocus: on, onBlur: off }
}

export function Verdict({ report, lit, light, language }) {
  const passed = report.criteria.filter((one) => one.status === 'pass').length
  return html`
    <section class="judge-verdict" aria-labelledby="verdict">
      <div class="card verdict" data-tone=${toneOf(report.verdict)}>
        <h2 id="verdict"><${Mark} of=${report.verdict} />${t(`verdict.${report.verdict}`)}</h2>
        <p class="small muted">${t('judge.passed', { passed: number(passed), of: number(report.criteria.length) })}</p>
      </div>
      <ul class="letter-cards" lang=${language}>${report.criteria.map((one) => html`
        <li key=${one.letter} class="card letter-card" tabindex="0" data-lit=${String(lit.letters.includes(one.letter))} ...${lighting(light, [one.letter])}>
          <span class="letter" data-status=${one.status} aria-hidden="true">${one.letter}</span><div><${Criterion} of=${one} /></div></li>`)}</ul>
    </section>`
}

/** The goal as it was read: each piece with its role. */
export function Marked({ text, report, lit, light }) {
  const pieces = useMemo(() => cut(text, spansOf(report.criteria)), [text, report])
  const shown = (piece) => piece.over.some((span) => (lit.mark === null ? span.letters.some((one) => lit.letters.includes(one)) : piece.start === lit.mark))
  const dark = lit.letters.length > 0
  return html`
    <section class="card judge-part" aria-labelledby="marked"><h2 id="marked">${t('judge.marked')}</h2>
      <p class="marked" lang=${report.language}>${pieces.map((piece) => (piece.over.length === 0 ? piece.text : html`
        <mark key=${piece.start} tabindex="0" data-over=${Math.min(piece.over.length, 3)} data-lit=${dark ? String(shown(piece)) : undefined}
          ...${lighting(light, [...new Set(piece.over.flatMap((span) => span.letters))], piece.start)}>${piece.text}${piece.ending.map((span) => html`<span class="mark-role">${roleOf(span)}</span>`)}</mark>`))}</p>
      ${report.flags.length > 0 && html`<ul class="row flags" aria-label=${t('judge.flags')}>${report.flags.map((flag) => html`<li key=${flag} class="chip">${known(`flag.${flag}`) ? t(`flag.${flag}`) : flag.replaceAll('_', ' ')}</li>`)}</ul>`}
    </section>`
}

/** The goal with blanks for what it lacks. */
export function Rewrite({ of, language, take }) {
  return html`
    <section class="card judge-part" aria-labelledby="rewrite"><h2 id="rewrite">${t('judge.rewrite')}</h2>
      <p class="marked" lang=${language}>${cut(of.text, of.blanks).map((piece) => (piece.over.length === 0 ? piece.text
        : html`<span key=${piece.start} class="blank" data-optional=${String(piece.over[0].optional)}>${piece.text}</span>`))}</p>
      <div class="row"><button type="button" class="button" onClick=${() => take(of.text, of.blanks[0])}>${t('judge.use')}</button>
        ${of.blanks.some((one) => one.optional) && html`<span class="small muted">${t('judge.optional')}</span>`}</div>
    </section>`
}

const none = () => html`<span class="muted">${t('judge.none')}</span>`

/** What is to be reached, in words. */
function reached({ kind, values, unit, direction }) {
  if (kind === 'binary') return t('judge.binary')
  if (values.length === 0) return direction ? t(`direction.${direction}`) : none()
  const value = values.map((one) => measured(one, unit)).join(' – ')
  return kind === 'relative' ? t(direction === 'decrease' ? 'judge.less' : 'judge.more', { value }) : value
}

function Target({ target }) {
  return html`
    <div><dt>${t('judge.metric')}</dt><dd>${target.metric ?? none()}</dd></div>
    ${target.baseline !== null && html`<div><dt>${t('judge.from')}</dt><dd class="number">${measured(target.baseline, target.unit)}</dd></div>`}
    <div><dt>${t('judge.to')}</dt><dd class="number">${reached(target)}</dd></div>
    ${target.direction && target.values.length > 0 && html`<div><dt>${t('judge.direction')}</dt><dd>${t(`direction.${target.direction}`)}</dd></div>`}
    ${target.unit && html`<div><dt>${t('judge.unit')}</dt><dd>${known(`unit_of.${target.unit}`) ? t(`unit_of.${target.unit}`) : target.unit}</dd></div>`}`
}

/** What was read out of it, and what its fields say otherwise. */
export function Facts({ report, language }) {
  const { targets, deadline, recurrence, channel, owner } = report.extraction
  const beside = { channel, owner }
  return html`
    <section class="card judge-part" aria-labelledby="facts"><h2 id="facts">${t('judge.facts')}</h2>
      <dl class="details">
        ${targets.length === 0 ? html`<div><dt>${t('judge.metric')}</dt><dd>${none()}</dd></div>` : targets.map((target) => html`<${Target} target=${target} />`)}
        <div><dt>${t('judge.deadline')}</dt><dd>${deadline ? day(deadline, { dateStyle: 'long' }) : none()}</dd></div>
        ${recurrence && html`<div><dt>${t('judge.recurrence')}</dt><dd>${t(`recurrence.${recurrence}`)}</dd></div>`}
        ${Object.entries(beside).filter(([, value]) => value).map(([name, value]) => html`<div><dt>${t(`judge.${name}`)}</dt><dd>${value}</dd></div>`)}
      </dl>
      ${report.conflicts.length > 0 && html`<div class="note" data-tone="warn"><strong>${t('judge.conflicts')}</strong>
        <ul class="reasons" lang=${language}>${report.conflicts.map((one) => html`<li key=${one.field}>${one.message}</li>`)}</ul></div>`}
    </section>`
}
