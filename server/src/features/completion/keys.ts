import { commonLanguages, languageName } from '../../language/language-tags.ts'
import type { Field, Shape } from '../../schema/shape.ts'
import type { Context } from '../context.ts'
import { type Batch, choice, inSnippet, kinds, type Offer } from './offer.ts'
import { expectedAt, fieldsFor, needsItem } from './shapes.ts'
import { spotsAt, tableOf } from './yaml.ts'
import type { YamlSpot } from './yaml-spot.ts'

/** The keys that a map of the front matter, the registry or the settings does not have yet, those that it must have first. */
export function keys(context: Context, offset: number): Batch | undefined {
  const spot = spotsAt(context, offset).find((one) => one.place === 'entry')
  if (!spot) return undefined
  const expected = expectedAt(tableOf(context), spot.path)
  const dash = !spot.item && !spot.flow && spot.keys.size === 0 && needsItem(expected) ? '- ' : ''
  const inList = spot.flow && spot.item
  const offers = inList ? [] : expected.parts.flatMap((shape) => ofShape(context, shape, spot, dash))
  return offers.length === 0
    ? undefined
    : { span: spot.span, insertEnd: offset, query: spot.typed, offers, incomplete: false }
}

function ofShape(context: Context, shape: Shape, spot: YamlSpot, dash: string): readonly Offer[] {
  if (shape.kind === 'map') {
    const fields = fieldsFor(shape, spot.keys).filter((field) => !spot.keys.has(field.key))
    return [...fields.filter((field) => field.required), ...fields.filter((field) => !field.required)].map((field) =>
      fieldOffer(context, field, spot, dash),
    )
  }
  const languages = shape.kind === 'localized' || (shape.kind === 'dictionary' && shape.keys === 'language')
  return languages ? languageKeys(context, spot) : []
}

function fieldOffer({ language }: Context, field: Field, spot: YamlSpot, dash: string): Offer {
  const text = spot.colon ? field.key : `${dash}${field.key}: `
  const value = valueSnippet(field, language)
  return {
    label: field.key,
    kind: kinds.field,
    text,
    ...(spot.colon || value === undefined ? {} : { snippet: `${inSnippet(text)}${value}` }),
    ...(field.required ? { aside: { en: 'required', ar: 'مطلوب' }[language] } : {}),
    detail: field.meaning[language].replaceAll('`', ''),
    documentation: field.example,
  }
}

/** How a value begins, with places to fill in: as the table says, or with a choice of the words it can be. */
export function valueSnippet({ snippet, shape }: Field, language: 'en' | 'ar'): string | undefined {
  if (snippet !== undefined) return snippet
  if (shape.kind === 'enum')
    return choice(
      1,
      shape.values.map(({ value }) => value),
    )
  if (shape.kind === 'boolean') return choice(1, ['true', 'false'])
  if (shape.kind === 'list' && !shape.single) return '[$0]'
  if (shape.kind === 'localized') return language === 'ar' ? '{ ar: $1, en: $2 }' : '{ en: $1, ar: $2 }'
  return undefined
}

function languageKeys({ corpus, language }: Context, spot: YamlSpot): readonly Offer[] {
  const tags = new Set([
    ...(corpus.settings.lang === undefined ? [] : [corpus.settings.lang]),
    ...commonLanguages.filter((tag) => !tag.includes('-')),
  ])
  return [...tags]
    .filter((tag) => !spot.keys.has(tag))
    .map((tag) => ({
      label: tag,
      kind: kinds.field,
      text: spot.colon ? tag : `${tag}: `,
      names: [languageName(tag, 'en'), languageName(tag, 'ar')],
      detail: languageName(tag, language),
    }))
}
