import { setDiagnostics } from '@codemirror/lint'
import type { EditorView } from '@codemirror/view'
import { EditorView as View } from '@codemirror/view'
import type { Answers, Deed, EditorSettings, Question } from '../../client/webview/messages/seed-editor.ts'
import { ArticleView, setArticleView } from '../../client/webview/seed-editor/article-view.ts'
import { editorState } from '../../client/webview/seed-editor/editor.ts'
import { foundMatches } from '../../client/webview/seed-editor/found-matches.ts'
import { settleForm } from '../../client/webview/seed-editor/front-matter-form.ts'
import { setForm } from '../../client/webview/seed-editor/front-matter-state.ts'
import { rangeOf } from '../../client/webview/seed-editor/places.ts'
import { readForm } from '../../client/webview/seed-editor/shown-form.ts'
import { readOutline, setOutline } from '../../client/webview/seed-editor/shown-outline.ts'
import { SuggestedMentions, setSuggestions } from '../../client/webview/seed-editor/suggested-mentions.ts'
import { changeSettings } from '../../client/webview/seed-editor/surroundings.ts'
import { encodedView } from '../../server/src/features/editor-view/encoded-view.ts'
import { type EditorLead, editorTagKinds } from '../../server/src/protocol/editor-view.ts'
import type { TextRange, WireEdit } from '../../server/src/protocol/text.ts'
import { fields, rowOf, suggested, tagging } from './stand-in-answers.ts'

/** A page with the editor's parts and a stand-in for the extension, which reads the front matter and the tags by rule of thumb. */
export interface UserInterfacePage {
  readonly view: EditorView
  readonly deeds: Deed[]
  text(): string
  /** Tells the editor what the server would see now. */
  tell(): void
  setLanguage(language: 'en' | 'ar', hijri: boolean): void
  /** Shows findings: what each says, and the words at which it first stands. */
  find(findings: Readonly<Record<string, string>>): void
  /** How many matches the find bar has. */
  matches(): number
  /** Keys that have left the editor for VS Code. */
  readonly heard: string[]
  /** Suggests words, at the last place at which they stand, as a place; each sure or not. */
  suggest(...words: readonly { readonly words: string; readonly isSure: boolean }[]): void
  /** Has the extension know no answer to a kind of question any more. */
  silence(kind: Question['kind']): void
  settle(): Promise<void>
}

const article = `---
title: موسكو تعلن التحضير لجولة جديدة من مسار أستانا
date: 2024-10-09
lang: ar
topics: [astana-process, idlib]
status: draft
related: [astana-17]
---

# مسار أستانا

أعلن نائب وزير الخارجية الروسي [سيرغي فيرشينين](person:sergey-vershinin) أن موسكو تستعد لجولة جديدة في [أستانا](place:astana).

وقال إن الجولة ستعقد في أستانة قبل نهاية العام، وإن الأطراف الضامنة اتفقت على موعدها. A sentence in English follows, with Astana in it.

## ردود الفعل

رحبت [الأمم المتحدة](org:un) بالإعلان.
`

const url = new URL(location.href)
const deeds: Deed[] = []
let settings: EditorSettings = {
  language: url.searchParams.get('language') === 'ar' ? 'ar' : 'en',
  font: 'naskh',
  fontSize: 18,
  lineHeight: 1.9,
  width: 75,
  hijri: url.searchParams.has('hijri'),
}

const answers: { [Kind in Question['kind']]?: (question: never) => unknown } = {
  hover: () => ({ contents: { kind: 'markdown', value: '**سيرغي فيرشينين** · نائب وزير الخارجية الروسي' } }),
  word: ({ at }: { at: TextRange['start'] }) => {
    const line = view.state.doc.line(at.line + 1).text
    const before = /[\p{L}\p{M}]*$/u.exec(line.slice(0, at.character))?.[0].length ?? 0
    const after = /^[\p{L}\p{M}]*/u.exec(line.slice(at.character))?.[0].length ?? 0
    const on = (character: number) => ({ line: at.line, character })
    return { start: on(at.character - before), end: on(at.character + after) }
  },
  tagging: ({ range }: { range: TextRange }) => tagging(view.state.doc, settings.language, range),
  // Only where it has been asked for by its key.
  completion: ({ trigger }: { trigger?: string }) =>
    trigger === undefined ? { items: [{ label: 'كازاخستان' }], isIncomplete: false } : undefined,
  suggestion: ({ range }: { range: TextRange }) => suggested(view.state.doc, settings.language, range),
  sureMentions: () => {
    const { doc } = view.state
    const at = doc.toString().lastIndexOf('أستانة')
    const [likeliest] = suggested(doc, settings.language, rangeOf(doc, { from: at, to: at + 6 })).candidates
    return { count: 1, edits: likeliest.edits }
  },
  find: ({ text }: { text: string }) => {
    const fold = (word: string) => word.replace(/[ةه]/g, 'ا').replace(/[أإآ]/g, 'ا')
    // As readers see it: between two words there may be markup, or a line may end.
    const sought = new RegExp(fold(text).replaceAll(' ', '(?:\\]\\([^)]*\\)|\\*\\*)?\\s'), 'g')
    return [...fold(view.state.doc.toString()).matchAll(sought)].map(({ 0: words, index }) =>
      rangeOf(view.state.doc, { from: index, to: index + words.length }),
    )
  },
  setField: ({ key, value }: { key: string; value: unknown }): readonly WireEdit[] => {
    const at = rowOf(view.state.doc, key)
    const written = Array.isArray(value) ? `[${value.join(', ')}]` : String(value).trim()
    const line = value === null ? '' : `${key}: ${written}\n`
    const end = view.state.doc.toString().indexOf('\n---') + 1
    const span = at ?? { from: end, to: end }
    return [{ range: rangeOf(view.state.doc, span), newText: line }]
  },
  fieldChoices: ({ key, typed }: { key: string; typed: string }) =>
    (key === 'topics'
      ? [
          { value: 'astana-process', label: 'مسار أستانا' },
          { value: 'idlib', label: 'إدلب' },
          { value: 'aid', label: 'المساعدات' },
        ]
      : [
          { value: 'astana-16', label: 'الجولة السادسة عشرة', detail: '2021-07-08' },
          { value: 'astana-18', label: 'الجولة الثامنة عشرة', detail: '2022-06-16' },
        ]
    ).filter(({ label, value }) => label.includes(typed) || value.includes(typed)),
}

const view = new View({
  parent: document.body,
  state: editorState({
    text: article,
    editable: true,
    settings,
    nonce: 'test',
    frame: {
      ask: async <Kind extends Question['kind'] & keyof Answers>(question: Extract<Question, { kind: Kind }>) =>
        answers[question.kind]?.(question as never) as Answers[Kind] | undefined,
      perform: (deed) => void deeds.push(deed),
      isFirst: false,
    },
    onUpdate: (update) => {
      // The server answers after the update, as it always does.
      if (update.docChanged) queueMicrotask(tell)
    },
  }),
})
tell()

function tell(): void {
  const { doc } = view.state
  const text = doc.toString()
  const end = text.indexOf('\n---\n', 3) + 4
  const tags = [...text.matchAll(/\[([^\]]*)\]\((\w+):([\w-?]+)\)/g)].map(
    ({ 0: whole, 1: label = '', 2: type = '', 3: id = '', index }) => {
      const kind = id === '?' ? 'unresolved' : (type as EditorLead['kind'])
      return {
        span: { start: index, end: index + whole.length },
        label: { start: index + 1, end: index + 1 + label.length },
        lead: { ref: `${type}:${id}`, kind, known: id !== '?', name: label },
      }
    },
  )
  const marks = [...text.matchAll(/\*\*/g)].map(({ index }) => ({
    kind: 'syntax' as const,
    span: { start: index, end: index + 2 },
  }))
  const seen = ArticleView.read(
    {
      version: 0,
      lang: 'ar',
      frontMatter: { start: 0, end },
      ...encodedView(tags, marks, (offset) => offset),
      dir: 'rtl',
      words: text.slice(end).split(/\s+/).length,
      characters: text.length - end,
    },
    doc,
  )
  const headings = [...text.matchAll(/^(#+) (.*)$/gm)].map(({ 0: whole, 2: name = '', index }) => ({
    name,
    kind: 15 as const,
    range: rangeOf(doc, { from: index, to: text.length }),
    selectionRange: rangeOf(doc, { from: index, to: index + whole.length }),
    children: tags
      .slice(0, 2)
      .map(({ lead, span }) => ({ name: lead.name, range: rangeOf(doc, { from: span.start, to: span.end }) }))
      .map(({ name, range }) => ({ name, kind: 5 as const, range, selectionRange: range })),
  }))
  view.dispatch({
    effects: [
      setArticleView.of(seen),
      setForm.of(readForm({ version: 0, fields: fields(doc, settings.language) }, doc)),
      setOutline.of(readOutline(headings, doc)),
    ],
  })
}

const page: UserInterfacePage = {
  view,
  deeds,
  text: () => view.state.doc.toString(),
  tell,
  setLanguage(language, hijri) {
    settings = { ...settings, language, hijri }
    view.dispatch({ effects: changeSettings.of(settings) })
    tell()
  },
  find(findings) {
    const text = view.state.doc.toString()
    const all = Object.entries(findings).map(([message, words]) => {
      const from = text.indexOf(words)
      return { from, to: from + words.length, severity: 'error' as const, message }
    })
    view.dispatch(setDiagnostics(view.state, all))
  },
  matches: () => view.state.field(foundMatches).matches.length,
  heard: [],
  suggest(...all) {
    const text = view.state.doc.toString()
    let last = 0
    const mentions = all.flatMap(({ words, isSure }) => {
      const start = text.lastIndexOf(words)
      const behind = start - last
      last = start
      return [behind, words.length, editorTagKinds.indexOf('place'), isSure ? 1 : 0]
    })
    view.dispatch({ effects: setSuggestions.of(SuggestedMentions.read({ mentions }, view.state.doc)) })
  },
  silence(kind) {
    delete answers[kind]
  },
  settle: () => settleForm(view),
}

Object.assign(window, { page })
