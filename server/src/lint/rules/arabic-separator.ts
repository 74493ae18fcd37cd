import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import type { ScalarInPlace } from '../../schema/check-shape.ts'
import type { YamlScalar } from '../../syntax/yaml.ts'
import { rewriteScalar, writeQuoted, writeScalar } from '../../syntax/yaml-write.ts'
import type { Characters } from '../../text/characters.ts'
import type { Edit } from '../../text/edit.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted, quotedList } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { isPlainItem, type SlugSlip, slugSlip, withoutQuotes } from '../values/slug-slip.ts'
import { firstBreak, placesOf } from '../yaml/shape-events.ts'

/**
 * Arabic signs where YAML knows only Latin ones, and nothing else would tell: two items become one, quotation marks part of the value.
 * Where such a sign makes a date, an id, a language or a tag unreadable, the rules about those speak of it.
 */
export const arabicSeparator: LintRule = {
  code: 'arabic-separator',
  summary: {
    en: 'Arabic commas, digits or quotation marks stand where YAML knows only Latin ones, so that they become part of the value.',
    ar: 'فواصل أو أرقام أو علامات اقتباس عربية حيث لا تعرف YAML إلا اللاتينية، فتصير جزءًا من القيمة.',
  },
  severity: 'warning',
  reads: 'document',
  check: { any: check },
}

function* check(document: Document, corpus: Corpus): Iterable<Finding> {
  const { characters: text } = document.source
  const limit = firstBreak(document)
  for (const place of placesOf(document, corpus.settings, 'topic', 'text', 'localized', 'entity')) {
    const { scalar, shape } = place
    if (!arabicSigns.test(scalar.text) || scalar.span.end > limit) continue
    if (shape.kind === 'topic') {
      const slip = slugSlip(text, scalar)
      if (slip) yield inTopic(scalar, slip)
    } else if (shape.kind !== 'entity' || shape.text) {
      const is = roleOf(document, place)
      if (is === undefined) continue
      if (is !== 'byline') yield* inQuotes(scalar)
      yield* inList(text, scalar, is)
    }
  }
}

const arabicSigns = /[،؛٠-٩۰-۹“”„‟«»‘’]/

function inTopic(scalar: YamlScalar, { kind, meant }: SlugSlip): Finding {
  const signs = says[kind]
  const list = quotedList(meant)
  const written = meant.length > 1 ? meant.map(writeScalar).join(', ') : meant[0]
  return {
    span: scalar.span,
    message: {
      en: `${quoted(scalar.text).en} is read as one topic of that name. ${signs.en} Did you mean ${list.en}?`,
      ar: `يُقرأ ${quoted(scalar.text).ar} موضوعًا واحدًا بهذا الاسم. ${signs.ar} هل قصدت ${list.ar}؟`,
    },
    fixes:
      written === undefined
        ? []
        : [
            {
              title: { en: `Write ${quoted(written).en}`, ar: `كتابة ${quoted(written).ar}` },
              edits: [meant.length > 1 ? { span: scalar.span, text: written } : rewriteScalar(scalar, written)],
              safe: true,
            },
          ],
  }
}

const says: Readonly<Record<SlugSlip['kind'], { readonly en: string; readonly ar: string }>> = {
  separator: { en: 'Only the Latin comma parts items.', ar: 'لا يفصل بين البنود إلا الفاصلة اللاتينية «,».' },
  quotes: {
    en: 'Only straight quotation marks are no part of it.',
    ar: 'لا يخرج من القيمة إلا علامتا الاقتباس المستقيمتان.',
  },
  digits: { en: 'Its digits have to be 0 to 9.', ar: 'تُكتب أرقامه بالصورة 0–9.' },
}

/** What a free text is for: a word that the program compares, a name, the name of an author, or words for readers, in which Arabic signs are at home. */
function roleOf(document: Document, { path }: ScalarInPlace): 'word' | 'name' | 'byline' | undefined {
  const key = path.at(-1) ?? ''
  if (document.kind === 'article') return path[0] === 'byline' ? 'byline' : undefined
  if (document.kind === 'settings') {
    if (path[0] === 'boilerplate') return 'name'
    return path[0] === 'articles' || path[0] === 'entities' || key === 'required' || key === 'color'
      ? 'word'
      : undefined
  }
  if (path[2] === 'aliases') return key === 'aliases' || key === 'text' ? 'name' : undefined
  if (path[2] === 'name') return 'name'
  return path.length === 3 && (key === 'kind' || key === 'gender') ? 'word' : undefined
}

/** Curly quotation marks around the whole of a value; guillemets may be meant. */
function* inQuotes(scalar: YamlScalar): Iterable<Finding> {
  const bare = withoutQuotes(scalar.text)
  if (bare === scalar.text || !/^[“”„‟][^“”„‟]+[“”„‟]$/u.test(scalar.text)) return
  yield {
    span: scalar.span,
    message: {
      en: `The curly quotation marks become part of the value ${quoted(scalar.text).en}. Leave them out, or write straight ones, ".`,
      ar: `تصير علامتا الاقتباس المقوستان جزءًا من القيمة ${quoted(scalar.text).ar}. احذفهما، أو اكتب المستقيمتين \u2066"\u2069.`,
    },
    fixes: [
      {
        title: { en: `Write ${quoted(bare).en} without them`, ar: `كتابة ${quoted(bare).ar} دونهما` },
        edits: [rewriteScalar(scalar, bare)],
      },
    ],
  }
}

/** An item in brackets that holds several, with Arabic commas between them; one with white space around its sign may still be one text, so quotes settle it. */
function* inList(text: Characters, scalar: YamlScalar, is: 'word' | 'name' | 'byline'): Iterable<Finding> {
  const parts = scalar.text.split(/[،؛]/).map((part) => part.trim())
  if (parts.length < 2 || parts.some((part) => part === '' || !isName(part)) || !isPlainItem(text, scalar)) return
  const list = quotedList(parts)
  const parted: Edit = { span: scalar.span, text: parts.map(writeScalar).join(', ') }
  const whole: Edit = { span: scalar.span, text: writeQuoted(scalar.text) }
  const fixes: readonly Fix[] = [
    { title: { en: 'Write “,”', ar: 'كتابة «,»' }, edits: [parted] },
    ...(is === 'word'
      ? []
      : [{ title: { en: 'It is one: put it in quotes', ar: 'هي واحدة: وضعها بين علامتي اقتباس' }, edits: [whole] }]),
  ]
  yield {
    span: scalar.span,
    message: {
      en: `${quoted(scalar.text).en} is read as one item: only the Latin comma parts items. Did you mean ${list.en}?`,
      ar: `يُقرأ ${quoted(scalar.text).ar} بندًا واحدًا: لا يفصل بين البنود إلا الفاصلة اللاتينية «,». هل قصدت ${list.ar}؟`,
    },
    fixes,
  }
}

/** Few words: more are rather a sentence. */
const isName = (part: string): boolean => part.split(/\s+/).length <= 6
