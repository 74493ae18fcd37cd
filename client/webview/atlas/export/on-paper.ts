import { element } from '../../element.ts'

/**
 * Does something with a copy of a picture that looks as it would on white paper: a file goes into pages and among slides, which are light whatever theme
 * the editor has. The copy stands in the page meanwhile, unseen, inside elements of the classes that stand around the picture, so that the same style holds.
 */
export function onPaper<Result>(
  drawing: SVGSVGElement,
  use: (copy: SVGSVGElement, paper: HTMLElement) => Result,
): Result {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const { width, height } = drawing.getBoundingClientRect()
  // What stands around it has no size here.
  copy.style.width = `${width}px`
  copy.style.height = `${height}px`
  let inside: Element = copy
  for (let around = drawing.parentElement; around && around !== document.body; around = around.parentElement) {
    const { className, dir } = around
    inside = element('div', { class: `${className} seed-atlas-on-paper`, ...(dir === '' ? {} : { dir }) }, inside)
  }
  const paper = element('div', { class: 'seed-atlas-on-paper seed-paper', 'aria-hidden': 'true' }, inside)
  paper.inert = true
  document.body.append(paper)
  try {
    return use(copy, paper)
  } finally {
    paper.remove()
  }
}
