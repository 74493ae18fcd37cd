import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { attributeFields, selectorFields } from '../../schema/front-matter-shape.ts'
import { entryOf, itemsOf, mapOf } from '../../schema/values.ts'
import type { Attribute } from '../../syntax/tree.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import { closest } from '../did-you-mean.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted, quotedList } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { tagsWithAttributes } from '../tags/tag-attributes.ts'

/** An attribute of a tag or a selector that neither the format nor the corpus has (docs/format.md §3, §4). */
export const unknownAttribute: LintRule = {
  code: 'unknown-attribute',
  summary: {
    en: 'A tag or an entry of `mentions` has an attribute that is not known, so nothing is done with it.',
    ar: 'في وسم أو في بند من `mentions` سمة غير معروفة، فلا أثر لها.',
  },
  severity: 'warning',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  const own = [...corpus.settings.attributes.keys()].filter((key) => writable.test(key))
  const known = [...new Set([...attributeFields.map(({ key }) => key), ...own])]
  for (const tag of tagsWithAttributes(article, corpus.settings)) {
    const unknownOnes = tag.attributes.filter(({ key }) => !isKnown(key, known))
    const taken = unknownOnes.length === 0 ? [] : tag.attributes.map(({ key }) => key)
    for (const attribute of unknownOnes) yield inTag(attribute, known, taken)
  }
  yield* inSelectors(article, [...new Set([...selectorFields.map(({ key }) => key), ...own])])
}

/** What can stand before the “=” of an attribute. */
const writable = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u

const isKnown = (key: string, known: readonly string[]): boolean => known.includes(key) || key.startsWith('x-')

function inTag(attribute: Attribute, known: readonly string[], taken: readonly string[]): Finding {
  const { key, keySpan, value, valueSpan } = attribute
  const isBare = value === '' && valueSpan.start === keySpan.end
  if (isBare && !taken.includes('note') && !/['\\]/.test(key)) {
    return {
      span: keySpan,
      message: {
        en: `${quoted(key).en} stands among the attributes without being one: each is written as “key=value”. Make it a note, or write the attribute it was meant for.`,
        ar: `${quoted(key).ar} بين السمات وليس سمة: تُكتب السمة هكذا «\u2066key=value\u2069». اجعله ملاحظة، أو اكتب السمة المقصودة.`,
      },
      fixes: [
        {
          title: { en: 'Make it a note', ar: 'جعله ملاحظة' },
          edits: [{ span: keySpan, text: `note='${key}'` }],
        },
      ],
    }
  }
  const meant = meantBy(key, known, taken)
  return {
    span: keySpan,
    message: unknown(key, meant),
    fixes: [
      ...meant.map((one) => renaming(one, { span: keySpan, text: one })),
      ...(isBare || taken.includes(`x-${key}`) || !/^[\w-]+$/.test(key)
        ? []
        : [ownName(key, { span: { start: keySpan.start, end: keySpan.start }, text: 'x-' })]),
    ],
  }
}

/** The keys of a selector are attributes too, and one that is misspelt does not choose what it was to choose. */
function* inSelectors({ meta }: Article, known: readonly string[]): Iterable<Finding> {
  for (const list of ['mentions', 'not-mentions']) {
    for (const item of itemsOf(entryOf(meta, list)?.value)) {
      const entries = mapOf(item)?.entries ?? []
      const taken = entries.map(({ key }) => key.text)
      for (const { key } of entries) {
        // What is no word at all is a slip of YAML, of which other rules speak.
        if (isKnown(key.text, known) || key.alias || !writable.test(key.text)) continue
        const meant = meantBy(key.text, known, taken)
        yield {
          span: key.span,
          message: unknown(key.text, meant),
          fixes: [
            ...meant.map((one) => renaming(one, rewriteScalar(key, one))),
            ...(taken.includes(`x-${key.text}`) ? [] : [ownName(key.text, rewriteScalar(key, `x-${key.text}`))]),
          ],
        }
      }
    }
  }
}

function meantBy(key: string, known: readonly string[], taken: readonly string[]): readonly string[] {
  const free = known.filter((one) => !taken.includes(one))
  return free.includes(translated.get(key) ?? '') ? [translated.get(key) ?? ''] : closest(key, free)
}

/** What editors who think in Arabic call the attributes. */
const translated: ReadonlyMap<string, string> = new Map([
  ['دور', 'role'],
  ['الدور', 'role'],
  ['صيغة', 'form'],
  ['شكل', 'form'],
  ['ثقة', 'cert'],
  ['تأكد', 'cert'],
  ['ملاحظة', 'note'],
  ['مسؤول', 'resp'],
])

function unknown(key: string, meant: readonly string[]): Finding['message'] {
  const guess = quotedList(meant)
  return {
    en: `${quoted(key).en} is not a known attribute.${meant.length > 0 ? ` Did you mean ${guess.en}?` : ' One of your own begins with “x-”, or is described in “seedbed.yaml”.'}`,
    ar: `${quoted(key).ar} ليست سمة معروفة.${meant.length > 0 ? ` هل قصدت ${guess.ar}؟` : ' السمة الخاصة بك تبدأ بـ«\u2066x-\u2069»، أو توصف في «\u2068seedbed.yaml\u2069».'}`,
  }
}

const renaming = (name: string, edit: Fix['edits'][number]): Fix => ({
  title: { en: `Rename to ${quoted(name).en}`, ar: `التسمية ${quoted(name).ar}` },
  edits: [edit],
})

const ownName = (key: string, edit: Fix['edits'][number]): Fix => ({
  title: {
    en: `Keep it as an attribute of your own, ${quoted(`x-${key}`).en}`,
    ar: `إبقاؤها سمة خاصة بك، ${quoted(`x-${key}`).ar}`,
  },
  edits: [edit],
})
