import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import type { Prose } from '../../corpus/prose.ts'
import { isLocal } from '../../corpus/site.ts'
import { formOf } from '../../corpus/tagged-entities.ts'
import type { Message } from '../../language/message.ts'
import type { Entity } from '../../registry/entity.ts'
import { isNameOf, labelKey, namesSpelt } from '../../registry/label-names.ts'
import { isId, isUnresolved } from '../../schema/ids.ts'
import type { Tag } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'
import type { Finding } from '../finding.ts'
import { quoted, quotedList } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { areJoined } from '../tags/joined-entities.ts'
import { wordsOfLabel } from '../tags/known-names.ts'
import { isInLongerName } from '../tags/longer-name.ts'
import { foldedProse, type NamePlace, placesOfName, soughtName } from '../tags/name-places.ts'
import { retargetTag } from '../tags/reference-edit.ts'
import { shownWords } from '../tags/shown-name.ts'
import { tagWords } from '../tags/tag-words.ts'

/** A name that is tagged in one place of an article and in another one is not, or is tagged as something else of its type. */
export const inconsistentTagging: LintRule = {
  code: 'inconsistent-tagging',
  summary: {
    en: 'A name that is tagged in one place of an article is untagged, or tagged otherwise, in another.',
    ar: 'اسم موسوم في موضع من المقالة، وغير موسوم أو موسوم بغير ذلك في موضع آخر منها.',
  },
  severity: 'hint',
  reads: 'registry',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  const labels = [...taggedLabels(article, corpus).values()]
  for (const label of labels) yield* taggedOtherwise(article, corpus, label)
  // One tag for each entity is enough there.
  if (corpus.settings.tagging === 'first') return
  yield* untagged(article, corpus, labels)
}

/** A name as labels of an article spell it, and the entities that they name. */
interface TaggedLabel {
  readonly key: string
  readonly text: string
  readonly referents: Map<string, Referent>
}

interface Referent {
  /** `type:id`, where redirects lead; or `type:?slug`. */
  readonly ref: string
  readonly type: string
  readonly entity: Entity | undefined
  readonly tags: Tag[]
}

function taggedLabels({ tree }: Article, corpus: Corpus): ReadonlyMap<string, TaggedLabel> {
  const labels = new Map<string, TaggedLabel>()
  for (const tag of tree.tags) {
    const { type, id, labelText } = tag
    if (!corpus.settings.types.has(type) || formOf(tag) !== 'name' || id === '?') continue
    if (!isId(id) && !isUnresolved(id)) continue
    const written = `${type}:${id}`
    const entity = isId(id) ? corpus.resolve(written) : undefined
    // What is too much in a label is for tag-boundary to say.
    const text = wordsOfLabel(labelText, entity, corpus)
    const key = labelKey(text)
    if (key === '') continue
    const ref = entity?.ref ?? written
    const label = labels.get(key) ?? { key, text, referents: new Map<string, Referent>() }
    const referent = label.referents.get(ref) ?? { ref, type: entity?.type ?? type, entity, tags: [] }
    referent.tags.push(tag)
    label.referents.set(ref, referent)
    labels.set(key, label)
  }
  return labels
}

function* taggedOtherwise(article: Article, corpus: Corpus, { text, referents }: TaggedLabel): Iterable<Finding> {
  if (referents.size < 2) return
  // A label that is no name of its entity is a finding of its own, and so is an entity without a record.
  const called = [...referents.values()].filter(({ ref, entity }) => (entity ? isNameOf(entity, text) : isLocal(ref)))
  const mostOf = new Map<string, Referent>()
  for (const one of called) {
    if (one.tags.length > (mostOf.get(one.type)?.tags.length ?? 0)) mostOf.set(one.type, one)
  }
  for (const referent of called) {
    const most = mostOf.get(referent.type)
    const first = most?.tags[0]
    if (!most || !first || most === referent) continue
    if (referent.entity && most.entity && areJoined(referent.entity, most.entity, corpus)) continue
    const named = called.flatMap(({ entity }) => entity ?? [])
    for (const tag of referent.tags) {
      yield otherwise(article, tag, first, most.ref, shownWords(tag.labelText, ...named))
    }
  }
}

function otherwise({ uri, source }: Article, tag: Tag, first: Tag, ref: string, label: Message): Finding {
  const other = quoted(ref)
  return {
    span: tag.idSpan,
    message: {
      en: `Elsewhere in this article ${label.en} is tagged as ${other.en}. Is the same meant here?`,
      ar: `${label.ar} موسوم في موضع آخر من هذه المقالة بـ${other.ar}. فهل المقصود هنا هو نفسه؟`,
    },
    related: [
      {
        uri,
        range: source.range(first.span),
        message: { en: `Tagged as ${other.en}.`, ar: `موسوم بـ${other.ar}.` },
      },
    ],
    fixes: [
      {
        title: { en: `Tag it as ${other.en}`, ar: `وسمه بـ${other.ar}` },
        edits: [retargetTag(tag, ref)],
      },
    ],
  }
}

function* untagged(article: Article, corpus: Corpus, labels: readonly TaggedLabel[]): Iterable<Finding> {
  const keys = new Set(labels.map(({ key }) => key))
  const asked = new Map<string, boolean>()
  const isName = (text: string): boolean => {
    const answer = asked.get(text) ?? (keys.has(labelKey(text)) || corpus.named(text).length > 0)
    asked.set(text, answer)
    return answer
  }
  // The longest first: a part of it is not sought again.
  const sought = labels.filter(isDistinctive).toSorted((a, b) => b.key.length - a.key.length)
  const taken = spokenFor(article)
  let left = MOST
  for (const label of sought) {
    const name = soughtName(label.text)
    let referents: readonly Referent[] | undefined
    for (const { prose, folded } of foldedProse(article)) {
      for (const place of placesOfName(prose.text, folded, name)) {
        const span = prose.span(place.start, place.end)
        if (taken.subarray(span.start, span.end).includes(1)) continue
        referents ??= [...label.referents.values()].filter((one) => isToBeTagged(one, label, corpus))
        if (referents.length === 0) break
        if (isInLongerName(prose.text, place, isName)) continue
        taken.fill(1, span.start, span.end)
        if (left-- === 0) return
        yield notTagged(article, prose, place, span, referents)
      }
    }
  }
}

/** More would not be read. */
const MOST = 20

/** A name of three letters may be any word. */
const isDistinctive = ({ key }: TaggedLabel): boolean => key.replace(/[^\p{L}]/gu, '').length > 3

/** Whether the name, by itself, says that the entity is meant: not a word of the language, nor one that the corpus ignores or avoids. */
function isToBeTagged({ ref, entity }: Referent, { key, text }: TaggedLabel, { settings }: Corpus): boolean {
  const ignored = settings.ignoreNames.some(
    (name) => labelKey(name.text) === key && (name.ref === undefined || name.ref === ref),
  )
  if (ignored) return false
  if (!entity) return isLocal(ref) && key.includes(' ')
  // An error of its own (withheld-name) says that.
  if (entity.withhold) return false
  const names = namesSpelt(entity, text)
  return names.length > 0 && names.every(({ use }) => use === undefined || use === 'official')
}

/** Marks the units of a file that are spoken for: by tags, links, images, and what `mentions` and `not-mentions` pick out. */
function spokenFor({ tree, selectors, source }: Article): Uint8Array {
  const marks = new Uint8Array(source.text.length)
  for (const { span } of [...tree.tags, ...tree.links, ...tree.images]) marks.fill(1, span.start, span.end)
  // Selectors that want the same words share what they chose.
  for (const chosen of new Set(selectors.map((one) => one.chosen))) {
    for (const { start, end } of chosen.flat()) marks.fill(1, start, end)
  }
  return marks
}

function notTagged(
  article: Article,
  prose: Prose,
  place: NamePlace,
  span: Span,
  referents: readonly Referent[],
): Finding {
  const name = quoted(prose.text.slice(place.start, place.end))
  const refs = quotedList(referents.map(({ ref }) => ref))
  return {
    span,
    message: {
      en: `${name.en} is tagged as ${refs.en} elsewhere in this article, and not here. Tag it here too.`,
      ar: `${name.ar} موسوم بـ${refs.ar} في موضع آخر من هذه المقالة، وغير موسوم هنا. ضع له وسمًا هنا أيضًا.`,
    },
    related: referents.slice(0, 1).flatMap(({ tags }) =>
      tags.slice(0, 1).map((tag) => ({
        uri: article.uri,
        range: article.source.range(tag.span),
        message: { en: 'Tagged here.', ar: 'موسوم هنا.' },
      })),
    ),
    fixes: referents.slice(0, 3).flatMap(({ ref }) => tagWords(article, prose, place, ref) ?? []),
  }
}
