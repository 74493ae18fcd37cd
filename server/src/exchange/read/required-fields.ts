import { type FormPlace, formFields } from '../../schema/form-fields.ts'
import { frontMatterShape } from '../../schema/front-matter-shape.ts'
import { memberOf, objectOf } from '../../schema/json.ts'
import type { Settings } from '../../schema/settings.ts'
import { writeScalar } from '../../syntax/yaml-write.ts'
import { topicsWritten } from './field-slips.ts'
import { fieldKeys } from './proposal.ts'

/** The fields that a corpus requires and that no import can fill, as a form asks for them; those that a form cannot show are left out. */
export const askedFields = (settings: Settings): readonly FormPlace[] =>
  formFields(settings, undefined).filter(
    ({ path: [top = ''], required, kind }) => required && kind !== 'yaml' && !tops.has(top),
  )

/** The required keys (the outermost ones) that an article has no value for when it has one for these; a date is always written. */
export function missingKeys(settings: Settings, filled: Iterable<string>): readonly string[] {
  const there = new Set(Array.from(filled, topOf))
  return frontMatterShape(settings)
    .fields.filter(({ key, required }) => required && key !== 'date' && !there.has(key))
    .map(({ key }) => key)
}

/** The key at which a form asks for one that is missing: a publisher is what is known first of a source. */
export const askedAt = (top: string, settings: Settings): string =>
  top === 'source' ? 'source.name' : (askedFields(settings).find(({ path }) => path[0] === top)?.key ?? top)

/** The value that was typed for such a field as YAML: of a key whose JSON Schema says so a number, or yes and no. */
export function writtenAsked({ key, kind, path }: FormPlace, value: string, settings: Settings): string {
  const type = memberOf(objectOf(settings.schemas.frontMatter.get(key)), 'type')
  const isPlain = kind === 'switch' ? isSwitch.test(value) : isNumeric(type) && isNumber.test(value)
  const isList = kind === 'chips' || kind === 'articles'
  const scalar = isPlain ? value : writeScalar(value)
  const yaml = isList ? `[${topicsWritten(value).map(writeScalar).join(', ')}]` : scalar
  const [, part] = path
  return part === undefined ? yaml : `{ ${part}: ${yaml} }`
}

const topOf = (key: string): string => key.split('.')[0] ?? key

const tops: ReadonlySet<string> = new Set(fieldKeys.map(topOf))

const isNumeric = (type: unknown): boolean => type === 'number' || type === 'integer'
const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/
const isSwitch = /^(?:true|false)$/
