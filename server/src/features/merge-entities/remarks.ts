import type { Message } from '../../language/message.ts'
import { quotedList } from '../../lint/quoted.ts'
import { demotedNames } from '../../registry/merge/merge-names.ts'
import type { TwoEntities } from './two-entities.ts'

/** What the user should know before two entities are merged, though nothing has to be chosen. */
export function remarks({ from: { entity: from }, into: { entity: into }, records }: TwoEntities): readonly Message[] {
  const demoted = demotedNames(records)
  const authorities = from.sameAs
    .flatMap((id) => authorityOf(id) ?? [])
    .filter((authority) => {
      const own = into.sameAs.filter((id) => authorityOf(id) === authority)
      return own.length > 0 && !own.some((id) => from.sameAs.includes(id))
    })
  return [
    ...(from.withhold === into.withhold ? [] : [withheld]),
    ...(from.differentFrom.includes(into.ref) || into.differentFrom.includes(from.ref) ? [toldApart] : []),
    ...[...new Set(authorities)].map(otherId),
    ...(demoted.length > 0 ? [noLongerOfficial(demoted)] : []),
  ]
}

const authorityOf = (id: string): string | undefined => /^([a-z]+):(?!\/\/)/.exec(id)?.[1]

const withheld: Message = {
  en: 'One of the two is withheld: the merged entity is withheld.',
  ar: 'أحد الكيانين محجوب الاسم، فيُحجب اسم الكيان المدموج.',
}

const toldApart: Message = {
  en: 'The registry says that they are different (different-from).',
  ar: 'يقول السجل إنهما مختلفان (\u2066different-from\u2069).',
}

const otherId = (authority: string): Message => ({
  en: `They have different ids of ${authority}: are they one?`,
  ar: `لهما معرّفان مختلفان في \u2066${authority}\u2069: أهما شيء واحد حقًا؟`,
})

function noLongerOfficial(names: readonly string[]): Message {
  const { en, ar } = quotedList(names)
  return {
    en: `Both have an official name at one time: that of the entity that stays counts, and ${en} will be an ordinary name.`,
    ar: `لكلٍّ منهما اسم رسمي في وقت واحد: يُعتمد اسم الكيان الباقي، ويصير ${ar} اسمًا عاديًا.`,
  }
}
