import type { Entity } from '../../registry/entity.ts'
import type { Range } from '../../text/source.ts'
import type { ArticleFacts, Place } from '../facts.ts'
import { placeOf } from '../names/key-places.ts'
import { readWritten } from '../record-brief.ts'
import { fileTarget, LOCAL, targetType } from '../site.ts'
import { relatedOf, textNumber } from './article-columns.ts'
import { runOf } from './columns.ts'
import { isMentionNumber, placeAt } from './places.ts'
import { ARTICLE, article, RECORD, record } from './rows.ts'
import { indexesOf, type SegmentIndexes } from './segment-indexes.ts'
import { NONE, type SegmentParts } from './segment-parts.ts'
import { StringTable, textOfUnits } from './string-table.ts'

/**
 * What is known of a batch of files that were read together, without their texts: numbers in columns, from which facts, places and records are
 * made when someone asks. Immutable. Files, targets and records are asked for by number; whether a newer version of a file is known
 * elsewhere is for the corpus to say.
 */
export class Segment {
  /** The corpus's folder, without a slash at its end. */
  readonly root: string
  readonly parts: SegmentParts
  readonly #paths: StringTable
  readonly #targets: StringTable
  readonly #texts: StringTable
  readonly indexes: SegmentIndexes
  /** How the targets of files below the root begin. */
  readonly #inside: string
  readonly #entities = new Map<number, Entity>()
  readonly #numbers = new WeakMap<Entity, number>()

  constructor(root: string, parts: SegmentParts, indexes: SegmentIndexes = indexesOf(parts)) {
    this.root = root
    this.parts = parts
    this.indexes = indexes
    this.#inside = `${fileTarget(root)}/`
    this.#paths = new StringTable(parts.paths)
    this.#targets = new StringTable(parts.targets)
    this.#texts = new StringTable(parts.texts)
  }

  /** How many files it holds. */
  get size(): number {
    return this.parts.kinds.length
  }

  get recordCount(): number {
    return this.parts.writtenEnds.length
  }

  get targetCount(): number {
    return this.#targets.size
  }

  uriOf(file: number): string {
    return `${this.root}/${this.#paths.at(file)}`
  }

  fileOf(uri: string): number | undefined {
    return uri.startsWith(this.root) ? this.#paths.find(uri.slice(this.root.length + 1)) : undefined
  }

  /** By file of another segment of the corpus the number that it has here, or `NONE`. */
  filesOf(other: Segment): Uint32Array {
    return this.#paths.numbersOf(other.#paths)
  }

  isArticle(file: number): boolean {
    return this.parts.kinds[file] === 0
  }

  declares(file: number): number {
    return this.parts.declares[file] ?? 0
  }

  /** The number of a target; undefined where no file of the segment has anything to do with it. */
  target(text: string): number | undefined {
    return this.#targets.find(text.startsWith(this.#inside) ? fileTarget(text.slice(this.#inside.length)) : text)
  }

  /** The target of a number, as a site has it. */
  targetText(target: number): string {
    const text = this.#targets.at(target)
    const path = text.startsWith(fileTarget('')) ? text.slice(fileTarget('').length) : undefined
    // Paths below the root are written without it.
    return path === undefined || path.includes(':') ? text : fileTarget(`${this.root}/${path}`)
  }

  /** Whether a text stands in that of a target at an offset; paths below the root are written without it. */
  targetHasAt(target: number, offset: number, text: string): boolean {
    return this.#targets.hasAt(target, offset, text)
  }

  /** Whether a target is one that a single article knows (`isLocal`); no text is made of it. */
  isLocalTarget(target: number): boolean {
    return this.#targets.has(target, LOCAL)
  }

  /** How long the text of a target is; paths below the root are written without it. */
  targetLength(target: number): number {
    return this.#targets.lengthOf(target)
  }

  /** In how many files the target stands. */
  spread(target: number): number {
    const { starts } = this.indexes.filesByTarget
    return (starts[target + 1] ?? 0) - (starts[target] ?? 0)
  }

  /** The files in which the target stands, in path order. */
  filesWith(target: number): Uint32Array {
    return runOf(this.indexes.filesByTarget, target)
  }

  /** The articles whose own id is the target's. */
  articlesOf(target: number): Uint32Array {
    return runOf(this.indexes.articlesByTarget, target)
  }

  recordsOf(target: number): Uint32Array {
    return runOf(this.indexes.recordsByTarget, target)
  }

  /** The records that redirect straight to the target. */
  redirectsTo(target: number): Uint32Array {
    return runOf(this.indexes.redirectsByTarget, target)
  }

  articleFacts(file: number): ArticleFacts {
    const at = (column: keyof typeof article): number => this.parts.articles[file * ARTICLE + article[column]] ?? NONE
    const target = at('target')
    return {
      kind: 'article',
      uri: this.uriOf(file),
      id: target === NONE ? undefined : this.#targets.at(target).slice('article:'.length),
      idRange:
        at('idLine') === NONE
          ? undefined
          : range(at('idLine'), at('idCharacter'), at('idEndLine'), at('idEndCharacter')),
      title: this.#text(at('title')),
      titleRange: range(at('titleLine'), at('titleCharacter'), at('titleEndLine'), at('titleEndCharacter')),
      date: this.#text(at('date')),
      lang: this.#text(at('lang')),
      topics: this.topics(file),
      related: relatedOf(this, file),
      status: this.#text(at('status')),
      assignee: this.#text(at('assignee')),
      work: { unidentified: at('unidentified'), automatic: at('automatic'), unsure: at('unsure') },
    }
  }

  /** The target `article:ID` of an article that has an id. */
  articleTarget(file: number): number | undefined {
    const target = this.parts.articles[file * ARTICLE + article.target] ?? NONE
    return target === NONE ? undefined : target
  }

  /** The language of an article. */
  langOf(file: number): string | undefined {
    return this.#text(this.parts.articles[file * ARTICLE + article.lang] ?? NONE)
  }

  titleOf(file: number): string | undefined {
    return this.#text(this.parts.articles[file * ARTICLE + article.title] ?? NONE)
  }

  /** The number of an article's date among the texts. */
  dateNumber(file: number): number | undefined {
    return textNumber(this, file, 'date')
  }

  /** A title, a date, a topic, a name by its number. */
  text(number: number): string {
    return this.#texts.at(number)
  }

  topics(file: number): readonly string[] {
    const { topics, topicEnds } = this.parts
    return Array.from(topics.subarray(startOf(topicEnds, file), topicEnds[file]), (text) => this.#texts.at(text))
  }

  /** The places in a file, in the order in which they were read; of some targets (numbers) only, where these are given. */
  *places(file: number, targets?: ReadonlySet<number>): Generator<Place> {
    const { placeEnds, placeTargets } = this.parts
    const end = placeEnds[file] ?? 0
    for (let place = startOf(placeEnds, file); place < end; place++) {
      const target = placeTargets[place] ?? 0
      if (!targets || targets.has(target)) yield { target: this.targetText(target), ...placeAt(this.parts, place) }
    }
  }

  /** How often the target is mentioned in a file. */
  mentions(file: number, target: number): number {
    const { placeEnds, placeTargets, placeKinds: kinds } = this.parts
    const end = placeEnds[file] ?? 0
    let count = 0
    for (let place = startOf(placeEnds, file); place < end; place++) {
      if (placeTargets[place] === target && isMentionNumber(kinds[place] ?? 0)) count++
    }
    return count
  }

  recordTarget(number: number): number {
    return this.#record(number, record.target)
  }

  recordFile(number: number): number {
    return this.#record(number, record.file)
  }

  /** Whether a word stands anywhere in a record as it is written. */
  isWritten(number: number, word: string): boolean {
    const { written, writtenEnds } = this.parts
    return placeOf(written, startOf(writtenEnds, number), writtenEnds[number] ?? 0, word) >= 0
  }

  /** What a record says to other files (`registry/said.ts`). */
  saidBy(number: number): number {
    return this.#record(number, record.saidHigh) * 2 ** 32 + this.#record(number, record.saidLow)
  }

  isWithheld(number: number): boolean {
    return this.#record(number, record.withheld) === 1
  }

  /** Whether a record only leads on to another. */
  isRedirect(number: number): boolean {
    return this.#record(number, record.redirect) !== NONE
  }

  /** The target that a record redirects to. */
  redirectOf(number: number): string | undefined {
    const target = this.#record(number, record.redirect)
    return target === NONE ? undefined : this.#targets.at(target)
  }

  namesOf(number: number): readonly string[] {
    const { names, nameEnds } = this.parts
    return Array.from(names.subarray(startOf(nameEnds, number), nameEnds[number]), (text) => this.#texts.at(text))
  }

  /** A record, read again from how it is written. */
  entity(number: number): Entity {
    const known = this.#entities.get(number)
    if (known) return known
    const { written, writtenEnds } = this.parts
    const text = textOfUnits(written, startOf(writtenEnds, number), writtenEnds[number] ?? 0)
    const ref = this.#targets.at(this.recordTarget(number))
    const uri = this.uriOf(this.recordFile(number))
    const entity = readWritten(uri, targetType(ref), text, this.#record(number, record.start))
    if (!entity) throw new Error(`The record of ${ref} cannot be read again`)
    // Whatever is asked for often is asked for again soon.
    if (this.#entities.size >= KEPT) this.#entities.clear()
    this.#entities.set(number, entity)
    this.#numbers.set(entity, number)
    return entity
  }

  /** The number of a record that this segment gave. */
  numberOf(entity: Entity): number | undefined {
    return this.#numbers.get(entity)
  }

  /** Where a record stands: its id, and the whole of it. */
  recordRanges(number: number): { readonly id: Range; readonly whole: Range } {
    const line = this.#record(number, record.line)
    const character = this.#record(number, record.character)
    const id = range(line, character, line, this.#record(number, record.endCharacter))
    return {
      id,
      whole: range(line, character, this.#record(number, record.lastLine), this.#record(number, record.lastCharacter)),
    }
  }

  #record(number: number, column: number): number {
    return this.parts.records[number * RECORD + column] ?? NONE
  }

  #text(number: number): string | undefined {
    return number === NONE ? undefined : this.#texts.at(number)
  }
}

/** So many records that were read again are kept. */
const KEPT = 2000

const startOf = (ends: Uint32Array, index: number): number => (index === 0 ? 0 : (ends[index - 1] ?? 0))

const range = (line: number, character: number, endLine: number, endCharacter: number): Range => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
})
