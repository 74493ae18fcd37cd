import { isEdtfProblem, readEdtf } from '../../../language/edtf.ts'
import type { UiLanguage } from '../../../language/message.ts'
import type { Entity } from '../../../registry/entity.ts'
import type { Corpus } from '../../corpus.ts'
import { shownRecordsNaming } from '../shown-records.ts'
import { drawTimeBar, type Stretch } from './draw-time-bar.ts'

/** An event in time among the others that are parts of the same one, as SVG, and how many these are with it; undefined where there are none, or nothing is dated. */
export function timeBar(
  event: Entity,
  corpus: Corpus,
  language: UiLanguage,
): { readonly count: number; readonly svg: () => string } | undefined {
  const own = stretchOf(event)
  if (!own) return undefined
  const others = siblingsOf(event, corpus).flatMap((one) => stretchOf(one) ?? [])
  if (others.length === 0) return undefined
  return { count: others.length + 1, svg: () => drawTimeBar(own, others, language === 'ar') }
}

/** The other parts of what an event is a part of, whichever of its ids they name; what is withheld is none. */
function siblingsOf({ ref, partOf }: Entity, corpus: Corpus): readonly Entity[] {
  if (partOf === undefined) return []
  const idOf = (target: string | undefined) => target && (corpus.resolve(target)?.ref ?? target)
  const whole = idOf(partOf)
  const found: Entity[] = []
  for (const one of shownRecordsNaming(partOf, 'event', corpus)) {
    if (one.ref !== ref && idOf(one.partOf) === whole) found.push(one)
    if (found.length === MOST) break
  }
  return found
}

/** More could not be told apart. */
const MOST = 300

/** The days of an event, counted from 1970. An end that is open is not drawn. */
function stretchOf({ date: edtf }: Entity): Stretch | undefined {
  const date = edtf === undefined ? undefined : readEdtf(edtf)
  if (date === undefined || isEdtfProblem(date)) return undefined
  const [from, to] = [date.earliest ?? date.latest, date.latest ?? date.earliest].map(
    (day) => Date.parse(day ?? '') / DAY,
  )
  return from === undefined || to === undefined || Number.isNaN(from + to) ? undefined : { from, to }
}

const DAY = 24 * 60 * 60 * 1000
