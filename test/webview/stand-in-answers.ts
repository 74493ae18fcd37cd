import type { Text } from '@codemirror/state'
import type { Answers } from '../../client/webview/messages/seed-editor.ts'
import { rangeOf } from '../../client/webview/seed-editor/places.ts'
import type { FormField } from '../../server/src/protocol/article-form.ts'
import type { TaggingChoice } from '../../server/src/protocol/tagging-choices.ts'
import type { TextRange, WireEdit } from '../../server/src/protocol/text.ts'

type Language = 'en' | 'ar'

interface Stretch {
  readonly from: number
  readonly to: number
}

/** The fields of the front matter form. */
export function fields(doc: Text, language: Language): readonly FormField[] {
  const say = sayer(language)
  const field = (key: string, label: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => {
    const row = rowOf(doc, key)
    const written = row && doc.sliceString(row.from + key.length + 1, row.to).trim()
    const value = written?.startsWith('[') ? written.slice(1, -1).split(', ') : written
    const range = row && { range: rangeOf(doc, { from: row.from, to: row.to - 1 }) }
    return {
      key,
      label,
      kind,
      required: false,
      common: true,
      ...(value === undefined ? {} : { value }),
      ...range,
      ...more,
    }
  }
  return [
    field('title', say('Title', 'العنوان'), 'text', { required: true, help: say('The headline.', 'عنوان المقالة.') }),
    field('date', say('Date', 'التاريخ'), 'date', { required: true }),
    field('lang', say('Language', 'اللغة'), 'language', {
      options: [
        { value: 'ar', label: say('Arabic', 'العربية') },
        { value: 'en', label: say('English', 'الإنجليزية') },
      ],
    }),
    field('source.url', say('Address of the source', 'رابط المصدر'), 'url'),
    field('topics', say('Topics', 'الموضوعات'), 'chips', {
      options: [
        { value: 'astana-process', label: 'مسار أستانا' },
        { value: 'idlib', label: 'إدلب' },
      ],
    }),
    field('related', say('Related articles', 'مقالات ذات صلة'), 'articles', {
      options: [{ value: 'astana-17', label: 'الجولة السابعة عشرة من مسار أستانا' }],
    }),
    field('summary', say('Summary', 'الخلاصة'), 'long-text'),
    field('status', say('Status', 'الحالة'), 'choice', {
      options: [
        { value: 'draft', label: say('being written', 'مسودة') },
        { value: 'final', label: say('done', 'نهائية') },
      ],
    }),
    field('mentions', say('Mentions', 'إشارات'), 'yaml'),
  ]
}

/** What a stretch of the text can be tagged as, and the tag it stands in. */
export function tagging(doc: Text, language: Language, range: TextRange): Answers['tagging'] {
  const say = sayer(language)
  const from = doc.line(range.start.line + 1).from + range.start.character
  const to = doc.line(range.end.line + 1).from + range.end.character
  const text = doc.toString()
  const tag = [...text.matchAll(/\[([^\]]*)\]\(([^)]*)\)/g)].find(
    ({ 0: whole, index }) => from >= index && to <= index + whole.length,
  )
  const edits = (ref: string): readonly WireEdit[] => {
    if (!tag) {
      return [
        { range: { start: range.start, end: range.start }, newText: '[' },
        { range: { start: range.end, end: range.end }, newText: `](${ref})` },
      ]
    }
    const start = tag.index + 1 + (tag[1]?.length ?? 0) + 2
    return [{ range: rangeOf(doc, { from: start, to: start + (tag[2]?.length ?? 0) }), newText: ref }]
  }
  const choice = (ref: string, kind: TaggingChoice['kind'], name: string, detail?: string): TaggingChoice => ({
    ref,
    kind,
    name,
    ...(detail === undefined ? {} : { detail }),
    edits: edits(ref),
  })
  return {
    range,
    ...(tag && {
      tag: {
        ref: tag[2] ?? '',
        range,
        untag: [{ range: rangeOf(doc, { from: tag.index, to: tag.index + tag[0].length }), newText: tag[1] ?? '' }],
      },
    }),
    entities: [
      choice('place:astana', 'place', 'أستانا', say('capital of Kazakhstan', 'عاصمة كازاخستان')),
      choice('event:astana-process', 'event', 'مسار أستانا', say('talks since 2017', 'محادثات منذ 2017')),
    ],
    types: [
      choice('person:?', 'person', say('Person', 'شخص')),
      choice('place:?', 'place', say('Place', 'مكان')),
      choice('org:?', 'org', say('Organisation', 'منظمة')),
      choice('event:?', 'event', say('Event', 'حدث')),
    ],
  }
}

/** What suggested words may be; whoever rejects them adds a row to the front matter. */
export function suggested(doc: Text, language: Language, range: TextRange): Answers['suggestion'] {
  const say = sayer(language)
  const words = doc.line(range.start.line + 1).text.slice(range.start.character, range.end.character)
  const edits = (ref: string): readonly WireEdit[] => [
    { range: { start: range.start, end: range.start }, newText: '[' },
    { range: { start: range.end, end: range.end }, newText: `](${ref})` },
  ]
  const end = doc.toString().indexOf('\n---') + 1
  return {
    range,
    isSure: true,
    candidates: [
      {
        ref: 'place:astana',
        kind: 'place',
        name: 'أستانا',
        detail: say('capital of Kazakhstan', 'عاصمة كازاخستان'),
        reasons: [say('It is called so.', 'هذا اسمه.')],
        edits: edits('place:astana'),
      },
      {
        ref: 'event:astana-process',
        kind: 'event',
        name: 'مسار أستانا',
        reasons: [say('It is called so as well.', 'هذا اسمه أيضًا.')],
        edits: edits('event:astana-process'),
      },
    ],
    reject: [{ range: rangeOf(doc, { from: end, to: end }), newText: `not-mentions: [{ exact: ${words} }]\n` }],
  }
}

/** Where the row of a key stands in the front matter, with its line end. */
export function rowOf(doc: Text, key: string): Stretch | undefined {
  const text = doc.toString()
  const found = new RegExp(`^${key}:.*\n`, 'm').exec(text)
  return found ? { from: found.index, to: found.index + found[0].length } : undefined
}

const sayer =
  (language: Language) =>
  (en: string, ar: string): string =>
    language === 'ar' ? ar : en
