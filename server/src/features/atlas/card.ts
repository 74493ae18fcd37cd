import { entityCard } from '../../corpus/cards/entity-card.ts'
import { readingIn } from '../../corpus/cards/reading.ts'
import { renderCard } from '../../corpus/cards/render.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { readRegistryFile } from '../../corpus/read-document.ts'
import type { AtlasCard } from '../../protocol/atlas.ts'
import { Source } from '../../text/source.ts'
import type { Context } from '../context.ts'

/** The card of an entity as a hover shows it, but for what it says of the article at hand: an atlas is looked at from none. */
export function atlasCard(
  { corpus, language, client }: Pick<Context, 'corpus' | 'language' | 'client'>,
  ref: string,
): AtlasCard {
  const card = entityCard(ref, readingIn(corpus, nowhere(corpus), language))
  const { value: markdown } = renderCard(card, language, { ...client, markdown: true })
  const entity = corpus.resolve(ref)
  if (!entity) return { markdown }
  const { uri, id } = corpus.placeOf(entity)
  return { markdown, record: { uri, range: id } }
}

/** A file of the corpus in which nothing stands. */
const nowhere = ({ root, settings }: Corpus) => readRegistryFile(new Source(`${root}/`, 0, ''), settings)
