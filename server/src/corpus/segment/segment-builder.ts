import { shownName } from '../../registry/names.ts'
import type { Source } from '../../text/source.ts'
import { addDeclared, declaredByArticle } from '../declares.ts'
import { type ArticleFacts, type Place, type PlaceKind, placeKinds } from '../facts.ts'
import type { RecordBrief } from '../record-brief.ts'
import { fileTarget } from '../site.ts'
import { tagWork } from '../work.ts'
import { GrowingNumbers, GrowingUnits, sharedBytes, sharedDoubles } from './growing.ts'
import { PLACE, packPlaces } from './places.ts'
import { ARTICLE } from './rows.ts'
import { NONE, type SegmentParts, STAMP } from './segment-parts.ts'
import { StringTableBuilder } from './string-table.ts'

/** What the host noted of a file when it was read, to see later whether it has changed; `STAMP` numbers. */
export type Stamp = readonly number[]

/** An article as a segment takes it. */
export interface ArticleRow {
  readonly facts: ArticleFacts
  readonly marks: readonly number[]
  readonly headingsMark: number
  readonly places: readonly Place[]
}

/** A file of the registry as a segment takes it. Records are taken one by one: there may be a hundred thousand in a file. */
export interface RegistryRow {
  readonly source: Source
  /** The language of the corpus. */
  readonly lang: string | undefined
  readonly records: Iterable<RecordBrief>
  readonly placesOf: (record: RecordBrief) => readonly Place[]
}

/** Writes what is known of a batch of files into columns. Files have to come in the order of their URIs, each once. */
export class SegmentBuilder {
  readonly #root: string
  /** How the targets of paths below the root begin. */
  readonly #inside: string
  readonly #paths = new StringTableBuilder()
  readonly #targets = new StringTableBuilder()
  readonly #texts = new StringTableBuilder()
  readonly #kinds: number[] = []
  readonly #declares: number[] = []
  readonly #stamps: number[] = []
  readonly #articles = new GrowingNumbers()
  readonly #topics = new GrowingNumbers()
  readonly #topicEnds = new GrowingNumbers()
  readonly #marks = new GrowingNumbers()
  readonly #markEnds = new GrowingNumbers()
  readonly #related = new GrowingNumbers()
  readonly #relatedEnds = new GrowingNumbers()
  readonly #placeEnds = new GrowingNumbers()
  /** By place, six numbers each; see `packPlaces`. */
  readonly #places = new GrowingNumbers()
  readonly #records = new GrowingNumbers()
  readonly #names = new GrowingNumbers()
  readonly #nameEnds = new GrowingNumbers()
  readonly #written = new GrowingUnits()
  readonly #writtenEnds = new GrowingNumbers()

  /** `root` is the corpus's folder, canonical. */
  constructor(root: string) {
    this.#root = root.replace(/\/$/, '')
    this.#inside = fileTarget(`${this.#root}/`)
  }

  /** How many files there are so far. */
  get size(): number {
    return this.#kinds.length
  }

  addArticle({ facts, marks, headingsMark, places }: ArticleRow, stamp: Stamp = NO_STAMP): void {
    this.#file(facts.uri, 0, declaredByArticle(facts.id), stamp)
    const { titleRange: title, idRange: id } = facts
    this.#articles.push(facts.id === undefined ? NONE : this.#targets.add(`article:${facts.id}`))
    this.#articles.push(this.#text(facts.title))
    this.#articles.push(this.#text(facts.date))
    this.#articles.push(this.#text(facts.lang))
    for (const { line, character } of [title.start, title.end]) {
      this.#articles.push(line)
      this.#articles.push(character)
    }
    this.#articles.push(id ? id.start.line : NONE)
    this.#articles.push(id ? id.start.character : NONE)
    this.#articles.push(id ? id.end.line : NONE)
    this.#articles.push(id ? id.end.character : NONE)
    this.#articles.push(headingsMark)
    this.#articles.push(this.#text(facts.status))
    this.#articles.push(this.#text(facts.assignee))
    for (const kind of tagWork) this.#articles.push(facts.work[kind])
    for (const mark of marks) this.#marks.push(mark)
    for (const topic of facts.topics) this.#topics.push(this.#texts.add(topic))
    for (const { to, as } of facts.related) {
      this.#related.push(this.#texts.add(to))
      this.#related.push(this.#text(as))
    }
    for (const place of places) this.#place(place)
    this.#endFile()
  }

  addRegistry({ source, lang, records, placesOf }: RegistryRow, stamp: Stamp = NO_STAMP): void {
    const file = this.#file(source.uri, 1, 0, stamp)
    for (let column = 0; column < ARTICLE; column++) this.#articles.push(NONE)
    let declares = 0
    for (const record of records) {
      declares = addDeclared(declares, record.entity)
      this.#record(file, record, source, lang)
      for (const place of placesOf(record)) this.#place(place)
    }
    this.#declares[file] = declares
    this.#endFile()
  }

  done(): SegmentParts {
    return {
      paths: this.#paths.done(),
      targets: this.#targets.done(),
      texts: this.#texts.done(),
      kinds: sharedBytes(this.#kinds),
      declares: sharedDoubles(this.#declares),
      stamps: sharedDoubles(this.#stamps),
      articles: this.#articles.done(),
      topics: this.#topics.done(),
      topicEnds: this.#topicEnds.done(),
      marks: this.#marks.done(),
      markEnds: this.#markEnds.done(),
      related: this.#related.done(),
      relatedEnds: this.#relatedEnds.done(),
      placeEnds: this.#placeEnds.done(),
      ...packPlaces(this.#places.items),
      records: this.#records.done(),
      names: this.#names.done(),
      nameEnds: this.#nameEnds.done(),
      written: this.#written.done(),
      writtenEnds: this.#writtenEnds.done(),
    }
  }

  #file(uri: string, kind: number, declares: number, stamp: Stamp): number {
    const file = this.#paths.add(uri.slice(this.#root.length + 1))
    if (file !== this.#kinds.length) throw new Error(`${uri} comes twice`)
    this.#kinds.push(kind)
    this.#declares.push(declares)
    for (let at = 0; at < STAMP; at++) this.#stamps.push(stamp[at] ?? 0)
    return file
  }

  #endFile(): void {
    this.#topicEnds.push(this.#topics.length)
    this.#markEnds.push(this.#marks.length)
    this.#relatedEnds.push(this.#related.length)
    this.#placeEnds.push(this.#places.length / PLACE)
  }

  #text(text: string | undefined): number {
    return text === undefined ? NONE : this.#texts.add(text)
  }

  #place({ target, kind, line, character, endLine, endCharacter }: Place): void {
    const named = this.#targets.add(this.#short(target))
    this.#places.pushSix(named, kindNumbers[kind], line, character, endLine, endCharacter)
  }

  /** Paths below the root are written without it. */
  #short(target: string): string {
    return target.startsWith(this.#inside) ? fileTarget(target.slice(this.#inside.length)) : target
  }

  #record(file: number, { entity, written, start }: RecordBrief, source: Source, lang: string | undefined): void {
    const id = source.range(entity.idSpan)
    const last = source.position(entity.span.end)
    this.#records.push(this.#targets.add(entity.ref))
    this.#records.push(file)
    this.#records.push(entity.redirect === undefined ? NONE : this.#targets.add(entity.redirect))
    this.#records.push(id.start.line)
    this.#records.push(id.start.character)
    this.#records.push(id.end.character)
    this.#records.push(last.line)
    this.#records.push(last.character)
    this.#records.push(start)
    this.#records.push(entity.said % HALF)
    this.#records.push(Math.floor(entity.said / HALF))
    this.#records.push(entity.withhold ? 1 : 0)
    this.#records.push(this.#text(shownName(entity, lang)))
    for (const name of entity.names) this.#names.push(this.#texts.add(name.text))
    this.#nameEnds.push(this.#names.length)
    this.#written.push(written)
    this.#writtenEnds.push(this.#written.length)
  }
}

const NO_STAMP: Stamp = []

/** A number of up to 53 bits is kept in two. */
const HALF = 2 ** 32

const kindNumbers = Object.fromEntries(placeKinds.map((kind, number) => [kind, number])) as Record<PlaceKind, number>
