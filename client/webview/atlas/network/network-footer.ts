import type { AtlasNetwork } from '../../../../server/src/protocol/atlas.ts'
import { element } from '../../element.ts'
import type { Shown } from '../picture.ts'
import { svg } from '../svg.ts'
import { markShape, type TypeMark } from '../type-mark.ts'
import { countOf, listOf, say } from './words.ts'

/** What the shapes, sizes and lines of a network mean, and what of it is not drawn, in words. */
export function networkFooter(
  { nodes, more }: AtlasNetwork,
  marks: ReadonlyMap<string, TypeMark>,
  { language, typeLabel }: Shown,
): readonly HTMLElement[] {
  if (nodes.length === 0) return []
  const types = [...marks.keys()].filter((type) => nodes.some((node) => node.type === type))
  const legend = element(
    'ul',
    { class: 'seed-legend' },
    ...types.map((type) => element('li', {}, typeSign(marks.get(type)), typeLabel(type))),
    element('li', { class: 'seed-meaning' }, say(language, 'meaning')),
  )
  const leftOut = more.map(({ type, entities, mentions }) =>
    say(language, 'leftOut', typeLabel(type), countOf(entities), countOf(mentions)),
  )
  if (leftOut.length === 0) return [legend]
  return [
    legend,
    element('p', { class: 'seed-left-out' }, `${say(language, 'moreLeftOut')} ${listOf(language, leftOut)}`),
  ]
}

/** The shape and the colour of a type, as large as a letter. */
function typeSign(mark: TypeMark | undefined): SVGSVGElement {
  const sign = svg(
    'svg',
    { class: `seed-type-sign ${mark?.colour ?? ''}`, viewBox: '-8 -8 16 16', width: 14, height: 14 },
    markShape(mark, 5.5),
  )
  sign.setAttribute('aria-hidden', 'true')
  return sign
}
