import { compareText } from '../text/compare.ts'
import type { Corpus } from './corpus.ts'
import type { Place } from './facts.ts'
import type { Segment } from './segment/segment.ts'
import { placesOfTargets, standsIn } from './whole-document.ts'

/** A place with the file in which it is. */
export interface FilePlace {
  readonly uri: string
  readonly place: Place
}

/** A file in which one of some targets stands: of a closed one its segment, its number there, and the numbers of the targets. */
export interface NamingFile {
  readonly uri: string
  readonly closed?: ClosedFile
}

interface ClosedFile {
  readonly segment: Segment
  readonly file: number
  readonly targets: ReadonlySet<number>
}

/** The files in which a site of one of the targets stands, in path order. */
export function filesWith({ layers, whole }: Corpus, targets: readonly string[]): readonly NamingFile[] {
  const found: NamingFile[] = []
  for (const [uri, document] of whole) {
    if (targets.some((target) => standsIn(document, target))) found.push({ uri })
  }
  for (const layer of layers) {
    const { segment } = layer
    const numbers = numbersOf(segment, targets)
    const files = new Set<number>()
    for (const number of numbers) {
      for (const file of segment.filesWith(number)) if (layer.counts(file)) files.add(file)
    }
    for (const file of files) found.push({ uri: segment.uriOf(file), closed: { segment, file, targets: numbers } })
  }
  return found.sort((a, b) => compareText(a.uri, b.uri))
}

/** Every place of the targets, file by file in path order. */
export function* placesEverywhere(corpus: Corpus, targets: readonly string[]): Generator<FilePlace> {
  for (const { uri, closed } of filesWith(corpus, targets)) {
    const places = closed ? placesInClosed(corpus, uri, closed, targets) : placesIn(corpus, uri, targets)
    for (const place of places) yield { uri, place }
  }
}

/** The places of the targets in a file, in the order in which they were read. */
export function placesIn(corpus: Corpus, uri: string, targets: readonly string[]): readonly Place[] {
  const document = corpus.whole.get(uri)
  if (document) return placesOfTargets(document, targets)
  for (const layer of corpus.layers) {
    const { segment } = layer
    const file = layer.fileOf(uri)
    if (file === undefined) continue
    return placesInClosed(corpus, uri, { segment, file, targets: numbersOf(segment, targets) }, targets)
  }
  return []
}

/** The words of selectors are known where the file's text has been read. */
function placesInClosed(
  corpus: Corpus,
  uri: string,
  { segment, file, targets: numbers }: ClosedFile,
  targets: readonly string[],
): readonly Place[] {
  if (numbers.size === 0) return []
  const places = [...segment.places(file, numbers)]
  const document = places.some(({ kind }) => kind === 'sought') ? corpus.document(uri) : undefined
  return document ? placesOfTargets(document, targets) : places
}

const numbersOf = (segment: Segment, targets: readonly string[]): ReadonlySet<number> =>
  new Set(targets.flatMap((target) => segment.target(target) ?? []))
