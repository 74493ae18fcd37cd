import type { Characters } from '../text/characters.ts'

/**
 * A key without quotes, which ends with a colon and white space, maybe with blanks before it. What may stand in it is taken at once: a pattern that
 * tried at each blank whether the colon comes would be slow on a line of blanks.
 */
const plain = /((?![-?:](?:\s|$))[^\s#[\]{},&*!|>%@`"'](?:[^\r\n#:]|:(?!\s|$)|(?<=\S)#)*):(?=\s|$)/

const quotedKey = /(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*')[ \t]*:(?=\s|$)/

const anyKey = new RegExp(`${plain.source}|${quotedKey.source}`, 'y')

/** Names are written in quotes without what would stand for another character. */
const quotedType = /(?:"([^"\\\r\n]*)"|'([^'\r\n]*)')[ \t]*:(?=\s|$)/

/** The key of a type whose records stand in the lines below. */
const typeKey = new RegExp(`(?:${plain.source}|${quotedType.source})[ \\t]*(?:[ \\t]#[^\\r\\n]*)?(?:[\\r\\n]|$)`, 'y')

/** A key without quotes at the edge, with its value in the lines below. */
const typeLine = new RegExp(`^${plain.source}[ \\t]*(?:[ \\t]#[^\\r\\n]*)?$`, 'm')

/** Whether a key stands at an offset of a registry file, of a type or of a record. */
export function isKeyAt(text: string, at: number): boolean {
  anyKey.lastIndex = at
  return anyKey.test(text)
}

/** Whether a record begins at an offset: with its key, or with the mark of a key that has a line of its own. */
export const isRecordAt = (text: string, at: number): boolean =>
  isKeyAt(text, at) || (text.charCodeAt(at) === QUESTION && text.charCodeAt(at + 1) === SPACE)

/** Whether a line begins at an offset with what parts documents of YAML. */
export const isMarkerAt = (text: string, at: number): boolean =>
  (text.startsWith('---', at) || text.startsWith('...', at)) && /^\s?$/.test(text.charAt(at + 3))

/** The name of the type of which the key stands at an offset, with its records in the lines below. */
export function typeAt(text: string, at: number): string | undefined {
  typeKey.lastIndex = at
  const [, bare, double, single] = typeKey.exec(text) ?? []
  return bare === undefined ? (double ?? single) : withoutBlanks(bare)
}

function withoutBlanks(key: string): string {
  let end = key.length
  while (key[end - 1] === ' ' || key[end - 1] === '\t') end--
  return key.slice(0, end)
}

/** Whether the text is one pair of brackets. A lone bracket above types in lines is a slip, and costs no record. */
export function isInBrackets(text: Characters): boolean {
  const start = firstSaid(text)
  const closing = closingOf[text.charAt(start)]
  if (closing === undefined) return false
  let end = text.length
  while (isWhite(text.charCodeAt(end - 1))) end--
  return text.charAt(end - 1) === closing && !typeLine.test(text.toString())
}

const closingOf: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

/** Where the first line begins that is not blank and no comment. */
function firstSaid(text: Characters): number {
  let at = text.charCodeAt(0) === BOM ? 1 : 0
  for (;;) {
    while (isWhite(text.charCodeAt(at))) at++
    if (text.charCodeAt(at) !== HASH) return at
    const lineBreak = text.indexOf('\n', at)
    at = lineBreak < 0 ? text.length : lineBreak
  }
}

const LF = 10
const CR = 13
const SPACE = 32
const QUESTION = 63
const HASH = 35
const TAB = 9
const BOM = 0xfeff

const isWhite = (unit: number): boolean => unit === SPACE || unit === LF || unit === CR || unit === TAB
