import type { Localized } from '../language/message.ts'
import type { Span } from '../text/span.ts'

/** How a name may be used (docs/format.md §6); an ordinary name has none of these. */
export type Use = 'official' | 'adjective' | 'common' | 'avoid' | 'error'

/** One name of an entity, with the time it was in use. */
export interface Name {
  readonly text: string
  /** BCP 47, or `''` where none is written. */
  readonly lang: string
  readonly kind: 'name' | 'alias'
  readonly use: Use | undefined
  /** EDTF, inclusive at the precision written. */
  readonly from: string | undefined
  readonly until: string | undefined
  readonly note: string | undefined
  readonly span: Span
}

/** An office that a person held. */
export interface Role {
  readonly title: Localized | undefined
  readonly org: string | undefined
  readonly place: string | undefined
  readonly from: string | undefined
  readonly until: string | undefined
}

/** What is kept of every record: whom it declares, and by which names. */
export interface RecordHead extends Pick<Entity, 'ref' | 'idSpan' | 'span' | 'redirect' | 'withhold' | 'said'> {
  readonly names: readonly NameHead[]
}

/** As much of a name as is kept of every one. */
export type NameHead = Pick<Name, 'text' | 'lang' | 'kind'>

/** A record of the registry (docs/format.md §6). References are `type:id` as written, resolved or not. */
export interface Entity {
  /** `type:id`. */
  readonly ref: string
  readonly type: string
  readonly id: string
  readonly uri: string
  /** The id as it stands as a key. */
  readonly idSpan: Span
  /** The whole record, from its key. */
  readonly span: Span
  readonly names: readonly Name[]
  /** Stands for all that findings in other files can depend on (`said.ts`). */
  readonly said: number
  readonly parts: ReadonlyMap<string, string>
  readonly kind: string | undefined
  readonly description: Localized | undefined
  readonly sameAs: readonly string[]
  readonly differentFrom: readonly string[]
  readonly draft: boolean
  readonly withhold: boolean
  readonly pseudonym: Localized | undefined
  /** Set on records that only lead on. */
  readonly redirect: string | undefined
  readonly roles: readonly Role[]
  readonly born: string | undefined
  readonly died: string | undefined
  readonly within: string | undefined
  readonly country: string | undefined
  readonly coordinates: { readonly lat: number; readonly lon: number } | undefined
  readonly place: string | undefined
  readonly partOf: string | undefined
  readonly members: readonly string[]
  readonly date: string | undefined
  readonly places: readonly string[]
  readonly participants: readonly string[]
  readonly number: number | undefined
  readonly from: string | undefined
  readonly until: string | undefined
}
