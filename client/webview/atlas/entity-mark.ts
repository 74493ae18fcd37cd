import type { PictureCalls } from './picture.ts'
import { svg } from './svg.ts'

/** A mark of an entity, which is a button: it is pointed at by the pointer and by the focus, and pressed by a click, Enter and Space. */
export function entityMark(
  ref: string,
  calls: Pick<PictureCalls, 'point' | 'press'>,
  ...children: readonly SVGElement[]
): SVGGElement {
  const mark = svg('g', { role: 'button', tabindex: -1, 'data-mark': ref }, ...children)
  const point = (): void => calls.point({ ref, mark })
  const leave = (): void => calls.point()
  mark.addEventListener('pointerenter', point)
  mark.addEventListener('pointerleave', leave)
  mark.addEventListener('focus', point)
  mark.addEventListener('blur', leave)
  mark.addEventListener('click', (event) => calls.press(ref, mark, event))
  mark.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    calls.press(ref, mark, event)
  })
  return mark
}
