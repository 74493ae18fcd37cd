import type { Point } from './country-at.ts'

/**
 * Whether a country may be written for a point that the map gives to `drawn`: its own, the state that it is a part or a dependency of,
 * and every state that claims it. The map draws who rules; whose a land is, is not for a program to say.
 */
export const maybeIn = (country: string, point: Point, drawn: string | undefined): boolean =>
  drawn === country ||
  (drawn !== undefined && (alsoOf.get(drawn)?.includes(country) ?? false)) ||
  disputed.some(({ claims, south, west, north, east }) => {
    const { lat, lon } = point
    return lat >= south && lat <= north && lon >= west && lon <= east && claims.includes(country)
  })

/** Whose a land that the map draws on its own may be said to be besides. */
const alsoOf: ReadonlyMap<string, string> = new Map([
  // Claimed as a whole.
  ['PS', 'IL'],
  ['IL', 'PS'],
  ['EH', 'MA'],
  ['XK', 'RS'],
  ['TW', 'CN'],
  ['FK', 'AR'],
  ['GS', 'AR GB'],
  ['KP', 'KR'],
  ['KR', 'KP'],
  ['IO', 'MU GB'],
  ['CY', 'TR'],
  ['MF', 'FR NL SX'],
  ['SX', 'NL FR MF'],
  // Dependencies, and parts with a code of their own.
  ['HK', 'CN'],
  ['MO', 'CN'],
  ['CX', 'AU CC'],
  ['NF', 'AU'],
  ['HM', 'AU'],
  ['AU', 'CX CC NF HM'],
  ['GL', 'DK'],
  ['FO', 'DK'],
  ['AX', 'FI'],
  ['FI', 'AX'],
  ['BL', 'FR'],
  ['NC', 'FR'],
  ['PF', 'FR'],
  ['PM', 'FR'],
  ['TF', 'FR'],
  ['WF', 'FR'],
  ['FR', 'GF GP MQ RE YT'],
  ['AW', 'NL'],
  ['CW', 'NL'],
  ['NL', 'BQ AW CW SX'],
  ['NO', 'SJ BV'],
  ['CK', 'NZ'],
  ['NU', 'NZ'],
  ['NZ', 'TK'],
  ['AI', 'GB'],
  ['BM', 'GB'],
  ['GG', 'GB'],
  ['IM', 'GB'],
  ['JE', 'GB'],
  ['KY', 'GB'],
  ['MS', 'GB'],
  ['PN', 'GB'],
  ['SH', 'GB'],
  ['TC', 'GB'],
  ['VG', 'GB'],
  ['AS', 'US'],
  ['GU', 'US'],
  ['MP', 'US'],
  ['PR', 'US'],
  ['VI', 'US'],
])

interface Disputed {
  readonly claims: string
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

const area = (claims: string, south: number, west: number, north: number, east: number): Disputed => ({
  claims,
  south,
  west,
  north,
  east,
})

/** Lands that the map gives to one state and others claim or hold, in frames of degrees that are wide enough for them. */
const disputed: readonly Disputed[] = [
  // Western Sahara.
  area('EH MA', 20.6, -17.3, 27.8, -8.5),
  // The Golan and the Shebaa farms.
  area('SY IL LB', 32.6, 35.5, 33.5, 36),
  // Hatay.
  area('SY TR', 35.7, 35.6, 37.2, 36.8),
  // Halaib and Bir Tawil.
  area('EG SD', 21.6, 33, 23.3, 37.4),
  // Abyei and Kafia Kingi.
  area('SD SS', 8.4, 23.3, 11, 29.2),
  // The Ilemi triangle.
  area('KE SS ET', 4, 33.8, 5.8, 36.2),
  // Al-Fashaga.
  area('SD ET', 12.6, 35.8, 15, 37.2),
  // Abu Musa and the Tunbs.
  area('IR AE', 25.6, 54.6, 26.6, 55.8),
  // Ceuta, Melilla and the rocks.
  area('ES MA', 35, -5.6, 36, -2.3),
  // Crimea, Donetsk, Luhansk, Kherson and Zaporizhzhia.
  area('UA RU', 44, 31.2, 50.4, 40.5),
  // Transnistria.
  area('MD UA RU', 46, 28.8, 48.4, 30.4),
  // Abkhazia and South Ossetia.
  area('GE RU', 41.9, 39.7, 43.8, 44.9),
  // Karabakh and what lies around it.
  area('AZ AM', 38.6, 44.6, 41.3, 47.4),
  // Kashmir.
  area('IN PK CN', 32, 72.3, 37.3, 80.6),
  // The borders of China and India further east.
  area('IN CN', 26.4, 78, 33, 97.6),
  area('BT CN', 27, 88.8, 28.6, 92),
  // The southern Kurils.
  area('RU JP', 43.2, 145, 47, 150),
  // Preah Vihear.
  area('KH TH', 14, 102.4, 14.7, 105.4),
  // The islands of the South China Sea, and those of the East.
  area('CN TW VN PH MY BN', 3.5, 109, 21, 119),
  area('CN TW JP', 25.4, 123, 26.2, 125),
  area('KR JP', 37, 131.6, 37.5, 132.1),
  // Essequibo.
  area('GY VE', 0.8, -61.6, 8.8, -57),
  area('SR GY', 1.5, -58.2, 5, -55.8),
  area('SR GF FR', 2, -54.8, 4.5, -53.8),
  area('BZ GT', 15.7, -89.4, 18.6, -87.4),
]
