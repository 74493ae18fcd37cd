import { isolate } from '../language/direction.ts'
import { type Refusal, refuse } from '../language/refusal.ts'
import { linesOf, slipNear, unsoundAt, writtenRecord } from '../registry/edit/registry-lines.ts'
import { pathBelow } from '../text/uri.ts'
import type { Corpus } from './corpus.ts'
import { targetId, targetType } from './site.ts'

/**
 * Why a file of the registry cannot be edited: it cannot be cut into its records, or has a slip in the one of `ref` or beside it, and where; or that
 * one leaves no clear place; or any record would read otherwise afterwards.
 */
export function notSafe(corpus: Corpus, uri: string, ref = ''): Refusal {
  const source = corpus.source(uri)
  const lines = source && linesOf(source)
  const [type, id] = [targetType(ref), targetId(ref)]
  const slip = lines ? slipNear(lines, type, id) : source && unsoundAt(source.text)
  const record = lines && writtenRecord(lines, type, id)
  const at = slip ?? record?.key.start
  const place = pathBelow(corpus.root, uri) + (source && at !== undefined ? `:${source.position(at).line + 1}` : '')
  return lines && slip === undefined ? (record ? noPlace(place, ref) : otherwise(place)) : uncut(place)
}

function uncut(place: string): Refusal {
  const shown = isolate(place, 'ltr')
  return refuse(
    `${shown} is written in a way that leaves no safe place for this (an anchor, a type in brackets or twice, or a slip of YAML): nothing is changed. Mend it first.`,
    `${shown} مكتوب على نحو لا يترك موضعًا مأمونًا لهذا (مرساة YAML، أو نوع بين أقواس أو مكرر، أو خطأ في الصياغة)، فلم يُغيَّر شيء. أصلحه أولًا.`,
  )
}

function noPlace(place: string, ref: string): Refusal {
  const [shown, record] = [isolate(place, 'ltr'), isolate(ref, 'ltr')]
  return refuse(
    `The record of ${record} (${shown}) is written in a way that leaves no safe place for this (an item without a value, for example): nothing is changed. Mend it first.`,
    `سجل ${record} (${shown}) مكتوب على نحو لا يترك موضعًا مأمونًا لهذا (كعنصر قائمة بلا قيمة)، فلم يُغيَّر شيء. أصلحه أولًا.`,
  )
}

function otherwise(place: string): Refusal {
  const shown = isolate(place, 'ltr')
  return refuse(
    `Other records of ${shown} would read otherwise afterwards (a text that keeps its last empty lines, for example): nothing is changed. Mend that first.`,
    `ستُقرأ سجلات أخرى في ${shown} على غير ما هي عليه بعد هذا (كنص يحفظ أسطره الفارغة الأخيرة)، فلم يُغيَّر شيء. أصلح ذلك أولًا.`,
  )
}
