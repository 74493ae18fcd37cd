import { countryAt, type Point } from '../../../registry/country-at.ts'
import type { Entity } from '../../../registry/entity.ts'
import type { Corpus } from '../../corpus.ts'
import type { Document } from '../../document.ts'
import { countryOf, isCountry } from '../country.ts'
import { drawMap, type MapSubject } from './draw-map.ts'

/** A map of a place, as SVG: its country filled, the place marked, and those that the document mentions besides. Undefined where nobody says where it is. */
export function placeMap(
  place: Entity,
  corpus: Corpus,
  document: Document | undefined,
): (() => string | undefined) | undefined {
  const point = place.coordinates
  const country = countryOf(place, corpus) ?? (point && countryAt(point, OFF_SHORE))
  if (country === undefined && point === undefined) return undefined
  const subject: MapSubject = {
    country,
    // A country is not where its coordinates are.
    point: isCountry(place, countryOf(place, corpus), corpus) ? undefined : point,
    others: document?.kind === 'article' ? mentionedPlaces(document.mentions, place, corpus) : [],
  }
  return () => drawMap(subject)
}

/** In kilometres: what lies so far from a coast belongs to its country. */
const OFF_SHORE = 30

/** Where the other places are that a document mentions, the most mentioned first; nobody shows where one is that is withheld. */
function mentionedPlaces(mentions: ReadonlyMap<string, number>, place: Entity, corpus: Corpus): readonly Point[] {
  const isPlace = (ref: string): boolean => corpus.settings.types.get(ref.slice(0, ref.indexOf(':')))?.like === 'place'
  return [...mentions]
    .filter(([ref]) => isPlace(ref))
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .flatMap(([ref]) => {
      const other = corpus.resolve(ref)
      const isShown =
        other && other.ref !== place.ref && !other.withhold && !isCountry(other, countryOf(other, corpus), corpus)
      return isShown ? (other.coordinates ?? []) : []
    })
}

/** More dots would hide the map. */
const MOST = 40
