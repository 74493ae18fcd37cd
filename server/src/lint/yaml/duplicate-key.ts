import { type Document, yamlOf } from '../../corpus/document.ts'
import type { YamlDocument, YamlEntry, YamlMap, YamlProblem, YamlValue } from '../../syntax/yaml.ts'
import { removeEntry } from '../../syntax/yaml-write.ts'
import { once } from '../../text/once.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'

/** What `yaml-syntax` says of a key that stands twice in one map. Of the id of a record `duplicate-id` speaks: there it may stand in two files. */
export function duplicateKey(document: Document, { span }: YamlProblem): Finding | undefined {
  const yaml = yamlOf(document)
  const place = yaml && placesIn(yaml).get(span.start)
  if (!place || (document.kind === 'registry' && place.depth === 1)) return undefined
  const { map, entry, first } = place
  const key = quoted(entry.key.text)
  const related = {
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
      related: [related],
    }
  }
  const edit = removeEntry(document.source.characters, map, entry)
  return {
    span,
    message: {
      en: `The key ${key.en} stands here twice, and only the first one counts. Remove one of them.`,
      ar: `المفتاح ${key.ar} مكرر، ولا يُعتدّ إلا بالأول. احذف أحدهما.`,
    },
    related: [related],
    ...(edit && {
      fixes: [{ title: { en: `Remove this ${key.en} with its value`, ar: `حذف ${key.ar} هذا وقيمته` }, edits: [edit] }],
    }),
  }
}

interface Place {
  readonly map: YamlMap
  readonly entry: YamlEntry
  /** The first entry of its key. */
  readonly first: YamlEntry
  readonly depth: number
}

/** The entries of a document by where their keys start: a file may repeat thousands. */
const placesIn = once((yaml: YamlDocument): ReadonlyMap<number, Place> => {
  const places = new Map<number, Place>()
  const visit = (value: YamlValue | undefined, depth: number): void => {
    if (value?.kind === 'list') for (const item of value.items) visit(item, depth + 1)
    if (value?.kind !== 'map') return
    const firsts = new Map<string, YamlEntry>()
    for (const entry of value.entries) {
      const first = firsts.get(entry.key.text) ?? entry
      firsts.set(entry.key.text, first)
      const { start } = entry.key.span
      if (!places.has(start)) places.set(start, { map: value, entry, first, depth })
      visit(entry.value, depth + 1)
    }
  }
  visit(yaml.root, 0)
  return places
})
