import { element } from '../element.ts'
import { svg } from './svg.ts'

/** What stands around every picture: a title, what can be done with it, a line of what it leaves out, and room to draw in. */
export interface PictureFrame {
  readonly dom: HTMLElement
  readonly svg: SVGSVGElement
  /** Says below the title what the picture does not show; nothing where there is nothing to say. */
  note(...lines: readonly string[]): void
}

/** Makes the frame of a picture. `onSize` is told how much room there is, at first and whenever that changes. */
export function pictureFrame(
  { name, title, tools }: { readonly name: string; readonly title: string; readonly tools: readonly HTMLElement[] },
  onSize: (size: Size) => void,
): PictureFrame {
  const note = element('span', { class: 'seed-picture-note' })
  const drawing = svg('svg', { class: 'seed-picture-drawing' })
  const room = element('div', { class: 'seed-picture-room' }, drawing)
  const head = element(
    'div',
    { class: 'seed-picture-head' },
    element('h2', {}, title),
    note,
    element('div', { class: 'seed-picture-tools', role: 'toolbar', 'aria-label': title }, ...tools),
  )
  const dom = element('section', { class: `seed-picture seed-${name}`, 'aria-label': title }, head, room)
  new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = room
    if (width > 0 && height > 0) onSize({ width, height })
  }).observe(room)
  return {
    dom,
    svg: drawing,
    note: (...lines) => note.replaceChildren(...lines.flatMap((line) => [element('bdi', {}, line)])),
  }
}

/** In pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A button of a picture. */
export const toolButton = (
  label: string,
  sign: string | SVGElement,
  press: () => void,
  attributes: { readonly [name: string]: string } = {},
): HTMLButtonElement =>
  element(
    'button',
    { type: 'button', class: 'seed-tool', title: label, 'aria-label': label, ...attributes, on: { click: press } },
    sign,
  )
