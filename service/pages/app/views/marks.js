/** Pieces of a text that something is said of. Places are Unicode code points from 0, ends exclusive. */

/** Cut a text where spans begin and end: each piece with the spans over it, and those of them that end with it. */
export function cut(text, spans) {
  const points = Array.from(text)
  const real = spans.filter(({ start, end }) => 0 <= start && start < end && end <= points.length)
  const edges = [...new Set([0, points.length, ...real.flatMap(({ start, end }) => [start, end])])].sort((one, other) => one - other)
  return edges.slice(1).map((end, place) => {
    const start = edges[place]
    const over = real.filter((span) => span.start <= start && end <= span.end)
    return { start, text: points.slice(start, end).join(''), over, ending: over.filter((span) => span.end === end) }
  })
}

/** What was seen in the text, by place and role; each with the letters that it speaks for. */
export function spansOf(criteria) {
  const found = new Map()
  for (const { letter, evidence } of criteria) {
    for (const { source, start, end, role } of evidence) {
      if (source !== 'text' || start === null) continue
      const name = `${start}-${end}-${role}`
      const span = found.get(name) ?? { start, end, role, letters: [] }
      if (!span.letters.includes(letter)) span.letters.push(letter)
      found.set(name, span)
    }
  }
  return [...found.values()]
}
