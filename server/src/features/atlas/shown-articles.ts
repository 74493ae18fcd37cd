import { recordedEntity } from '../../corpus/overview/entity-numbers.ts'
import type { MentionPart, MentionTable } from '../../corpus/overview/mention-table.ts'
import type { RecordValues } from '../../corpus/overview/record-values.ts'
import { NO_DAY } from '../../corpus/overview/standing.ts'
import { dayCount } from '../../language/calendar.ts'
import type { AtlasBrush, AtlasSelection } from '../../protocol/atlas.ts'
import type { Steps } from '../../text/gradual.ts'

/** What of a brush leaves an article out, one bit each. */
export const TIME = 1
export const FRAME = 2
const REFS = 4

/** Of what is no article, or not selected. */
const ABSENT = 128

/** By article of a table all that leaves it out; 0 where nothing does. */
export type LeftOut = Uint8Array

/** Whether a picture that passes over some of the brushes shows an article. */
export const isShown = (leftOut: LeftOut, article: number, passedOver = 0): boolean =>
  ((leftOut[article] ?? ABSENT) & ~passedOver) === 0

/** Articles between two steps. */
export const ARTICLES = 2000

/** The articles of a selection, none of which a brush leaves out; undefined where nothing like it is in the corpus. */
export function* selected(table: MentionTable, selection: AtlasSelection): Steps<LeftOut | undefined> {
  const leftOut = new Uint8Array(table.size).fill(ABSENT)
  let found = selection.kind === 'corpus' || selection.kind === 'topic'
  const take = ({ base, isThere }: MentionPart, file: number): void => {
    if (!isThere(file)) return
    leftOut[base + file] = 0
    found = true
  }
  const entity = selection.kind === 'entity' ? recordedEntity(table.numbers, selection.ref) : undefined
  if (selection.kind === 'entity' && entity === undefined) return undefined
  for (const part of table.parts) {
    if (selection.kind === 'article') {
      const file = part.numberOf(selection.uri)
      if (file !== undefined) take(part, file)
    } else if (selection.kind === 'topic') for (const file of part.on(selection.topic)) take(part, file)
    else if (entity === undefined) for (let file = 0; file < part.size; file++) take(part, file)
    else for (const file of mentioning(part, entity)) take(part, file)
    yield
  }
  return found || entity !== undefined ? leftOut : undefined
}

function* mentioning({ rows, entities, size }: MentionPart, entity: number): Generator<number> {
  const { ends, targets } = rows
  let row = 0
  for (let file = 0; file < size; file++) {
    let isMentioned = false
    for (const end = ends[file] ?? 0; row < end; row++) isMentioned ||= entities[targets[row] ?? 0] === entity
    if (isMentioned) yield file
  }
}

/** What a brush asks for, in the numbers of a table. */
export interface Brushed {
  /** Days from 1970, and how wide the date of an article may be that has a bar. */
  readonly time: { readonly from: number; readonly to: number; readonly widest: number } | undefined
  /** The entities that have to be mentioned; undefined for one that nobody can mention. */
  readonly refs: readonly (number | undefined)[]
  readonly frame: { readonly brush: NonNullable<AtlasBrush['frame']>; readonly values: RecordValues } | undefined
}

/** The days of a brush, both included, as the numbers by which articles stand in time. */
export const daysOfBrush = ({ from, to }: NonNullable<AtlasBrush['time']>): { from: number; to: number } => ({
  from: dayCount(from),
  to: dayCount(to),
})

/** Says of each selected article what leaves it out. */
export function* brush(table: MentionTable, selection: LeftOut, brushed: Brushed): Steps<LeftOut> {
  const { time, refs, frame } = brushed
  const leftOut = selection.slice()
  const { recorded } = table.numbers
  /** By entity 1 where it lies in the frame. */
  const inFrame = frame && Uint8Array.from({ length: recorded }, (_, entity) => Number(isInFrame(frame, entity)))
  const wanted = new Set(refs)
  const last = new Map<number, number>()
  for (const { rows, base, size, entities } of table.parts) {
    const { ends, targets, days, widths } = rows
    let row = 0
    for (let file = 0; file < size; file++) {
      if (file % ARTICLES === ARTICLES - 1) yield
      const begin = row
      const end = ends[file] ?? 0
      row = end
      const article = base + file
      if (leftOut[article] !== 0) continue
      let out = 0
      if (time) {
        const day = days[file] ?? NO_DAY
        if (day < time.from || day > time.to || (widths[file] ?? 0) > time.widest) out |= TIME
      }
      if (inFrame && !targets.subarray(begin, end).some((target) => inFrame[entities[target] ?? 0] === 1)) out |= FRAME
      if (wanted.size > 0) {
        let missing = wanted.size
        for (let at = begin; at < end; at++) {
          const entity = entities[targets[at] ?? 0] ?? 0
          if (!wanted.has(entity) || last.get(entity) === article) continue
          last.set(entity, article)
          missing--
        }
        if (missing > 0) out |= REFS
      }
      leftOut[article] = out
    }
  }
  return leftOut
}

function isInFrame({ brush: frame, values }: NonNullable<Brushed['frame']>, entity: number): boolean {
  const longitude = values.longitudes[entity] ?? Number.NaN
  const latitude = values.latitudes[entity] ?? Number.NaN
  if (values.countries.has(entity)) return false
  if (!(latitude >= frame.south && latitude <= frame.north)) return false
  return frame.west <= frame.east
    ? longitude >= frame.west && longitude <= frame.east
    : longitude >= frame.west || longitude <= frame.east
}
