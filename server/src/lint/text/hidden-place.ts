import { arabicAtEnd, arabicLetter, type Hidden } from '../../language/hidden-in-place.ts'
import type { Message } from '../../language/message.ts'
import type { Severity } from '../../schema/settings.ts'
import type { Span } from '../../text/span.ts'

/** A run of one hidden character in a file, with what stands around it in its line. */
export interface HiddenPlace extends Hidden {
  readonly span: Span
  /** Whether `before` reaches to the start of the line. */
  readonly startsLine: boolean
  /** Whether it stands in front matter, the registry or the settings. */
  readonly isYaml: boolean
}

/** What is to be said of a hidden character that does not belong where it stands, and whether it may go without being looked at. */
export interface HiddenKind {
  /** Where it differs from that of the rule. */
  readonly severity?: Severity
  /** Its Arabic is of a masculine name such as حرف; where the name may be feminine, `feminine` is what is said then. */
  readonly advice: Message & { readonly feminine?: string }
  readonly isSafe: boolean
}

/** The kind of slip that a hidden character is. */
export function kindOfHidden(place: HiddenPlace): HiddenKind {
  const { character, before, after } = place
  if (/[\u00a0\u202f]/.test(character)) return space
  if (/[\u2028\u2029]/.test(character)) return separator
  if (/[\u202a-\u202e\u2066-\u2069]/.test(character)) return control
  if (/[\u200e\u200f\u061c]/.test(character)) return isUseful(place) ? usefulMark : uselessMark
  if (/[\u200c\u200d]/.test(character) && arabicAtEnd.test(before))
    return arabicFirst.test(after) || character === '\u200d' ? joiner : nothing
  return nothing
}

/** Whether a direction mark stands where directions meet; in a name or an id, at its edge, it holds nothing. */
function isUseful({ before, after, isYaml }: HiddenPlace): boolean {
  const left = strongAtEnd.exec(before)?.[1]
  const right = strongFirst.exec(after)?.[1]
  if (left === undefined || right === undefined) return !isYaml
  return isRightToLeft(left) !== isRightToLeft(right)
}

const isRightToLeft = (character: string): boolean =>
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(character) && !/\p{N}/u.test(character)

const arabicFirst = new RegExp(`^${arabicLetter}`, 'u')
// What stands beside a mark, or behind white space or punctuation; a line that begins or ends there has none.
const strongAtEnd = /([\p{L}\p{N}])[\p{M}\s]*$/u
const strongFirst = /^\s*([\p{L}\p{N}])/u

const space: HiddenKind = {
  severity: 'info',
  advice: {
    en: 'It looks like an ordinary space and is none: whoever searches for the words around it does not find them. Write an ordinary space.',
    ar: 'وهي تشبه المسافة العادية وليست إياها، فلا يجد ما حولها من يبحث عنه. اكتب مسافة عادية.',
  },
  isSafe: true,
}

const separator: HiddenKind = {
  advice: {
    en: 'Editors and programs disagree whether a line ends there. Write a space, or begin a new line.',
    ar: 'وتختلف البرامج في انتهاء السطر عنده. اكتب مسافة، أو ابدأ سطرًا جديدًا.',
  },
  isSafe: false,
}

const control: HiddenKind = {
  advice: {
    en: 'It can make text appear in another order than the one it is stored in. Delete it.',
    ar: 'وقد يظهر به النص بغير الترتيب المحفوظ في الملف. احذفه.',
    feminine: 'وقد يظهر بها النص بغير الترتيب المحفوظ في الملف. احذفها.',
  },
  isSafe: true,
}

const usefulMark: HiddenKind = {
  severity: 'hint',
  advice: {
    en: 'It may keep the signs beside it in their place; without need, delete it.',
    ar: 'وقد تثبّت موضع ما يجاورها من علامات، فإن لم تكن بها حاجة فاحذفها.',
  },
  isSafe: false,
}

const uselessMark: HiddenKind = {
  advice: {
    en: 'It changes nothing here that readers see, and programs may take the word for another. Delete it.',
    ar: 'ولا تغيّر هنا شيئًا يراه القارئ، وقد تحسب البرامج الكلمة غيرها. احذفها.',
  },
  isSafe: true,
}

const joiner: HiddenKind = {
  severity: 'hint',
  advice: {
    en: 'Arabic words do without it, though Persian ones need it. Delete it, unless the word is foreign.',
    ar: 'وهو لازم في الفارسية، أما الكلمات العربية فتستغني عنه. احذفه، إلا في كلمة أعجمية.',
  },
  isSafe: false,
}

const nothing: HiddenKind = {
  advice: {
    en: 'Nobody sees it, and programs may take the word for another. Delete it.',
    ar: 'ولا يراه أحد، وقد تحسب البرامج الكلمة غيرها. احذفه.',
    feminine: 'ولا يراها أحد، وقد تحسب البرامج الكلمة غيرها. احذفها.',
  },
  isSafe: true,
}
