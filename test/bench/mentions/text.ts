import { types } from '../corpus/entities.ts'
import { type Random, randomFrom } from '../corpus/random.ts'
import { plain, tagged } from '../corpus/sentences.ts'
import type { MentionName } from './names.ts'

/**
 * Paragraphs of about so many bytes of UTF-8, the same each time. They name the given names untagged: some as the registry writes them, others
 * behind a particle or in another spelling.
 */
export function newsOf(bytes: number, names: readonly MentionName[]): readonly string[] {
  const random = randomFrom(0x7e57)
  const byType: ReadonlyMap<string, readonly MentionName[]> = new Map(
    types.map(({ type }) => [type, names.filter((name) => name.type === type)]),
  )
  const nameOf = (slot: string): string => {
    const known = byType.get(slot) ?? []
    return known[random.below(known.length)]?.text ?? 'يوم الخميس'
  }
  const sentence = (): string =>
    random.happens(0.54)
      ? random.pick(plain)
      : random.pick(tagged).replace(/\{(\w+)\}/g, (_, slot: string) => written(nameOf(slot), random))
  const paragraphs: string[] = []
  for (let size = 0; size < bytes; ) {
    const paragraph = Array.from({ length: 1 + random.below(4) }, sentence).join(' ')
    paragraphs.push(paragraph)
    size += Buffer.byteLength(paragraph) + 1
  }
  return paragraphs
}

/** A name as it stands in a text: seven of ten times as in the registry. */
function written(name: string, random: Random): string {
  if (random.happens(0.7)) return name
  return random.happens(0.6) ? behind(random.pick(particles), name) : random.pick(spellings)(name)
}

const particles = ['و', 'ب', 'ل', 'ف', 'ك', 'وب', 'ول', 'فل'] as const

/** ل and ال are written لل. */
const behind = (particle: string, name: string): string =>
  particle.endsWith('ل') && name.startsWith('ال') ? `${particle}ل${name.slice(2)}` : particle + name

/** What writers do to a name that stays the same one (docs/format.md §3); a name may have nothing that could be written so. */
const spellings: readonly [Spelling, ...Spelling[]] = [
  (name) => name.replace(/[أإآ]/g, 'ا'),
  (name) => name.replace(/ة(?= |$)/g, 'ه'),
  (name) => name.replace(' ', '\u00a0'),
  (name) => name.replace(/[\u0628-\u064a](?=[\u0628-\u064a])/, '$&\u064f'),
  (name) => name.replace(/[\u0633-\u063a](?=[\u0628-\u064a])/, '$&\u0640\u0640'),
]

type Spelling = (name: string) => string
