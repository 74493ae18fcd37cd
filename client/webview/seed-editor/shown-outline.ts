import { type ChangeDesc, StateEffect, StateField, type Text } from '@codemirror/state'
import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types'
import { type Span, spanOf } from './places.ts'

/** An entry of the outline, as it stands in the text now. */
export interface OutlineRow extends Span {
  readonly name: string
  readonly detail: string | undefined
  readonly kind: SymbolKind
  /** From 1. */
  readonly level: number
  /** Where the entry itself stands: the words of a heading. */
  readonly goesTo: number
}

/** The outline as rows from top to bottom; its ranges are of that text. What stands inside the front matter is left to its form. */
export const readOutline = (symbols: readonly DocumentSymbol[], text: Text): readonly OutlineRow[] =>
  rowsOf(symbols, text, 1)

const rowsOf = (symbols: readonly DocumentSymbol[], text: Text, level: number): readonly OutlineRow[] =>
  symbols.flatMap(({ name, detail, kind, range, selectionRange, children }) => [
    { ...spanOf(text, range), name, detail, kind, level, goesTo: spanOf(text, selectionRange).from },
    ...(kind === NAMESPACE ? [] : rowsOf(children ?? [], text, level + 1)),
  ])

/** What the front matter is among the kinds of symbols, and what a heading is. */
const NAMESPACE = 3
const HEADING = 15

/** Whether a row is a heading of the text; the others are the front matter, and the entities of a section. */
export const isHeading = ({ kind }: OutlineRow): boolean => kind === HEADING

/** The outline after more has been typed: the same one where nothing of it has moved. */
export function mapOutline(rows: readonly OutlineRow[], changes: ChangeDesc): readonly OutlineRow[] {
  const mapped = rows.map((row) => {
    const from = changes.mapPos(row.from, 1)
    const to = changes.mapPos(row.to, -1)
    const goesTo = changes.mapPos(row.goesTo, 1)
    return from === row.from && to === row.to && goesTo === row.goesTo ? row : { ...row, from, to, goesTo }
  })
  return mapped.every((row, index) => row === rows[index]) ? rows : mapped
}

/** Whether two outlines look the same, wherever their entries stand. */
export const looksSame = (one: readonly OutlineRow[], other: readonly OutlineRow[]): boolean =>
  one === other ||
  (one.length === other.length &&
    one.every((row, index) => row === other[index] || seen.every((member) => row[member] === other[index]?.[member])))

const seen = ['name', 'detail', 'level', 'kind'] as const

/** The entry that the caret is in: the innermost part of the article, and not a name in it. */
export const rowAt = (rows: readonly OutlineRow[], offset: number): number =>
  rows.findLastIndex((row) => row.from <= offset && offset <= row.to && (isHeading(row) || row.kind === NAMESPACE))

/** Sets the outline; its spans are of the text as it is. */
export const setOutline = StateEffect.define<readonly OutlineRow[]>()

/** The outline as the server last told it, moved along with what is typed. */
export const outlineField = StateField.define<readonly OutlineRow[]>({
  create: () => [],
  update: (rows, { docChanged, changes, effects }) =>
    effects.findLast((effect) => effect.is(setOutline))?.value ?? (docChanged ? mapOutline(rows, changes) : rows),
})
