import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { formOf } from '../../corpus/tagged-entities.ts'
import { searchKey } from '../../language/fold.ts'
import { displayName } from '../../registry/names.ts'
import type { Tag } from '../../syntax/tree.ts'
import { onceForText } from '../../text/once.ts'

/** Tags of one entity whose labels spell its name otherwise than others of the same article do. */
export interface MixedLabel {
  readonly tags: readonly Tag[]
  /** Those with the spelling that is more frequent, or the record's own. */
  readonly better: readonly Tag[]
}

/** The labels of an article that spell one name of one entity in two ways. */
export function mixedLabels({ tree, lang }: Article, corpus: Corpus): readonly MixedLabel[] {
  const names = new Map<string, Map<string, Tag[]>>()
  for (const tag of tree.tags) {
    if (!corpus.settings.types.has(tag.type) || tag.id === '?' || formOf(tag) !== 'name') continue
    const key = `${tag.type}:${tag.id} ${nameKey(tag.labelText)}`
    const spelled = spellingOf(tag.labelText)
    const spellings = names.get(key) ?? new Map<string, Tag[]>()
    spellings.set(spelled, [...(spellings.get(spelled) ?? []), tag])
    names.set(key, spellings)
  }
  return [...names.values()].flatMap((spellings) => {
    if (spellings.size < 2) return []
    const own = ownSpelling([...spellings.values()][0]?.[0], lang, corpus)
    const [better, ...others] = [...spellings].toSorted(
      ([a, those], [b, these]) => these.length - those.length || Number(b === own) - Number(a === own),
    )
    return better ? others.map(([, tags]) => ({ tags, better: better[1] })) : []
  })
}

/** The key of a name with and without the article of its last word, as in نور الدين الزنكي and نور الدين زنكي. */
const nameKey = onceForText((label: string): string => {
  const words = searchKey(label).split(' ')
  const last = words.at(-1) ?? ''
  return words.length < 3 ? words.join(' ') : [...words.slice(0, -1), last.replace(/^ال(?=...)/u, '')].join(' ')
})

/** What counts as one spelling: case, vowel signs, unseen characters and kinds of quotes and digits are other questions. */
const spellingOf = onceForText((label: string): string =>
  label
    .normalize('NFC')
    .replace(/[\u0610-\u061a\u0640\u064b-\u065f\u0670\p{Cf}]/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => `${digit.charCodeAt(0) % 16}`)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase(),
)

function ownSpelling(tag: Tag | undefined, lang: string | undefined, corpus: Corpus): string | undefined {
  const entity = tag && corpus.resolve(`${tag.type}:${tag.id}`)
  return entity && spellingOf(displayName(entity, lang ?? ''))
}
