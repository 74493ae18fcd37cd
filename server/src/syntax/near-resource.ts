import { readAttributes } from './attributes.ts'
import { typeOf } from './tags.ts'
import { joinTitles, mendSeparators } from './title-slips.ts'
import type { Slip } from './tree.ts'

/** What stands where a tag's parentheses would, read with patience. */
export interface NearTag {
  readonly type: string
  /** As it was meant. */
  readonly id: string
  /** What should stand between straight quotes. */
  readonly title: string | undefined
  /** Where several words stand for the id: the first of them, and the title with the others as a note. */
  readonly noted: { readonly id: string; readonly title: string } | undefined
  /** Behind the closing bracket, or where it is missing. */
  readonly end: number
  readonly closed: boolean
  /** What is wrong in it, if anything is. */
  readonly slip: Slip | undefined
}

/** What should end it. */
type Close = ')' | ']' | '}'

/** How far behind its quote a title is looked for. */
const MAX_TITLE = 300

const SPACE = '[ \\t\\u00a0]*'
const TYPE = new RegExp(`${SPACE}([A-Za-z][a-z0-9-]{1,31})(${SPACE})([:;؛：∶])(${SPACE})`, 'y')
const KEY = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]{0,63}='
const PARTED = `${SPACE}[;؛,،]?${SPACE}`
const FIRST_WORD = /[\p{L}\p{N}?؟][^\s()[\]{}<>"'“”„‘’«»,;؛،\ufffe\uffff]*/uy
const NEXT_WORD = /[ \t\u00a0]+[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*(?![=\p{L}\p{N}_])/uy
/** The words of a date, up to what can only stand behind them. */
const DATE = new RegExp(
  `[\\p{L}\\p{N}?؟][^\\n()[\\]{}<>"'“”„‟‘’‚«»\\ufffe\\uffff]{0,79}?(?=${SPACE}[)\\]}"'“”„‟‘’‚«»]|${PARTED}${KEY})`,
  'uy',
)
const BARE_ATTRIBUTE = new RegExp(`${PARTED}(?=${KEY})`, 'uy')
const QUOTE = new RegExp(`${SPACE}([;؛,،]?)${SPACE}(["'“”„‟‘’‚«»])`, 'y')
const CLOSING_QUOTE = /["“”„‟‘’‚«»]/
const CURLY = /[“”„‟‘’‚«»]/
const SURE_ID = /^(?:[a-z0-9]+(?:[-._][a-z0-9]+)*|[?؟][a-z0-9._-]*|[0-9X./~?%-]+)$/

/** Reads `(type:id "title")` at its opening bracket although something in it is wrong; undefined where it is too far from a tag. */
export function readNearResource(text: string, open: number, close: Close): NearTag | undefined {
  const head = match(TYPE, text, open + 1)
  if (!head) return undefined
  const [, word = '', before = '', colon = '', behind = ''] = head
  const type = word.toLowerCase()
  // Prose has such signs behind a word too, but not in brackets behind a label.
  if (typeOf(`${type}:`) === undefined || ((colon !== ':' || type !== word) && text[open - 1] !== ']')) return undefined
  const start = TYPE.lastIndex
  const slips: readonly (Slip | false)[] = [
    before !== '' && 'space-in-destination',
    colon !== ':' && 'wrong-colon',
    behind !== '' && 'space-after-colon',
  ]
  if (type === 'date') {
    const date = readRest(text, DATE, { open, start }, type, close, slips)
    if (date?.closed) return date
  }
  return readRest(text, FIRST_WORD, { open, start }, type, close, slips)
}

function readRest(
  text: string,
  first: RegExp,
  { open, start }: { readonly open: number; readonly start: number },
  type: string,
  close: Close,
  before: readonly (Slip | false)[],
): NearTag | undefined {
  const id = match(first, text, start)?.[0]
  if (id === undefined) return undefined
  const idEnd = start + id.length
  const words = readWords(text, open, idEnd, close)
  const title = readTitle(text, words.end, close)
  const end = skipSpace(text, title?.end ?? words.end)
  const right = text[end] === close
  const wrong =
    !right && (title !== undefined || words.text !== '' || SURE_ID.test(id)) && isWrongClose(text, open, end, close)
  const closed = right || wrong
  if (!closed && (title ? closesLater(text, title.end, close) : !isSureId(text, id, idEnd, close))) return undefined
  const slips: readonly (Slip | false | undefined)[] = [
    ...before,
    (words.text !== '' || /\s/.test(id)) && 'space-in-destination',
    title?.slip,
    /؟/.test(id) && 'arabic-punctuation',
    !closed && 'missing-closing-parenthesis',
    wrong && 'wrong-bracket',
  ]
  const written = closed || title ? id : trimEnd(id)
  return {
    type,
    id: written.replaceAll('؟', '?') + words.text,
    noted: words.text === '' ? undefined : { id, title: noteOf(text.slice(idEnd, words.end), title?.mended) },
    title: title?.mended,
    end: closed ? end + 1 : (title?.end ?? idEnd - (id.length - written.length)),
    closed,
    slip: slips.find((slip) => slip !== false && slip !== undefined) || undefined,
  }
}

/** What may stand by mistake where a bracket should. */
const WRONG_CLOSES: Readonly<Record<Close, string>> = { ')': ']}', '}': ')]', ']': '' }

/** Whether the bracket at `end` was written for the one that should close there; a bracket that is open before the label may be the one it closes. */
function isWrongClose(text: string, open: number, end: number, close: Close): boolean {
  const bracket = text[end] ?? ' '
  if (text[open - 1] !== ']' || !WRONG_CLOSES[close].includes(bracket) || closesLater(text, end + 1, close))
    return false
  const line =
    text
      .slice(Math.max(0, open - MAX_TITLE), open)
      .split('\n')
      .at(-1) ?? ''
  return !isUnbalanced(line, bracket === ']' ? '[]' : bracket === '}' ? '{}' : '()')
}

/** Whether more brackets open in a text than close. */
const isUnbalanced = (text: string, [open = '', close = '']: string): boolean =>
  text.split(open).length > text.split(close).length

/** Words behind an id as what they may have been meant for: a note, beside the title that there is. */
function noteOf(words: string, title: string | undefined): string {
  const note = words.trim()
  if (title === undefined) return note
  return readAttributes(title).length > 0 ? `${title}; note=${note}` : `${note} ${title}`
}

/** Whether an id without a bracket behind it is one beyond doubt. */
const isSureId = (text: string, id: string, end: number, close: Close): boolean =>
  SURE_ID.test(trimEnd(id)) && !closesLater(text, end, close)

/** Whether the closing bracket stands on the line after all, behind something that is none of a tag's parts. */
function closesLater(text: string, from: number, close: Close): boolean {
  const rest = text.slice(from, from + MAX_TITLE).split('\n', 1)[0] ?? ''
  return /[()[\]{}]/.exec(rest)?.[0] === close
}

/** A full stop or a colon at the end of an unclosed id is the sentence's. */
const trimEnd = (id: string): string => id.replace(/[.:!]+$/, '')

/** The words of an id that was written with spaces; they count only if the closing bracket or a title comes behind them. */
function readWords(text: string, open: number, start: number, close: Close): { text: string; end: number } {
  let end = start
  const words: string[] = []
  for (let word = match(NEXT_WORD, text, end); word && words.length < 6; word = match(NEXT_WORD, text, end)) {
    words.push(word[0].trim())
    end = NEXT_WORD.lastIndex
  }
  const next = skipSpace(text, end)
  const isClosed = text[next] === close || isWrongClose(text, open, next, close)
  const counts = isClosed || match(QUOTE, text, end) !== null || match(BARE_ATTRIBUTE, text, end) !== null
  return words.length > 0 && counts ? { text: words.map((word) => `-${word}`).join(''), end } : { text: '', end: start }
}

interface NearTitle {
  readonly end: number
  readonly slip: Slip | undefined
  /** As it should stand between straight quotes. */
  readonly mended: string
}

function readTitle(text: string, start: number, close: Close): NearTitle | undefined {
  const [, parted = '', quote] = match(QUOTE, text, start) ?? []
  const from = quote ? QUOTE.lastIndex : match(BARE_ATTRIBUTE, text, start) ? BARE_ATTRIBUTE.lastIndex : undefined
  if (from === undefined) return undefined
  const line = text.slice(from, from + MAX_TITLE).split('\n', 1)[0] ?? ''
  const whole = closedTitle(line, close) ?? openTitle(line, close)
  if (whole === undefined || /[\ufffe\uffff]/.test(whole.text)) return undefined
  const joined = joinTitles(whole.text)
  const closed = whole.quote !== '' && quote !== undefined
  const curly = CURLY.test(quote ?? '') || CURLY.test(whole.quote)
  const slip = !closed
    ? 'unclosed-title'
    : curly
      ? 'curly-quotes'
      : parted !== '' || mendSeparators(joined) !== whole.text
        ? 'attribute-separator'
        : isQuoteIn(whole)
          ? 'quote-in-title'
          : undefined
  return { end: from + whole.length, slip, mended: mendTitle(joined) }
}

/** Whether a title holds the quotation mark that ends it; where a parenthesis is open too, its end is not sure. */
const isQuoteIn = ({ text, quote }: TitleText): boolean =>
  text.replace(/\\./g, '').includes(quote) && !isUnbalanced(text, '()')

interface TitleText {
  readonly text: string
  readonly quote: string
  readonly length: number
}

/** The quote before a closing bracket. */
const LAST_QUOTE: Readonly<Record<Close, RegExp>> = {
  ')': /["'“”„‟‘’‚«»](?=[ \t]*\))/,
  ']': /["'“”„‟‘’‚«»](?=[ \t]*\])/,
  '}': /["'“”„‟‘’‚«»](?=[ \t]*\})/,
}

/** A title that ends with some quote, best of all before the closing bracket. */
function closedTitle(line: string, close: Close): TitleText | undefined {
  const found = LAST_QUOTE[close].exec(line) ?? CLOSING_QUOTE.exec(line)
  const bracket = line.indexOf(close)
  if (!found || (bracket >= 0 && bracket < found.index)) return undefined
  return { text: line.slice(0, found.index), quote: found[0], length: found.index + 1 }
}

/** A title without a closing quote, up to the closing bracket. */
function openTitle(line: string, close: Close): TitleText | undefined {
  const bracket = line.indexOf(close)
  return bracket < 0 ? undefined : { text: line.slice(0, bracket), quote: '', length: bracket }
}

/** Semicolons are put between attributes, and what would end the title early is escaped. */
const mendTitle = (title: string): string =>
  mendSeparators(title.trim())
    .replace(/\\$/, '')
    .replace(/(?<!\\)"/g, '\\"')

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (/[ \t\u00a0]/.test(text[at] ?? '')) at++
  return at
}
