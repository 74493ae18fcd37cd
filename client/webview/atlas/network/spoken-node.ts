import type { AtlasEntity } from '../../../../server/src/protocol/atlas.ts'
import { countOf } from '../../words-of.ts'
import type { Shown } from '../picture.ts'
import type { Neighbour } from './neighbours.ts'
import { listOf, networkWords } from './words.ts'

/** What a screen reader says of a node: its name, its type, how often it is mentioned, and with whom the most. */
export function spokenNode(
  { name, nameInEnglish, type, mentions }: AtlasEntity,
  neighbours: readonly Neighbour[],
  nameOf: (node: number) => string,
  { language, names, typeLabel }: Shown,
): string {
  const say = networkWords(language)
  const first = neighbours.slice(0, MOST_NAMED).map(({ node }) => nameOf(node))
  const more = neighbours.length - first.length
  const together = more > 0 ? [...first, say('andMore', countOf(more))] : first
  return [
    names === 'english' ? nameInEnglish : name,
    typeLabel(type),
    say('mentions', countOf(mentions)),
    together.length > 0 ? say('together', listOf(language, together)) : say('alone'),
  ].join(language === 'ar' ? '، ' : ', ')
}

const MOST_NAMED = 5
