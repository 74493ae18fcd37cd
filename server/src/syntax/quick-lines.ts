/** What a line begins with behind the marks of its containers; `unsure` where more than its first characters would have to be read. */
export type LineStart = 'text' | 'heading' | 'break' | 'fence' | 'quote' | 'item' | 'comment' | 'unsure'

/** What begins at `at`, the first character of a line that is no white space; the line ends at `end`. */
export function startOf(text: string, at: number, end: number): LineStart {
  const unit = text.charCodeAt(at)
  if (unit > TILDE) return 'text'
  switch (unit) {
    case HASH:
      return headingLevel(text, at, end) > 0 ? 'heading' : 'text'
    case GREATER:
      return 'quote'
    case LESS:
      return text.startsWith('<!--', at) ? 'comment' : 'unsure'
    case BACKTICK:
    case TILDE:
      return fenceLength(text, at, end) > 0 ? 'fence' : 'text'
    case UNDERSCORE:
      return isBreak(text, at, end) ? 'break' : 'text'
    case HYPHEN:
    case ASTERISK:
      if (isBreak(text, at, end)) return 'break'
      return itemMarkLength(text, at, end) > 0 ? 'item' : 'text'
    default:
      return itemMarkLength(text, at, end) > 0 ? 'item' : 'text'
  }
}

/** The level of the heading that `#` at `at` opens, or 0 if it opens none (CommonMark §4.2). */
export function headingLevel(text: string, at: number, end: number): number {
  const level = runLength(text, at, end)
  return level <= 6 && isSpaceOrEnd(text, at + level, end) ? level : 0
}

/** How many characters the opening fence at `at` has, or 0 if it is none (CommonMark §4.5). */
export function fenceLength(text: string, at: number, end: number): number {
  const length = runLength(text, at, end)
  if (length < 3) return 0
  if (text.charCodeAt(at) === BACKTICK) {
    for (let next = at + length; next < end; next++) if (text.charCodeAt(next) === BACKTICK) return 0
  }
  return length
}

/** How long the mark of the list item at `at` is, or 0 if there is none (CommonMark §5.2). */
export function itemMarkLength(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at)
  if (unit === HYPHEN || unit === ASTERISK || unit === PLUS) return isSpaceOrEnd(text, at + 1, end) ? 1 : 0
  let mark = at
  while (mark < end && isDigit(text.charCodeAt(mark))) mark++
  if (mark === at || mark - at > 9) return 0
  const behind = text.charCodeAt(mark)
  return mark < end && (behind === PERIOD || behind === CLOSE) && isSpaceOrEnd(text, mark + 1, end) ? mark + 1 - at : 0
}

/** Whether the list item at `at` may interrupt a paragraph: it is not empty, and has a bullet or the number 1. */
export function interruptsParagraph(text: string, at: number, end: number): boolean {
  const mark = itemMarkLength(text, at, end)
  return (mark === 1 || (mark === 2 && text.charCodeAt(at) === ONE)) && !isBlank(text, at + mark, end)
}

/** Whether the line could make a heading or a table of the paragraph before it. */
export function mayUnderline(text: string, at: number, end: number): boolean {
  for (let next = at; next < end; next++) if (!UNDERLINE.includes(text.charCodeAt(next))) return false
  return true
}

/** Whether only spaces and tabs stand between `at` and `end`. */
export const isBlank = (text: string, at: number, end: number): boolean => skipBlanks(text, at, end) >= end

/** The offset of the first character that is neither space nor tab. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isSpaceOrTab(text.charCodeAt(at))) at++
  return at
}

/** The offset of the first character that is no space. */
export function skipSpaces(text: string, from: number, end: number): number {
  let at = from
  while (at < end && text.charCodeAt(at) === SPACE) at++
  return at
}

/** Where a text ends that reaches to `end`, without the white space behind it. */
export function endOfText(text: string, end: number): number {
  let at = end
  while (isSpaceOrTab(text.charCodeAt(at - 1))) at--
  return at
}

/** How often the character at `at` stands there one after the other. */
export function runLength(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at)
  let next = at + 1
  while (next < end && text.charCodeAt(next) === unit) next++
  return next - at
}

/** Three or more of one character, with nothing but white space between them (CommonMark §4.1). */
function isBreak(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at)
  let count = 0
  for (let next = at; next < end; next++) {
    const other = text.charCodeAt(next)
    if (other === unit) count++
    else if (!isSpaceOrTab(other)) return false
  }
  return count >= 3
}

const isSpaceOrEnd = (text: string, at: number, end: number): boolean => at >= end || isSpaceOrTab(text.charCodeAt(at))

const isSpaceOrTab = (unit: number): boolean => unit === SPACE || unit === TAB

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** Text that is indented as far as this is code, or goes on with a paragraph. */
export const CODE_INDENT = 4

/** Code units by the names of their characters. */
export const TAB = 9
export const SPACE = 32
const HASH = 35
export const GREATER = 62
export const LEFT_BRACKET = 91
const CLOSE = 41
const ASTERISK = 42
const PLUS = 43
const HYPHEN = 45
const PERIOD = 46
const ONE = 49
const LESS = 60
const UNDERSCORE = 95
const BACKTICK = 96
const TILDE = 126

/** What underlines of headings and delimiter rows of tables are made of: `=`, `-`, `|`, `:` and white space. */
const UNDERLINE: readonly number[] = [61, HYPHEN, 124, 58, SPACE, TAB]
