import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import { type DeadEnd, deadEndOf, isInCircle } from '../../corpus/redirects.ts'
import { isLocal, type Site } from '../../corpus/site.ts'
import type { Message } from '../../language/message.ts'
import type { Entity } from '../../registry/entity.ts'
import { isSameRecord } from '../../registry/same-record.ts'
import { isId, readReference } from '../../schema/ids.ts'
import type { Tag } from '../../syntax/tree.ts'
import { MOST_GUESSED } from '../did-you-mean.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { suggestEntities } from '../tags/entity-suggestions.ts'
import { chooseEntity, retarget } from '../tags/reference-edit.ts'

/** A tag or a reference whose entity has no record, or only redirects that lead to none (docs/format.md §3, §4, §6). */
export const unknownEntity: LintRule = {
  code: 'unknown-entity',
  summary: {
    en: 'A tag or a reference names an entity that has no record in the registry.',
    ar: 'وسم أو إحالة إلى كيان لا سجل له.',
  },
  severity: 'error',
  reads: 'registry',
  guesses: true,
  check: { any: check },
}

function* check(document: Document, corpus: Corpus): Iterable<Finding> {
  const tags = new Map(document.kind === 'article' ? document.tree.tags.map((tag) => [tag.idSpan.start, tag]) : [])
  const redirects = redirectsOf(document)
  let left = MOST_GUESSED
  for (const site of document.sites) {
    if (site.role === 'declaration' || isLocal(site.target)) continue
    const reference = readReference(site.target)
    if (!reference || !corpus.settings.types.has(reference.type) || !isId(reference.id)) continue
    const record = corpus.entity(site.target)
    if (!record) yield finding(document, corpus, site, tags.get(site.span.start), left-- > 0)
    else if (record.redirect !== undefined) {
      const own = ownRedirect(redirects, corpus, site)
      const deadEnd = deadEndOf(corpus, own ?? site.target)
      // Of the circle itself `cycle` speaks, at each of its redirects.
      if (own !== undefined && deadEnd?.kind === 'circle' && isInCircle(corpus, own)) continue
      if (deadEnd) yield atDeadEnd(document, site, deadEnd)
    }
  }
}

/** The records of a file that lead to each target. */
type Redirects = ReadonlyMap<string, readonly Entity[]>

function redirectsOf(document: Document): Redirects {
  const found = new Map<string, Entity[]>()
  for (const entity of document.kind === 'registry' ? document.entities : []) {
    if (entity.redirect === undefined) continue
    const records = found.get(entity.redirect)
    if (records) records.push(entity)
    else found.set(entity.redirect, [entity])
  }
  return found
}

/** The record whose redirect a site is, where that record counts: the redirect is a step of its own record's. */
function ownRedirect(redirects: Redirects, corpus: Corpus, { target, span }: Site): string | undefined {
  const own = redirects.get(target)?.find((one) => one.span.start <= span.start && span.end <= one.span.end)
  const first = own && corpus.entity(own.ref)
  return first && isSameRecord(first, own) ? own.ref : undefined
}

function atDeadEnd(document: Document, site: Site, { kind, record }: DeadEnd): Finding {
  const name = quoted(site.target)
  const words = deadEnds[kind]
  return {
    span: site.span,
    message: { en: `${name.en} ${words.en}`, ar: `${name.ar} ${words.ar}` },
    fixes: record ? [chooseEntity(record, retarget(document, site, record.ref))] : [],
  }
}

const deadEnds: Readonly<Record<DeadEnd['kind'], Message>> = {
  missing: {
    en: 'is merged into a record that does not exist. Correct its redirect in the registry.',
    ar: 'مدموج في سجل غير موجود. صحّح إحالته في السجل.',
  },
  circle: {
    en: 'leads to no record: the redirects go round in a circle. Write a full record for one of them, or let one lead out of the circle.',
    ar: 'لا يصل إلى سجل: الإحالات تدور في حلقة. اكتب لأحدها سجلًا كاملًا، أو أخرج إحدى الإحالات من الحلقة.',
  },
  'too-long': {
    en: 'leads to its record over more than eight redirects, which are not followed so far. Name the record at their end.',
    ar: 'يصل إلى سجله عبر أكثر من ثماني إحالات، ولا يُتَّبع هذا القدر. سمِّ السجل الذي في آخرها.',
  },
}

function finding(document: Document, corpus: Corpus, site: Site, tag: Tag | undefined, guesses: boolean): Finding {
  const { type = '', id = '' } = readReference(site.target) ?? {}
  const label = tag?.labelText ?? (site.label && document.source.slice(site.label))
  const meant = guesses ? suggestEntities(corpus, { type, id, ...(label !== undefined && { label }) }) : []
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
