import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import type { Message } from '../../language/message.ts'
import type { YamlEntry, YamlScalar } from '../../syntax/yaml.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import { closest } from '../did-you-mean.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted, quotedList } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { bodyInFrontMatter } from '../yaml/body-in-front-matter.ts'
import { flowKeySlip } from '../yaml/flow-key-slip.ts'
import { problemsOf } from '../yaml/shape-events.ts'

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
  const body = document.kind === 'article' ? bodyInFrontMatter(document) : undefined
  const written = new Map<readonly YamlEntry[], ReadonlySet<string>>()
  for (const { span, entry, map, path, siblings } of problemsOf(document, corpus.settings, 'unknown-key')) {
    // `unclosed-front-matter` speaks of what was never meant as YAML.
    if (body && (entry.key.text === '' || span.start >= body.start)) continue
    const { key } = entry
    const taken = written.get(siblings) ?? new Set(siblings.map((other) => other.key.text))
    written.set(siblings, taken)
    const free = map.fields.map((field) => field.key).filter((one) => !taken.has(one))
    const known = free.filter((one) => one === translated.get(key.text.trim()))
    const meant = known.length > 0 ? known : closest(key.text, free)
    const closed = document.kind === 'article' && path.length === 0 && corpus.settings.frontMatter.closed
    const name = quoted(key.text)
    const guess = quotedList(meant)
    if (taken.has('redirect') && map.fields.some((field) => field.key === 'redirect')) {
      yield { span, message: onlyLeadsOn, fixes: [] }
      continue
    }
    const slip = flowKeySlip(document.source.characters, entry, siblings, map)
    if (slip) {
      yield { span, ...(closed && { severity: 'error' as const }), ...slip }
      continue
    }
    yield {
      span,
      ...(closed && { severity: 'error' as const }),
      message: {
        en: `${name.en} is not a known key here${closed ? ', and this corpus allows no others' : ''}.${meant.length > 0 ? ` Did you mean ${guess.en}?` : ' A key of your own begins with “x-”.'}`,
        ar: `${name.ar} ليس من المفاتيح المعروفة هنا${closed ? '، ولا تقبل هذه المجموعة غيرها' : ''}.${meant.length > 0 ? ` هل قصدت ${guess.ar}؟` : ' المفتاح الخاص بك يبدأ بـ«x-».'}`,
      },
      fixes: key.alias ? [] : [...meant.map((one) => rename(key, one)), ...ownKey(key, taken)],
    }
  }
}

/** Of a merged record (docs/format.md §6). */
const onlyLeadsOn: Message = {
  en: 'A record with “redirect” only leads on to another: it holds nothing else but a note. Move this to the record it leads to, or delete it.',
  ar: 'السجل الذي فيه «\u2066redirect\u2069» يحيل إلى غيره فحسب، ولا يحوي سواه إلا ملاحظة. انقل هذا إلى السجل المحال إليه، أو احذفه.',
}

function rename(key: YamlScalar, name: string): Fix {
  return {
    title: { en: `Rename to ${quoted(name).en}`, ar: `التسمية ${quoted(name).ar}` },
    edits: [rewriteScalar(key, name)],
  }
}

function ownKey(key: YamlScalar, taken: ReadonlySet<string>): readonly Fix[] {
  const own = `x-${key.text}`
  if (key.text === '' || taken.has(own)) return []
  return [
    {
      title: {
        en: `Keep it as a key of your own, ${quoted(own).en}`,
        ar: `إبقاؤه مفتاحًا خاصًا بك، ${quoted(own).ar}`,
      },
      edits: [rewriteScalar(key, own)],
    },
  ]
}

/** How editors who think in Arabic, or in full words, write the keys. */
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
  ['latitude', 'lat'],
  ['longitude', 'lon'],
  ['long', 'lon'],
  ['lng', 'lon'],
])
