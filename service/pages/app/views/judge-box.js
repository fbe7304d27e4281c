/** Where a goal is written, how it is to be read, and goals to try. */

import { html, useId, useState } from '../ui.js'
import { LANGUAGES } from '../session.js'
import { spoken, t } from '../words.js'
import { CONTEXT, EXAMPLES } from './judge-goal.js'

const MOST = 5000

export function Box({ goal, change, box, language, own, speakOwn }) {
  const id = useId()
  const put = (name) => (event) => change({ [name]: event.currentTarget.value })
  return html`
    <form class="judge-box card" onSubmit=${(event) => event.preventDefault()}>
      <label for=${id}>${t('judge.goal')}</label>
      <textarea id=${id} ref=${box} rows="3" maxlength=${MOST} lang=${goal.language || language} placeholder=${t('judge.placeholder')}
        value=${goal.text} onInput=${put('text')}></textarea>
      <div class="row judge-how">
        <label class="unseen" for=${`${id}-language`}>${t('judge.language')}</label>
        <select class="chooser" id=${`${id}-language`} value=${goal.language} onChange=${put('language')}>
          <option value="" selected=${!goal.language}>${language && !goal.language ? t('judge.detected', { language: LANGUAGES[language] ?? language }) : t('judge.detect')}</option>
          ${Object.entries(LANGUAGES).map(([code, name]) => html`<option value=${code} lang=${code} selected=${goal.language === code}>${name}</option>`)}
        </select>
        <span class="segments" role="group" aria-label=${t('judge.framework')}>${['smart', 'okr'].map((name) => html`
          <button type="button" aria-pressed=${String(goal.framework === name)} onClick=${() => change({ framework: name })}>${name.toUpperCase()}</button>`)}</span>
        ${language && language !== spoken() && html`<label class="check small muted"><input type="checkbox" checked=${own} onChange=${(event) => speakOwn(event.currentTarget.checked)} />${t('judge.own_language')}</label>`}
      </div>
      <${Context} goal=${goal} put=${put} />
    </form>`
}

function Context({ goal, put }) {
  const id = useId()
  const [given] = useState(() => CONTEXT.some((name) => goal[name]))
  const field = (name, attributes) => html`<div class="field"><label for=${`${id}-${name}`}>${t(`judge.${name}`)}</label>
    <input id=${`${id}-${name}`} value=${goal[name]} onInput=${put(name)} ...${attributes} /></div>`
  const figures = { type: 'number', step: 'any', inputmode: 'decimal' }
  return html`
    <details class="judge-context" open=${given}>
      <summary>${t('judge.context')}</summary>
      <div class="fields">
        ${field('parent', { maxlength: MOST, type: 'text' })}
        ${field('baseline', figures)}${field('hours', { ...figures, min: 0 })}${field('effort', { ...figures, min: 0 })}
      </div>
      <p class="small muted">${t('judge.context_why')}</p>
    </details>`
}

/** Those of the page's language in full, and one of each other language. */
export function Examples({ take }) {
  const others = Object.keys(EXAMPLES).filter((code) => code !== spoken())
  const chips = [...EXAMPLES[spoken()].map((text) => [spoken(), text]), ...others.map((code, place) => [code, EXAMPLES[code][(place + 1) % 3]])]
  return html`
    <section class="examples" aria-labelledby="examples"><h2 id="examples">${t('judge.examples')}</h2>
      <ul>${chips.map(([code, text]) => html`<li key=${text}><button type="button" class="example" lang=${code} onClick=${() => take(text)}>
        <span class="example-language" aria-hidden="true">${code}</span>${text}</button></li>`)}</ul></section>`
}
