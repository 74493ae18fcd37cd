import { proclitics, withoutArticle } from '../language/particles.ts'
import { wordsIn } from '../language/words.ts'

/**
 * The names that a name may be taken for, or hide where it stands in a text: itself and each run of words in it, as long as it is not a sentence;
 * each of these without what seems to be a particle at its beginning (لال of بلال), and with or without ال at one of its words, since papers write
 * هناء سالم for هناء السالم and ال is lost behind ل (docs/format.md §3, §4).
 */
export function* namesAround(name: string): Generator<string> {
  const words = [...wordsIn(name)]
  const isLong = words.length > MOST_WORDS
  yield* withOtherArticles(name)
  for (const { rest } of proclitics(name)) yield* withOtherArticle(rest)
  for (const [from, { start }] of isLong ? [] : words.entries()) {
    for (const { end } of words.slice(from)) yield* withOtherArticles(name.slice(start, end))
    const splits = proclitics(words[from]?.text ?? '')
    for (const { rest } of splits) {
      for (const { end } of words.slice(from)) {
        const first = words[from]?.end ?? 0
        yield* withOtherArticle(rest + name.slice(first, end))
      }
    }
  }
}

const MOST_WORDS = 8

/** A text, and the same with ال at its beginning, or without it. */
const withOtherArticle = (text: string): readonly string[] => [text, withoutArticle(text) ?? `ال${text}`]

/** A text, and the same with ال at one of its words, or without it. */
function* withOtherArticles(text: string): Generator<string> {
  yield text
  for (const { start, end } of wordsIn(text)) {
    const word = text.slice(start, end)
    yield text.slice(0, start) + (withoutArticle(word) ?? `ال${word}`) + text.slice(end)
  }
}
