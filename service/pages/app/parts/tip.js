/** A small window beside what it is about: open while either is pointed at or in focus; Escape closes it. */

import { html, useEffect, useLayoutEffect, useRef, useState } from '../ui.js'

const APART = 8
const LINGERS = 140

/**
 * What opens a tip: spread `handlers` over the element, render `tip(content)` after it. `id` is the tip's, for
 * `aria-describedby`.
 */
export function useTip(id) {
  const [anchor, put] = useState(null)
  const timer = useRef(0)
  const show = (element) => {
    clearTimeout(timer.current)
    put(element)
  }
  const hide = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => put(null), LINGERS)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!anchor) return undefined
    const pressed = (event) => event.key === 'Escape' && put(null)
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [anchor])
  const handlers = {
    onMouseEnter: (event) => show(event.currentTarget),
    onMouseLeave: hide,
    onFocus: (event) => show(event.currentTarget),
    onBlur: hide,
    onClick: (event) => show(event.currentTarget),
  }
  const tip = (content) => anchor && html`<${Tip} id=${id} anchor=${anchor} stay=${() => show(anchor)} leave=${hide}>${content}</${Tip}>`
  return { anchor, handlers, tip }
}

function Tip({ id, anchor, stay, leave, children }) {
  const box = useRef(null)
  useLayoutEffect(() => {
    const place = () => {
      const near = anchor.getBoundingClientRect()
      const { width, height } = box.current.getBoundingClientRect()
      const below = near.bottom + APART
      const fits = below + height < innerHeight || near.top < height + APART
      const left = Math.min(Math.max(12, near.left + near.width / 2 - width / 2), document.documentElement.clientWidth - width - 12)
      Object.assign(box.current.style, { left: `${left}px`, top: `${fits ? below : near.top - height - APART}px` })
    }
    place()
    addEventListener('scroll', place, { passive: true, capture: true })
    return () => removeEventListener('scroll', place, { capture: true })
  })
  return html`<div class="tip" id=${id} role="tooltip" ref=${box} onMouseEnter=${stay} onMouseLeave=${leave}>${children}</div>`
}
