import { direction } from '../../language/direction.ts'
import { sameKey } from '../../language/fold.ts'
import { entryOf, mapOf, scalarOf, textOf } from '../../schema/values.ts'
import type { YamlValue } from '../../syntax/yaml.ts'
import { writeScalar } from '../../syntax/yaml-write.ts'

/** A name as a record says it: an item of `aliases`, or a part of `name`. */
export interface SaidName {
  readonly text: string
  /** BCP 47, or `''` where none is written. */
  readonly lang: string
  readonly use: string | undefined
  readonly from: string | undefined
  readonly until: string | undefined
  readonly note: string | undefined
}

/** An item of `aliases`; undefined where it is no name. */
export function readAlias(item: YamlValue): SaidName | undefined {
  const map = mapOf(item)
  const at = (field: string): string | undefined => textOf(entryOf(map, field)?.value)
  const scalar = scalarOf(map ? entryOf(map, 'text')?.value : item)
  return (
    scalar && {
      text: scalar.text,
      lang: at('lang') ?? '',
      use: at('use'),
      from: at('from'),
      until: at('until'),
      note: at('note'),
    }
  )
}

/** A name that is nothing but a name of its language. */
export const plainName = (text: string, lang: string): SaidName => ({
  text,
  lang,
  use: undefined,
  from: undefined,
  until: undefined,
  note: undefined,
})

/** A name as an item of `aliases`; the language that names have without saying so is not written. */
export function writeAlias(name: SaidName, lang: string | undefined): string {
  const said = [
    ['lang', name.lang === lang ? '' : name.lang],
    ['from', name.from],
    ['until', name.until],
    ['use', name.use],
    ['note', name.note],
  ].flatMap(([key, value]) => (value ? [`${key}: ${writeScalar(value)}`] : []))
  const text = writeScalar(name.text)
  return said.length === 0 ? text : `{ text: ${text}, ${said.join(', ')} }`
}

/** Whether two names are spelt alike, as Arabic readers see it. */
export const isSpeltAs = (a: SaidName, b: SaidName): boolean => sameKey(a.text) === sameKey(b.text)

/** Whether two names spelt alike were used alike at the same time; of one language, or of one that is not said. */
export const isUsedAs = (a: SaidName, b: SaidName): boolean =>
  a.use === b.use &&
  a.from === b.from &&
  a.until === b.until &&
  (a.lang === '' || b.lang === '' || isLanguage(a.lang, b.lang))

/** Whether a name says everything that another one says which is used alike. */
export const saysAll = (a: SaidName, b: SaidName): boolean =>
  (b.lang === '' || isLanguage(a.lang, b.lang)) && (b.note === undefined || a.note === b.note)

/** Whether two language tags are one: BCP 47 tells no small letters from capitals. */
export const isLanguage = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** Whether one name is a name like others, and the other a word, a mistake or something that the house avoids: both cannot be. */
export const areAtOdds = (a: SaidName, b: SaidName): boolean =>
  a.use !== 'adjective' && b.use !== 'adjective' && standing(a) !== standing(b)

const standing = ({ use }: SaidName): string => (use === undefined || use === 'official' ? 'name' : use)

/** From when until when something lasted: EDTF, inclusive at the precision written; an end that is not written is open. */
export interface Period {
  readonly from: string | undefined
  readonly until: string | undefined
}

/** Whether a name would be the official one at a time when another of its language is; `meet` knows whether two periods surely have days in common. */
export const isRival = (
  name: SaidName,
  others: readonly SaidName[],
  meet: (a: Period, b: Period) => boolean,
): boolean =>
  name.use === 'official' &&
  others.some((other) => other.use === 'official' && languageOf(other) === languageOf(name) && meet(other, name))

/** Names without a language are told apart by the way they are written. */
const languageOf = ({ lang, text }: SaidName): string => lang.toLowerCase() || `(${direction(text)})`
