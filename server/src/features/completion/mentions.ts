import { proclitics, withoutArticle } from '../../language/particles.ts'
import type { Entity } from '../../registry/entity.ts'
import type { Context } from '../context.ts'
import { MOST } from './best.ts'
import { entityOffer, findEntities, labelFor } from './entities.ts'
import { type Batch, inSnippet, type Offer } from './offer.ts'
import { type LabelDraft, tagDraftAt } from './tag-draft.ts'

/** Entities where a label is being written, `[علو`: choosing one writes the whole tag. */
export function mentions(context: Context, offset: number): Batch | undefined {
  const { document } = context
  const draft = document.kind === 'article' ? tagDraftAt(document, offset) : undefined
  if (draft?.part !== 'label') return undefined
  for (const reading of readings(draft.typed)) {
    const entities = findEntities(context, reading.query)
    if (entities.length === 0) continue
    const offers = entities.map((entity) => offer(context, draft, reading, entity))
    return { span: draft.span, query: reading.query, offers: offers.slice(0, MOST), incomplete: true }
  }
  // Nothing now, but a deleted letter may bring something.
  return { span: draft.span, query: draft.typed, offers: [], incomplete: true }
}

/** One way to take what was typed: as a name, or as a name behind a particle that stays outside the tag (docs/format.md §3). */
interface Reading {
  readonly particle: string
  readonly query: string
  /** The article's letters that the label begins with, where the name has none of its own. */
  readonly article: string
  /** The particle is لل, which has taken the name's article. */
  readonly swallowed: boolean
}

/** As a whole first: وليد is no particle and a name. */
function* readings(typed: string): Generator<Reading> {
  yield { particle: '', query: typed, article: '', swallowed: false }
  for (const { particle, rest, start, article } of proclitics(typed)) {
    const swallowed = particle.endsWith('لل')
    const written = typed.slice(0, start)
    if (!article || swallowed) yield { particle: written, query: rest, article: '', swallowed }
    else {
      // The article belongs to the label; what a writer put on its letters stays.
      const at = written.lastIndexOf('ا')
      yield { particle: written.slice(0, at), query: rest, article: written.slice(at), swallowed: false }
    }
  }
}

function offer(context: Context, draft: LabelDraft, reading: Reading, entity: Entity): Offer {
  const words = labelFor(context, entity, reading.query)
  const bare = withoutArticle(words.label)
  const label =
    reading.swallowed && bare !== undefined
      ? bare
      : reading.article + (reading.article === '' ? words.label : (bare ?? words.label))
  const title = words.adjective && !draft.titled ? ' "form=adjective"' : ''
  const tag = `${reading.particle}[${escapeLabel(label)}](${entity.ref}${title}${draft.closed ? '' : ')'}`
  return { ...entityOffer(context, entity, label), text: tag, snippet: `${inSnippet(tag)}$0` }
}

/** A name as it can stand between brackets. */
export const escapeLabel = (label: string): string => label.replace(/[\\[\]*_`<]/g, '\\$&')
