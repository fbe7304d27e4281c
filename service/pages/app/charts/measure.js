/** How much room there is, and how much a text takes. */

import { useLayoutEffect, useRef, useState } from '../ui.js'

/** A ref for an element, and its width in whole pixels as it changes; 0 until it is known. */
export function useWidth() {
  const box = useRef(null)
  const [width, put] = useState(0)
  useLayoutEffect(() => {
    const watcher = new ResizeObserver(([entry]) => put(Math.floor(entry.contentRect.width)))
    watcher.observe(box.current)
    return () => watcher.disconnect()
  }, [])
  return [box, width]
}

let sheet = null

/** The width of a text in the letters of charts, in pixels. */
export function wide(text, { size = 12, weight = 500 } = {}) {
  sheet ??= document.createElement('canvas').getContext('2d')
  sheet.font = `${weight} ${size}px Inter, system-ui, sans-serif`
  return Math.ceil(sheet.measureText(text).width)
}
