import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import { nameTokens } from '../corpus/names/name-tokens.ts'
import { isDateWord } from '../language/dates/lexicon.ts'
import { plainOffset } from '../syntax/plain-offsets.ts'
import type { Span } from '../text/span.ts'
import { findMentions } from './find-mentions.ts'

/** Where names stand untagged in an article that have a word of dates in them, as in روسيا اليوم or قوى 8 آذار: none is a date. In its plain text, in order. */
export function namesWithDates(article: Article, corpus: Corpus): readonly Span[] {
  const { plain } = article.tree
  return findMentions(article, corpus).flatMap(({ span, label, candidates: [{ confidence }] }) => {
    if (confidence === 'doubtful' || !hasDateWord(label)) return []
    return [{ start: plainOffset(plain, span.start), end: plainOffset(plain, span.end) }]
  })
}

function hasDateWord(label: string): boolean {
  const { key, starts, ends, count } = nameTokens(label)
  for (let token = 0; token < count; token++) if (isDateWord(key.slice(starts[token], ends[token]))) return true
  return false
}
