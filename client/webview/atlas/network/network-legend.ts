import type { AtlasNetwork } from '../../../../server/src/protocol/atlas.ts'
import { element } from '../../element.ts'
import { countOf } from '../../words-of.ts'
import type { Shown } from '../picture.ts'
import { svg } from '../svg.ts'
import { markShape, type TypeMark } from '../type-mark.ts'
import { listOf, networkWords } from './words.ts'

/** What the shapes, sizes and lines of a network mean. */
export function networkLegend(
  { nodes }: AtlasNetwork,
  marks: ReadonlyMap<string, TypeMark>,
  { language, typeLabel }: Shown,
): readonly HTMLElement[] {
  if (nodes.length === 0) return []
  const types = [...marks.keys()].filter((type) => nodes.some((node) => node.type === type))
  return [
    ...types.map((type) => element('li', {}, typeSign(marks.get(type)), element('bdi', {}, typeLabel(type)))),
    element('li', { class: 'seed-meaning' }, networkWords(language)('meaning')),
  ]
}

/** What of a network is not drawn: entities by type, and links; nothing where all is. */
export function leftOut({ more, moreLinks }: AtlasNetwork, { language, typeLabel }: Shown): readonly string[] {
  const say = networkWords(language)
  const each = [
    ...more.map(({ type, entities, mentions }) =>
      say('leftOut', typeLabel(type), countOf(entities), countOf(mentions)),
    ),
    ...(moreLinks > 0 ? [say('weaker', countOf(moreLinks))] : []),
  ]
  return each.length > 0 ? [`${say('moreLeftOut')} ${listOf(language, each)}`] : []
}

/** The shape and the colour of a type, as large as a letter. */
function typeSign(mark: TypeMark | undefined): SVGSVGElement {
  const sign = svg('svg', {
    class: `seed-type-sign ${mark?.colour ?? ''}`,
    viewBox: '-8 -8 16 16',
    width: 14,
    height: 14,
  })
  sign.append(markShape(mark, 5.5))
  sign.setAttribute('aria-hidden', 'true')
  return sign
}
