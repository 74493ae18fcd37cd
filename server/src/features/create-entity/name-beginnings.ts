import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import { proclitics, withoutArticle } from '../../language/particles.ts'
import { wordsIn } from '../../language/words.ts'
import { anyNames } from '../../lint/tags/known-names.ts'
import { nameOfWords } from '../../lint/tags/name-of-words.ts'
import { tagPlace } from '../../lint/tags/tag-place.ts'
import { plainOffset, sourceSpan } from '../../syntax/plain-offsets.ts'
import type { Span } from '../../text/span.ts'

/** A name that selected words may be, and the words that it is of them. */
export interface NameBeginning {
  readonly name: string
  readonly span: Span
}

/**
 * Where the name may begin in words that nobody has named yet: والرقة is و and الرقة, وللرقة is الرقة too, and والتر is a name whole, which no
 * table can tell; so a person is asked. The shortest name first. Empty where there is but one way to read them: a single letter before a name
 * without ال (وليد, لبنان) is no particle as far as anyone can see, and who means one selects the name alone.
 */
export function nameBeginnings(corpus: Corpus, document: Document, part: Span): readonly NameBeginning[] {
  if (document.kind !== 'article' || part.start === part.end) return []
  const place = tagPlace(document, part, anyNames(corpus))
  const [first] = place ? wordsIn(place.words) : []
  if (!place || !first) return []
  const { plain } = document.tree
  const from = plainOffset(plain, place.span.start)
  const end = plainOffset(plain, place.span.end)
  const shorter = proclitics(first.text).flatMap(({ particle, rest, start, article }) => {
    const begins = article ? particle.endsWith('لل') : withoutArticle(rest) !== undefined
    if (!begins) return []
    const at = first.start + start
    const name = `${article ? 'ال' : ''}${place.words.slice(at)}`
    return [
      {
        name: nameOfWords(name, document.lang),
        span: { start: sourceSpan(plain, { start: from + at, end }).start, end: place.span.end },
      },
    ]
  })
  if (shorter.length === 0) return []
  return [...shorter.reverse(), { name: nameOfWords(place.words, document.lang), span: place.span }]
}
