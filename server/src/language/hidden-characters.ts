import type { Message } from './message.ts'

/** The characters in a text that nobody sees, or that look like a plain space, each named once with its code point; undefined where there is none. */
export function hiddenCharacters(text: string): Message | undefined {
  const found = [...new Set(text)].flatMap((character) => {
    const name = names.get(character)
    if (name === undefined) return []
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    return [{ en: `${name.en} (${code})`, ar: `${name.ar} (\u2066${code}\u2069)` }]
  })
  if (found.length === 0) return undefined
  return { en: found.map(({ en }) => en).join(', '), ar: found.map(({ ar }) => ar).join('، ') }
}

const embedding: Message = { en: 'a direction embedding', ar: 'تضمين اتجاه' }
const override: Message = { en: 'a direction override', ar: 'قسر اتجاه' }
const isolate: Message = { en: 'a direction isolate', ar: 'عزل اتجاه' }
const end: Message = { en: 'an end of a direction', ar: 'نهاية اتجاه' }

const control: Message = { en: 'a control character', ar: 'حرف تحكم' }

const names: ReadonlyMap<string, Message> = new Map([
  ['\u200e', { en: 'a left-to-right mark', ar: 'علامة اتجاه من اليسار إلى اليمين' }],
  ['\u200f', { en: 'a right-to-left mark', ar: 'علامة اتجاه من اليمين إلى اليسار' }],
  ['\u061c', { en: 'an Arabic letter mark', ar: 'علامة حرف عربي' }],
  ['\u202a', embedding],
  ['\u202b', embedding],
  ['\u202c', end],
  ['\u202d', override],
  ['\u202e', override],
  ['\u2066', isolate],
  ['\u2067', isolate],
  ['\u2068', isolate],
  ['\u2069', end],
  ['\u200b', { en: 'a zero width space', ar: 'مسافة صفرية العرض' }],
  ['\u200c', { en: 'a zero width non-joiner', ar: 'فاصل صفري العرض' }],
  ['\u200d', { en: 'a zero width joiner', ar: 'واصل صفري العرض' }],
  ['\u2060', { en: 'a word joiner', ar: 'واصل كلمات' }],
  ['\ufeff', { en: 'a byte order mark', ar: 'علامة ترتيب البايتات' }],
  ['\u00ad', { en: 'a soft hyphen', ar: 'شرطة لينة' }],
  ['\u00a0', { en: 'a no-break space', ar: 'مسافة غير فاصلة' }],
  ['\u202f', { en: 'a narrow no-break space', ar: 'مسافة ضيقة غير فاصلة' }],
  ['\u2028', { en: 'a line separator', ar: 'فاصل أسطر' }],
  ['\u2029', { en: 'a paragraph separator', ar: 'فاصل فقرات' }],
  // The control characters of ASCII and Latin-1, without tab and line breaks.
  ...Array.from({ length: 0xa0 }, (_, code): readonly [string, Message] => [String.fromCharCode(code), control]).filter(
    ([character]) => /[^\t\n\r -~]/.test(character),
  ),
])

/** Matches every run of one such character; a new expression each time, since it keeps its place. */
export const hiddenRuns = (): RegExp => new RegExp(run, 'g')

const run = new RegExp(`([${[...names.keys()].map(escaped).join('')}])\\1*`)

/** Of characters that are not seen, none is to stand in an expression as it is. */
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
