/** Where the sections and the discs lie, in pixels. Pure: the same figures and width give the same places. */

import { padded, linear, ticks } from './scales.js'
import { spread } from './placement.js'

export const RADIUS = 11
const USUAL = [1, 5]
/** Pixels from which on a disc is said to lie beside its place. */
const ASIDE = 3

/** From where to where an axis goes: half a step around 1 to 5, else some room around all there is. */
function domainOf(points, name, threshold) {
  const every = [threshold, ...points.flatMap((one) => [one[name], ...(one[`${name}Span`] ?? [])])]
  const [low, high] = [Math.min(...every), Math.max(...every)]
  return low >= USUAL[0] && high <= USUAL[1] ? [USUAL[0] - 0.5, USUAL[1] + 0.5] : padded(low, high)
}

export function laidOut(chart, width, written, wide) {
  const { points, valueThreshold, complexityThreshold } = chart
  const down = domainOf(points, 'value', valueThreshold)
  const across = domainOf(points, 'complexity', complexityThreshold)
  const values = ticks(...down, 6)
  const left = Math.max(...values.map((one) => wide(written(one)))) + 12
  const height = Math.round(Math.min(Math.max(width * 0.78, 300), 520))
  const frame = { left, right: width - 4, top: 26, bottom: height - 42 }
  const x = linear(...across, frame.left, frame.right)
  const y = linear(...down, frame.bottom, frame.top)
  const sections = sectionsOf(chart, frame, held(x(complexityThreshold), frame.left, frame.right), held(y(valueThreshold), frame.top, frame.bottom), wide)
  const homes = Object.fromEntries(sections.map((one) => [one.number, one]))
  const true_ = points.map((one) => [x(one.complexity), y(one.value)])
  const discs = spread(true_, points.map((one) => homes[one.section]), RADIUS, frame, sections.map((one) => one.label.box))
  return {
    width, height, frame, sections,
    values: values.map((one) => ({ y: y(one), text: written(one) })),
    complexities: ticks(...across, Math.min(6, Math.floor(width / 60))).map((one) => ({ x: x(one), text: written(one) })),
    discs: points.map((point, place) => ({ point, disc: discs[place], true: true_[place], aside: far(discs[place], true_[place]), whiskers: whiskersOf(point, true_[place], x, y) })),
  }
}

const held = (value, low, high) => Math.min(Math.max(value, low), high)
const far = ([x, y], [u, v]) => Math.hypot(x - u, y - v) > ASIDE

/** The four sections with their names in the outer corners. */
function sectionsOf(chart, frame, across, down, wide) {
  return chart.sections.map((section) => {
    const [high, low] = [section.number <= 2, section.number % 2 === 1]
    const box = { left: low ? frame.left : across, right: low ? across : frame.right, top: high ? frame.top : down, bottom: high ? down : frame.bottom }
    const width = wide(section.name, { weight: 620 })
    const x = low ? box.left + 8 : box.right - 8
    const y = high ? box.top + 18 : box.bottom - 8
    const room = box.right - box.left > width + 12 && box.bottom - box.top > 24
    const label = { x, y, anchor: low ? 'start' : 'end', room, box: { left: low ? x - 4 : x - width - 4, right: low ? x + width + 4 : x + 4, top: y - 14, bottom: y + 5 } }
    return { ...section, ...box, label }
  })
}

const BESIDE = 16

/** The lines of uncertain estimates: beside their disc, not all by as much, so that they link nothing and are told apart. */
function whiskersOf(point, [atX, atY], x, y) {
  const shift = BESIDE + (point.rank % 3) * 4
  const found = []
  if (point.complexitySpan) {
    const [from, to] = point.complexitySpan.map(x)
    found.push(`M${from} ${atY + shift - 4}v8m0 -4H${to}m0 -4v8`)
  }
  if (point.valueSpan) {
    const [from, to] = point.valueSpan.map(y)
    found.push(`M${atX + shift - 4} ${from}h8m-4 0V${to}m-4 0h8`)
  }
  return found
}
