/**
 * A key of a name (`sameKey`) with the words that bend in one of their cases: المسلمون is المسلمين after a preposition, ضامنو مسار أستانا is ضامني, أبو is أبي or أبا. Foreign
 * words do not: كلينتين is no كلينتون, and بيدري no بيدرو.
 */
export function inOneCase(key: string): string {
  if (!mayBend.test(key)) return key
  const words = key.split(' ')
  return words.map((word, at) => bent(word, words[at - 1], words[at + 1])).join(' ')
}

const mayBend = /و(?: |$)|ون(?: |$)|(?:^| )اب[اي](?: |$)/

function bent(word: string, before: string | undefined, next: string | undefined): string {
  if (father.test(word)) return 'ابي'
  // A plural loses its noon before the word that it is tied to: there is one.
  if (next !== undefined && tied.test(word)) return `${word.slice(0, -1)}ي`
  return plural.test(word) && isPlural(word, before, next) ? `${word.slice(0, -2)}ين` : word
}

const father = /^اب[واي]$/
const tied = /^.{4,}و$/
const plural = /^.{3,}ون$/

/** Whether a word that ends as plurals do is one: it has an article, which the first may have lost, or an adjective that agrees with it, or goes on as مراسلون بلا حدود. */
function isPlural(word: string, before: string | undefined, next: string | undefined): boolean {
  if (word.startsWith('ال')) return true
  if (next !== undefined && (prepositions.has(next) || adjectives.test(next))) return true
  return before === undefined
    ? next !== undefined && withArticle.test(next)
    : adjectives.test(word) && plurals.test(before)
}

const adjectives = /^.{2,}ي[وي]ن$/
const withArticle = /^ال.{3,}[وي]ن$/
const plurals = /^.{3,}[وي]ن$/

const prepositions: ReadonlySet<string> = new Set(['بلا', 'من', 'في', 'ضد', 'مع', 'لاجل', 'عبر', 'حول', 'دون', 'بدون'])
