import type { Article } from '../../corpus/document.ts'
import { type Prose, proseOf } from '../../corpus/prose.ts'
import { type Folded, fold, rawSpan, sameKey } from '../../language/fold.ts'
import { textFolding } from '../../language/foldings.ts'
import { particleOf, withoutArticle } from '../../language/particles.ts'
import { once } from '../../text/once.ts'
import type { Span } from '../../text/span.ts'

/** A block of an article's text with its key, in which names are sought. */
export interface FoldedProse {
  readonly prose: Prose
  readonly folded: Folded
}

/** A name in a text, as a whole word; the particle before it stays outside. */
export interface NamePlace extends Span {
  /** What is glued to it, as written; empty where nothing is. */
  readonly particle: string
}

/** The blocks of an article's text, folded once; its title, which holds no tags, is none of them. */
export const foldedProse = once((article: Article): readonly FoldedProse[] =>
  proseOf(article)
    .filter(({ kind }) => kind !== 'title')
    .map((prose) => ({ prose, folded: fold(prose.text, textFolding) })),
)

/** A name made ready to be sought in many blocks. */
export interface SoughtName {
  readonly spellings: readonly Spelling[]
}

interface Spelling {
  /** As it stands in a folded text. */
  readonly folded: string
  /** What has the last word on whether it is the name. */
  readonly key: string
  /** Whether it stands only behind a particle that took its article: الأمم المتحدة in للأمم المتحدة. */
  readonly behindArticle: boolean
}

/** Makes a name ready to be sought. */
export function soughtName(name: string): SoughtName {
  const bare = withoutArticle(name)
  const spelling = (text: string, behindArticle: boolean): Spelling => ({
    folded: fold(text, textFolding).key,
    key: sameKey(text),
    behindArticle,
  })
  const spellings = [spelling(name, false), ...(bare === undefined ? [] : [spelling(bare, true)])]
  return { spellings: spellings.filter(({ folded }) => folded !== '') }
}

/** Where a name stands in a text, in order: whole words, with glued particles before it at most (docs/format.md §3, §4). */
export function* placesOfName(text: string, folded: Folded, { spellings }: SoughtName): Generator<NamePlace> {
  for (const spelling of spellings) {
    if (folded.key.includes(spelling.folded)) yield* placesOfSpelling(text, folded, spelling)
  }
}

function* placesOfSpelling(text: string, folded: Folded, spelling: Spelling): Generator<NamePlace> {
  const { length } = spelling.folded
  for (let at = folded.key.indexOf(spelling.folded); at >= 0; at = folded.key.indexOf(spelling.folded, at + 1)) {
    const { start, end } = rawSpan(text, folded, at, at + length)
    const particle = wordEnd.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0] ?? ''
    const letters = particle === '' ? '' : particleOf(particle)?.particle
    if (letters === undefined || (spelling.behindArticle && !letters.endsWith('لل'))) continue
    if (wordStart.test(text.slice(end, end + 2))) continue
    if (sameKey(text.slice(start, end)) === spelling.key) yield { start, end, particle }
  }
}

/** With vowel signs and tatweel a particle is not longer than this; a longer word is none. */
const LONGEST = 20

const wordEnd = /[\p{L}\p{M}\p{N}\u200c\u200d]+$/u
const wordStart = /^[\p{L}\p{M}\p{N}\u200c\u200d]/u
