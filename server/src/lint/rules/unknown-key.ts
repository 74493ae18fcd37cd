import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import type { YamlScalar } from '../../syntax/yaml.ts'
import { closest } from '../did-you-mean.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted, quotedList } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { problemsOf } from '../shape-events.ts'
import { rewriteScalar } from '../yaml-write.ts'

/** A key that means nothing where it stands (docs/format.md §2, §6, §7). */
export const unknownKey: LintRule = {
  code: 'unknown-key',
  summary: {
    en: 'A key is none that is known in its place, so its value is not used.',
    ar: 'المفتاح غير معروف في موضعه، فلا تُستعمل قيمته.',
  },
  severity: 'warning',
  reads: 'document',
  check: { any: check },
}

function* check(document: Document, corpus: Corpus): Iterable<Finding> {
  for (const { span, entry, map, path, siblings } of problemsOf(document, corpus.settings, 'unknown-key')) {
    const { key } = entry
    const free = map.fields.map((field) => field.key).filter((one) => !siblings.some((other) => other.key.text === one))
    const known = free.filter((one) => one === translated.get(key.text.trim()))
    const meant = known.length > 0 ? known : closest(key.text, free)
    const closed = document.kind === 'article' && path.length === 0 && corpus.settings.frontMatter.closed
    const name = quoted(key.text)
    const guess = quotedList(meant)
    yield {
      span,
      ...(closed && { severity: 'error' as const }),
      message: {
        en: `${name.en} is no key that is known here${closed ? ', and this corpus allows no others' : ''}.${meant.length > 0 ? ` Did you mean ${guess.en}?` : ' A key of your own begins with “x-”.'}`,
        ar: `${name.ar} ليس من المفاتيح المعروفة هنا${closed ? '، ولا تقبل هذه المدونة غيرها' : ''}.${meant.length > 0 ? ` هل قصدت ${guess.ar}؟` : ' المفتاح الخاص بك يبدأ بـ«x-».'}`,
      },
      fixes: key.alias ? [] : [...meant.map((one) => rename(key, one)), ...ownKey(key)],
    }
  }
}

function rename(key: YamlScalar, name: string): Fix {
  return {
    title: { en: `Rename to ${quoted(name).en}`, ar: `التسمية ${quoted(name).ar}` },
    edits: [rewriteScalar(key, name)],
  }
}

const ownKey = (key: YamlScalar): readonly Fix[] =>
  key.text === ''
    ? []
    : [
        {
          title: {
            en: `Keep it as a key of your own, ${quoted(`x-${key.text}`).en}`,
            ar: `إبقاؤه مفتاحًا خاصًا بك، ${quoted(`x-${key.text}`).ar}`,
          },
          edits: [rewriteScalar(key, `x-${key.text}`)],
        },
      ]

/** How editors who think in Arabic write the keys. */
const translated: ReadonlyMap<string, string> = new Map([
  ['عنوان', 'title'],
  ['العنوان', 'title'],
  ['تاريخ', 'date'],
  ['التاريخ', 'date'],
  ['معرف', 'id'],
  ['لغة', 'lang'],
  ['اللغة', 'lang'],
  ['كاتب', 'byline'],
  ['الكاتب', 'byline'],
  ['مصدر', 'source'],
  ['المصدر', 'source'],
  ['موضوعات', 'topics'],
  ['مواضيع', 'topics'],
  ['ملخص', 'summary'],
  ['الملخص', 'summary'],
  ['ملاحظة', 'note'],
  ['حالة', 'status'],
  ['الحالة', 'status'],
  ['اسم', 'name'],
  ['الاسم', 'name'],
  ['وصف', 'description'],
  ['نوع', 'kind'],
])
