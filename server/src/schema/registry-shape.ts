import { recordShape } from './record-shape.ts'
import type { Settings } from './settings.ts'
import type { Field, MapShape } from './shape.ts'

/** What a file of the registry may hold: types, then ids, then records (docs/format.md §6). Types that the corpus does not have hold anything: their name is the finding. */
export function registryShape(settings: Settings): MapShape {
  const fields: Field[] = [...settings.types.values()].map((type) => ({
    key: type.name,
    shape: { kind: 'dictionary', keys: 'id', of: recordShape(type) },
    meaning: {
      en: `Records of type ${type.label.get('en') ?? type.name}, by id.`,
      ar: `سجلات من نوع ${type.label.get('ar') ?? type.name}، بمعرّفاتها.`,
    },
    example: `${type.name}:`,
  }))
  return { kind: 'map', fields, open: true }
}
