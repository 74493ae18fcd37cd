import { entityCard } from '../../../server/src/corpus/cards/entity-card.ts'
import { readingIn } from '../../../server/src/corpus/cards/reading.ts'
import { type CardAbilities, renderCard } from '../../../server/src/corpus/cards/render.ts'
import type { UiLanguage } from '../../../server/src/language/message.ts'
import { unisolated } from '../../features/sample.ts'
import { ableClient, asked, fixture } from '../../support/fixture.ts'

/** The card of an entity as it is written where the cursor stands in a fixture, without isolates. */
export function writtenCard(
  text: string,
  ref: string,
  language: UiLanguage = 'en',
  client: CardAbilities = ableClient,
): string {
  const rendered = asked(
    fixture(text),
    ({ corpus, document }) => renderCard(entityCard(ref, readingIn(corpus, document, language)), language, client),
    language,
  )
  return unisolated(rendered.value).replaceAll('  \n', '\n')
}

/** The picture of a card, read again. */
export function pictureOf(card: string): string {
  const [, written = ''] = /base64,([\w+/=]+)/.exec(card) ?? []
  return Buffer.from(written, 'base64').toString()
}

/** What is marked on a map: `p` is the place itself, `o` another. */
export const dotsOn = (map: string): readonly string[] =>
  Array.from(map.matchAll(/<circle class="(\w)"/g), ([, name]) => name ?? '')
