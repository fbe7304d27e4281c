/** What a ranking is asked for: the method, what there is to spend, the weights. It stands in the address, to be shared. */

import { html, useEffect, useState } from '../ui.js'
import { t } from '../words.js'

const METHODS = ['value_complexity', 'rice', 'ice', 'wsjf', 'roi', 'weighted']
const PAUSE = 350

const given = () => new URLSearchParams(location.hash.split('?')[1] ?? '')

/**
 * The choice with the query's `variables` and the `rest` of the address that asks the same of REST.
 * @returns {[any, (change: object) => void]}
 */
export function useChoice() {
  const [choice, put] = useState(() => Object.fromEntries(given()))
  useEffect(() => {
    const written = new URLSearchParams(Object.entries(choice).filter(([, value]) => value)).toString()
    history.replaceState(null, '', location.hash.split('?')[0] + (written && `?${written}`))
  }, [choice])
  return [{ ...choice, variables: variablesOf(choice), rest: restOf(choice) }, (change) => put((before) => ({ ...before, ...change }))]
}

const amountOf = (text) => (text && Number(text) >= 0 && Number.isFinite(Number(text)) ? Number(text) : null)

/** Criteria as they stand in the address: `fit:2:benefit:1-10,price:1:cost:1-10`. */
const criteriaOf = ({ criteria }) => (criteria ?? '').split(',').filter(Boolean).map((one) => one.split(':')).map(([key, weight, kind, scale]) => (
  { key, weight: Number(weight), kind: kind === 'cost' ? 'cost' : 'benefit', scale: (scale ?? '').split('-').map(Number) }))
const written = (criteria) => criteria.map(({ key, weight, kind, scale }) => `${key}:${weight}:${kind}:${scale.join('-')}`).join(',')

const LESS_IS_MORE = ['cost', 'costs', 'effort', 'complexity', 'risk', 'price']
const SCALES = [[1, 5], [1, 10], [0, 100]]

/** The criteria that tactics have scores for, each with the first usual scale that holds them all. */
function criteriaIn(tactics) {
  const keys = [...new Set(tactics.flatMap((one) => Object.keys(one.scores)))]
  return keys.map((key) => {
    const most = Math.max(...tactics.map((one) => Number(one.scores[key] ?? 0)))
    return { key, weight: 1, kind: LESS_IS_MORE.includes(key) ? 'cost' : 'benefit', scale: SCALES.find(([, high]) => most <= high) ?? [0, most] }
  })
}

function variablesOf(choice) {
  const effort = amountOf(choice.effort)
  const criteria = choice.method === 'weighted' ? criteriaOf(choice) : []
  const known = METHODS.includes(choice.method) && (choice.method !== 'weighted' || criteria.length > 0)
  return {
    ...(known ? { method: choice.method } : {}),
    ...(effort === null ? {} : { capacity: { effort } }),
    ...(criteria.length ? { criteria } : {}),
    withMembers: choice.members === 'yes',
  }
}

function restOf(choice) {
  const { method, capacity, criteria, withMembers } = variablesOf(choice)
  const asked = new URLSearchParams()
  if (method) asked.set('method', method)
  if (capacity) asked.set('capacity[effort]', String(capacity.effort))
  if (criteria?.length) asked.set('criteria', JSON.stringify(criteria))
  if (withMembers) asked.set('with_members', 'true')
  return asked.size ? `?${asked}` : ''
}

/** `method` is the one in force, which may be the workspace's own. */
export function Controls({ choice, choose, method, tactics }) {
  const now = choice.variables.method ?? method
  const criteria = criteriaIn(tactics)
  const change = (name) => choose(name === 'weighted' ? { method: name, criteria: choice.criteria || written(criteria) } : { method: name })
  const none = (name) => name === 'weighted' && !criteria.length
  return html`
    <form class="tactics-controls" onSubmit=${(event) => event.preventDefault()}>
      <div class="segments" role="group" aria-label=${t('tactics.method')}>${METHODS.map((name) => html`
        <button type="button" key=${name} aria-pressed=${String(name === now)} disabled=${none(name)} title=${none(name) ? t('tactics.no_criteria') : undefined} onClick=${() => change(name)}>${t(`tactics.method.${name}`)}</button>`)}</div>
      <p class="small muted tactics-formula">${t(`tactics.formula.${now}`)}</p>
      ${now === 'weighted' && html`<${Weights} choice=${choice} choose=${choose} />`}
      <div class="row">
        <label class="small" for="effort">${t('tactics.effort_there_is')}</label>
        <${Amount} id="effort" value=${choice.effort ?? ''} change=${(effort) => choose({ effort })} />
        <label class="small check"><input type="checkbox" checked=${choice.members === 'yes'} onChange=${(event) => choose({ members: event.currentTarget.checked ? 'yes' : '' })} />${t('tactics.with_members')}</label>
      </div>
    </form>`
}

function Weights({ choice, choose }) {
  const known = criteriaOf(choice)
  const change = (key, changed) => choose({ criteria: written(known.map((one) => (one.key === key ? { ...one, ...changed } : one))) })
  return html`<div class="row">${known.map(({ key, weight, kind }) => html`
    <span class="row" key=${key}>
      <label class="small" for=${`weight-${key}`}>${t('tactics.weight_of', { key })}</label>
      <${Amount} id=${`weight-${key}`} value=${String(weight)} change=${(text) => change(key, { weight: Number(text) || 0 })} />
      <label class="small check"><input type="checkbox" checked=${kind === 'cost'} onChange=${(event) => change(key, { kind: event.currentTarget.checked ? 'cost' : 'benefit' })} />${t('tactics.less_is_more')}</label>
    </span>`)}</div>`
}

/** A number that is taken over when one stops typing. */
function Amount({ id, value, change }) {
  const [text, put] = useState(value)
  useEffect(() => {
    if (text === value) return undefined
    const timer = setTimeout(() => change(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return html`<input class="amount" type="number" min="0" step="any" inputmode="decimal" id=${id} value=${text} onInput=${(event) => put(event.currentTarget.value)} />`
}
