import { once } from '../text/once.ts'
import { placesOfArticle, placesOfRegistry } from './article-facts.ts'
import type { Document } from './document.ts'
import type { Place } from './facts.ts'
import { sitesOfTargets, stands } from './registry/registry-questions.ts'
import { fileTarget } from './site.ts'

// What a corpus asks of a file that is known whole. A document is one version of one file: what is reckoned from it holds as long as it does.

/** The places of some targets in a document, in the order of its sites. */
export function placesOfTargets(document: Document, targets: readonly string[]): readonly Place[] {
  if (document.kind === 'registry') {
    return placesOfRegistry({ source: document.source, sites: sitesOfTargets(document, targets) })
  }
  return placesOf(document).filter(({ target }) => targets.includes(target))
}

/** The places in a document, in the order of its sites. */
export const placesOf = (document: Document): readonly Place[] =>
  document.kind === 'article'
    ? placesOfArticle(document)
    : document.kind === 'registry'
      ? placesOfRegistry(document)
      : []

/** Whether a document names or declares a target. */
export const standsIn = (document: Document, target: string): boolean =>
  document.kind === 'registry' ? stands(document, target) : targetsOf(document).has(target)

/** Everything that a document names, as targets. */
export const targetsOf = once((document: Document): ReadonlySet<string> => {
  if (document.kind === 'registry' && document.cut) return new Set(document.cut.index.targets())
  const targets = new Set(document.sites.map((site) => site.target))
  if (document.kind === 'article') for (const uri of document.paths) targets.add(fileTarget(uri))
  return targets
})
