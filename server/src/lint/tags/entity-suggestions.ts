import type { Corpus } from '../../corpus/corpus.ts'
import { withoutArticle } from '../../language/particles.ts'
import type { Entity } from '../../registry/entity.ts'
import { closest } from '../did-you-mean.ts'

/** What is known of an entity that cannot be found. */
export interface Wanted {
  readonly type: string
  readonly id: string
  /** The words in the text that name it, where there are any. */
  readonly label?: string
}

/** The records that a reference without a record may have meant, at most three: by the label, the same id of another type, then close ids. */
export function suggestEntities(corpus: Corpus, { type, id, label }: Wanted): readonly Entity[] {
  const named = namesLike(label ?? '').flatMap((name) => corpus.named(name))
  const suggested = [
    ...named.filter((entity) => entity.type === type),
    ...[...corpus.settings.types.keys()].flatMap((other) => corpus.entity(`${other}:${id}`) ?? []),
    ...named,
    ...closest(`${type}:${id}`, corpus.entitiesLike(`${type}:${id}`)).flatMap((ref) => corpus.entity(ref) ?? []),
  ]
  const live = suggested.filter((entity) => entity.redirect === undefined && entity.ref !== `${type}:${id}`)
  return [...new Map(live.map((entity) => [entity.ref, entity])).values()].slice(0, MOST)
}

const MOST = 3

/** Names are compared with and without the article (docs/format.md §3). */
function namesLike(label: string): readonly string[] {
  const words = label.replace(/\s+/gu, ' ').trim()
  return words === '' ? [] : [words, withoutArticle(words) ?? `ال${words}`]
}
