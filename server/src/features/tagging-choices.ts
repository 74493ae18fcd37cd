import { dateText } from '../corpus/cards/date-words.ts'
import { entityInShort } from '../corpus/cards/entity-in-short.ts'
import type { Article } from '../corpus/document.ts'
import { tagKind } from '../corpus/tag-kind.ts'
import { formOf } from '../corpus/tagged-entities.ts'
import { inLanguage } from '../language/message.ts'
import { anyNames } from '../lint/tags/known-names.ts'
import { retargetTag } from '../lint/tags/reference-edit.ts'
import { writeForm } from '../lint/tags/tag-form.ts'
import { tagPlace, untagEdits } from '../lint/tags/tag-place.ts'
import type { TaggingChoice, TaggingChoices } from '../protocol/tagging-choices.ts'
import type { WireEdit } from '../protocol/text.ts'
import { isAdjectiveOf } from '../registry/label-names.ts'
import type { Tag } from '../syntax/tree.ts'
import type { Edit } from '../text/edit.ts'
import { overlaps, type Span, touches } from '../text/span.ts'
import type { Context } from './context.ts'
import { datesSaid } from './tagging-choices/date-choices.ts'
import { type LikelyEntity, likelyEntities } from './tagging-choices/likely-entities.ts'

/**
 * What words of an article could be tagged as, or what the tag that they touch could become. No choices where no tag can stand, for words on several
 * lines, and for those that touch several tags. `also` (`type:id`) is the last of the choices where it is not among them by itself.
 */
export function taggingChoices(context: Context, part: Span, also?: string): TaggingChoices | undefined {
  const { document, corpus } = context
  if (document.kind !== 'article') return undefined
  const none: TaggingChoices = { range: document.source.range(part), entities: [], types: [] }
  if (/[\r\n]/.test(document.source.slice(part).trim())) return none
  const touched = touchedTags(context, document, part)
  if (touched.length > 1) return none
  const [tag] = touched
  if (tag) return retargeting(context, document, tag, also)
  const place = part.start < part.end ? tagPlace(document, part, anyNames(corpus)) : undefined
  return place ? choices(context, document, { ...place, isAt: () => false }, also) : none
}

/** A caret between two tags touches the second alone. */
function touchedTags({ corpus }: Context, { tree }: Article, part: Span): readonly Tag[] {
  const { schemes } = corpus.settings
  const isCaret = part.start === part.end
  const found = tree.tags.filter(
    ({ type, span }) => !schemes.includes(type) && (isCaret ? touches(span, part.start) : overlaps(span, part)),
  )
  return isCaret ? found.slice(-1) : found
}

function retargeting(context: Context, article: Article, tag: Tag, also: string | undefined): TaggingChoices {
  const ref = `${tag.type}:${tag.id}`
  const writing: Writing = {
    span: tag.label,
    words: tag.labelText,
    edits: (to, form) => [
      retargeted(tag, to),
      ...(form && formOf(tag) === 'name' ? (writeForm(article.source.text, tag, form)?.edits ?? []) : []),
    ],
    isAt: (to) => to === ref && !tag.anchor,
  }
  const found = choices(context, article, writing, also)
  const untag = onTheWire(article, untagEdits(article, tag))
  return { ...found, tag: { ref, range: article.source.range(tag.span), untag } }
}

/** The anchor of an article link goes with the article. */
const retargeted = (tag: Tag, ref: string): Edit =>
  tag.anchor ? { span: { start: tag.typeSpan.start, end: tag.destination.end }, text: ref } : retargetTag(tag, ref)

/** Where a choice is to be written, and how. */
interface Writing {
  readonly span: Span
  readonly words: string
  edits(ref: string, form?: 'adjective'): readonly Edit[]
  /** Whether it is what stands there now. */
  isAt(ref: string): boolean
}

function choices(
  context: Context,
  article: Article,
  { span, words, edits, isAt }: Writing,
  also: string | undefined,
): TaggingChoices {
  const { corpus, language } = context
  const choice = (
    ref: string,
    said: Pick<TaggingChoice, 'name' | 'detail' | 'why'>,
    form?: 'adjective',
  ): readonly TaggingChoice[] =>
    isAt(ref)
      ? []
      : [{ ref, kind: tagKind(ref, corpus.settings), ...said, edits: onTheWire(article, edits(ref, form)) }]
  const entity = (one: LikelyEntity, why: TaggingChoice['why'] = one.match === 'none' ? 'article' : 'name') =>
    choice(one.entity.ref, { ...entityInShort(context, one.entity), why }, one.adjective ? 'adjective' : undefined)
  // One may be the tag's own.
  const likely = likelyEntities(context, words, MOST + 1)
  const dates = datesSaid(words, article.date).flatMap((date) =>
    choice(`date:${date}`, { name: dateText(date, language) ?? date, why: 'name' }),
  )
  const found = [
    ...likely.filter(({ match }) => match === 'exact').flatMap((one) => entity(one)),
    ...dates,
    ...likely.filter(({ match }) => match !== 'exact').flatMap((one) => entity(one)),
  ].slice(0, MOST)
  const asked = also === undefined || found.some(({ ref }) => ref === also) ? undefined : corpus.resolve(also)
  const last = asked ? entity({ entity: asked, adjective: isAdjectiveOf(asked, words), match: 'none' }, 'also') : []
  return {
    range: article.source.range(span),
    entities: [...found.slice(0, MOST - last.length), ...last],
    types: [...corpus.settings.types].flatMap(([type, { label }]) =>
      choice(`${type}:?`, { name: inLanguage(label, language, 'en') ?? type }),
    ),
  }
}

/** For the keys 1 to 9. */
const MOST = 9

const onTheWire = ({ source }: Article, edits: readonly Edit[]): readonly WireEdit[] =>
  edits.map(({ span, text }) => ({ range: source.range(span), newText: text }))
