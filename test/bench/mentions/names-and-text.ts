import { givenNames } from '../corpus/names.ts'
import { randomFrom } from '../corpus/random.ts'

/** Names of one to four words, each once, and a text in which some of them stand, with particles. The same each time. */
export interface NamesAndText {
  readonly names: readonly string[]
  /** Paragraphs of a hundred words. */
  readonly text: string
}

/** Makes so many names, and a text of so many bytes in UTF-8. */
export function namesAndText(count: number, bytes: number): NamesAndText {
  const random = randomFrom(7)
  const letters = Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهوي') as [string, ...string[]]
  const word = (): string => Array.from({ length: 3 + random.below(5) }, () => random.pick(letters)).join('')
  const words = Array.from({ length: 40_000 }, word)
  const known = (): string => words[random.below(words.length)] ?? ''
  const names = new Set<string>()
  while (names.size < count) {
    const first = random.happens(0.3) ? random.pick(givenNames)[0] : known()
    const length = random.below(4)
    names.add([first, ...Array.from({ length }, known)].join(' '))
  }
  const list = [...names]
  const particles = ['', '', '', 'و', 'ب', 'ل', 'ال', 'وال'] as const
  let text = ''
  let size = 0
  for (let at = 1; size < bytes; at++) {
    const next = random.happens(0.03) ? (list[random.below(list.length)] ?? '') : word()
    const piece = random.pick(particles) + next + (at % 100 === 0 ? '.\n\n' : ' ')
    text += piece
    size += Buffer.byteLength(piece)
  }
  return { names: list, text }
}
