/** What a ranking is asked for: the method, what there is to spend, the weights. It stands in the address, to be shared. */

import { html, useEffect, useState } from '../ui.js'
import { t } from '../words.js'

const METHODS = ['value_complexity', 'rice', 'ice', 'wsjf', 'roi', 'weighted']
const PAUSE = 350

const given = () => new URLSearchParams(location.hash.split('?')[1] ?? '')

/** The choice with the query's `variables` and the `rest` of the address that asks the same of REST. */
export function useChoice() {
  const [choice, put] = useState(() => Object.fromEntries(given()))
  useEffect(() => {
    const written = new URLSearchParams(Object.entries(choice).filter(([, value]) => value)).toString()
    history.replaceState(null, '', location.hash.split('?')[0] + (written && `?${written}`))
  }, [choice])
  return [{ ...choice, variables: variablesOf(choice), rest: restOf(choice) }, (change) => put((before) => ({ ...before, ...change }))]
}

const amountOf = (text) => (text && Number(text) >= 0 ? Number(text) : null)

/** Weights are written as `fit:2,reach:1`. */
const weightsOf = ({ weights }) => (weights ?? '').split(',').filter(Boolean).map((one) => one.split(':')).map(([key, weight]) => ({ key, weight: Number(weight) }))

function variablesOf(choice) {
  const effort = amountOf(choice.effort)
  return {
    ...(METHODS.includes(choice.method) ? { method: choice.method } : {}),
    ...(effort === null ? {} : { capacity: { effort } }),
    ...(choice.method === 'weighted' ? { criteria: weightsOf(choice) } : {}),
    withMembers: choice.members === 'yes',
  }
}

function restOf(choice) {
  const { method, capacity, criteria, withMembers } = variablesOf(choice)
  const asked = new URLSearchParams()
  if (method) asked.set('method', method)
  if (capacity) asked.set('capacity[effort]', capacity.effort)
  if (criteria?.length) asked.set('criteria', JSON.stringify(criteria))
  if (withMembers) asked.set('with_members', 'true')
  return asked.size ? `?${asked}` : ''
}

/** `method` is the one in force, which may be the workspace's own. */
export function Controls({ choice, choose, method, tactics }) {
  const now = choice.variables.method ?? method
  const keys = [...new Set(tactics.flatMap((one) => Object.keys(one.scores)))]
  const weights = (keys.length ? keys : ['value']).map((key) => `${key}:1`).join(',')
  const change = (name) => choose(name === 'weighted' ? { method: name, weights: choice.weights ?? weights } : { method: name })
  return html`
    <form class="tactics-controls" onSubmit=${(event) => event.preventDefault()}>
      <div class="segments" role="group" aria-label=${t('tactics.method')}>${METHODS.map((name) => html`
        <button type="button" key=${name} aria-pressed=${String(name === now)} onClick=${() => change(name)}>${t(`tactics.method.${name}`)}</button>`)}</div>
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
  const known = weightsOf(choice)
  const change = (key) => (weight) => choose({ weights: known.map((one) => `${one.key}:${one.key === key ? weight || 0 : one.weight}`).join(',') })
  return html`<div class="row tactics-weights">${known.map(({ key, weight }) => html`
    <label class="small" key=${key} for=${`weight-${key}`}>${t('tactics.weight_of', { key })}</label>
    <${Amount} id=${`weight-${key}`} value=${String(weight)} change=${change(key)} />`)}</div>`
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
