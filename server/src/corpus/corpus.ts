import { sameKey } from '../language/fold.ts'
import type { Entity } from '../registry/entity.ts'
import { readSettings, type Settings } from '../schema/settings.ts'
import type { Range, Source } from '../text/source.ts'
import { isWithin } from '../text/uri.ts'
import { factsOf } from './article-facts.ts'
import type { ArticleBrief, Document, SettingsFile } from './document.ts'
import { entityCount } from './entity-count.ts'
import type { ArticleFacts, Place } from './facts.ts'
import { keysLike } from './initials.ts'
import { Layer } from './layer.ts'
import { type FilePlace, filesWith, placesEverywhere, placesIn } from './places-of-targets.ts'
import type { ReadFiles } from './read-files.ts'
import { MAX_REDIRECTS } from './redirects.ts'
import { headsIn, recordsOf, redirectsIn, sitesOfTargets } from './registry/registry-questions.ts'
import { firstRecord } from './segment/merge.ts'
import type { Segment } from './segment/segment.ts'
import { NONE } from './segment/segment-parts.ts'
import { usedIn as usedInClosed } from './segment/used-in.ts'
import { entitiesNamed } from './segment-names.ts'
import { articleTarget } from './site.ts'
import { sitesNaming } from './sites-naming.ts'
import { tiedFiles } from './tied-files.ts'
import type { UsedTargets } from './used-targets.ts'
import { isUsed, unusedCount, usedIn } from './uses.ts'
import { standsIn } from './whole-document.ts'
import { withheldEntities } from './withheld.ts'

/** What happened to files of a corpus. Everything in it must have been read under the corpus's settings. */
export interface CorpusChange {
  /** Files as they are on the disk now. */
  readonly read?: Segment
  /** Files that are no longer on the disk. */
  readonly gone?: Iterable<string>
  /** Files as the editor has them: they win over the disk until they are closed. The settings file is always here. */
  readonly open?: Iterable<Document>
  /** Files that are not open any more: the disk counts again. */
  readonly closed?: Iterable<string>
}

/** How often an entity is mentioned, and in how many articles. */
export interface MentionCount {
  readonly mentions: number
  readonly articles: number
}

/** What a record says to other files. */
export interface DeclaredRecord {
  readonly ref: string
  readonly redirect: string | undefined
  readonly names: readonly string[]
  /** Stands for all that it says (`registry/said.ts`). */
  readonly said: number
  readonly withhold: boolean
}

/** Where a record stands: its id, and the whole of it. */
export interface RecordPlace {
  readonly uri: string
  readonly id: Range
  /** From the id on. */
  readonly whole: Range
}

/**
 * All that is known of one corpus at one moment: its settings, articles and registry, and who names whom.
 * Immutable: `apply` makes the next one. Open files are known whole; of the others there are facts, places and records, kept in segments.
 * Nothing here depends on the size of the corpus but what lists everything.
 */
export class Corpus {
  /** The folder of its `seedbed.yaml`, or the opened folder; canonical. */
  readonly root: string
  readonly settings: Settings
  /**
   * Counts the changes that can alter what is found in *other* files: ids, names, redirects, files that come and go, settings.
   * Editing prose leaves it as it is.
   */
  readonly generation: number
  /**
   * Counts the changes that can alter what is found in files tied to the changed one: an entity that is used for the first or the last time, an
   * article with a twin, a heading (`tied-files.ts`).
   */
  readonly ties: number
  /** The same for all that came of one reading of the disk by `apply`. */
  readonly origin: object
  /** The oldest first; a file counts in one of them at most. */
  readonly #layers: readonly Layer[]
  readonly #whole: ReadonlyMap<string, Document>
  readonly #files: ReadFiles | undefined
  /** The records that were asked for, by `type:id`: rules ask for the same few again and again. */
  readonly #records = new Map<string, Entity | undefined>()

  private constructor(
    root: string,
    settings: Settings,
    generation: number,
    layers: readonly Layer[],
    whole: ReadonlyMap<string, Document>,
    origin: object,
    ties: number,
    files?: ReadFiles,
  ) {
    this.root = root
    this.origin = origin
    this.ties = ties
    this.settings = settings
    this.generation = generation
    this.#layers = layers
    this.#whole = whole
    this.#files = files
  }

  /** A corpus without files, on the given settings or the defaults; one that is read anew goes on counting its generations. */
  static empty(root: string, settings: Settings = readSettings(undefined), generation = 0): Corpus {
    return new Corpus(root, settings, generation, [], new Map(), {}, 0)
  }

  /** A corpus of what another one has, for another thread: it answers the same. */
  static of(root: string, settings: Settings, layers: readonly Layer[], whole: Iterable<Document>): Corpus {
    const open = new Map(Array.from(whole, (document) => [document.uri, document]))
    const closed = layers.map((layer) => layer.withOpen(open.keys()))
    return new Corpus(root, settings, 0, closed, open, {}, 0)
  }

  /** The corpus after a batch of changes. */
  apply({ read, gone = [], open = [], closed = [] }: CorpusChange): Corpus {
    const whole = new Map(this.#whole)
    const past = [...gone]
    const touched = new Set<string>(past)
    for (const uri of closed) {
      whole.delete(uri)
      touched.add(uri)
    }
    for (const document of open) {
      whole.set(document.uri, document)
      touched.add(document.uri)
    }
    /** By layer the numbers that it has for the files that were read. */
    const known = read ? this.#layers.map(({ segment }) => segment.filesOf(read)) : []
    let layers = this.#layers.map((layer, at) => layer.without(past).withoutFiles(known[at] ?? []))
    if (read) layers.push(new Layer(read))
    layers = layers.filter((layer) => !layer.isPast)
    if (read || !sameKeys(whole, this.#whole)) layers = layers.map((layer) => layer.withOpen(whole.keys()))
    const next = new Corpus(
      this.root,
      this.settings,
      this.generation,
      layers,
      whole,
      this.origin,
      this.ties,
      this.#files,
    )
    const declaresElse = this.#declaresElse(next, touched) || (read && this.#readDeclaresElse(next, read, known))
    const generation = this.generation + (declaresElse ? 1 : 0)
    const ties = this.ties + (this.#areTied(next, touched, read) ? 1 : 0)
    return generation === this.generation && ties === this.ties
      ? next
      : new Corpus(this.root, this.settings, generation, layers, whole, this.origin, ties, this.#files)
  }

  /** The same corpus with one file as it is given, for questions about that file: nobody is told what may have changed in others. */
  knowing(document: Document): Corpus {
    const whole = new Map(this.#whole).set(document.uri, document)
    const layers = this.#layers.map((layer) => layer.withOpen(whole.keys()))
    return new Corpus(this.root, this.settings, this.generation, layers, whole, this.origin, this.ties, this.#files)
  }

  /** The same corpus with one segment in the place of some of its layers, as these were: what it says stays, how it is kept changes. */
  merged(parts: readonly Layer[], whole: Segment): Corpus {
    const now = new Map(this.#layers.map((layer) => [layer.segment, layer]))
    // Since the merge began files may have come and gone.
    const past = parts.flatMap((part) => urisLost(part, now.get(part.segment)))
    const layer = new Layer(whole).without(past).withOpen(this.#whole.keys())
    const first = this.#layers.findIndex(({ segment }) => parts.some((part) => part.segment === segment))
    const isPart = (one: Layer): boolean => parts.some(({ segment }) => segment === one.segment)
    const layers = this.#layers.flatMap((one, at) => (at === first ? [layer] : isPart(one) ? [] : [one]))
    const kept = layers.filter((one) => !one.isPast)
    return new Corpus(this.root, this.settings, this.generation, kept, this.#whole, this.origin, this.ties)
  }

  /** The same files under other settings that read closed files alike (`indexedUnder`); files that are known whole have to be read again. */
  under(settings: SettingsFile): Corpus {
    const whole = new Map(this.#whole).set(settings.uri, settings)
    const layers = this.#layers.map((layer) => layer.withOpen(whole.keys()))
    return new Corpus(this.root, settings.settings, this.generation + 1, layers, whole, {}, this.ties)
  }

  /** The same corpus for one question, which may ask for the text of closed files. */
  reading(files: ReadFiles): Corpus {
    return new Corpus(
      this.root,
      this.settings,
      this.generation,
      this.#layers,
      this.#whole,
      this.origin,
      this.ties,
      files,
    )
  }

  /** How often the question at hand has asked for the text of closed files. */
  get askedTexts(): number {
    return this.#files?.asked ?? 0
  }

  /** How closed files are kept, the oldest first. */
  get layers(): readonly Layer[] {
    return this.#layers
  }

  /** The files that are known whole: those that are open, and the settings. */
  get whole(): ReadonlyMap<string, Document> {
    return this.#whole
  }

  /** Whether the file is a part of the corpus. */
  has(uri: string): boolean {
    return this.kindOf(uri) !== undefined
  }

  /** What a file is to the corpus. */
  kindOf(uri: string): Document['kind'] | undefined {
    const document = this.#whole.get(uri)
    if (document) return document.kind
    for (const layer of this.#layers) {
      const file = layer.fileOf(uri)
      if (file !== undefined) return layer.segment.isArticle(file) ? 'article' : 'registry'
    }
    return undefined
  }

  /** A file known whole; of a closed one what the question at hand has read. */
  document(uri: string): Document | undefined {
    const document = this.#whole.get(uri)
    if (document || !this.#files) return document
    const kind = this.kindOf(uri)
    return kind && kind !== 'settings' ? this.#files.document(uri, kind, this.settings) : undefined
  }

  /** The text of a file, where `document` would give the file. */
  source(uri: string): Source | undefined {
    return this.#whole.get(uri)?.source ?? (this.has(uri) ? this.#files?.source(uri) : undefined)
  }

  /** An article as `document`; it may come without its trees. */
  brief(uri: string): ArticleBrief | undefined {
    const document = this.#whole.get(uri)
    if (document) return document.kind === 'article' ? document : undefined
    return this.kindOf(uri) === 'article' ? this.#files?.brief(uri, this.settings) : undefined
  }

  /** The sites of a file that name the target, among others, with the text that they stand in. */
  sitesNaming(uri: string, target: string): Pick<Document, 'source' | 'sites'> | undefined {
    const file = this.#whole.get(uri) ?? this.brief(uri)
    if (file) return file.kind === 'registry' ? { source: file.source, sites: sitesOfTargets(file, [target]) } : file
    const source = this.source(uri)
    return source && { source, sites: sitesNaming(source, this.settings, target) }
  }

  /** A file that names some targets, where `document` would give it whole: of a closed one of the registry it is enough to ask about these. */
  documentNaming(uri: string, targets: readonly string[]): Document | undefined {
    if (this.#whole.has(uri) || this.kindOf(uri) !== 'registry') return this.document(uri)
    return this.#files?.registryNaming(uri, targets, this.settings)
  }

  /** Every file, in no promised order. */
  *uris(): Generator<string> {
    yield* this.#whole.keys()
    for (const layer of this.#layers) for (const file of layer.files()) yield layer.segment.uriOf(file)
  }

  /** What is known of an article. */
  article(uri: string): ArticleFacts | undefined {
    const document = this.#whole.get(uri)
    if (document) return document.kind === 'article' ? factsOf(document) : undefined
    for (const { segment, file } of this.#at(uri))
      return segment.isArticle(file) ? segment.articleFacts(file) : undefined
    return undefined
  }

  /** How many articles there are. */
  get articleCount(): number {
    let count = 0
    for (const { kind } of this.#whole.values()) if (kind === 'article') count++
    for (const layer of this.#layers) count += layer.articleCount
    return count
  }

  /** Every article, in no promised order. */
  *articles(): Generator<ArticleFacts> {
    for (const document of this.#whole.values()) if (document.kind === 'article') yield factsOf(document)
    for (const layer of this.#layers) {
      for (const file of layer.files()) if (layer.segment.isArticle(file)) yield layer.segment.articleFacts(file)
    }
  }

  /** The articles that declare this id, in path order: more than one is a finding. */
  articlesOf(id: string): readonly ArticleFacts[] {
    const found: ArticleFacts[] = []
    for (const document of this.#whole.values()) {
      if (document.kind === 'article' && document.id === id) found.push(factsOf(document))
    }
    for (const [layer, target] of this.#targets(articleTarget(id))) {
      for (const file of layer.segment.articlesOf(target)) {
        if (layer.counts(file)) found.push(layer.segment.articleFacts(file))
      }
    }
    return found.sort(byUri)
  }

  /** The ids of articles that a misspelt one may have meant: the few that it is compared with (`initials.ts`). */
  articleIdsLike(id: string): readonly string[] {
    return keysLike(this, articleTarget(id)).map((target) => target.slice(articleTarget('').length))
  }

  /** The same of entities, as `type:id`. */
  entitiesLike(ref: string): readonly string[] {
    return keysLike(this, ref)
  }

  /** The records of `type:id`, in path order: the first counts, the others are findings. */
  declarations(ref: string): readonly Entity[] {
    const found: Entity[] = []
    for (const document of this.#whole.values()) {
      if (document.kind === 'registry') found.push(...recordsOf(document, ref))
    }
    for (const [layer, target] of this.#targets(ref)) {
      for (const record of layer.segment.recordsOf(target)) {
        if (layer.counts(layer.segment.recordFile(record))) found.push(layer.segment.entity(record))
      }
    }
    return found.length > 1 ? found.sort(byPlace) : found
  }

  /** The record of `type:id` that counts, as it is: a redirect is not followed. */
  entity(ref: string): Entity | undefined {
    const known = this.#records.get(ref)
    if (known || this.#records.has(ref)) return known
    const [entity] = this.declarations(ref)
    if (this.#records.size < MOST_KNOWN) this.#records.set(ref, entity)
    return entity
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
  redirectsTo(ref: string): readonly string[] {
    const found = new Set<string>()
    for (const document of this.#whole.values()) {
      if (document.kind === 'registry') for (const from of redirectsIn(document, ref)) found.add(from)
    }
    for (const [layer, target] of this.#targets(ref)) {
      const { segment } = layer
      for (const record of segment.redirectsTo(target)) found.add(segment.targetText(segment.recordTarget(record)))
    }
    return [...found].filter((from) => this.entity(from)?.redirect === ref).sort()
  }

  /** What the records in a file of the registry say to other files: whom they declare, under which names, or where they lead. */
  *recordsIn(uri: string): Generator<DeclaredRecord> {
    const document = this.#whole.get(uri)
    if (document?.kind === 'registry') yield* headsIn(document)
    if (document) return
    for (const { segment, file } of this.#at(uri)) {
      const end = firstRecord(segment.parts, file + 1)
      for (let record = firstRecord(segment.parts, file); record < end; record++) {
        const ref = segment.targetText(segment.recordTarget(record))
        yield {
          ref,
          redirect: segment.redirectOf(record),
          // Mostly nobody asks: their texts are made then.
          get names() {
            return segment.namesOf(record)
          },
          said: segment.saidBy(record),
          withhold: segment.isWithheld(record),
        }
      }
    }
  }

  /** Where the record of an entity stands that this corpus gave. */
  placeOf(entity: Entity): RecordPlace {
    const { uri, idSpan, span } = entity
    const document = this.#whole.get(uri)
    if (document) {
      const { source } = document
      return { uri, id: source.range(idSpan), whole: source.range({ start: idSpan.start, end: span.end }) }
    }
    for (const { segment } of this.#at(uri)) {
      const number = segment.numberOf(entity)
      if (number !== undefined) return { uri, ...segment.recordRanges(number) }
    }
    const start = { line: 0, character: 0 }
    return { uri, id: { start, end: start }, whole: { start, end: start } }
  }

  /** Entities one of whose names is spelt the same as this text, as Arabic readers see it (`sameKey`). */
  named(text: string): readonly Entity[] {
    const key = sameKey(text)
    return entitiesNamed(this, key).flatMap((ref) => {
      const entity = this.entity(ref)
      return entity?.names.some((name) => sameKey(name.text) === key) ? [entity] : []
    })
  }

  /** The files in which a site of one of the targets stands, in path order. */
  filesWith(...targets: readonly string[]): readonly string[] {
    return filesWith(this, targets).map(({ uri }) => uri)
  }

  /** The places of the targets in a file, in the order in which they were read. */
  placesIn(uri: string, targets: readonly string[]): readonly Place[] {
    return placesIn(this, uri, targets)
  }

  /** Every place of the targets, file by file in path order. */
  places(...targets: readonly string[]): Generator<FilePlace> {
    return placesEverywhere(this, targets)
  }

  /** How often the target is mentioned in the corpus. */
  count(target: string): MentionCount {
    let mentions = 0
    let articles = 0
    const add = (here: number): void => {
      mentions += here
      if (here > 0) articles++
    }
    for (const document of this.#whole.values())
      if (document.kind === 'article') add(document.mentions.get(target) ?? 0)
    for (const [layer, number] of this.#targets(target)) {
      const { segment } = layer
      for (const file of segment.filesWith(number)) {
        if (layer.counts(file) && segment.isArticle(file)) add(segment.mentions(file, number))
      }
    }
    return { mentions, articles }
  }

  /** How often an entity is mentioned in one article. */
  mentionsIn(uri: string, target: string): number {
    const document = this.#whole.get(uri)
    if (document) return document.kind === 'article' ? (document.mentions.get(target) ?? 0) : 0
    for (const { segment, file } of this.#at(uri)) {
      const number = segment.target(target)
      return number === undefined ? 0 : segment.mentions(file, number)
    }
    return 0
  }

  /** In how many files a site of the target stands, about: how much it is used, at the cost of one look-up. */
  spread(target: string): number {
    let files = 0
    for (const document of this.#whole.values()) if (standsIn(document, target)) files++
    // Asked of each of many candidates.
    for (const layer of this.#layers) {
      const number = layer.segment.target(target)
      if (number !== undefined) files += layer.countOf(layer.segment.filesWith(number))
    }
    return files
  }

  /** The records of entities whose names no export, print or report may show (docs/format.md §6). */
  withheld(): readonly Entity[] {
    return withheldEntities(this)
  }

  /** Whether anything but its own record names the entity: an article, or a record. */
  isUsed(ref: string): boolean {
    return isUsed(this, ref)
  }

  /** How many entities nothing names, counted no further than a little beyond what `unused-entity` reports. */
  get unusedCount(): number {
    return unusedCount(this, MOST_UNUSED + 1)
  }

  /** Everything that a file names otherwise than by declaring it, as targets. */
  usedIn(uri: string): UsedTargets {
    const document = this.#whole.get(uri)
    if (document) return usedIn(document)
    for (const { segment, file } of this.#at(uri)) return usedInClosed(segment, file)
    return new Set()
  }

  /** How many entities have a record. */
  get entityCount(): number {
    return entityCount(this)
  }

  /** Whether a file lies in this corpus's folder; a nearer `seedbed.yaml` may still claim it. */
  contains(uri: string): boolean {
    return isWithin(this.root, uri)
  }

  *#at(uri: string): Generator<{ readonly segment: Segment; readonly file: number }> {
    for (const layer of this.#layers) {
      const file = layer.fileOf(uri)
      if (file !== undefined) yield { segment: layer.segment, file }
    }
  }

  *#targets(target: string): Generator<readonly [Layer, number]> {
    for (const layer of this.#layers) {
      const number = layer.segment.target(target)
      if (number !== undefined) yield [layer, number]
    }
  }

  /** What stands for all that findings in other files can depend on of this one; undefined where it is not there. */
  declares(uri: string): number | undefined {
    const document = this.#whole.get(uri)
    if (document) return document.declares
    for (const { segment, file } of this.#at(uri)) return segment.declares(file)
    return undefined
  }

  /** Whether the change of some files can alter what is found in others. Of very many nobody asks: some will. */
  #areTied(next: Corpus, touched: ReadonlySet<string>, read: Segment | undefined): boolean {
    const count = touched.size + (read?.size ?? 0)
    if (count === 0 || (this.#layers.length === 0 && this.#whole.size === 0)) return false
    if (count > MOST_TIED) return true
    const uris = new Set(touched)
    for (let file = 0; file < (read?.size ?? 0); file++) uris.add(read?.uriOf(file) ?? '')
    for (const uri of uris) if (tiedFiles(this, next, uri).size > 0) return true
    return false
  }

  #declaresElse(next: Corpus, uris: Iterable<string>): boolean {
    for (const uri of uris) if (this.declares(uri) !== next.declares(uri)) return true
    return false
  }

  /** The same of files that were read, of which there may be very many. `known`: by layer the numbers that it has for them. */
  #readDeclaresElse(next: Corpus, read: Segment, known: readonly Uint32Array[]): boolean {
    const open = new Set<number>()
    for (const uri of next.#whole.keys()) open.add(read.fileOf(uri) ?? NONE)
    for (let file = 0; file < read.size; file++) {
      if (open.has(file)) continue
      if (this.#declaresAt(known, file) === read.declares(file)) continue
      // Perhaps it was open.
      if (this.declares(read.uriOf(file)) !== read.declares(file)) return true
    }
    return false
  }

  #declaresAt(known: readonly Uint32Array[], file: number): number | undefined {
    for (let at = 0; at < known.length; at++) {
      const old = known[at]?.[file] ?? NONE
      const layer = this.#layers[at]
      if (old !== NONE && layer?.counts(old)) return layer.segment.declares(old)
    }
    return undefined
  }
}

/** Whoever asks for more records than this goes through all of them once. */
const MOST_KNOWN = 2000

/** So many files at once are asked for what they are tied to. */
const MOST_TIED = 50

/** Where more entities are unused than this, that is how the corpus is, and no mistake. */
export const MOST_UNUSED = 5000

/** The files that are the latest in a layer and no longer so in what it has become, if there is anything left of it. */
function urisLost(before: Layer, now: Layer | undefined): readonly string[] {
  if (now && now.past === before.past) return []
  const uris: string[] = []
  for (let file = 0; file < before.segment.size; file++) {
    if (before.isLatest(file) && !now?.isLatest(file)) uris.push(before.segment.uriOf(file))
  }
  return uris
}

const sameKeys = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean => {
  if (a.size !== b.size) return false
  for (const key of a.keys()) if (!b.has(key)) return false
  return true
}

const byUri = (a: { readonly uri: string }, b: { readonly uri: string }): number =>
  a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0

const byPlace = (a: Entity, b: Entity): number => byUri(a, b) || a.idSpan.start - b.idSpan.start
