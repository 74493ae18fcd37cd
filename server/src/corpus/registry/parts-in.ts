import type { Span } from '../../text/span.ts'
import type { RegistryFile } from '../document.ts'
import type { RegistryPart } from './cut-registry.ts'

/** What stands in a stretch of a file, or in all of it: the pieces that reach into it, of a file that is none the whole. In text order. */
export function* partsIn(file: RegistryFile, within?: Span): Generator<RegistryPart> {
  const { cut } = file
  if (!cut || !within) yield file
  else {
    const last = cut.numberAt(within.end)
    for (let number = cut.numberAt(within.start); number <= last; number++) yield cut.partOf(number)
  }
}
