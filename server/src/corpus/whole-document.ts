import type { Entity } from '../registry/entity.ts'
import { placesOfArticle, placesOfRegistry } from './article-facts.ts'
import type { Document, RegistryFile } from './document.ts'
import type { Place } from './facts.ts'
import { fileTarget } from './site.ts'

// What a corpus asks of a file that is known whole. A document is one version of one file: what is reckoned from it holds as long as it does.

/** The places in a document, in the order of its sites. */
export const placesOf = (document: Document): readonly Place[] =>
  document.kind === 'article'
    ? placesOfArticle(document)
    : document.kind === 'registry'
      ? placesOfRegistry(document)
      : []

const targetsKnown = new WeakMap<Document, ReadonlySet<string>>()
const recordsKnown = new WeakMap<RegistryFile, ReadonlyMap<string, readonly Entity[]>>()

/** Everything that a document names, as targets. */
export function targetsOf(document: Document): ReadonlySet<string> {
  const known = targetsKnown.get(document)
  if (known) return known
  const targets = new Set(document.sites.map((site) => site.target))
  if (document.kind === 'article') for (const uri of document.paths) targets.add(fileTarget(uri))
  targetsKnown.set(document, targets)
  return targets
}

/** The records of a file by `type:id`. */
export function recordsByRef(document: RegistryFile): ReadonlyMap<string, readonly Entity[]> {
  const known = recordsKnown.get(document)
  if (known) return known
  const records = new Map<string, Entity[]>()
  for (const entity of document.entities) {
    const same = records.get(entity.ref)
    if (same) same.push(entity)
    else records.set(entity.ref, [entity])
  }
  recordsKnown.set(document, records)
  return records
}
