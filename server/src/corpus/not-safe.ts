import { isolate } from '../language/direction.ts'
import { type Refusal, refuse } from '../language/refusal.ts'
import { recordOf, registryLines, unsoundAt } from '../registry/edit/registry-lines.ts'
import { pathBelow } from '../text/uri.ts'
import type { Corpus } from './corpus.ts'
import { targetId, targetType } from './site.ts'

/**
 * Why a file of the registry cannot be edited: it cannot be cut into its records, and where; or the record of `ref` leaves no clear place; or any
 * record would read otherwise afterwards.
 */
export function notSafe(corpus: Corpus, uri: string, ref = ''): Refusal {
  const source = corpus.source(uri)
  const lines = source && registryLines(source.text)
  const offset = source && !lines ? unsoundAt(source.text) : undefined
  const record = lines && recordOf(lines, targetType(ref), targetId(ref))
  const at = offset ?? record?.key.start
  const place = pathBelow(corpus.root, uri) + (source && at !== undefined ? `:${source.position(at).line + 1}` : '')
  return lines ? (record ? noPlace(place, ref) : otherwise(place)) : uncut(place)
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
