import { type Document, yamlOf } from '../../corpus/document.ts'
import type { YamlEntry, YamlMap, YamlProblem, YamlValue } from '../../syntax/yaml.ts'
import { covers, type Span } from '../../text/span.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import { removeEntry } from './yaml-write.ts'

/** What `yaml-syntax` says of a key that stands twice in one map. Of the id of a record `duplicate-id` speaks: there it may stand in two files. */
export function duplicateKey(document: Document, { span }: YamlProblem): Finding | undefined {
  const place = mapAt(yamlOf(document)?.root, span, 0)
  if (!place || (document.kind === 'registry' && place.depth === 1)) return undefined
  const { map, entry } = place
  const first = map.entries.find((one) => one.key.text === entry.key.text)
  const key = quoted(entry.key.text)
  const related = first && {
    uri: document.uri,
    range: document.source.range(first.key.span),
    message: { en: 'The first is here.', ar: 'الأول هنا.' },
  }
  if (document.kind === 'registry' && place.depth === 0) {
    return {
      span,
      severity: 'warning',
      message: {
        en: `${key.en} begins here a second time in this file. Put all its records under the first one.`,
        ar: `يبدأ ${key.ar} هنا للمرة الثانية في هذا الملف. ضع سجلاته كلها تحت الأول.`,
      },
      ...(related && { related: [related] }),
    }
  }
  const edit = removeEntry(document.source.text, map, entry)
  return {
    span,
    message: {
      en: `The key ${key.en} stands here twice, and only the first one counts. Remove one of them.`,
      ar: `المفتاح ${key.ar} مكرر، ولا يُعتدّ إلا بالأول. احذف أحدهما.`,
    },
    ...(related && { related: [related] }),
    ...(edit && {
      fixes: [{ title: { en: `Remove this ${key.en} with its value`, ar: `حذف ${key.ar} هذا وقيمته` }, edits: [edit] }],
    }),
  }
}

interface Place {
  readonly map: YamlMap
  readonly entry: YamlEntry
  readonly depth: number
}

function mapAt(value: YamlValue | undefined, key: Span, depth: number): Place | undefined {
  if (!value || value.kind === 'scalar' || !covers(value.span, key)) return undefined
  if (value.kind === 'list') {
    for (const item of value.items) {
      const found = mapAt(item, key, depth + 1)
      if (found) return found
    }
    return undefined
  }
  for (const entry of value.entries) {
    if (entry.key.span.start === key.start) return { map: value, entry, depth }
    const found = mapAt(entry.value, key, depth + 1)
    if (found) return found
  }
  return undefined
}
