import type { Article } from '../../corpus/document.ts'
import { foldedLetters } from '../../language/folded-letters.ts'
import type { Finding, RelatedPlace } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { type Passage, paragraphsOf, passageKey, wordCount, wordsKey } from '../text/passages.ts'
import { type Place, placeOfWhole, placesOfLines, withoutRefrains } from '../text/refrains.ts'
import { removePassage } from '../text/remove-passage.ts'

/** A paragraph, or a line of one, that an article has twice. */
export const duplicateParagraph: LintRule = {
  code: 'duplicate-paragraph',
  summary: {
    en: 'A paragraph stands in the article twice, in the same words.',
    ar: 'فقرة مكررة في المقالة بالكلمات نفسها.',
  },
  severity: 'warning',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article): Iterable<Finding> {
  const paragraphs = paragraphsOf(article)
  // A paragraph that repeats the title is another rule's.
  const title = wordsKey(article.title ?? '')
  const wholes = paragraphs.flatMap((one, index) => (one.lines.length > 1 ? placeOfWhole(one, index) : []))
  const doubles = doublesAmong(wholes, article, title)
  const done = new Set(doubles.map(({ double }) => double))
  const lines = paragraphs.flatMap((one, index) => (done.has(one.whole) ? [] : placesOfLines(one, index)))
  for (const { double, kept } of [...doubles, ...doublesAmong(lines, article, title)]) {
    yield {
      span: double.span,
      message: {
        en: `${quoted(double.text).en} stands in this article twice, in the same words. Remove one of the two.`,
        ar: `العبارة ${quoted(double.text).ar} مكررة في هذه المقالة بالكلمات نفسها. احذف إحداهما.`,
      },
      unnecessary: true,
      related: [otherPlace(article, kept)],
      fixes: removePassage(article, double, false),
    }
  }
}

interface Double {
  readonly double: Passage
  /** The one of the same words that is to stay. */
  readonly kept: Passage
}

function doublesAmong(places: readonly Place[], article: Article, title: string): readonly Double[] {
  const long = places.filter(({ passage }) => passage.text.length >= MIN_LENGTH)
  // Few begin alike: only those are compared as a whole.
  const alike = groups(long, ({ passage }) => beginningOf(passage.text))
  return alike
    .flatMap((group) => groups(group, ({ passage }) => passageKey(passage)))
    .flatMap((group) => {
      const key = group[0] ? passageKey(group[0].passage) : ''
      if (key === title || wordCount(key) < MIN_WORDS) return []
      return withoutRefrains(article, group).flatMap((copies) => {
        const passages = copies.map(({ passage }) => passage)
        const [kept, ...doubles] = passages.toSorted((a, b) => worth(b, article) - worth(a, article))
        return kept ? doubles.map((double) => ({ double, kept })) : []
      })
    })
}

/** Short lines may well stand twice: a source, a caption, a refrain. */
const MIN_WORDS = 5
const MIN_LENGTH = 20

/** A number that passages of the same words share, and few others: of their first letters. */
function beginningOf(text: string): number {
  let sum = 0
  let letters = 0
  for (let at = 0; at < text.length && letters < BEGINNING; at++) {
    const letter = foldedLetters[text.charCodeAt(at)] ?? 0
    if (letter <= 0) continue
    letters++
    // The last letters of words are folded in another way.
    if (!finals.has(letter)) sum = Math.imul(sum ^ letter, 0x9e3779b1)
  }
  return sum
}

const BEGINNING = 24
const finals: ReadonlySet<number> = new Set(Array.from('يىهة', (letter) => letter.charCodeAt(0)))

/** Those that share a key with others. */
function groups<K>(places: readonly Place[], keyOf: (place: Place) => K): readonly (readonly Place[])[] {
  const all = new Map<K, Place[]>()
  for (const place of places) {
    const key = keyOf(place)
    const group = all.get(key)
    if (group) group.push(place)
    else all.set(key, [place])
  }
  return [...all.values()].filter(({ length }) => length > 1)
}

/** Of two the one with more tags is kept, then the one with fewer straight quotes, then the first. */
function worth({ span }: Passage, { source, tree }: Article): number {
  const tags = tree.tags.filter((tag) => span.start <= tag.span.start && tag.span.end <= span.end)
  const straight = source.slice(span).match(/"/g)?.length ?? 0
  return tags.length - (tags.length > 0 ? 0 : straight / 1000)
}

const otherPlace = ({ uri, source }: Article, { span }: Passage): RelatedPlace => ({
  uri,
  range: source.range(span),
  message: { en: 'The same words stand here.', ar: 'الكلمات نفسها هنا.' },
})
