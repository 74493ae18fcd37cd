import type { SoughtSlip } from '../../find/concordance/matcher.ts'
import type { Query } from '../../find/concordance/query.ts'
import { type Refusal, refuse } from '../../language/refusal.ts'
import { quoted } from '../../lint/quoted.ts'

/** Why nothing is sought: what is wrong, where, and what to do about it. */
export function slipWords(query: Query, slip: SoughtSlip): Refusal {
  if (slip.why !== 'empty') {
    const part = quoted(slip.part)
    return refuse(
      `The regular expression cannot be used: at ${part.en}, ${slip.why.en}. Mend it, or search for the text as it is written.`,
      `لا يمكن استعمال التعبير النمطي: عند ${part.ar}، ${slip.why.ar}. أصلحه، أو ابحث عن النص كما كُتب.`,
    )
  }
  if (query.kind !== 'entity') return refuse('Write what is to be found.', 'اكتب ما يُراد إيجاده.')
  const shown = quoted(query.ref)
  return refuse(
    `${shown.en} names no entity: write a type and an id, as place:astana.`,
    `لا يدل ${shown.ar} على كيان: اكتب نوعًا ومعرّفًا، مثل place:astana.`,
  )
}
