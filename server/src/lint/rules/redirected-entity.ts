import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import { isLocal, type Site } from '../../corpus/site.ts'
import type { Entity } from '../../registry/entity.ts'
import { entryOf, itemsOf, mapOf } from '../../schema/values.ts'
import { covers } from '../../text/span.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { chooseEntity, retarget } from '../tags/reference-edit.ts'
import { shownName } from '../tags/shown-name.ts'

/** A tag or a reference by an id that was merged into another (docs/format.md §6). */
export const redirectedEntity: LintRule = {
  code: 'redirected-entity',
  summary: {
    en: 'A tag or a reference names an entity by an id that was merged into another.',
    ar: 'وسم أو إحالة بمعرّف دُمج في معرّف آخر.',
  },
  severity: 'info',
  reads: 'registry',
  check: { any: check },
}

function* check(document: Document, corpus: Corpus): Iterable<Finding> {
  for (const site of document.sites) {
    if (site.role === 'declaration' || isLocal(site.target)) continue
    if (corpus.entity(site.target)?.redirect === undefined || isRedirect(document, site)) continue
    const record = corpus.resolve(site.target)
    if (record) yield finding(document, site, record)
  }
}

/** A redirect may lead to another one: that is how ids were merged one after the other. */
const isRedirect = (document: Document, { target, span }: Site): boolean =>
  document.kind === 'registry' && document.entities.some((one) => one.redirect === target && covers(one.span, span))

function finding(document: Document, site: Site, record: Entity): Finding {
  const now = quoted(record.ref)
  const before = quoted(site.target)
  // Selectors look into the labels of an entity by the very id that the tags have: all of one article change together.
  const sites = looksInside(document, site.target)
    ? document.sites.filter((one) => one.role !== 'declaration' && one.target === site.target)
    : [site]
  const name = shownName(record)
  const { title } = chooseEntity(record, retarget(document, site, record.ref))
  return {
    span: site.span,
    message: {
      en: `${before.en} was merged into ${now.en}, ${name.en}. Name that one.`,
      ar: `${before.ar} دُمج في ${now.ar}، ${name.ar}. استعمل المعرّف الجديد.`,
    },
    deprecated: true,
    fixes: [{ title, edits: sites.map((one) => retarget(document, one, record.ref)), safe: true }],
  }
}

const looksInside = (document: Document, target: string): boolean =>
  document.kind === 'article' &&
  ['mentions', 'not-mentions'].some((list) =>
    itemsOf(entryOf(document.meta, list)?.value).some((item) =>
      itemsOf(entryOf(mapOf(item), 'in')?.value).some((value) => value.kind === 'scalar' && value.text === target),
    ),
  )
