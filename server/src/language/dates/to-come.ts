import type { Reader } from './reader.ts'

/** Whether the words before a place in its clause speak of what is to come: سيعقد, من المقرر, will. */
export function isToCome(reader: Reader, at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before <= FARTHEST; before--) {
    const token = reader.token(before)
    if (token?.kind === 'wall' || (token?.kind === 'sign' && !/["«»()-]/.test(token.key))) return false
    if (reader.term(before, 'will') || (token?.kind === 'word' && isFutureVerb(token.key))) return true
  }
  return false
}

/** In tokens. */
const FARTHEST = 10

/** سـ and a verb of the imperfect: سيعقد, وستجري. Nouns that begin so are told by their beginning. */
function isFutureVerb(key: string): boolean {
  return futureVerb.test(key) && !noun.test(key)
}

const futureVerb = /^[وف]?س[يتن]\p{L}{3,}$/u
const noun =
  /^[وف]?(?:سياس|سيار|سيطر|سيناري|سيناء|سيد|سينما|ستين|ستار|ستاد|ستيف|ستال|ستوك|ستراتيج|سيرغي|سيرجي|سيف|سيول|سيري|سيادي|سياد|سياح|ستان|سيبيري|سنوات|سنوي)/u
