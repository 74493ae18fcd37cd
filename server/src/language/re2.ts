import { RE2JS, RE2JSSyntaxException } from 're2js'
import type { Message } from './message.ts'
import { type Needs, needsIn } from './re2-needs.ts'

/** A regular expression that takes time in proportion to the text, whatever it is (docs/format.md §7). */
export interface Re2 {
  readonly ok: true
  /** Whether it is found anywhere in the first 10,000 UTF-16 code units of the text. */
  test(text: string): boolean
  /** Whether one match of it covers the whole of the first 10,000 code units. */
  testWhole(text: string): boolean
  /** Where it is found in the text, in order and without overlap, in UTF-16 code units; places without any text are left out. At most so many. */
  places(text: string, most: number): readonly RePlace[]
  /** What every text needs in which it is found, where that is known. */
  readonly needs: Needs | undefined
}

/** Where a match begins, and where it ends. */
export interface RePlace {
  readonly start: number
  readonly end: number
}

/** Why a text is no regular expression that may be used. */
export interface ReSlip {
  readonly ok: false
  /** What is wrong, as a clause that follows a colon: no capital letter, no full stop. */
  readonly why: Message
  /** The piece that is wrong, as written; the whole expression where it is all of it. */
  readonly part: string
}

/**
 * An RE2 regular expression, compiled once: of the usual syntax all but look-around and back references, which can take for ever.
 * Flags are `i`, `m`, `s` and `u`, the last of which holds always.
 */
export function re2(pattern: string, flags = ''): Re2 | ReSlip {
  const key = `${flags}/${pattern}`
  const known = compiled.get(key)
  if (known) return known
  const made = compile(pattern, flags)
  const [oldest] = compiled.keys()
  if (compiled.size >= MAX_KEPT && oldest !== undefined) compiled.delete(oldest)
  compiled.set(key, made)
  return made
}

/** The expression and the flags of a text written `/expression/flags`; undefined where it is plain text. */
export function inSlashes(text: string): { readonly pattern: string; readonly flags: string } | undefined {
  const [, pattern, flags] = /^\/(.+)\/([A-Za-z]*)$/s.exec(text) ?? []
  return pattern === undefined || flags === undefined ? undefined : { pattern, flags }
}

// Compiling takes milliseconds, and the same few are asked of every paragraph of a corpus.
const compiled = new Map<string, Re2 | ReSlip>()
const MAX_KEPT = 256

const MAX_LENGTH = 1000
const MAX_TEXT = 10_000

// Instructions: `\p{L}{999}` has about as many. Such a one may look at each letter of a text once for each of them.
const MAX_PROGRAM = 1000

function compile(pattern: string, flags: string): Re2 | ReSlip {
  const unknown = /[^imsu]/.exec(flags)?.[0]
  if (unknown !== undefined) return { ok: false, why: slips.flag, part: unknown }
  if (pattern.length > MAX_LENGTH) return { ok: false, why: slips.large, part: pattern }
  try {
    const program = RE2JS.compile(pattern, flagsOf(flags))
    if (program.programSize() > MAX_PROGRAM) return { ok: false, why: slips.large, part: pattern }
    return {
      ok: true,
      test: (text) => program.test(text.slice(0, MAX_TEXT)),
      testWhole: (text) => program.matches(text.slice(0, MAX_TEXT)),
      places: (text, most) => placesOf(program, text, most),
      needs: needsIn(program.re2Input.prefilter),
    }
  } catch (error) {
    return slipOf(error, pattern)
  }
}

/**
 * A search from behind each match reads on to the end of the text where the next one may begin: so texts are looked at in windows. Each is seen with what
 * stands before it, which tells whether a line begins there, and with as much behind it as a match may reach into the next.
 */
function placesOf(program: RE2JS, text: string, most: number): readonly RePlace[] {
  const found: RePlace[] = []
  let next = 0
  for (let from = 0; from < text.length && found.length < most; from = next) {
    next = windowEnd(text, from + MAX_TEXT)
    const before = Math.max(0, from - 1)
    const window = text.slice(before, windowEnd(text, next + BEYOND))
    if (!program.test(window)) continue
    const matcher = program.matcher(window)
    const last = next
    for (let is = matcher.find(from - before); is && found.length < most; is = matcher.find()) {
      const [start, end] = [before + matcher.start(), before + matcher.end()]
      if (start >= last) break
      if (end > start) found.push({ start, end })
      next = Math.max(next, end)
    }
  }
  return found
}

/** Code units: a match that begins in one window goes on no farther into the next. */
const BEYOND = 1000

/** Not between the halves of a character. */
const windowEnd = (text: string, at: number): number =>
  at < text.length && /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : Math.min(at, text.length)

const flagsOf = (flags: string): number =>
  (flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0) |
  (flags.includes('m') ? RE2JS.MULTILINE : 0) |
  (flags.includes('s') ? RE2JS.DOTALL : 0)

function slipOf(error: unknown, pattern: string): ReSlip {
  if (!(error instanceof RE2JSSyntaxException)) return { ok: false, why: slips.other, part: pattern }
  const part = error.getPattern() ?? pattern
  if (/^\(\?<?[=!]/.test(part))
    return { ok: false, why: slips.lookAround, part: part.slice(0, part.indexOf(')') + 1 || 4) }
  if (/^\\(?:[1-9]|k)/.test(part)) return { ok: false, why: slips.backReference, part }
  return { ok: false, why: descriptions.get(error.getDescription()) ?? slips.other, part }
}

const slips = {
  flag: {
    en: 'only the flags “i”, “m”, “s” and “u” are known',
    ar: 'لا يُعرف من الأعلام إلا «i» و«m» و«s» و«u»',
  },
  large: { en: 'it is too large', ar: 'هو أكبر من الحد' },
  lookAround: {
    en: 'it looks ahead or behind, which RE2 does not do',
    ar: 'فيه نظر إلى ما قبل أو ما بعد، ولا تعرفه RE2',
  },
  backReference: {
    en: 'it refers back to a group, which RE2 does not do',
    ar: 'فيه إحالة إلى مجموعة سابقة، ولا تعرفها RE2',
  },
  other: { en: 'RE2 cannot read it', ar: 'لا تستطيع RE2 قراءته' },
} as const satisfies Readonly<Record<string, Message>>

/** What the library says, in words for the one who wrote the expression. */
const descriptions: ReadonlyMap<string, Message> = new Map([
  ['invalid character class range', { en: 'a range in square brackets runs backwards', ar: 'مدى بين معقوفين معكوس' }],
  [
    'invalid escape sequence',
    { en: 'RE2 does not know this escape', ar: 'لا تعرف RE2 هذا الرمز بعد الشرطة المائلة العكسية' },
  ],
  ['invalid named capture', { en: 'the name of a group is wrong', ar: 'اسم مجموعة غير صحيح' }],
  ['duplicate capture group name', { en: 'two groups have one name', ar: 'مجموعتان باسم واحد' }],
  ['invalid nested repetition operator', { en: 'a repetition follows a repetition', ar: 'تكرار يلي تكرارًا' }],
  [
    'invalid repeat count',
    { en: 'a number of repetitions is wrong or above 1000', ar: 'عدد تكرارات غير صحيح أو فوق 1000' },
  ],
  ['missing argument to repetition operator', { en: 'there is nothing to repeat', ar: 'لا شيء يُكرَّر' }],
  ['missing closing ]', { en: 'a “]” is missing', ar: 'ينقصه «]»' }],
  ['missing closing )', { en: 'a “)” is missing', ar: 'ينقصه «)»' }],
  ['unexpected )', { en: 'a “)” closes nothing', ar: 'فيه «)» لا تغلق شيئًا' }],
  ['trailing backslash at end of expression', { en: 'it ends in a backslash', ar: 'آخره شرطة مائلة عكسية' }],
  ['expression nests too deeply', slips.large],
  ['expression too large', slips.large],
])
