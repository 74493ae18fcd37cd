import type { Corpus } from '../../corpus/corpus.ts'
import { sitesOfTargets } from '../../corpus/registry/registry-questions.ts'
import type { Site } from '../../corpus/site.ts'
import type { SourceEdits } from '../../corpus/workspace-edit.ts'
import type { WrittenEntity } from '../../corpus/written-entity.ts'
import { retarget } from '../../lint/tags/reference-edit.ts'
import { retargetSites } from '../../lint/tags/retarget-sites.ts'
import { covers } from '../../text/span.ts'
import type { TwoEntities } from './two-entities.ts'

/** The edits that make everything that names the entity that goes name the one that stays, but for their own two records. */
export const rewritten = (corpus: Corpus, two: TwoEntities): readonly SourceEdits[] =>
  corpus.filesWith(two.from.entity.ref).flatMap((uri) => inFile(corpus, two, uri) ?? [])

function inFile(corpus: Corpus, { from, into }: TwoEntities, uri: string): SourceEdits | undefined {
  const { ref } = from.entity
  const isMeant = (site: Site): boolean =>
    site.target === ref && site.role !== 'declaration' && ![from, into].some((one) => isIn(site, one, uri))
  const brief = corpus.brief(uri)
  const sites = brief?.sites.filter(isMeant) ?? []
  // Tags need no look at anything around them.
  if (brief && sites.every(({ label }) => label)) {
    return { source: brief.source, edits: sites.map((site) => retarget(brief, site, into.entity.ref)) }
  }
  const document = corpus.documentNaming(uri, [ref])
  if (!document) return undefined
  const all = document.kind === 'registry' ? sitesOfTargets(document, [ref]) : document.sites
  const edits = retargetSites(document, all.filter(isMeant), into.entity.ref, corpus.settings)
  return { source: document.source, edits }
}

const isIn = (site: Site, { entity, record }: WrittenEntity, uri: string): boolean =>
  entity.uri === uri && covers(record.span, site.span)
