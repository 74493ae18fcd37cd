import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import { formOf } from '../corpus/tagged-entities.ts'
import { sameKey } from '../language/fold.ts'
import type { Entity } from '../registry/entity.ts'
import { labelKey } from '../registry/label-names.ts'
import { plainOffset } from '../syntax/plain-offsets.ts'
import type { Tag } from '../syntax/tree.ts'
import { isSurname } from './person-names.ts'
import { TiedTo } from './tied-to.ts'

/** What the title and the front matter name is named before the text. */
export const BEFORE = -1

/** Whom an article is known to speak of, and where: in tags and, as they are found, in its words. Offsets are in its plain text. */
export class ArticleContext {
  readonly #corpus: Corpus
  /** Where each entity is first tagged, by the ref of its record. */
  readonly #tagged = new Map<string, number>()
  /** Where each entity is first called by a name that is its own. */
  readonly #named = new Map<string, number>()
  /** What words are tagged as: their key and the ref. */
  readonly #labels = new Set<string>()
  readonly #entities = new Map<string, Entity>()
  /** By the ends of their names, those who are called so in full. */
  readonly #bearers = new Map<string, Set<string>>()
  #ties: TiedTo | undefined

  constructor(article: Article, corpus: Corpus) {
    this.#corpus = corpus
    for (const tag of article.tree.tags) {
      const { type, id, label, labelText } = tag
      const entity = corpus.resolve(`${type}:${id}`)
      if (!entity || isUnseen(tag)) continue
      const offset = plainOffset(article.tree.plain, label.start)
      this.#add(this.#tagged, entity, offset)
      // What is tagged says what it said when it was found.
      const isFull = sameKey(labelText).includes(' ') && !isSurname(entity, labelText, corpus)
      if (formOf(tag) === 'name' && isFull) this.#add(this.#named, entity, offset)
      this.#labels.add(`${labelKey(labelText)} ${entity.ref}`)
    }
    // What the front matter names stands before the text: a dateline, authors, mentions that no tag can hold.
    for (const { target, role, label } of article.sites) {
      const entity = role === 'mention' && !label ? corpus.resolve(target) : undefined
      if (entity && !this.#tagged.has(entity.ref)) this.#add(this.#tagged, entity, BEFORE)
    }
    for (const entity of this.#entities.values()) this.#addBearer(entity)
  }

  /** Takes in that an entity is called by a name of several words. */
  addNamed(entity: Entity, offset: number): void {
    if (!this.#named.has(entity.ref)) this.#addBearer(entity)
    this.#add(this.#named, entity, offset)
  }

  /** Takes in that the article speaks of an entity, by whatever name. */
  addSpokenOf(entity: Entity): void {
    this.#entities.set(entity.ref, entity)
    this.#ties = undefined
  }

  /** Whether a tag in the text names the entity: what the front matter names is no tag. */
  hasTag(entity: Entity): boolean {
    return (this.#tagged.get(entity.ref) ?? BEFORE) > BEFORE
  }

  /** Whether the entity is tagged anywhere in the article, or named in its front matter. */
  isTagged(entity: Entity): boolean {
    return this.#tagged.has(entity.ref)
  }

  /** Whether the entity is tagged anywhere by these words. */
  isTaggedAs(entity: Entity, words: string): boolean {
    return this.#labels.has(`${labelKey(words)} ${entity.ref}`)
  }

  /** Whether the entity is called by a name of several words anywhere. */
  isNamed(entity: Entity): boolean {
    return this.#named.has(entity.ref)
  }

  /** Whether the entity is tagged or called by a name of several words before an offset. */
  isKnownBefore(entity: Entity, offset: number): boolean {
    return (
      (this.#tagged.get(entity.ref) ?? Number.POSITIVE_INFINITY) < offset ||
      (this.#named.get(entity.ref) ?? Number.POSITIVE_INFINITY) < offset
    )
  }

  /** Another entity that the article speaks of, and that the registry ties to this one. */
  tiedTo(entity: Entity): Entity | undefined {
    this.#ties ??= new TiedTo(this.#entities.values(), this.#corpus)
    return this.#ties.of(entity)
  }

  /** Another person that the article speaks of, one of whose names ends with this one. */
  hasOtherBearer(entity: Entity, name: string): boolean {
    const bearers = this.#bearers.get(sameKey(name))
    return bearers !== undefined && bearers.size > (bearers.has(entity.ref) ? 1 : 0)
  }

  #add(places: Map<string, number>, entity: Entity, offset: number): void {
    places.set(entity.ref, Math.min(places.get(entity.ref) ?? Number.POSITIVE_INFINITY, offset))
    this.addSpokenOf(entity)
  }

  #addBearer({ ref, type, names }: Entity): void {
    if (this.#corpus.settings.types.get(type)?.like !== 'person') return
    for (const { text } of names) {
      const key = sameKey(text)
      for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) {
        const end = key.slice(at + 1)
        this.#bearers.set(end, (this.#bearers.get(end) ?? new Set()).add(ref))
      }
    }
  }
}

/** Whether a program has written a tag of which it was not sure, and nobody has looked since (docs/format.md §3): that says nothing. */
const isUnseen = ({ attributes }: Tag): boolean =>
  attributes.some(({ key, value }) => key === 'resp' && value === 'auto') &&
  attributes.some(({ key, value }) => key === 'cert' && value !== 'high')
