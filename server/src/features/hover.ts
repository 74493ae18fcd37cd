import type { Hover } from 'vscode-languageserver-types'
import { articleCard, unknownArticleCard } from '../corpus/cards/article-card.ts'
import type { Card } from '../corpus/cards/card.ts'
import { entityCard, localCard, undecidedCard } from '../corpus/cards/entity-card.ts'
import { keyCard } from '../corpus/cards/key-card.ts'
import { type Reading, readingIn } from '../corpus/cards/reading.ts'
import { renderCard } from '../corpus/cards/render.ts'
import { dateCard, saidDateCard, valueCard } from '../corpus/cards/value-card.ts'
import { type Pointed, pointedAt } from '../corpus/pointed.ts'
import { type Subject, subjectAt } from '../corpus/subject.ts'
import { dateInText } from '../lint/text/date-in-text.ts'
import { attributeFields } from '../schema/front-matter-shape.ts'
import { readReference } from '../schema/ids.ts'
import type { Field } from '../schema/shape.ts'
import { type Span, touches } from '../text/span.ts'
import type { Context } from './context.ts'

/** What stands at an offset, explained: an entity, an article, a date, a key, a value, an attribute. */
export const hover = (context: Context, offset: number): Hover | undefined =>
  hoverAtOnce(context, offset) ?? explainedBy([dateAt], context, offset)

/** The same without what has to be sought among all names: whether what looks like a date is a part of one. */
export const hoverAtOnce = (context: Context, offset: number): Hover | undefined =>
  explainedBy(explanations, context, offset)

function explainedBy(some: readonly Explanation[], context: Context, offset: number): Hover | undefined {
  for (const explain of some) {
    const found = explain(context, offset)
    if (!found) continue
    const { language, client, document } = context
    return { contents: renderCard(found.card, language, client), range: document.source.range(found.span) }
  }
  return undefined
}

interface Explained {
  readonly card: Card
  readonly span: Span
}

type Explanation = (context: Context, offset: number) => Explained | undefined

const attributeAt: Explanation = (context, offset) => {
  const { document, corpus } = context
  if (document.kind !== 'article') return undefined
  for (const { attributes } of document.tree.tags) {
    for (const { key, keySpan, value, valueSpan } of attributes) {
      const field =
        attributeFields.find((one) => one.key === key) ?? ownAttribute(key, corpus.settings.attributes.get(key))
      if (!field) continue
      const span = { start: keySpan.start, end: valueSpan.end }
      if (touches(keySpan, offset)) return { card: keyCard(field, readingOf(context)), span }
      if (touches(valueSpan, offset)) {
        return { card: valueCard(value, field.shape, readingOf(context)) ?? keyCard(field, readingOf(context)), span }
      }
    }
  }
  return undefined
}

/** An attribute that the corpus adds to tags (docs/format.md §7). */
function ownAttribute(key: string, values: readonly string[] | undefined): Field | undefined {
  return (
    values && {
      key,
      shape: { kind: 'text' },
      meaning: {
        en: `An attribute of this corpus. ${values.join(', ')}`,
        ar: `سمة خاصة بهذه المجموعة. ${values.join('، ')}`,
      },
      example: `${key}=${values[0] ?? '…'}`,
    }
  )
}

const referentAt: Explanation = (context, offset) => {
  const { corpus, document } = context
  const pointed = pointedAt(corpus, document, offset)
  // Where the title itself stands there is nothing to say that the reader does not see.
  if (!pointed || (document.kind === 'article' && pointed.span === document.titleSpan)) return undefined
  const card = cardOf(pointed, context)
  return card && { card, span: pointed.span }
}

function cardOf({ referent, label }: Pointed, context: Context): Card | undefined {
  const reading = readingOf(context)
  switch (referent.kind) {
    case 'entity':
      return entityCard(referent.ref, reading, label)
    case 'local': {
      const { document } = context
      const mentions = document.kind === 'article' ? (document.mentions.get(referent.ref) ?? 0) : 0
      return localCard(referent.ref, mentions, reading, label)
    }
    case 'article': {
      const [article] = referent.articles
      const name = referent.targets[0]?.replace(/^path /, '') ?? ''
      return article ? articleCard(article, reading) : unknownArticleCard(name, reading)
    }
  }
}

const subjectCard: Explanation = (context, offset) => {
  const { document, corpus } = context
  const subject = subjectAt(document, corpus.settings, offset)
  const card = subject && explained(subject, context)
  return card && { card, span: subject.span }
}

function explained(subject: Subject, context: Context): Card | undefined {
  const reading = readingOf(context)
  switch (subject.kind) {
    case 'date':
      return dateCard(subject.edtf, reading)
    case 'unknown':
      return undecidedCard(subject.type, reading)
    case 'key':
      return keyCard(subject.field, reading)
    case 'value':
      return valueCard(subject.text, subject.shape, reading)
    case 'site': {
      // A bare `type:?` in the front matter names nothing yet.
      const reference = readReference(subject.site.target)
      return reference?.id === '?' ? undecidedCard(reference.type, reading) : undefined
    }
  }
}

/** A date in the text that nothing tags: what it says, and why. */
const dateAt: Explanation = (context, offset) => {
  const { document, corpus } = context
  const found = document.kind === 'article' ? dateInText(document, corpus, offset) : undefined
  return found && { card: saidDateCard(found.date, readingOf(context)), span: found.span }
}

/** The innermost first. */
const explanations: readonly Explanation[] = [attributeAt, referentAt, subjectCard]

const readingOf = ({ corpus, document, language }: Context): Reading => readingIn(corpus, document, language)
