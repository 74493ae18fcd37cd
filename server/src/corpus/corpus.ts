import { sameKey } from '../language/fold.ts'
import type { Entity } from '../registry/entity.ts'
import { readSettings, type Settings } from '../schema/settings.ts'
import { compareText } from '../text/compare.ts'
import { isWithin } from '../text/uri.ts'
import type { Article, Document } from './document.ts'
import { keysLike } from './initials.ts'
import { LayeredMap } from './layered-map.ts'
import { PrefixIndex, type Where, wordsOfId } from './prefix-index.ts'

/** What happened to a file: there is a new version of it, or it is gone. */
export type DocumentChange = { readonly put: Document } | { readonly remove: string }

/** How often an entity is mentioned, and in how many articles. */
export interface MentionCount {
  readonly mentions: number
  readonly articles: number
}

/** The indexes over the documents, each patched only where a document's part in it differs. */
interface Indexes {
  readonly documents: LayeredMap<string, Document>
  /** Files in which a site of the target stands. */
  readonly sites: LayeredMap<string, ReadonlySet<string>>
  /** Files that declare the article id. */
  readonly articleIds: LayeredMap<string, ReadonlySet<string>>
  /** Records that declare the entity, in path order. */
  readonly entities: LayeredMap<string, readonly Entity[]>
  /** Entities by the entity that their record redirects to. */
  readonly redirects: LayeredMap<string, ReadonlySet<string>>
  /** Entities by the same-name key of each of their names. */
  readonly names: LayeredMap<string, ReadonlySet<string>>
  /** Entities (`type:id`, redirects left out) by the words of their names and ids. */
  readonly entityWords: PrefixIndex
  /** Articles (URIs) by the words of their titles and ids. */
  readonly articleWords: PrefixIndex
}

const nothing: Indexes = {
  documents: new LayeredMap(),
  sites: new LayeredMap(),
  articleIds: new LayeredMap(),
  entities: new LayeredMap(),
  redirects: new LayeredMap(),
  names: new LayeredMap(),
  entityWords: new PrefixIndex(),
  articleWords: new PrefixIndex(),
}

/**
 * All that is known of one corpus at one moment: its settings, articles and registry, and who names whom.
 * Immutable: `apply` makes the next one, at the cost of what changed.
 */
export class Corpus {
  /** The folder of its `seedbed.yaml`, or the opened folder; canonical. */
  readonly root: string
  readonly settings: Settings
  /**
   * Counts the changes that can alter what is found or said in *other* files: ids, names, titles, headings, settings. Editing prose leaves it as it is.
   */
  readonly generation: number
  readonly #indexes: Indexes

  private constructor(root: string, settings: Settings, generation: number, indexes: Indexes) {
    this.root = root
    this.settings = settings
    this.generation = generation
    this.#indexes = indexes
  }

  /** A corpus without files, on the given settings or the defaults; one that is read anew goes on counting its generations. */
  static empty(root: string, settings: Settings = readSettings(undefined), generation = 0): Corpus {
    return new Corpus(root, settings, generation, nothing)
  }

  /** The corpus after a batch of changes. Documents must have been read under this corpus's settings. */
  apply(changes: readonly DocumentChange[]): Corpus {
    const patch = new Patch(this.#indexes)
    let generation = this.generation
    for (const change of changes) {
      const uri = 'put' in change ? change.put.uri : change.remove
      const before = patch.document(uri)
      const after = 'put' in change ? change.put : undefined
      if (before?.declares !== after?.declares) generation++
      patch.replace(uri, before, after)
    }
    return new Corpus(this.root, this.settings, generation, patch.done())
  }

  document(uri: string): Document | undefined {
    return this.#indexes.documents.get(uri)
  }

  /** Every file, in no promised order. */
  documents(): Iterable<Document> {
    return this.#indexes.documents.values()
  }

  *articles(): Iterable<Article> {
    for (const document of this.documents()) if (document.kind === 'article') yield document
  }

  /** The articles that declare this id, in path order: more than one is a finding. */
  articlesOf(id: string): readonly Article[] {
    return this.#articlesAt(this.#indexes.articleIds.get(id) ?? new Set())
  }

  articleIds(): Iterable<string> {
    return this.#indexes.articleIds.keys()
  }

  /** The ids of articles that begin with the same character: the few that a misspelt id is compared with. */
  articleIdsLike(id: string): readonly string[] {
    return keysLike(this.#indexes.articleIds, id)
  }

  /** The entities, as `type:id`, whose type is the same and whose id begins with the same character. */
  entitiesLike(ref: string): readonly string[] {
    return keysLike(this.#indexes.entities, ref)
  }

  /** The records of `type:id`, in path order: the first counts, the others are findings. */
  declarations(ref: string): readonly Entity[] {
    return this.#indexes.entities.get(ref) ?? []
  }

  /** The record of `type:id` that counts, as it is: a redirect is not followed. */
  entity(ref: string): Entity | undefined {
    return this.declarations(ref)[0]
  }

  /** The full record that `type:id` leads to, through up to eight redirects (docs/format.md §6). */
  resolve(ref: string): Entity | undefined {
    let entity = this.entity(ref)
    for (let step = 0; entity?.redirect !== undefined; step++) {
      if (step === MAX_REDIRECTS) return undefined
      entity = this.entity(entity.redirect)
    }
    return entity
  }

  /** The entities (`type:id`) whose record redirects straight to this one. */
  redirectsTo(ref: string): Iterable<string> {
    return this.#indexes.redirects.get(ref) ?? []
  }

  /** Every entity's record that counts. */
  *entities(): Iterable<Entity> {
    for (const [first] of this.#indexes.entities.values()) if (first) yield first
  }

  /** Entities one of whose names is spelt the same as this text, as Arabic readers see it (`sameKey`). */
  named(text: string): readonly Entity[] {
    return [...(this.#indexes.names.get(sameKey(text)) ?? [])].flatMap((ref) => this.entity(ref) ?? [])
  }

  /** The files in which a site of one of the targets stands, in path order. */
  documentsWith(...targets: readonly string[]): readonly Document[] {
    const uris = new Set(targets.flatMap((target) => [...(this.#indexes.sites.get(target) ?? [])]))
    return [...uris].toSorted().flatMap((uri) => this.document(uri) ?? [])
  }

  /** How often the target is mentioned in the corpus. */
  count(target: string): MentionCount {
    let mentions = 0
    let articles = 0
    for (const uri of this.#indexes.sites.get(target) ?? []) {
      const document = this.document(uri)
      const here = document?.kind === 'article' ? (document.mentions.get(target) ?? 0) : 0
      mentions += here
      if (here > 0) articles++
    }
    return { mentions, articles }
  }

  /** In how many files a site of the target stands: how much it is used, at the cost of one look-up. */
  spread(target: string): number {
    return this.#indexes.sites.get(target)?.size ?? 0
  }

  /** The entities (`type:id`) with a word in a name or the id that begins with the search key, some more than once; redirects are left out. */
  entitiesStarting(key: string, where?: Where): Iterable<string> {
    return this.#indexes.entityWords.startingWith(key, where)
  }

  /** The articles (URIs) with a word in the title or the id that begins with the search key, some more than once. */
  articlesStarting(key: string): Iterable<string> {
    return this.#indexes.articleWords.startingWith(key)
  }

  /** Whether a file lies in this corpus's folder; a nearer `seedbed.yaml` may still claim it. */
  contains(uri: string): boolean {
    return isWithin(this.root, uri)
  }

  #articlesAt(uris: ReadonlySet<string>): readonly Article[] {
    return [...uris].toSorted().flatMap((uri) => {
      const document = this.document(uri)
      return document?.kind === 'article' ? [document] : []
    })
  }
}

/** Chains of redirects may be this long (docs/format.md §6). */
const MAX_REDIRECTS = 8

/** Collects what a batch changes in the indexes, and makes the next ones at the end. Lives for one `apply`. */
class Patch {
  readonly #before: Indexes
  readonly #documents = new Map<string, Document | undefined>()
  readonly #sites = new Map<string, Set<string> | undefined>()
  readonly #articleIds = new Map<string, Set<string> | undefined>()
  readonly #entities = new Map<string, readonly Entity[] | undefined>()
  readonly #redirects = new Map<string, Set<string> | undefined>()
  readonly #names = new Map<string, Set<string> | undefined>()
  readonly #entityWords = new Map<string, readonly string[] | undefined>()
  readonly #articleWords = new Map<string, readonly string[] | undefined>()

  constructor(before: Indexes) {
    this.#before = before
  }

  document(uri: string): Document | undefined {
    return this.#documents.has(uri) ? this.#documents.get(uri) : this.#before.documents.get(uri)
  }

  replace(uri: string, before: Document | undefined, after: Document | undefined): void {
    this.#documents.set(uri, after)
    moveKeys(targetsOf(before), targetsOf(after), (target, add) =>
      this.#member(this.#before.sites, this.#sites, target, uri, add),
    )
    moveKeys(idsOf(before), idsOf(after), (id, add) =>
      this.#member(this.#before.articleIds, this.#articleIds, id, uri, add),
    )
    moveWords(this.#articleWords, uri, articleWords(before), articleWords(after))
    if (before?.kind === 'registry' || after?.kind === 'registry') this.#records(uri, before, after)
  }

  done(): Indexes {
    return {
      documents: this.#before.documents.with(this.#documents),
      sites: this.#before.sites.with(this.#sites),
      articleIds: this.#before.articleIds.with(this.#articleIds),
      entities: this.#before.entities.with(this.#entities),
      redirects: this.#before.redirects.with(this.#redirects),
      names: this.#before.names.with(this.#names),
      entityWords: this.#before.entityWords.with(this.#entityWords),
      articleWords: this.#before.articleWords.with(this.#articleWords),
    }
  }

  #records(uri: string, before: Document | undefined, after: Document | undefined): void {
    const old = before?.kind === 'registry' ? before.entities : []
    const now = after?.kind === 'registry' ? after.entities : []
    const ours = new Map<string, Entity[]>()
    for (const entity of old) ours.set(entity.ref, [])
    for (const entity of now) ours.set(entity.ref, [...(ours.get(entity.ref) ?? []), entity])
    for (const [ref, mine] of ours) {
      const records = this.#entities.has(ref) ? this.#entities.get(ref) : this.#before.entities.get(ref)
      const others = (records ?? []).filter((entity) => entity.uri !== uri)
      const next = [...others, ...mine].toSorted((a, b) => compareText(a.uri, b.uri))
      moveKeys(keysOf(records?.[0]), keysOf(next[0]), (key, add) =>
        this.#member(this.#before.names, this.#names, key, ref, add),
      )
      moveKeys(redirectOf(records?.[0]), redirectOf(next[0]), (target, add) =>
        this.#member(this.#before.redirects, this.#redirects, target, ref, add),
      )
      moveWords(this.#entityWords, ref, entityWords(records?.[0]), entityWords(next[0]))
      this.#entities.set(ref, next.length > 0 ? next : undefined)
    }
  }

  /** Each set that a batch touches is copied once, however many files of the batch are in it. */
  #member(
    before: LayeredMap<string, ReadonlySet<string>>,
    changes: Map<string, Set<string> | undefined>,
    key: string,
    value: string,
    add: boolean,
  ): void {
    const set = changes.get(key) ?? new Set(changes.has(key) ? undefined : before.get(key))
    if (add) set.add(value)
    else set.delete(value)
    changes.set(key, set.size > 0 ? set : undefined)
  }
}

/** Tells of each key that only one side has: `true` for one that came, `false` for one that went. */
function moveKeys(
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  tell: (key: string, add: boolean) => void,
): void {
  for (const key of before) if (!after.has(key)) tell(key, false)
  for (const key of after) if (!before.has(key)) tell(key, true)
}

/** Notes the owner's new words where they differ from the old ones. */
function moveWords(
  changes: Map<string, readonly string[] | undefined>,
  owner: string,
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): void {
  if (before?.join('\n') !== after?.join('\n')) changes.set(owner, after)
}

const articleWords = (document: Document | undefined): readonly string[] | undefined =>
  document?.kind === 'article' ? [wordsOfId(document.id ?? ''), document.title ?? ''] : undefined

const entityWords = (entity: Entity | undefined): readonly string[] | undefined =>
  entity && entity.redirect === undefined ? [wordsOfId(entity.id), ...entity.names.map((name) => name.text)] : undefined

const targetsOf = (document: Document | undefined): ReadonlySet<string> =>
  new Set(document?.sites.map((site) => site.target))

const idsOf = (document: Document | undefined): ReadonlySet<string> =>
  new Set(document?.kind === 'article' && document.id !== undefined ? [document.id] : [])

const keysOf = (entity: Entity | undefined): ReadonlySet<string> =>
  new Set(entity?.names.map((name) => sameKey(name.text)))

const redirectOf = (entity: Entity | undefined): ReadonlySet<string> =>
  new Set(entity?.redirect === undefined ? [] : [entity.redirect])
