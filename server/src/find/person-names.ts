import type { Corpus } from '../corpus/corpus.ts'
import { cueOf, isSpeech, plainForms } from '../language/entity-cues.ts'
import { sameKey } from '../language/fold.ts'
import { isGivenName } from '../language/name-neighbours.ts'
import { wordsIn } from '../language/words.ts'
import type { Entity } from '../registry/entity.ts'
import { once } from '../text/once.ts'

/**
 * Whether a name of a person is the end of what they are called in full, however many words it has: بن سلمان of محمد بن سلمان, نصر الله of حسن نصر الله.
 * Others bear it too.
 */
export function isSurname(entity: Entity, name: string, { settings }: Corpus): boolean {
  if (settings.types.get(entity.type)?.like !== 'person') return false
  const key = sameKey(name)
  return !key.includes(' ') || surnamesOf(entity).has(key)
}

const surnamesOf = once(({ names }: Entity): ReadonlySet<string> => {
  const keys = names.map(({ text }) => sameKey(text))
  return new Set(keys.filter((key) => keys.some((full) => full.endsWith(` ${key}`) && isLeftOf(full, key))))
})

/** Whether a name has lost more than a title: طيب أردوغان begins with a given name, and محمد بن سلمان is left of الأمير محمد بن سلمان. */
function isLeftOf(full: string, key: string): boolean {
  const lost = full.slice(0, -key.length).trim().split(' ')
  return !isGivenName(key.split(' ', 1)[0] ?? '') && !lost.every((word) => cueOf(word)?.like === 'person')
}

/** Whether a name is of two words that people are given for names: محمد مصطفى. A third one tells people apart. */
export function areGivenNames(name: string): boolean {
  const words = sameKey(name)
    .replace(/(?<=^| )عبد /gu, 'عبد')
    .split(' ')
  return words.length <= 2 && words.every((word) => isGivenName(word) || word.startsWith('عبدال'))
}

/** Whether a word before a name is a title that a person of this record has; one without an office may have any. */
export function isTitleOf({ roles }: Entity, word: string): boolean {
  if (isSpeech(word)) return false
  const titles = roles.flatMap(({ title }) => [...(title?.values() ?? [])])
  if (titles.length === 0) return true
  const said = new Set(plainForms(word))
  return titles.some((title) =>
    [...wordsIn(title)].some(({ text }) => [...plainForms(text)].some((one) => said.has(one))),
  )
}
