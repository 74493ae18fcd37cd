import type { Settings } from '../schema/settings.ts'
import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import { recordsOf } from './records-of.ts'
import type { Site } from './site.ts'

/** The sites of a closed file of the registry that name an id, and others beside them: only those records are read in which it is written, or may be. */
export function sitesNaming(source: Source, settings: Settings, id: string): readonly Site[] {
  const places = placesOf(source.text, id, ESCAPE)
  let next = 0
  const isWritten = ({ start, end }: Span): boolean => {
    while ((places[next] ?? Infinity) < start) next++
    return (places[next] ?? Infinity) < end
  }
  return [...recordsOf(source, settings, isWritten)].flatMap(({ sites }) => sites)
}

/** By an escape an id can be written in other letters. */
const ESCAPE = '\\'

/** Where one of some pieces begins in a text, in rising order. */
function placesOf(text: string, ...pieces: readonly string[]): readonly number[] {
  const places: number[] = []
  for (const piece of pieces) {
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) places.push(at)
  }
  return places.sort((a, b) => a - b)
}
