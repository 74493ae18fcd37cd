import type { Corpus } from '../../corpus/corpus.ts'
import { isolate } from '../../language/direction.ts'
import { type Refusal, refuse } from '../../language/refusal.ts'
import { openRecord, type RecordAlone } from '../../registry/edit/record-alone.ts'
import { entryOf, textOf } from '../../schema/values.ts'
import type { TwoEntities } from './two-entities.ts'

/** A merge by which an entity would come to lie in itself, or to be a part of itself, over any number of steps. */
export function ifCircle(corpus: Corpus, { from, into }: TwoEntities, merged: RecordAlone): Refusal | undefined {
  const map = openRecord(merged)?.map
  const start = into.entity.ref
  for (const [key, next] of ways) {
    const chain = [start]
    let ref = textOf(entryOf(map, key)?.value)
    while (ref !== undefined && ref !== start && ref !== from.entity.ref && !chain.includes(ref)) {
      chain.push(ref)
      const entity = corpus.entity(ref)
      ref = entity && (entity.redirect ?? next(entity))
    }
    if (ref === start || ref === from.entity.ref) return circle(key, [...chain, start])
  }
  return undefined
}

const ways = [
  ['within', ({ within }: { readonly within: string | undefined }) => within],
  ['part-of', ({ partOf }: { readonly partOf: string | undefined }) => partOf],
] as const

function circle(key: string, chain: readonly string[]): Refusal {
  const [shown, way] = [isolate(chain.join(' → '), 'ltr'), isolate(key, 'ltr')]
  return refuse(
    `Merged, the record would lead back to itself by “${way}”: ${shown}. Mend these references first, or keep the other value.`,
    `لو دُمجا لعاد السجل إلى نفسه عبر «${way}»: ${shown}. أصلح هذه الإحالات أولًا، أو أبقِ القيمة الأخرى.`,
  )
}

/** Ids that were merged into an entity over so many steps that one more would be too many (docs/format.md §6). */
export function ifTooFar(corpus: Corpus, ref: string): Refusal | undefined {
  let open: readonly string[] = [ref]
  const met = new Set(open)
  for (let steps = 0; open.length > 0; steps++) {
    if (steps === MOST_STEPS) return tooFar
    open = open.flatMap((one) => corpus.redirectsTo(one)).filter((one) => !met.has(one))
    for (const one of open) met.add(one)
  }
  return undefined
}

const MOST_STEPS = 8

const tooFar = refuse(
  'Other ids lead here over as many steps as are allowed: let the references be rewritten instead.',
  'تقود معرّفات أخرى إلى هنا بأقصى عدد مسموح من الخطوات: اختر إعادة كتابة الإحالات بدلًا من ذلك.',
)
