/** The language that a text is written in, as a BCP 47 tag: by its script, and by letters and small words of languages that share one. */
export function writtenLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE)
  const letters = lengthOf(sample, /\p{L}+/gu)
  if (letters < MIN_LETTERS) return undefined
  for (const { runs, read } of scripts) {
    const own = lengthOf(sample, runs)
    if (own > letters / 2) return read(sample, own)
  }
  return undefined
}

/** How long all is together, in UTF-16 code units, that an expression finds: runs of letters are a fifth as many as letters. */
function lengthOf(text: string, runs: RegExp): number {
  let length = 0
  for (const [run] of text.matchAll(runs)) length += run.length
  return length
}

/** In UTF-16 code units. */
const SAMPLE = 20_000
const MIN_LETTERS = 20

/** Tells languages of one script apart in a text with so much of it. */
type Reading = (text: string, own: number) => string | undefined

const scripts: readonly { readonly runs: RegExp; readonly read: Reading }[] = [
  { runs: /\p{Script=Arabic}+/gu, read: inArabicScript },
  { runs: /\p{Script=Latin}+/gu, read: inLatinScript },
  { runs: /\p{Script=Hebrew}+/gu, read: () => 'he' },
  { runs: /\p{Script=Greek}+/gu, read: () => 'el' },
  { runs: /\p{Script=Armenian}+/gu, read: () => 'hy' },
  { runs: /\p{Script=Cyrillic}+/gu, read: (text) => (/[іїєґ]/iu.test(text) ? 'uk' : 'ru') },
]

/** By letters that Arabic has not, where they are more than those of foreign names. */
function inArabicScript(text: string, all: number): string {
  const count = (expression: RegExp): number => (text.match(expression) ?? []).length
  if (count(/[ێۆڕڵە]/g) > all / 30) return 'ckb'
  if (count(/[ٹڈڑںے]/g) > all / 50) return 'ur'
  // Keyboards of Iran write ک and ی in Arabic too.
  if (count(/[پچژگکی]/g) > all / 50 && count(/[پچژگ]/g) > all / 150) return 'fa'
  return 'ar'
}

function inLatinScript(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const [best] = [...smallWords]
    .map(([language, small]) => ({ language, share: words.filter((word) => small.has(word)).length / words.length }))
    .toSorted((a, b) => b.share - a.share)
  return best && best.share > 0.08 ? best.language : undefined
}

const smallWords: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['en', new Set('the of and to in is that for it was on with as at by from has were'.split(' '))],
  ['fr', new Set('le la les des du et est que dans pour une un sur avec qui par au pas'.split(' '))],
  ['de', new Set('der die das und ist von zu den mit für auf dem nicht eine ein sich'.split(' '))],
  ['es', new Set('el la los las de que y en un una por con para del se al'.split(' '))],
  ['tr', new Set('ve bir bu için ile da de olarak olan daha çok gibi sonra'.split(' '))],
])
