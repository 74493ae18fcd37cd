import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { areTied } from '../../corpus/entity-ties.ts'
import { areJoined } from '../../corpus/joined-entities.ts'
import { type TaggedEntity, taggedEntities } from '../../corpus/tagged-entities.ts'
import type { Entity } from '../../registry/entity.ts'
import { labelKey, namesSpelt } from '../../registry/label-names.ts'
import { heldAt } from '../../registry/names.ts'
import type { Tag } from '../../syntax/tree.ts'
import { onceIn } from '../../text/once.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { entitiesCalled, mayCallSeveral } from '../tags/entities-called.ts'
import { wordsOfLabel } from '../tags/known-names.ts'
import { chooseEntity, retargetTag } from '../tags/reference-edit.ts'
import { shownName, shownWordsFirst } from '../tags/shown-name.ts'

/** A label that names several entities, of which another one than the tagged one fits what the article speaks of (docs/format.md §6). */
export const ambiguousName: LintRule = {
  code: 'ambiguous-name',
  summary: {
    en: 'A name that several entities have is tagged as one of them, while the other tags of the article point to another.',
    ar: 'اسم يشترك فيه أكثر من كيان وُسم بأحدها، فيما تدل بقية وسوم المقالة على غيره.',
  },
  severity: 'warning',
  reads: 'registry',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  const tagged = taggedEntities(article, corpus)
  const labels = new Map<string, readonly TaggedEntity[]>()
  for (const one of tagged) {
    const key = `${one.entity.ref} ${one.tag.labelText}`
    labels.set(key, [...(labels.get(key) ?? []), one])
  }
  for (const same of labels.values()) {
    const other = same[0] && favoured(article, corpus, same[0])
    if (other) for (const one of same) yield finding(one, other, same)
  }
}

/** The other entity of that name which the article favours, if there is just one. */
function favoured(article: Article, corpus: Corpus, { tag, entity }: TaggedEntity): Entity | undefined {
  const label = wordsOfLabel(tag.labelText, entity, corpus)
  if (!mayCallSeveral(label, corpus) || namesSpelt(entity, label).length === 0) return undefined
  const others = entitiesCalled(label, corpus).filter(
    (other) => other.ref !== entity.ref && isCalled(other, label, article.date) && !areJoined(entity, other, corpus),
  )
  if (others.length === 0 || others.length > MOST) return undefined
  const named = [entity, ...others].map(({ ref }) => ref)
  // The same entity may be tagged here by another name: then it is spoken of.
  if (isTaggedOtherwise(article, corpus, tag, entity)) return undefined
  const mentions = mentionsOf(article, corpus)
  const around = [...mentions.values()].filter(({ ref }) => !named.includes(ref))
  if (around.some((one) => areTied(entity, one, corpus))) return undefined
  const fitting = others.filter((other) => mentions.has(other.ref) || around.some((one) => areTied(other, one, corpus)))
  return fitting.length === 1 ? fitting[0] : undefined
}

/** A name that more of them share, as a first name, says nothing. */
const MOST = 10

/** Whether an entity goes by this name in the time of the article, in the style of the house. */
const isCalled = (entity: Entity, label: string, date: string | undefined): boolean =>
  namesSpelt(entity, label).some(
    (name) => name.use !== 'common' && name.use !== 'avoid' && name.use !== 'error' && heldAt(name, date),
  )

/** The entities that an article names, in its text or its front matter. */
const mentionsOf = onceIn(({ sites }: Article, corpus: Corpus): ReadonlyMap<string, Entity> => {
  const found = new Map<string, Entity>()
  for (const { target, role } of sites) {
    const record = role === 'declaration' ? undefined : corpus.resolve(target)
    if (record) found.set(record.ref, record)
  }
  return found
})

function isTaggedOtherwise(article: Article, corpus: Corpus, tag: Tag, entity: Entity): boolean {
  const key = labelKey(tag.labelText)
  return article.tree.tags.some(
    (one) =>
      corpus.settings.types.has(one.type) &&
      labelKey(one.labelText) !== key &&
      corpus.resolve(`${one.type}:${one.id}`)?.ref === entity.ref,
  )
}

/** The fix changes all tags of that label: one alone would part what is the same. */
function finding({ tag, entity }: TaggedEntity, other: Entity, same: readonly TaggedEntity[]): Finding {
  const label = shownWordsFirst(tag.labelText, entity)
  const name = (one: Entity, language: 'en' | 'ar'): string =>
    `${quoted(one.ref)[language]} (${shownName(one)[language]})`
  return {
    span: tag.idSpan,
    message: {
      en: `${label.en} may be ${name(entity, 'en')} or ${name(other, 'en')}, and the other tags of this article point to the latter. Which one is meant?`,
      ar: `${label.ar} قد يكون ${name(entity, 'ar')} أو ${name(other, 'ar')}، وبقية وسوم المقالة تدل على الثاني. فأيهما المقصود؟`,
    },
    fixes: [
      {
        ...chooseEntity(other, retargetTag(tag, other.ref)),
        edits: same.map((one) => retargetTag(one.tag, other.ref)),
      },
    ],
  }
}
