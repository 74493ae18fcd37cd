import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import { isLocal, type Site } from '../../corpus/site.ts'
import { isId, readReference } from '../../schema/ids.ts'
import type { Tag } from '../../syntax/tree.ts'
import { suggestEntities } from '../entity-suggestions.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import { chooseEntity, retarget } from '../reference-edit.ts'
import type { LintRule } from '../rule.ts'

/** A tag or a reference whose entity has no record (docs/format.md §3, §4, §6). */
export const unknownEntity: LintRule = {
  code: 'unknown-entity',
  summary: {
    en: 'A tag or a reference names an entity that has no record in the registry.',
    ar: 'وسم أو إحالة إلى كيان لا سجل له.',
  },
  severity: 'error',
  reads: 'registry',
  check: { any: check },
}

function* check(document: Document, corpus: Corpus): Iterable<Finding> {
  const tags = new Map(document.kind === 'article' ? document.tree.tags.map((tag) => [tag.idSpan.start, tag]) : [])
  for (const site of document.sites) {
    if (site.role === 'declaration' || isLocal(site.target) || corpus.entity(site.target)) continue
    const reference = readReference(site.target)
    if (!reference || !corpus.settings.types.has(reference.type) || !isId(reference.id)) continue
    yield finding(document, corpus, site, tags.get(site.span.start))
  }
}

function finding(document: Document, corpus: Corpus, site: Site, tag: Tag | undefined): Finding {
  const { type = '', id = '' } = readReference(site.target) ?? {}
  const label = tag?.labelText ?? (site.label && document.source.slice(site.label))
  const meant = suggestEntities(corpus, { type, id, ...(label !== undefined && { label }) })
  const guess = meant[0] === undefined ? undefined : quoted(meant[0].ref)
  const name = quoted(site.target)
  return {
    span: site.span,
    message: {
      en: `There is no record of ${name.en} in the registry. ${guess ? `Did you mean ${guess.en}?` : 'Correct the id, or add a record for it.'}`,
      ar: `لا سجل لـ${name.ar}. ${guess ? `هل قصدت ${guess.ar}؟` : 'صحّح المعرّف، أو أضف سجلًا له.'}`,
    },
    fixes: [
      ...meant.map((entity) => chooseEntity(entity, retarget(document, site, entity.ref))),
      ...(tag ? [keepLocal(tag)] : []),
    ],
  }
}

/** For an entity that needs no record: known to this article only. */
const keepLocal = ({ id, idSpan }: Tag): Fix => ({
  title: {
    en: `Mark as known to this article only, ${quoted(`?${id}`).en}`,
    ar: `اعتباره معروفًا في هذه المقالة وحدها، ${quoted(`?${id}`).ar}`,
  },
  edits: [{ span: { start: idSpan.start, end: idSpan.start }, text: '?' }],
})
