import type { Settings } from '../schema/settings.ts'
import { offsetsOf } from '../text/offsets-of.ts'
import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import type { RegistryFile } from './document.ts'
import { readSomeOfRegistry } from './read-document.ts'
import { recordsOf } from './records-of.ts'
import { type Site, targetId } from './site.ts'

/** The sites of a closed file of the registry that name a target, and others beside them: only those records are read in which its id is written, or may be. */
export const sitesNaming = (source: Source, settings: Settings, target: string): readonly Site[] =>
  [...recordsOf(source, settings, isNaming(source, [target]))].flatMap(({ sites }) => sites)

/** A closed file of the registry as far as it has to do with some targets: it answers questions about these and no others. */
export const registryNaming = (source: Source, settings: Settings, targets: readonly string[]): RegistryFile =>
  readSomeOfRegistry(source, settings, isNaming(source, targets))

/** Whether the id of a target is written, or may be, in stretches of a text, which are asked for in text order. */
function isNaming({ text }: Source, targets: readonly string[]): (span: Span) => boolean {
  const places = offsetsOf(text, [ESCAPE, ...targets.map(targetId)])
  let next = 0
  return ({ start, end }) => {
    while ((places[next] ?? Infinity) < start) next++
    return (places[next] ?? Infinity) < end
  }
}

/** By an escape an id can be written in other letters. */
const ESCAPE = '\\'
