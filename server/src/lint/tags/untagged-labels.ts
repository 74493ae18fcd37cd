import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { isIgnoredName } from '../../corpus/ignored-names.ts'
import type { Prose } from '../../corpus/prose.ts'
import { isLocal } from '../../corpus/site.ts'
import { formOf } from '../../corpus/tagged-entities.ts'
import { hasOtherEnding } from '../../find/readings.ts'
import type { Entity } from '../../registry/entity.ts'
import { labelKey, namesSpelt } from '../../registry/label-names.ts'
import { isId, isUnresolved } from '../../schema/ids.ts'
import type { Tag } from '../../syntax/tree.ts'
import { onceIn } from '../../text/once.ts'
import type { Span } from '../../text/span.ts'
import { wordsOfLabel } from './known-names.ts'
import { isInLongerName } from './longer-name.ts'
import { foldedProse, type NamePlace, placesOfName, soughtName } from './name-places.ts'

/** A name as labels of an article spell it, and the entities that they name. */
export interface TaggedLabel {
  readonly key: string
  readonly text: string
  readonly referents: Map<string, Referent>
}

/** One whom labels of an article name, with its tags in text order. */
export interface Referent {
  /** `type:id`, where redirects lead; or `type:?slug`. */
  readonly ref: string
  readonly type: string
  readonly entity: Entity | undefined
  readonly tags: Tag[]
}

/** The names that an article tags, as its labels spell them. */
export const taggedLabels = onceIn(({ tree }: Article, corpus: Corpus): readonly TaggedLabel[] => {
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
  return [...labels.values()]
})

/** Words of an article that are tagged in another place of it, and are not here. */
export interface UntaggedLabel {
  readonly prose: Prose
  /** In the text of the block, and in the file. */
  readonly place: NamePlace
  readonly span: Span
  /** Whom the tags elsewhere name. */
  readonly referents: readonly Referent[]
}

/** The places of names that an article tags elsewhere, twenty at most; none where one tag for an entity and article is enough (docs/format.md §7). */
export const untaggedLabels = onceIn((article: Article, corpus: Corpus): readonly UntaggedLabel[] =>
  corpus.settings.tagging === 'first' ? [] : [...untagged(article, corpus, taggedLabels(article, corpus))],
)

function* untagged(article: Article, corpus: Corpus, labels: readonly TaggedLabel[]): Iterable<UntaggedLabel> {
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
        if (hasOtherEnding(prose.text.slice(place.start, place.end), label.text)) continue
        referents ??= [...label.referents.values()].filter((one) => isToBeTagged(one, label, corpus))
        if (referents.length === 0) break
        if (isInLongerName(prose.text, place, isName)) continue
        taken.fill(1, span.start, span.end)
        if (left-- === 0) return
        yield { prose, place, span, referents }
      }
    }
  }
}

/** More would not be read. */
const MOST = 20

/** A name of three letters may be any word. */
const isDistinctive = ({ key }: TaggedLabel): boolean => key.replace(/[^\p{L}]/gu, '').length > 3

/** Whether the name, by itself, says that the entity is meant: not a word of the language, nor one that the corpus ignores or avoids. */
function isToBeTagged({ ref, entity }: Referent, { key, text }: TaggedLabel, corpus: Corpus): boolean {
  if (isIgnoredName(text, ref, corpus)) return false
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
