import type { Corpus } from '../../corpus/corpus.ts'
import type { Article, Document } from '../../corpus/document.ts'
import { editsEverywhere } from '../../corpus/edits-everywhere.ts'
import { isLocal, targetId, targetType } from '../../corpus/site.ts'
import { subjectAt } from '../../corpus/subject.ts'
import { formOf } from '../../corpus/tagged-entities.ts'
import type { SourceEdits } from '../../corpus/workspace-edit.ts'
import { anyNames, wordsOfLabel } from '../../lint/tags/known-names.ts'
import { nameOfWords } from '../../lint/tags/name-of-words.ts'
import { type NarrowPlace, narrowPlaces } from '../../lint/tags/narrow-places.ts'
import { retarget, retargetTag } from '../../lint/tags/reference-edit.ts'
import { tagPlace } from '../../lint/tags/tag-place.ts'
import { isId } from '../../schema/ids.ts'
import { linkTypes } from '../../schema/types.ts'
import { plainOffset } from '../../syntax/plain-offsets.ts'
import type { Tag } from '../../syntax/tree.ts'
import { overlaps, type Span, touches } from '../../text/span.ts'

/** Words of a document, or a reference in it, that no record stands behind yet. */
export interface WordsForEntity {
  /** The name that the words are; empty where they only refer, or there are none. */
  readonly name: string
  /** The text of the article before them. */
  readonly before: string
  /** What is written there already, sound or empty. */
  readonly type: string
  readonly id: string
  /** Where they name something already that does not take every type, and will name the entity. */
  readonly places: readonly NarrowPlace[]
  /** The edits after which they name an entity, `type:id`. */
  edits(ref: string): readonly SourceEdits[]
}

/** What a new entity can be made of at a place; undefined where nothing is said there, or where what is said has a record. */
export function wordsForEntity(corpus: Corpus, document: Document, part: Span): WordsForEntity | undefined {
  if (document.kind === 'article') {
    const isCaret = part.start === part.end
    const tags = document.tree.tags.filter(({ span }) => (isCaret ? touches(span, part.start) : overlaps(span, part)))
    if (tags.length > 1 && !isCaret) return undefined
    const tag = tags.at(-1)
    if (tag) return taggedWords(corpus, document, tag)
    const place = isCaret ? undefined : tagPlace(document, part, anyNames(corpus))
    if (place) {
      const edits = (ref: string): readonly SourceEdits[] => [{ source: document.source, edits: place.edits(ref) }]
      return {
        name: nameOfWords(place.words, document.lang),
        before: textBefore(document, place.span.start),
        type: '',
        id: '',
        places: [],
        edits,
      }
    }
  }
  return reference(corpus, document, part.start)
}

function taggedWords(corpus: Corpus, article: Article, tag: Tag): WordsForEntity | undefined {
  const { type, id } = tag
  if (linkTypes.includes(type) || corpus.settings.schemes.includes(type)) return undefined
  const known = corpus.settings.types.has(type) ? type : ''
  const ref = `${type}:${id}`
  if (corpus.entity(ref)) return undefined
  const words = wordsOfLabel(tag.labelText, undefined, corpus)
  return {
    name: formOf(tag) === 'name' ? nameOfWords(words, article.lang) : '',
    before: textBefore(article, tag.span.start),
    type: known,
    id: soundId(id),
    places: id === '?' || !known || isLocal(ref) ? [] : narrowPlaces(corpus, ref),
    // `?` says nothing of any other mention.
    edits: (to) =>
      id === '?' || !known
        ? [{ source: article.source, edits: [retargetTag(tag, to)] }]
        : retargeted(corpus, article, ref, to),
  }
}

/** A reference in YAML whose entity has no record. */
function reference(corpus: Corpus, document: Document, offset: number): WordsForEntity | undefined {
  const subject = subjectAt(document, corpus.settings, offset)
  if (subject?.kind !== 'site' || subject.site.role === 'declaration') return undefined
  const { target, label } = subject.site
  const type = targetType(target)
  if (!corpus.settings.types.has(type) || targetId(target) === '?' || corpus.entity(target)) return undefined
  return {
    name: label ? nameOfWords(document.source.slice(label), corpus.settings.lang) : '',
    before: '',
    type,
    id: soundId(targetId(target)),
    places: narrowPlaces(corpus, target),
    edits: (to) => retargeted(corpus, document, target, to),
  }
}

/** The edits wherever the target is named: of one that an article knows alone, in that article. */
function retargeted(corpus: Corpus, document: Document, from: string, to: string): readonly SourceEdits[] {
  if (from === to) return []
  const edits = ({ source, sites }: Pick<Document, 'source' | 'sites'>): SourceEdits => ({
    source,
    edits: sites.filter(({ target }) => target === from).map((site) => retarget({ source }, site, to)),
  })
  return isLocal(from) ? [edits(document)] : editsEverywhere(corpus, from, edits)
}

function soundId(id: string): string {
  const bare = id.replace(/^\?/, '')
  return isId(bare) ? bare : ''
}

function textBefore({ tree }: Article, offset: number): string {
  const at = plainOffset(tree.plain, offset)
  return tree.plain.text.slice(Math.max(0, at - CONTEXT), at)
}

/** In code units. */
const CONTEXT = 160
