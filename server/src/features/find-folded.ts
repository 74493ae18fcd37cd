import { proseOf } from '../corpus/prose.ts'
import { type Folded, fold, rawSpan } from '../language/fold.ts'
import { prefixFolding, searchFolding } from '../language/foldings.ts'
import type { TextRange } from '../protocol/text.ts'
import { sourceSpan } from '../syntax/plain-offsets.ts'
import type { Tree } from '../syntax/tree.ts'
import { once } from '../text/once.ts'
import type { Span } from '../text/span.ts'
import type { Context } from './context.ts'

/**
 * Where a text stands in an article's title and body, whatever the spelling (`searchFolding`), in text order and without overlap; of very many
 * the first. What is sought is what readers see: the label of a tag is text like any other, and a hit that crosses a tag's edge holds its brackets.
 */
export function findFolded({ document }: Context, sought: string): readonly TextRange[] | undefined {
  if (document.kind !== 'article') return undefined
  const { source, tree } = document
  const title = proseOf(document).find(({ kind }) => kind === 'title')
  const spans = [
    ...(title ? placesOf(title.text, fold(title.text, searchFolding), sought) : []).map(({ start, end }) =>
      title ? title.span(start, end) : { start, end },
    ),
    ...placesOf(tree.plain.text, foldedText(tree), sought).map((span) => sourceSpan(tree.plain, span)),
  ]
  return spans
    .filter(({ start, end }) => start < end)
    .slice(0, MOST)
    .map((span) => source.range(span))
}

/** An article in which more are found is not read hit by hit. */
const MOST = 20_000

/** The text of an article, folded once for all that is typed into the search. */
const foldedText = once(({ plain }: Tree) => fold(plain.text, searchFolding))

/** Where a text stands in another one, within its blocks. */
function placesOf(text: string, folded: Folded, sought: string): readonly Span[] {
  // A word may go on behind what was typed of it: then its last letter is no final one.
  const keys = [...new Set([fold(sought, searchFolding).key, fold(sought, prefixFolding).key])].filter(
    (key) => key !== '',
  )
  const found = keys.length > 0 ? keys.flatMap((key) => placesOfKey(text, folded, key)) : placesAsWritten(text, sought)
  return apart(found.toSorted((a, b) => a.start - b.start || b.end - a.end))
}

function placesOfKey(text: string, folded: Folded, key: string): readonly Span[] {
  const found: Span[] = []
  for (let at = folded.key.indexOf(key); at >= 0 && found.length <= MOST; ) {
    const span = rawSpan(text, folded, at, at + key.length)
    const isOne = span.start < span.end && !text.slice(span.start, span.end).includes(BLOCKS)
    if (isOne) found.push(span)
    at = folded.key.indexOf(key, at + (isOne ? key.length : 1))
  }
  return found
}

/** What parts the blocks of the plain text (docs/format.md §5). */
const BLOCKS = '\n\n'

/** Of a text that is nothing but marks, which folding lets go: vowel signs, tatweel, an invisible character. */
function placesAsWritten(text: string, sought: string): readonly Span[] {
  const found: Span[] = []
  if (sought.trim() === '') return found
  for (let at = text.indexOf(sought); at >= 0 && found.length <= MOST; at = text.indexOf(sought, at + sought.length)) {
    found.push({ start: at, end: at + sought.length })
  }
  return found
}

function apart(spans: readonly Span[]): readonly Span[] {
  let end = 0
  return spans.filter((span) => {
    const isBehind = span.start >= end
    if (isBehind) end = span.end
    return isBehind
  })
}
