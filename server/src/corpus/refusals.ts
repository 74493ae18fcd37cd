import { isolate } from '../language/direction.ts'
import { type Refusal, refuse } from '../language/refusal.ts'
import { idFrom, isId } from '../schema/ids.ts'
import { FORMAT_VERSION } from '../schema/settings.ts'
import type { Corpus } from './corpus.ts'

// Why operations on a corpus are refused; what only one of them refuses stands with it.

/** A corpus whose settings say a version of the format that we do not know. */
export const ifNewer = ({ settings }: Corpus): Refusal | undefined =>
  settings.version > FORMAT_VERSION
    ? refuse(
        'This corpus is written in a newer version of the format: nothing is changed in it. Update Seedbed.',
        'كُتبت هذه المجموعة بإصدار أحدث من الصيغة، فلا يُغيَّر فيها شيء. حدّث Seedbed.',
      )
    : undefined

/** An id that cannot be one; YAML reads `null` as nothing at all. */
export function ifNoId(id: string): Refusal | undefined {
  if (id === 'null') return isNull
  if (isId(id)) return undefined
  const near = idFrom(id)
  const shown = isolate(id)
  return refuse(
    `${shown} cannot be an id: small Latin letters and digits, parted by “-”, “.” or “_”, with at least one letter${near ? `; for example ${near}` : ''}.`,
    `لا يصلح ${shown} معرّفًا: حروف لاتينية صغيرة وأرقام، بينها «-» أو «.» أو «_»، وفيها حرف واحد على الأقل${near ? `؛ مثل ${isolate(near, 'ltr')}` : ''}.`,
  )
}

const isNull: Refusal = refuse(
  'YAML reads “null” as nothing: it cannot be an id.',
  'يقرأ YAML الكلمة «null» على أنها لا شيء، فلا تصلح معرّفًا.',
)

/** An id that no record can have: beside those that are none, those of keys that are the corpus's own (docs/format.md §6). */
export const ifNoRecordId = (id: string): Refusal | undefined => ifNoId(id) ?? (id.startsWith('x-') ? isOwn : undefined)

const isOwn: Refusal = refuse(
  'Keys that begin with “x-” are yours, and no records: choose another id.',
  'المفاتيح التي تبدأ بـ«x-» لك وليست سجلات: اختر معرّفًا آخر.',
)

/** An id that someone has already: `type:id`, or `article:id`. */
export function taken(target: string): Refusal {
  const shown = isolate(target, 'ltr')
  return refuse(`${shown} exists already.`, `${shown} موجود من قبل.`)
}

/** An entity that has no record, or none that can be told from others of its id. */
export function ifNotOne(corpus: Corpus, ref: string): Refusal | undefined {
  const count = corpus.declarations(ref).length
  if (count === 1) return undefined
  const shown = isolate(ref, 'ltr')
  return count === 0
    ? refuse(`There is no record of ${shown} in the registry.`, `لا سجل لـ${shown}.`)
    : refuse(`${shown} has more than one record: mend that first.`, `لـ${shown} أكثر من سجل: أصلح ذلك أولًا.`)
}

/** An id that only leads on to another one. */
export const isMerged = (ref: string, redirect: string): Refusal =>
  refuse(
    `${isolate(ref, 'ltr')} was merged into ${isolate(redirect, 'ltr')} already.`,
    `دُمج ${isolate(ref, 'ltr')} في ${isolate(redirect, 'ltr')} من قبل.`,
  )

/** A caret that stands on no entity with a record. */
export const noEntityHere: Refusal = refuse('There is no entity of the registry here.', 'لا كيان من كيانات السجل هنا.')

/** A name that is none. */
export const noName: Refusal = refuse('A name has at least one letter.', 'في الاسم حرف واحد على الأقل.')

/** An editor that cannot take what would have to be done. */
export const cannotCreateFiles: Refusal = refuse(
  'This editor does not let Seedbed make files. Make the file first.',
  'لا يسمح هذا المحرر لـSeedbed بإنشاء الملفات. أنشئ الملف أولًا.',
)
