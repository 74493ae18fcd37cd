/** Puts what opens beside a mark where it can be seen whole: below it, else above, and within the page. */
export function placeBeside(popup: HTMLElement, mark: Element): void {
  const { left, right, top, bottom } = mark.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = popup
  const room = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight }
  const x = Math.max(EDGE, Math.min(room.width - width - EDGE, (left + right) / 2 - width / 2))
  const below = bottom + EDGE
  const above = top - EDGE - height
  const y = below + height <= room.height || above < 0 ? Math.min(below, room.height - height - EDGE) : above
  popup.style.setProperty('--x', `${Math.round(x)}px`)
  popup.style.setProperty('--y', `${Math.round(Math.max(EDGE, y))}px`)
}

/** Pixels. */
const EDGE = 6
