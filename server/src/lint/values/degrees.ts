/** A number of degrees as people write it, and which of the two it says to be: north or south, east or west. */
export interface Degrees {
  readonly value: number
  readonly axis: 'lat' | 'lon' | undefined
}

/** Reads one latitude or longitude: with Arabic digits, a decimal comma, degrees, minutes and seconds, a point of the compass. */
export function readDegrees(text: string): Degrees | undefined {
  const [found, ...more] = componentsIn(text)
  return found && more.length === 0 ? found : undefined
}

/** Reads a latitude and a longitude that stand in one text, in that order unless they say otherwise. */
export function readPair(text: string): { readonly lat: number; readonly lon: number } | undefined {
  const [first, second, ...more] = componentsIn(text)
  if (!first || !second || more.length > 0) return undefined
  const isTurned = first.axis === 'lon' || second.axis === 'lat'
  if (isTurned && (first.axis === 'lat' || second.axis === 'lon')) return undefined
  const [lat, lon] = isTurned ? [second.value, first.value] : [first.value, second.value]
  return isOnEarth(lat, lon) ? { lat, lon } : undefined
}

/** Whether there is such a latitude and such a longitude. */
export const isOnEarth = (lat: number, lon: number): boolean => Math.abs(lat) <= 90 && Math.abs(lon) <= 180

/** All of the text; none where something else stands in it. */
function componentsIn(written: string): readonly Degrees[] {
  if (written.length > MAX_LENGTH) return []
  const text = western(written)
  const found: Degrees[] = []
  let end = 0
  for (const match of text.matchAll(component)) {
    if (!between.test(text.slice(end, match.index))) return []
    const one = degreesOf(match)
    if (!one) return []
    found.push(one)
    end = match.index + match[0].length
  }
  return /^[\s)\]]*$/.test(text.slice(end)) ? found : []
}

const MAX_LENGTH = 100

function western(text: string): string {
  const digits = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/٫/g, '.')
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .replace(/[\u2212\u2013]/g, '-')
  // Beside a decimal point a comma parts two numbers.
  return digits.includes('.') ? digits : digits.replace(/(?<=\d)[,،](?=\d)/g, '.')
}

const between = /^[\s,،;/(]*$/

const component =
  /(?<before>[NSEW]\s*)?(?<sign>[+-]?)(?<degrees>\d{1,3}(?:\.\d+)?)\s*(?:[°º]\s*(?:(?<minutes>\d{1,2}(?:\.\d+)?)\s*['′’]\s*(?:(?<seconds>\d{1,2}(?:\.\d+)?)\s*(?:["″”]|''))?)?)?\s*(?<after>[NSEW](?![a-z])|شمال[\u064b-\u0652]?ا?[\u064b-\u0652]?|جنوب[\u064b-\u0652]?ا?[\u064b-\u0652]?|شرق[\u064b-\u0652]?ا?[\u064b-\u0652]?|غرب[\u064b-\u0652]?ا?[\u064b-\u0652]?)?/giu

function degreesOf({ groups = {} }: RegExpMatchArray): Degrees | undefined {
  const { before, sign, degrees, minutes = '0', seconds = '0', after } = groups
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return undefined
  const side = sides.find(([pattern]) => pattern.test(after ?? before ?? ''))
  if (side && sign === '-') return undefined
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600
  const isNegative = sign === '-' || side?.[2] === true
  return { value: Math.round((isNegative ? -size : size) * 1e6) / 1e6, axis: side?.[1] }
}

/** What a point of the compass means, and whether it is negative. */
const sides: readonly (readonly [RegExp, 'lat' | 'lon', boolean])[] = [
  [/^(?:n|شمال)/i, 'lat', false],
  [/^(?:s|جنوب)/i, 'lat', true],
  [/^(?:e|شرق)/i, 'lon', false],
  [/^(?:w|غرب)/i, 'lon', true],
]
