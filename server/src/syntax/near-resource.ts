import { typeOf } from './tags.ts'
import type { Slip } from './tree.ts'

/** What stands where a tag's parentheses would, read with patience. */
export interface NearTag {
  readonly type: string
  /** Behind the closing bracket, or where it is missing. */
  readonly end: number
  readonly closed: boolean
  /** What is wrong in it, if anything is. */
  readonly slip: Slip | undefined
  /** What should stand between the parentheses. */
  readonly mended: string
}

/** How far behind its quote a title is looked for. */
const MAX_TITLE = 300

const SPACE = '[ \\t\\u00a0]*'
const TYPE = new RegExp(`${SPACE}([a-z][a-z0-9-]{1,31})(${SPACE}):(${SPACE})`, 'y')
const FIRST_WORD = /[\p{L}\p{N}?؟][^\s()[\]<>"'“”„‘’«»;؛،\ufffe\uffff]*/uy
const NEXT_WORD = /[ \t\u00a0]+[a-z0-9][a-z0-9._-]*(?![=\w])/y
const BARE_ATTRIBUTE = /[ \t\u00a0]*[;؛]?[ \t\u00a0]*(?=[\p{L}_][\p{L}\p{M}\p{N}_-]*=)/uy
const QUOTE = /[ \t\u00a0]*(["'“”„‟‘’‚«»])/y
const CLOSING_QUOTE = /["“”„‟‘’‚«»]/
const CURLY = /[“”„‟‘’‚«»]/
const SURE_ID = /^(?:[a-z0-9]+(?:[-._][a-z0-9]+)*|[?؟][a-z0-9._-]*|[0-9X./~?%-]+)$/

/** Reads `(type:id "title")` at its opening bracket although something in it is wrong; undefined where it is too far from a tag. */
export function readNearResource(text: string, open: number, close: ')' | ']'): NearTag | undefined {
  const head = match(TYPE, text, open + 1)
  if (!head) return undefined
  const [, type = '', before = '', behind = ''] = head
  if (typeOf(`${type}:`) === undefined) return undefined
  const id = match(FIRST_WORD, text, TYPE.lastIndex)?.[0]
  if (id === undefined) return undefined
  const words = readWords(text, FIRST_WORD.lastIndex, close)
  const title = readTitle(text, words.end, close)
  const end = skipSpace(text, title?.end ?? words.end)
  const closed = text[end] === close
  if (!closed && (title ? closesLater(text, title.end, close) : !isSureId(text, id, close))) return undefined
  const slips: readonly (Slip | false | undefined)[] = [
    before !== '' && 'space-in-destination',
    behind !== '' && 'space-after-colon',
    words.text !== '' && 'space-in-destination',
    title?.slip,
    /؟/.test(id) && 'arabic-punctuation',
    !closed && 'missing-closing-parenthesis',
  ]
  const written = closed || title ? id : trimEnd(id)
  const destination = `${type}:${written.replaceAll('؟', '?')}${words.text}`
  return {
    type,
    end: closed ? end + 1 : (title?.end ?? FIRST_WORD.lastIndex - (id.length - written.length)),
    closed,
    slip: slips.find((slip) => slip !== false && slip !== undefined) || undefined,
    mended: title ? `${destination} "${title.mended}"` : destination,
  }
}

/** Whether an id without a bracket behind it is one beyond doubt. */
const isSureId = (text: string, id: string, close: string): boolean =>
  SURE_ID.test(trimEnd(id)) && !closesLater(text, FIRST_WORD.lastIndex, close)

/** Whether the closing bracket stands on the line after all, behind something that is none of a tag's parts. */
function closesLater(text: string, from: number, close: string): boolean {
  const rest = text.slice(from, from + MAX_TITLE).split('\n', 1)[0] ?? ''
  return /[()[\]]/.exec(rest)?.[0] === close
}

/** A full stop or a colon at the end of an unclosed id is the sentence's. */
const trimEnd = (id: string): string => id.replace(/[.:!]+$/, '')

/** The words of an id that was written with spaces; they count only if the closing bracket or a title comes behind them. */
function readWords(text: string, start: number, close: string): { text: string; end: number } {
  let end = start
  const words: string[] = []
  for (let word = match(NEXT_WORD, text, end); word && words.length < 6; word = match(NEXT_WORD, text, end)) {
    words.push(word[0].trim())
    end = NEXT_WORD.lastIndex
  }
  const next = text[skipSpace(text, end)] ?? ''
  const counts = next === close || match(QUOTE, text, end) !== null || match(BARE_ATTRIBUTE, text, end) !== null
  return words.length > 0 && counts ? { text: words.map((word) => `-${word}`).join(''), end } : { text: '', end: start }
}

interface NearTitle {
  readonly end: number
  readonly slip: Slip | undefined
  /** As it should stand between straight quotes. */
  readonly mended: string
}

function readTitle(text: string, start: number, close: string): NearTitle | undefined {
  const quote = match(QUOTE, text, start)?.[1]
  const from = quote ? QUOTE.lastIndex : match(BARE_ATTRIBUTE, text, start) ? BARE_ATTRIBUTE.lastIndex : undefined
  if (from === undefined) return undefined
  const line = text.slice(from, from + MAX_TITLE).split('\n', 1)[0] ?? ''
  const whole = closedTitle(line, close) ?? openTitle(line, close)
  if (whole === undefined || /[\ufffe\uffff]/.test(whole.text)) return undefined
  const closed = whole.quote !== '' && quote !== undefined
  const curly = CURLY.test(quote ?? '') || CURLY.test(whole.quote)
  const slip = !closed
    ? 'unclosed-title'
    : curly
      ? 'curly-quotes'
      : /؛/.test(whole.text)
        ? 'arabic-punctuation'
        : undefined
  return { end: from + whole.length, slip, mended: mendTitle(whole.text) }
}

interface TitleText {
  readonly text: string
  readonly quote: string
  readonly length: number
}

/** A title that ends with some quote, best of all before the closing bracket. */
function closedTitle(line: string, close: string): TitleText | undefined {
  const end = close === ')' ? /["'“”„‟‘’‚«»](?=[ \t]*\))/ : /["'“”„‟‘’‚«»](?=[ \t]*\])/
  const found = end.exec(line) ?? CLOSING_QUOTE.exec(line)
  const bracket = line.indexOf(close)
  if (!found || (bracket >= 0 && bracket < found.index)) return undefined
  return { text: line.slice(0, found.index), quote: found[0], length: found.index + 1 }
}

/** A title without a closing quote, up to the closing bracket. */
function openTitle(line: string, close: string): TitleText | undefined {
  const bracket = line.indexOf(close)
  return bracket < 0 ? undefined : { text: line.slice(0, bracket), quote: '', length: bracket }
}

/** Arabic semicolons between attributes become semicolons, and what would end the title early is escaped. */
export const mendTitle = (title: string): string =>
  title
    .trim()
    .replace(/[ \t]*؛[ \t]*(?=[\p{L}_][\p{L}\p{M}\p{N}_-]*=)/gu, '; ')
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
