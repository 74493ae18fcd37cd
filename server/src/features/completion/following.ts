import { sameKey } from '../../language/fold.ts'
import { wordsIn } from '../../language/words.ts'
import type { Entity } from '../../registry/entity.ts'
import type { Context } from '../context.ts'
import { adjectivesFor } from './adjectives.ts'
import { entityOffer } from './entities.ts'
import { escapeLabel } from './mentions.ts'
import { type Batch, inSnippet, type Offer } from './offer.ts'
import { readingsOf } from './readings.ts'
import { tagDraftAt } from './tag-draft.ts'

/** The entities that the words right behind a bracket name, `[علوش قال`: choosing one makes these words its label. */
export function following(context: Context, offset: number): Batch | undefined {
  const { document, corpus } = context
  const draft = document.kind === 'article' ? tagDraftAt(document, offset) : undefined
  if (draft?.part !== 'label' || draft.typed !== '' || draft.span.end !== offset) return undefined
  const { source } = document
  const line = source.line(source.position(offset).line)
  const behind = source.text.slice(offset, Math.min(line.end, offset + LONGEST_NAME))
  const words = [...wordsIn(/^[^[\]()]*/.exec(behind)?.[0] ?? '')]
  if (words[0]?.start !== 0) return undefined
  // Behind لل a name has lost its article.
  const swallowed = readingsOf(source.text, draft)[0]?.lam === 'لل'
  for (const { end } of words.toReversed()) {
    const label = behind.slice(0, end)
    const named = [...corpus.named(label), ...(swallowed ? corpus.named(`ال${label}`) : [])]
    const entities = named.filter((entity) => entity.redirect === undefined && isNamed(entity, label, swallowed))
    const adjectives = adjectivesFor(context, label).filter((one) => one.whole)
    const offers = [
      ...entities.map((entity) => offer(context, entity, label, '')),
      ...adjectives.map(({ entity }) => offer(context, entity, label, ' "form=adjective"')),
    ]
    if (offers.length === 0) continue
    return { span: { start: draft.span.start, end: offset + end }, query: '', offers, incomplete: true }
  }
  return undefined
}

/** Whether it is a name proper that is spelt so: an adjective has a form of its own. */
const isNamed = ({ names }: Entity, label: string, swallowed: boolean): boolean =>
  names.some(
    (name) =>
      name.use !== 'adjective' &&
      (sameKey(name.text) === sameKey(label) || (swallowed && sameKey(name.text) === sameKey(`ال${label}`))),
  )

function offer(context: Context, entity: Entity, label: string, title: string): Offer {
  const tag = `[${escapeLabel(label)}](${entity.ref}${title})`
  return { ...entityOffer(context, entity, label), text: tag, snippet: `${inSnippet(tag)}$0` }
}

/** In code units; the names of institutions are long. */
const LONGEST_NAME = 100
