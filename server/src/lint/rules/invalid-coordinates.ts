import type { Corpus } from '../../corpus/corpus.ts'
import type { RegistryFile } from '../../corpus/document.ts'
import type { Message } from '../../language/message.ts'
import { maybeIn } from '../../registry/claims.ts'
import { countryAt, kilometresFrom, type Point } from '../../registry/country-at.ts'
import { entryOf, mapOf, scalarOf } from '../../schema/values.ts'
import type { YamlMap, YamlScalar, YamlValue } from '../../syntax/yaml.ts'
import { lineStart } from '../../text/line-break.ts'
import { covers } from '../../text/span.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { isCoordinates } from '../values/coordinate-keys.ts'
import { isOnEarth, readDegrees, readPair } from '../values/degrees.ts'
import { writtenRecords } from '../values/records.ts'
import { writeFix } from '../write-fix.ts'
import { problemsOf } from '../yaml/shape-events.ts'

/** Coordinates that are no latitude and longitude, or that lie outside the country of their record (docs/format.md §6). */
export const invalidCoordinates: LintRule = {
  code: 'invalid-coordinates',
  summary: {
    en: 'Coordinates are not a latitude and a longitude in degrees, or lie outside the country that the record names.',
    ar: 'الإحداثيات ليست خط عرض وخط طول بالدرجات، أو تقع خارج الدولة المذكورة في السجل.',
  },
  severity: 'warning',
  reads: 'document',
  check: { registry: check },
}

function* check(file: RegistryFile, { settings }: Corpus): Iterable<Finding> {
  const places = new Map<YamlValue, { readonly map: YamlMap; readonly country: string | undefined }>()
  for (const { entity, map } of writtenRecords(file)) {
    const coordinates = entryOf(map, 'coordinates')?.value
    if (!coordinates || settings.types.get(entity.type)?.like !== 'place') continue
    const written = mapOf(coordinates)
    for (const value of written ? written.entries.flatMap((entry) => entry.value ?? []) : [coordinates]) {
      places.set(value, { map: written ?? map, country: entity.country })
    }
    if (written && entity.coordinates && entity.country) {
      const finding = outside(written, entity.coordinates, entity.country)
      if (finding) yield finding
    }
  }
  for (const { span, value, field } of problemsOf(file, settings, 'wrong-type')) {
    if (!field || !isCoordinates(file, field)) continue
    const place = places.get(value)
    const country = place?.country
    if (field.key === 'coordinates')
      yield { span, message: takesBoth(value), fixes: asMap(file, value, place?.map, country) }
    else yield { span, ...oneAxis(value, field.key === 'lat', place?.map) }
  }
}

const takesBoth = (value: YamlValue): Message => ({
  en: `“coordinates” takes a latitude and a longitude, “{ lat: 35.93, lon: 36.63 }”, and this is ${value.kind === 'list' ? 'a list' : 'a text'}.`,
  ar: `قيمة «coordinates» خط عرض وخط طول، «\u2066{ lat: 35.93, lon: 36.63 }\u2069»، وهذه ${value.kind === 'list' ? 'قائمة' : 'نص'}.`,
})

/** A list or a text that holds both: as the map that it should be, in the order that fits the country, else the usual one. */
function asMap(
  file: RegistryFile,
  value: YamlValue,
  record: YamlMap | undefined,
  country: string | undefined,
): readonly Fix[] {
  if (value.kind === 'map' || (value.kind === 'scalar' && (value.alias || value.style === 'block'))) return []
  const given = value.kind === 'scalar' ? readPair(value.text) : pairOf(value.items)
  if (!given) return []
  const turned = { lat: given.lon, lon: given.lat }
  const isTurnable = value.kind === 'list' && given.lat !== given.lon
  const sound = [given, ...(isTurnable ? [turned] : [])].filter(({ lat, lon }) => isOnEarth(lat, lon))
  const fitting = country ? sound.filter((point) => isNear(country, point)) : []
  const isRemarked =
    file.source.slice(value.span).includes('#') && file.yaml.comments.some(({ span }) => covers(value.span, span))
  return (fitting.length > 0 ? fitting : sound).flatMap((point) => {
    const written = `{ lat: ${point.lat}, lon: ${point.lon} }`
    const edits = isRemarked ? asKeys(file, value, record, point) : [{ span: value.span, text: written }]
    return edits ? [writeFix(written, edits)] : []
  })
}

/** Keys in place of the dashes of a list, so that the remarks between them stay; undefined where its items do not stand deeper than its own key. */
function asKeys({ source }: RegistryFile, value: YamlValue, record: YamlMap | undefined, point: Point) {
  const own = record?.entries.find((entry) => entry.value === value)
  const [first, second] = value.kind === 'list' && !value.flow ? value.items : []
  if (!own || !first || !second) return undefined
  const isTurned = readDegrees(scalarOf(first)?.text ?? '')?.value !== point.lat
  const column = source.position(own.key.span.start).character
  const lines: readonly (readonly [YamlValue, 'lat' | 'lon'])[] = [
    [first, isTurned ? 'lon' : 'lat'],
    [second, isTurned ? 'lat' : 'lon'],
  ]
  const edits = lines.flatMap(([item, axis]) => {
    const dash = /-[ ]+$/.exec(
      source.characters.slice(lineStart(source.characters, item.span.start), item.span.start),
    )?.[0]
    if (dash === undefined || item.kind !== 'scalar' || item.style === 'block' || item.alias) return []
    const start = item.span.start - dash.length
    const isDeeper = source.position(start).character > column
    return isDeeper ? [{ span: { start, end: item.span.end }, text: `${axis}: ${point[axis]}` }] : []
  })
  return edits.length === lines.length ? edits : undefined
}

function pairOf(items: readonly YamlValue[]): Point | undefined {
  const [only] = items
  // An Arabic comma parts no items.
  if (items.length === 1 && only?.kind === 'scalar') return readPair(only.text)
  const [first, second, ...more] = items.map((item) => readDegrees(scalarOf(item)?.text ?? ''))
  if (!first || !second || more.length > 0) return undefined
  const isTurned = first.axis === 'lon' || second.axis === 'lat'
  return isTurned ? { lat: second.value, lon: first.value } : { lat: first.value, lon: second.value }
}

/** What is wrong with one of the two numbers. */
function oneAxis(value: YamlValue, isLat: boolean, map: YamlMap | undefined): Pick<Finding, 'message' | 'fixes'> {
  const key = quoted(isLat ? 'lat' : 'lon')
  const most = isLat ? 90 : 180
  const range: Message = {
    en: `${key.en} takes a number from -${most} to ${most}`,
    ar: `قيمة ${key.ar} عدد من \u2066-${most}\u2069 إلى ${most}`,
  }
  if (value.kind !== 'scalar') {
    const kind = value.kind === 'list' ? { en: 'a list', ar: 'قائمة' } : { en: 'a set of keys', ar: 'مجموعة مفاتيح' }
    return { message: { en: `${range.en}, and this is ${kind.en}.`, ar: `${range.ar}، وهذه ${kind.ar}.` } }
  }
  const written = quoted(value.text)
  const degrees = readDegrees(value.text)
  const isNumber = Number.isFinite(Number(value.text))
  const swap = isNumber && map ? swapped(map) : undefined
  const advice: Message = swap
    ? { en: ' Latitude and longitude seem to have changed places.', ar: ' يبدو أن خط العرض وخط الطول تبادلا موضعيهما.' }
    : isNumber
      ? { en: '', ar: '' }
      : { en: ' Write it in decimal degrees, with a point.', ar: ' اكتبه درجات عشرية بنقطة.' }
  const isSound = degrees && Math.abs(degrees.value) <= most && degrees.axis !== (isLat ? 'lon' : 'lat')
  const text = String(degrees?.value)
  return {
    message: {
      en: `${range.en}, and this is ${written.en}.${advice.en}`,
      ar: `${range.ar}، وهذه ${written.ar}.${advice.ar}`,
    },
    fixes: swap
      ? [swap]
      : isSound && !isNumber && !value.alias && value.style !== 'block'
        ? [{ ...writeFix(text, [{ span: value.span, text }]), safe: true }]
        : [],
  }
}

function outside(map: YamlMap, point: Point, country: string): Finding | undefined {
  if (isNear(country, point)) return undefined
  const distance = kilometresFrom(country, point) ?? 0
  const fixes = [swapWithin(map, point, country), ...turnedSigns(map, point, country)].filter(
    (fix) => fix !== undefined,
  )
  const drawn = countryAt(point, NEAR)
  // Off the shore there are islands that the map does not have.
  if (drawn === undefined && fixes.length === 0 && distance < FAR) return undefined
  const written = quoted(country)
  const own = { en: nameOf(country, 'en'), ar: nameOf(country, 'ar') }
  const where: Message = drawn
    ? { en: `lies in ${nameOf(drawn, 'en')} (“${drawn}”)`, ar: `تقع في ${nameOf(drawn, 'ar')} («${drawn}»)` }
    : { en: 'lies in the sea', ar: 'تقع في البحر' }
  return {
    span: map.span,
    message: {
      en: `This point ${where.en}, ${inKilometres(distance)} km outside ${own.en}, and the record has “country: ${country}”. Correct one of the two.`,
      ar: `هذه النقطة ${where.ar}، على بعد ${inKilometres(distance)} كم من ${own.ar}، وفي السجل ${written.ar}. صحّح أحدهما.`,
    },
    fixes,
  }
}

/** In kilometres: how far the outlines may be from the truth, and from where islands are too small for them. */
const NEAR = 20
const FAR = 500

/** Whether the point may be said to lie in the country, as far as the map can tell. */
function isNear(country: string, point: Point): boolean {
  const distance = kilometresFrom(country, point)
  return distance === undefined || distance <= NEAR || maybeIn(country, point, countryAt(point, NEAR))
}

const inKilometres = (distance: number): number =>
  distance < 100 ? Math.round(distance) : Math.round(distance / 10) * 10

const nameOf = (country: string, language: string): string =>
  new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country

const swapWithin = (map: YamlMap, { lat, lon }: Point, country: string): Fix | undefined =>
  isOnEarth(lon, lat) && isNear(country, { lat: lon, lon: lat }) ? swapped(map) : undefined

/** The fix that lets latitude and longitude change places; undefined where that gives no place on earth. */
function swapped(map: YamlMap): Fix | undefined {
  const [lat, lon] = scalarsOf(map)
  if (!lat || !lon || !isOnEarth(Number(lon.text), Number(lat.text))) return undefined
  return {
    title: { en: 'Swap latitude and longitude', ar: 'تبديل خط العرض وخط الطول' },
    edits: [
      { span: lat.content, text: lon.text },
      { span: lon.content, text: lat.text },
    ],
  }
}

/** A forgotten or a superfluous minus. */
function turnedSigns(map: YamlMap, { lat, lon }: Point, country: string): readonly Fix[] {
  const [first, second] = scalarsOf(map)
  if (!first || !second) return []
  return [
    { point: { lat: -lat, lon }, scalar: first, value: -lat },
    { point: { lat, lon: -lon }, scalar: second, value: -lon },
  ].flatMap(({ point, scalar, value }) =>
    isNear(country, point) ? [writeFix(String(value), [{ span: scalar.content, text: String(value) }])] : [],
  )
}

function scalarsOf(map: YamlMap): readonly [YamlScalar | undefined, YamlScalar | undefined] {
  const at = (key: string): YamlScalar | undefined => {
    const scalar = scalarOf(entryOf(map, key)?.value)
    return scalar && !scalar.alias && scalar.style !== 'block' ? scalar : undefined
  }
  return [at('lat'), at('lon')]
}
