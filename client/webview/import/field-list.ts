import type { ProposedField } from '../../../server/src/protocol/import.ts'
import { element } from '../element.ts'
import type { ImportChoices } from '../messages/import.ts'
import { FieldRow } from './field-row.ts'
import type { SayImport } from './words.ts'

/** The fields of the front matter: each can be left out, and given another value. */
export class FieldList {
  readonly dom: HTMLElement
  readonly #rows: readonly FieldRow[]

  constructor(
    fields: readonly ProposedField[],
    chosen: ImportChoices | undefined,
    say: SayImport,
    onChange: () => void,
  ) {
    this.#rows = fields.map((field) => new FieldRow(field, chosen, say, onChange))
    const [first, more] = [true, false].map((isFirst) =>
      this.#rows
        .filter((row) => ((row.hasValue && !seldom.has(row.key)) || row.isAsked || always.has(row.key)) === isFirst)
        .map(({ dom }) => dom),
    )
    const others = element('details', { class: 'import-more' }, element('summary', {}, say('moreFields')))
    others.append(...(more ?? []))
    this.dom = element(
      'section',
      { class: 'import-fields', 'aria-labelledby': 'fields' },
      element('h2', { id: 'fields' }, say('fields')),
      ...(first ?? []),
      ...(more && more.length > 0 ? [others] : []),
    )
  }

  get values(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#rows.map(({ key, value }) => [key, value]))
  }

  get leftOut(): readonly string[] {
    return this.#rows.flatMap(({ key, isLeftOut }) => (isLeftOut ? [key] : []))
  }

  labelOf(key: string): string {
    return this.#rows.find((row) => row.key === key)?.label ?? key
  }

  /** An id that nobody has written is that of the file. */
  showId(id: string): void {
    for (const row of this.#rows) if (row.key === 'id') row.follow(id)
  }

  /** Says what is wrong with values. */
  showSlips(slips: Readonly<Record<string, string>>): void {
    for (const row of this.#rows) row.showSlip(slips[row.key])
  }

  /** The first field that what is said is wrong with, and how many there are. */
  get wrong(): { readonly first: FieldRow; readonly count: number } | undefined {
    const rows = this.#rows.filter(({ isWrong }) => isWrong)
    const [first] = rows
    return first && { first, count: rows.length }
  }

  has(key: string): boolean {
    return this.#rows.some((row) => row.key === key)
  }
}

/** Nearly always right, and to be seen elsewhere. */
const seldom: ReadonlySet<string> = new Set(['id', 'lang'])

/** Asked for even where nothing was found. */
const always: ReadonlySet<string> = new Set(['title', 'date', 'source.name'])
