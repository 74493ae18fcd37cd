import type { Corpus } from '../corpus.ts'
import { headsIn } from '../registry/registry-questions.ts'
import { shownNameOf } from '../segment/article-columns.ts'
import type { Segment } from '../segment/segment.ts'
import { STRIDE, type Steps } from './steps.ts'

/** An entity whose record stands elsewhere than in the main layer. */
export interface DeclaredEntity {
  readonly ref: string
  readonly name: string | undefined
}

/** The records of a corpus that count, one for each entity: of several the first in path order. */
interface DeclaredEntities {
  /** The layer with the most records. */
  readonly main: number
  /** Whether a record of it counts, and is none that leads on. */
  readonly isMain: (record: number) => boolean
  readonly others: readonly DeclaredEntity[]
  /** Records that lead on: from, to. */
  readonly redirects: ReadonlyMap<string, string>
}

/** Looks through all records of a corpus: those of the main layer by their numbers, the others, which are mostly few, by their references. */
export function* declaredEntities({ layers, whole }: Corpus): Steps<DeclaredEntities> {
  const main = layers.reduce((best, { segment }, at) => (segment.recordCount > recordsIn(layers, best) ? at : best), 0)
  const others = new Map<string, Other>()
  const add = (one: Other): void => {
    const before = others.get(one.ref)
    if (!before || one.uri < before.uri) others.set(one.ref, one)
  }
  for (const document of whole.values()) {
    if (document.kind !== 'registry') continue
    let count = 0
    for (const { ref, redirect, shown } of headsIn(document)) {
      add({ ref, name: shown, redirect, uri: document.uri })
      if (count++ % STRIDE === 0) yield
    }
  }
  for (const [at, { segment }] of layers.entries()) {
    for (let record = 0; at !== main && record < segment.recordCount; record++) {
      if (record % STRIDE === 0) yield
      const file = segment.recordFile(record)
      if (!layers[at]?.counts(file)) continue
      const ref = segment.targetText(segment.recordTarget(record))
      add({ ref, name: shownNameOf(segment, record), redirect: segment.redirectOf(record), uri: segment.uriOf(file) })
    }
  }
  const layer = layers[main]
  const segment = layer?.segment
  /** By target of the main layer the record that counts, plus one. */
  const winners = new Uint32Array(segment?.targetCount ?? 0)
  const redirects = new Map<string, string>()
  for (let record = 0; segment && record < segment.recordCount; record++) {
    if (record % STRIDE === 0) yield
    const target = segment.recordTarget(record)
    if (winners[target] === 0 && layer?.counts(segment.recordFile(record))) winners[target] = record + 1
  }
  for (const one of others.values()) {
    const target = segment?.target(one.ref) ?? -1
    const winner = (winners[target] ?? 0) - 1
    if (!segment || winner < 0) continue
    if (segment.uriOf(segment.recordFile(winner)) < one.uri) others.delete(one.ref)
    else winners[target] = 0
  }
  for (let target = 0; segment && target < winners.length; target++) {
    if (target % STRIDE === 0) yield
    const record = (winners[target] ?? 0) - 1
    const to = record < 0 ? undefined : segment.redirectOf(record)
    if (to === undefined) continue
    redirects.set(segment.targetText(target), to)
    winners[target] = 0
  }
  for (const { ref, redirect } of others.values()) if (redirect !== undefined) redirects.set(ref, redirect)
  return {
    main,
    isMain: (record) => winners[segment?.recordTarget(record) ?? -1] === record + 1,
    others: [...others.values()].filter(({ redirect }) => redirect === undefined),
    redirects,
  }
}

interface Other extends DeclaredEntity {
  readonly redirect: string | undefined
  readonly uri: string
}

const recordsIn = (layers: readonly { readonly segment: Segment }[], at: number): number =>
  layers[at]?.segment.recordCount ?? 0
