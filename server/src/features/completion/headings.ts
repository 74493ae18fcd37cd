import { isolate } from '../../language/direction.ts'
import { resolveUri } from '../../text/uri.ts'
import type { Context } from '../context.ts'
import { kinds, type Offer } from './offer.ts'
import type { DestinationDraft } from './tag-draft.ts'

/** The headings of the article that a destination with a `#` leads to: this one, or the one named before the `#`. */
export function headingsOf({ corpus, document }: Context, { typed, closing }: DestinationDraft): readonly Offer[] {
  const name = typed.slice(0, typed.indexOf('#'))
  const uri = name.startsWith('article:')
    ? corpus.articlesOf(name.slice('article:'.length))[0]?.uri
    : resolveUri(document.uri, name)
  const target = name === '' ? document : uri === undefined ? undefined : corpus.document(uri)
  if (target?.kind !== 'article') return []
  return target.tree.headings.map(({ slug, text, level }) => ({
    label: slug,
    kind: kinds.reference,
    text: slug + closing,
    names: [text],
    detail: `${'#'.repeat(level)} ${isolate(text)}`,
  }))
}
