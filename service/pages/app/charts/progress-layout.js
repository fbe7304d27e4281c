/** Where everything of a key result's chart lies, in pixels. Pure: the same figures and width give the same places. */

import { dayAt, dayMarks, daysOf, linear, padded, ticks } from './scales.js'

/** How far an uncertain forecast may stretch the axis, as a multiple of what all else takes. */
const FARTHEST = 0.75
/** Pixels between readings from which on each has a dot. */
const APART = 9

/** From where to where the values go. A very uncertain forecast does not flatten all else: it is cut off. */
export function domainOf(chart) {
  const core = [...chart.readings, ...chart.plan, ...chart.levels, ...chart.fan.slice(0, 1)].map((one) => one.value)
  const ranges = chart.fan.flatMap((ray) => [...ray.range95, ray.value])
  if (!core.length) return [0, 1]
  const [low, high] = [Math.min(...core), Math.max(...core)]
  const room = (high - low) * FARTHEST || Math.abs(low) || 1
  return padded(Math.max(Math.min(low, ...ranges), low - room), Math.min(Math.max(high, ...ranges), high + room))
}

/** The planned value of a day between two points of the plan; null outside of it. */
export function plannedOn(plan, on) {
  const after = plan.findIndex((point) => point.on >= on)
  if (after < 0 || (after === 0 && plan[0].on !== on)) return null
  if (plan[after].on === on) return plan[after].value
  const [from, to] = [plan[after - 1], plan[after]]
  return linear(daysOf(from.on), daysOf(to.on), from.value, to.value)(daysOf(on))
}

/** What one can stop at: every reading, then the forecast of the days to come. */
export function stopsOf(chart) {
  const last = chart.readings.at(-1)?.on ?? ''
  const readings = chart.readings.map((one) => ({ ...one, planned: plannedOn(chart.plan, one.on) }))
  const ahead = chart.fan.filter((ray) => ray.on > last).map((ray) => ({ ...ray, ray: true, planned: plannedOn(chart.plan, ray.on) }))
  return [...readings, ...ahead]
}

/** `texts` says how values and days are written (`value`, `level`, `month` and so on), and `wide` how wide a text is. */
export function laidOut(chart, width, texts, wide) {
  const [low, high] = domainOf(chart)
  const [first, last] = [daysOf(chart.first), daysOf(chart.last)]
  const marks = ticks(low, high, width < 480 ? 4 : 5)
  const left = Math.max(...marks.map((one) => wide(texts.value(one))), 12) + 10
  const height = Math.round(Math.min(Math.max(width * 0.42, 240), 380))
  const frame = { left, right: width - 10, top: 24, bottom: height - 24 }
  const upright = flags(chart, texts, frame, linear(first, last, frame.left, frame.right), wide)
  frame.top += upright.some((one) => one.row) ? 16 : 0
  const x = (on) => linear(first, last, frame.left, frame.right)(daysOf(on))
  const y = linear(low, high, frame.bottom, frame.top)
  const place = (one) => [x(one.on), y(one.value)]
  const readings = chart.readings.map(place)
  const plan = chart.plan.map(place)
  const lines = { readings: thinned(readings), plan, forecast: chart.fan.map(place) }
  return {
    width, height, frame, x, y, lines, upright,
    values: marks.map((one) => ({ y: y(one), text: texts.value(one) })),
    days: namedDays(first, last, texts, frame, x, wide),
    bands: [['95', 'range95'], ['80', 'range80']].map(([name, range]) => ({ name, edge: band(chart.fan, range, x, y) })),
    milestones: plan.slice(1, -1),
    dots: frame.right - frame.left > readings.length * APART ? readings : readings.slice(-1),
    levels: labelled(chart.levels.map((one) => ({ ...one, words: texts.level(one) })), frame, y, [lines.readings, plan, lines.forecast].flatMap(along), upright, wide),
    stops: stopsOf(chart).map((stop) => ({ ...stop, x: x(stop.on), y: y(stop.value) })),
  }
}

/** Days along the axis with their names; what would touch the one before it is left out. */
function namedDays(first, last, texts, frame, x, wide) {
  const { months, marks } = dayMarks(first, last, Math.max(2, Math.floor((frame.right - frame.left) / 70)))
  let end = -Infinity
  return marks.flatMap((number, place) => {
    const on = dayAt(number)
    const text = months ? texts.month(on, place === 0) : texts.date(on)
    const half = wide(text) / 2
    const at = Math.min(Math.max(x(on), frame.left + half - 8), frame.right - half + 8)
    if (at - half < end + 10) return []
    end = at + half
    return [{ x: at, text }]
  })
}

/** Today and the due day: upright lines with a word above, in two rows where they would cover each other. */
function flags(chart, texts, frame, x, wide) {
  const named = [['today', chart.today], ['due', chart.due]].filter(([, day]) => day && day.on >= chart.first && day.on <= chart.last)
  const found = named.map(([kind, day]) => {
    const text = texts[kind](day.on)
    const half = wide(text) / 2
    const at = x(daysOf(day.on))
    return { kind, text, x: at, half, label: Math.min(Math.max(at, frame.left + half), frame.right - half), row: 0 }
  })
  const [one, other] = found
  if (other && Math.abs(one.label - other.label) < one.half + other.half + 10) other.row = 1
  return found
}

/** The ranges of a forecast as the corners of an area. */
function band(fan, range, x, y) {
  const upper = fan.map((ray) => [x(ray.on), y(ray[range][1])])
  return [...upper, ...fan.map((ray) => [x(ray.on), y(ray[range][0])]).reverse()]
}

/** Levels with a place for the words of each, where they cover as little as can be. */
function labelled(levels, frame, y, obstacles, upright, wide) {
  const taken = []
  return levels.map((level) => {
    const [at, width] = [y(level.value), wide(level.words)]
    const starts = [frame.left + 6, frame.right - 6 - width, (frame.left + frame.right - width) / 2, frame.left + (frame.right - frame.left - width) / 4]
    const boxes = starts.flatMap((left) => [-18, 4].map((up) => ({ left, right: left + width, top: at + up, bottom: at + up + 14 })))
    const costs = boxes.map((box, place) => place / 10 + costOf(box, frame, obstacles, upright, taken))
    const box = boxes[costs.indexOf(Math.min(...costs))]
    taken.push(box)
    return { ...level, y: at, text: [box.left, box.bottom - 3] }
  })
}

function costOf(box, frame, obstacles, upright, taken) {
  const covered = obstacles.filter(([x, y]) => x > box.left - 4 && x < box.right + 4 && y > box.top - 3 && y < box.bottom + 3).length
  const crossed = upright.filter((one) => one.x > box.left - 3 && one.x < box.right + 3).length
  const meets = taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)
  const outside = box.top < frame.top || box.bottom > frame.bottom
  return covered + crossed * 4 + (meets ? 1000 : 0) + (outside ? 500 : 0)
}

/** Places all along a line, so that nothing is laid over the middle of it. */
function along(line) {
  return line.slice(1).flatMap(([x, y], at) => {
    const [fromX, fromY] = line[at]
    const count = Math.max(1, Math.round(Math.abs(x - fromX) / 8))
    return Array.from({ length: count }, (_, step) => [fromX + ((x - fromX) * step) / count, fromY + ((y - fromY) * step) / count])
  })
}

/** Of the places in one column of pixels the first, the lowest, the highest and the last, in their order. */
export function thinned(places) {
  const columns = new Map()
  for (const place of places) columns.set(Math.floor(place[0]), [...(columns.get(Math.floor(place[0])) ?? []), place])
  return [...columns.values()].flatMap((column) => {
    if (column.length <= 4) return column
    const heights = column.map(([, y]) => y)
    const kept = new Set([0, heights.indexOf(Math.min(...heights)), heights.indexOf(Math.max(...heights)), column.length - 1])
    return column.filter((_, at) => kept.has(at))
  })
}
