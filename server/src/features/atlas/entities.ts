import type { Corpus } from '../../corpus/corpus.ts'
import type { EntityNumbers } from '../../corpus/overview/entity-numbers.ts'
import type { MentionTable } from '../../corpus/overview/mention-table.ts'
import { inLanguage, type UiLanguage } from '../../language/message.ts'
import { Masker } from '../../lint/tags/masks.ts'
import type { AtlasEntity, AtlasType } from '../../protocol/atlas.ts'
import type { Entity } from '../../registry/entity.ts'
import { displayName } from '../../registry/names.ts'
import type { BuiltInType } from '../../schema/types.ts'
import type { Steps } from '../../text/gradual.ts'
import { once } from '../../text/once.ts'
import type { Counts } from './counts.ts'

/** What is said of an entity, however often it is mentioned. */
export type Said = Omit<AtlasEntity, 'mentions' | 'articles'> & Pick<Entity, 'date'>

/** By the languages in which names are sought what has been said of entities: their records are read once. */
const knownOf = once((_: EntityNumbers) => new Map<string, Map<number, Said>>())

/** Says of the entities of a corpus who they are. */
export class Entities {
  readonly lang: string
  readonly #corpus: Corpus
  readonly #numbers: EntityNumbers
  readonly #language: UiLanguage
  readonly #known: Map<number, Said>
  readonly #like: readonly (BuiltInType | undefined)[]
  #maskers: readonly [Masker, Masker] | undefined

  constructor(corpus: Corpus, { numbers }: Pick<MentionTable, 'numbers'>, language: UiLanguage) {
    this.lang = corpus.settings.lang ?? language
    this.#corpus = corpus
    this.#numbers = numbers
    this.#language = language
    const byLanguage = knownOf(numbers)
    const languages = `${this.lang} ${language}`
    this.#known = byLanguage.get(languages) ?? new Map<number, Said>()
    byLanguage.set(languages, this.#known)
    this.#like = numbers.types.map((type) => corpus.settings.types.get(type)?.like)
  }

  /** The built-in type that an entity is or is like; undefined where its own is none of the corpus's. */
  like(entity: number): BuiltInType | undefined {
    return this.#like[this.#numbers.typeOf[entity] ?? 0]
  }

  readonly refOf = (entity: number): string => this.#numbers.refOf(entity)

  typeName(entity: number): string {
    return this.#numbers.types[this.#numbers.typeOf[entity] ?? 0] ?? ''
  }

  /** Some entities as they are drawn; step by step, since records may have to be read. */
  *drawn(entities: readonly number[], counts: Counts): Steps<readonly AtlasEntity[]> {
    const drawn: AtlasEntity[] = []
    for (const entity of entities) {
      const { date: _, ...said } = yield* this.said(entity)
      drawn.push({ ...said, mentions: counts.mentions[entity] ?? 0, articles: counts.articles[entity] ?? 0 })
    }
    return drawn
  }

  *said(entity: number): Steps<Said> {
    const known = this.#known.get(entity)
    if (known) return known
    if (this.#known.size % RECORDS === RECORDS - 1) yield
    const said = this.#say(entity)
    this.#known.set(entity, said)
    return said
  }

  #say(number: number): Said {
    const ref = this.refOf(number)
    const type = this.typeName(number)
    const entity = this.#corpus.resolve(ref)
    if (!entity) return { ref, type, name: ref, nameInEnglish: ref, date: undefined }
    const names = {
      name: displayName(entity, this.lang, this.#language),
      nameInEnglish: displayName(entity, 'en', this.lang),
    }
    const inExport = this.inExport(entity, names)
    return {
      ref,
      type,
      ...names,
      ...(entity.withhold ? { isWithheld: true } : {}),
      ...(inExport ? { inExport } : {}),
      date: entity.date,
    }
  }

  /** What an export shows in place of the names of an entity, where they may not be shown. */
  inExport(
    entity: Entity,
    { name, nameInEnglish }: Pick<Said, 'name' | 'nameInEnglish'>,
  ): AtlasEntity['inExport'] | undefined {
    const [own, english] = this.#masks()
    if (entity.withhold) return { name: own.shown(entity), nameInEnglish: english.shown(entity) }
    const masked = { name: own.plainly(name), nameInEnglish: english.plainly(nameInEnglish) }
    return masked.name === name && masked.nameInEnglish === nameInEnglish ? undefined : masked
  }

  /** The types that the corpus has, in its order, as far as they are wanted. */
  types(wanted: ReadonlySet<string>): readonly AtlasType[] {
    return [...this.#corpus.settings.types.values()]
      .filter(({ name }) => wanted.has(name))
      .map(({ name, like, label, color }) => ({
        type: name,
        like,
        label: inLanguage(label, this.#language, this.lang) ?? name,
        ...(color === undefined ? {} : { color }),
      }))
  }

  #masks(): readonly [Masker, Masker] {
    this.#maskers ??= [new Masker(this.#corpus, this.lang), new Masker(this.#corpus, 'en')]
    return this.#maskers
  }
}

/** Records that are read between two steps. */
const RECORDS = 16
