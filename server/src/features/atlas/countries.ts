import { countryName } from '../../corpus/cards/country.ts'
import type { AtlasCountry } from '../../protocol/atlas.ts'
import { outlines } from '../../registry/outlines.ts'

/** The outlines of all countries with their names, in Arabic and English. */
export const atlasCountries = (): readonly AtlasCountry[] =>
  Array.from(outlines(), ([code, rings]) => ({
    code,
    name: countryName(code, 'ar'),
    nameInEnglish: countryName(code, 'en'),
    rings: rings.map(({ places }) => Array.from(places, (degrees) => Math.round(degrees * 1000) / 1000)),
  }))
