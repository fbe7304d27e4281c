/** A goal that is being written, what is asked of it, and the address that carries it. */

/** Nothing written yet. Figures are as typed. */
export const BLANK = { text: '', language: '', framework: 'smart', parent: '', baseline: '', hours: '', effort: '' }

/** What of a goal is beside its text. */
export const CONTEXT = ['parent', 'baseline', 'hours', 'effort']

const figure = (typed) => (typed.trim() === '' || Number.isNaN(Number(typed)) ? null : Number(typed))

/** The goal as GraphQL takes it; null when there is nothing to judge. */
export function questionOf({ text, language, framework, parent, baseline, hours, effort }) {
  if (!text.trim()) return null
  const context = {
    ...(parent.trim() && { parentObjective: parent }),
    ...(figure(baseline) !== null && { baseline: figure(baseline) }),
    ...(figure(hours) !== null && figure(effort) !== null && { capacity: { hoursPerWeek: figure(hours), effortHoursPerItem: figure(effort) } }),
  }
  return { text, framework, ...(language && { language }), ...(Object.keys(context).length > 0 && { context }) }
}

/** The same as REST takes it: names with underscores. */
export function inRest(value) {
  if (Array.isArray(value)) return value.map(inRest)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), inRest(one)]))
}

/** The address within the page that brings the goal along. */
export function addressOf(goal) {
  const given = Object.entries(goal).filter(([name, value]) => value !== BLANK[name])
  return given.length ? `#/judge?${new URLSearchParams(given)}` : '#/judge'
}

/** The goal that an address brings along. */
export function goalIn(hash) {
  const given = Object.fromEntries(new URLSearchParams(hash.split('?')[1] ?? ''))
  return Object.fromEntries(Object.entries(BLANK).map(([name, value]) => [name, given[name] ?? value]))
}

const YEAR = new Date().getFullYear() + 1

/** Goals to try, in each language one that says all, one that says half of it, and a wish. */
export const EXAMPLES = {
  en: [`Grow Instagram followers from 12,400 to 15,000 by 31 March ${YEAR}`, 'Increase brand awareness by 20% by June', 'Improve customer satisfaction'],
  es: [`Aumentar los seguidores de Instagram de 12.400 a 15.000 antes del 31 de marzo de ${YEAR}`, 'Reducir el churn al 3 % lo antes posible', 'Mejorar la satisfacción del cliente'],
  it: [`Aumentare i follower di Instagram da 12.400 a 15.000 entro il 31 marzo ${YEAR}`, 'Ridurre il churn al 3% il prima possibile', 'Diventare il marchio più amato'],
  ca: [`Augmentar els seguidors d'Instagram de 12.400 a 15.000 abans del 31 de març de ${YEAR}`, 'Reduir el churn al 3% com més aviat millor', 'Convertir-nos en la marca més estimada'],
  pl: [`Zwiększyć liczbę obserwujących na Facebooku z 3 200 do 5 000 do końca czerwca ${YEAR} r.`, 'Jak najszybciej obniżyć wskaźnik rezygnacji do 3%', 'Pracować nad pozycjonowaniem marki'],
  bg: [`Увеличаване на последователите във Facebook от 3 200 на 5 000 до края на юни ${YEAR} г.`, 'Възможно най-скоро да намалим отлива до 3%', 'Да бъдем по-активни в LinkedIn'],
}
