import { wordsIn } from '../../language/words.ts'
import type { Context } from '../context.ts'
import { entityOffer } from './entities.ts'
import { escapeLabel } from './mentions.ts'
import { type Batch, inSnippet } from './offer.ts'
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
  for (const { end } of words.toReversed()) {
    const label = behind.slice(0, end)
    const entities = corpus.named(label).filter((entity) => entity.redirect === undefined)
    if (entities.length === 0) continue
    const offers = entities.map((entity) => {
      const tag = `[${escapeLabel(label)}](${entity.ref})`
      return { ...entityOffer(context, entity, label), text: tag, snippet: `${inSnippet(tag)}$0` }
    })
    return { span: { start: draft.span.start, end: offset + end }, query: '', offers, incomplete: true }
  }
  return undefined
}

/** In code units; the names of institutions are long. */
const LONGEST_NAME = 100
