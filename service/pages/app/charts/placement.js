/** Places for discs so that none covers another: the nearest free one, the same way as the service's own drawings. */

const STEP = 4
const REACH = 60
let ways = null

/** All ways from a place to others on a grid, the shortest first. */
function shortest() {
  if (ways) return ways
  const found = []
  for (let dx = -REACH; dx <= REACH; dx += 1) {
    for (let dy = -REACH; dy <= REACH; dy += 1) {
      const far = Math.hypot(dx, dy)
      if (far <= REACH) found.push([dx * STEP, dy * STEP, far])
    }
  }
  ways = found.sort((one, other) => one[2] - other[2] || one[0] - other[0] || one[1] - other[1])
  return ways
}

const meet = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
const holds = (box, [x, y], room = 0) => x - room >= box.left && x + room <= box.right && y - room >= box.top && y + room <= box.bottom
const held = (value, low, high) => Math.min(Math.max(value, low), high)

/**
 * Places for discs near where they are `wanted`, in the order given. They touch neither each other nor what is `taken`,
 * and their middles stay in their `homes`, as long as there is room.
 */
export function spread(wanted, homes, radius, within, taken = []) {
  const found = []
  const free = ([x, y]) => {
    const box = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
    return holds(within, [x, y], radius) && !taken.some((one) => meet(box, one)) && found.every(([u, v]) => Math.hypot(x - u, y - v) >= 2 * radius + 1)
  }
  wanted.forEach(([x, y], place) => {
    const inside = [held(x, within.left + radius, within.right - radius), held(y, within.top + radius, within.bottom - radius)]
    const tried = shortest().map(([dx, dy]) => [inside[0] + dx, inside[1] + dy])
    found.push(tried.find((one) => holds(homes[place], one) && free(one)) ?? tried.find(free) ?? inside)
  })
  return found
}
