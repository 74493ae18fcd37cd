import type { FieldChoice } from '../../protocol/article-form.ts'
import { formFields } from '../../schema/form-fields.ts'
import type { Context } from '../context.ts'
import { MOST } from './best.ts'
import { foundAt, type Offer } from './offer.ts'
import { offersFor } from './values.ts'

/**
 * What a field of the form could hold that begins with the typed text, as completion offers it in the YAML: articles by any word of their title or
 * id, entities by any of their names, topics, languages, the words of a closed list.
 */
export function fieldChoices(context: Context, key: string, typed: string): readonly FieldChoice[] {
  const { corpus, document } = context
  if (document.kind !== 'article') return []
  const place = formFields(corpus.settings, document.meta).find((one) => one.key === key)
  if (!place) return []
  const { shape, path, value } = place
  const taken = new Set(Array.isArray(value) ? value : [])
  const sought = typed.trim()
  // Articles and entities have been sought already: in more than what stands in their row.
  const isFound = ({ label, names = [] }: Offer): boolean =>
    sought === '' || searched.has(shape.kind) || [label, ...names].some((name) => foundAt(name, sought) !== undefined)
  return offersFor(context, shape, { typed: sought, path })
    .filter((offer) => !taken.has(offer.text) && isFound(offer))
    .slice(0, MOST)
    .map((offer) => choiceOf(context, offer))
}

const searched: ReadonlySet<string> = new Set(['article', 'article-or-url', 'entity'])

/** An article is called by its title, a topic or a language by its name; what is written stands beside it. */
function choiceOf({ corpus }: Context, { text, label, aside, detail, about }: Offer): FieldChoice {
  const title = about?.article === undefined ? undefined : corpus.article(about.article)?.title
  if (title !== undefined) return { value: text, label: title, detail: text }
  if (about?.entity !== undefined) return { value: text, label, ...(aside === undefined ? {} : { detail: aside }) }
  return detail === undefined || detail === text
    ? { value: text, label: text }
    : { value: text, label: detail, detail: text }
}
