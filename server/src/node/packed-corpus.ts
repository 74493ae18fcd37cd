import { Corpus } from '../corpus/corpus.ts'
import type { Document } from '../corpus/document.ts'
import { Layer } from '../corpus/layer.ts'
import { readFile } from '../corpus/read-file.ts'
import type { Segment } from '../corpus/segment/segment.ts'
import type { Settings } from '../schema/settings.ts'
import { Source } from '../text/source.ts'
import { type PackedSegment, packedAgain, unpacked } from './packed-segment.ts'

/** A corpus as it travels to the second thread: what is shared is not copied, and what that thread has is not sent again. */
export interface PackedCorpus {
  readonly root: string
  readonly settings: Sent<Settings>
  readonly layers: readonly PackedLayer[]
  readonly whole: readonly Sent<PackedDocument>[]
}

interface PackedLayer {
  readonly segment: Sent<PackedSegment>
  readonly past: Uint8Array | undefined
}

/** A file that is known whole, as a text that is read again. */
interface PackedDocument {
  readonly kind: Document['kind']
  readonly uri: string
  readonly version: number
  readonly text: string
}

/** A value by its number; the value itself where the other side does not have it yet. */
interface Sent<T> {
  readonly number: number
  readonly value?: T
}

/** Packs corpora for one thread, one after the other. */
export class CorpusSender {
  readonly #numbers = new WeakMap<object, number>()
  #last = 0
  /** By root the numbers that the other side has. */
  readonly #there = new Map<string, ReadonlySet<number>>()

  pack({ root, settings, layers, whole }: Corpus): PackedCorpus {
    const there = this.#there.get(root)
    const used = new Set<number>()
    const sent = <T extends object, P>(value: T, packed: (value: T) => P): Sent<P> => {
      const number = this.#numberOf(value)
      used.add(number)
      return there?.has(number) ? { number } : { number, value: packed(value) }
    }
    const corpus: PackedCorpus = {
      root,
      settings: sent(settings, (value) => value),
      layers: layers.map(({ segment, past }) => ({ segment: sent(segment, packedAgain), past })),
      whole: Array.from(whole.values(), (document) => sent(document, packedDocument)),
    }
    this.#there.set(root, used)
    return corpus
  }

  #numberOf(value: object): number {
    const known = this.#numbers.get(value)
    if (known !== undefined) return known
    this.#numbers.set(value, ++this.#last)
    return this.#last
  }
}

const packedDocument = ({ kind, uri, source }: Document): PackedDocument => ({
  kind,
  uri,
  version: source.version,
  text: source.text,
})

/** Unpacks what one `CorpusSender` packs, all of it and in its order. */
export class CorpusReceiver {
  /** By root what the last corpus was made of. */
  readonly #here = new Map<string, ReadonlyMap<number, object>>()

  unpack({ root, settings, layers, whole }: PackedCorpus): Corpus {
    const here = this.#here.get(root)
    const used = new Map<number, object>()
    const received = <T extends object, P>({ number, value }: Sent<P>, made: (value: P) => T): T => {
      const one = value === undefined ? (here?.get(number) as T | undefined) : made(value)
      if (!one) throw new Error('Something was not sent that should be here')
      used.set(number, one)
      return one
    }
    const read = received(settings, (value) => value)
    const segments = layers.map(
      ({ segment, past }) => new Layer(received<Segment, PackedSegment>(segment, unpacked), past),
    )
    const documents = whole.map((document) =>
      received(document, ({ kind, uri, version, text }) => readFile(kind, new Source(uri, version, text), read)),
    )
    this.#here.set(root, used)
    return Corpus.of(root, read, segments, documents)
  }
}
