import { attributeFields } from '../../schema/front-matter-shape.ts'
import type { Field } from '../../schema/shape.ts'
import type { Context } from '../context.ts'
import { type Batch, kinds, type Offer } from './offer.ts'
import { tagDraftAt } from './tag-draft.ts'

/** Attributes and their values in the title of a tag, `"role=`. */
export function attributes(context: Context, offset: number): Batch | undefined {
  const { document, corpus } = context
  const draft = document.kind === 'article' ? tagDraftAt(document, offset) : undefined
  if (
    draft?.part !== 'title' ||
    draft.type === 'date' ||
    (draft.type !== 'article' && !corpus.settings.types.has(draft.type))
  )
    return undefined
  const segment = /[^;]*$/.exec(draft.before)?.[0].trimStart() ?? ''
  const equals = segment.indexOf('=')
  const typed = equals < 0 ? segment : segment.slice(equals + 1).replace(/^'/, '')
  const rest = (equals < 0 ? /^[^\s;=]*/ : /^[^;']*/).exec(draft.after)?.[0].trimEnd() ?? ''
  const span = { start: offset - typed.length, end: offset + rest.length }
  const offers =
    equals < 0 ? keys(context, draft.before, draft.after) : values(context, segment.slice(0, equals).trim())
  return { span, insertEnd: offset, query: typed, offers, incomplete: false }
}

function keys(context: Context, before: string, after: string): readonly Offer[] {
  const used = new Set([...`${before};${after}`.matchAll(/([\p{L}\p{N}_-]+)\s*=/gu)].map((match) => match[1]))
  const written = /^\s*[^\s;=]*\s*=/.test(after)
  return fieldsOf(context)
    .filter(({ key }) => !used.has(key))
    .map(({ key, meaning }) => ({
      label: key,
      kind: kinds.property,
      text: written ? key : `${key}=`,
      detail: meaning[context.language],
    }))
}

function fieldsOf({ corpus }: Context): readonly Pick<Field, 'key' | 'meaning'>[] {
  const own = [...corpus.settings.attributes.keys()].map((key) => ({
    key,
    meaning: { en: 'an attribute of this corpus', ar: 'سمة خاصة بهذه المجموعة' },
  }))
  return [...attributeFields, ...own]
}

function values({ corpus, document, language }: Context, key: string): readonly Offer[] {
  const shape = attributeFields.find((field) => field.key === key)?.shape
  if (shape?.kind === 'enum') {
    return shape.values.map(({ value, meaning }) => ({
      label: value,
      kind: kinds.enum,
      text: value,
      detail: meaning[language],
    }))
  }
  const used =
    document.kind === 'article'
      ? document.tree.tags.flatMap((tag) => tag.attributes.filter((one) => one.key === key).map((one) => one.value))
      : []
  const all = new Set([...(corpus.settings.attributes.get(key) ?? []), ...(usual[key] ?? []), ...used])
  return [...all]
    .filter((value) => /^[^;"'\s]+$/.test(value))
    .map((value) => ({ label: value, kind: kinds.value, text: value }))
}

/** Values of open lists that every corpus knows (docs/format.md §3). */
const usual: Readonly<Record<string, readonly string[]>> = {
  role: ['speaker', 'author', 'victim', 'perpetrator'],
  resp: ['auto'],
}
