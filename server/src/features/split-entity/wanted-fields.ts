import type { OpenRecord } from '../../registry/edit/record-alone.ts'
import { inOneLine } from '../../registry/edit/yaml-copy.ts'
import { recordShape } from '../../schema/record-shape.ts'
import type { EntityType } from '../../schema/types.ts'
import { entryOf } from '../../schema/values.ts'

/** A field that every record of a type must have, with what another record says there: it may be so of the new one, or not. */
export interface WantedField {
  readonly key: string
  readonly value: string
}

/** What has to be known of a new entity of a type besides its name. */
export const wantedFields = (type: EntityType | undefined, { text, map }: OpenRecord): readonly WantedField[] =>
  (type ? recordShape(type).fields : [])
    .filter(({ key, required }) => required && key !== 'name')
    .map(({ key }) => {
      const value = entryOf(map, key)?.value
      return { key, value: value ? inOneLine(text, value) : '' }
    })
