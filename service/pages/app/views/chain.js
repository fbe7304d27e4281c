/** Goals by whom they serve: a forest whose roots are the highest goals known. */

/**
 * Hang each goal under its parent. Goals of other plans that stand above come along, with `outside` set; each goal
 * gets `below`, the goals that serve it, in the order given.
 */
export function chained(goals) {
  const found = new Map(goals.map((goal) => [goal.id, { ...goal, below: [] }]))
  const roots = []
  const seen = new Set()
  const hang = (goal) => {
    if (seen.has(goal.id)) return
    seen.add(goal.id)
    if (!goal.parent) {
      roots.push(goal)
      return
    }
    const above = found.get(goal.parent.id) ?? { ...goal.parent, below: [], outside: true }
    found.set(above.id, above)
    above.below.push(goal)
    hang(above)
  }
  for (const goal of goals) hang(found.get(goal.id))
  return roots
}
