import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { DocumentSymbol, Range, WorkspaceEdit } from 'vscode-languageserver-types'
import { entityFigures } from '../../server/src/corpus/overview/entity-figures.ts'
import { type TagWork, tagWork } from '../../server/src/corpus/work.ts'
import { relate, relating } from '../../server/src/features/add-related.ts'
import { articleForm } from '../../server/src/features/article-form.ts'
import { articleHtml } from '../../server/src/features/article-html.ts'
import { codeLenses, lensData, placesOfLens, resolveCodeLens } from '../../server/src/features/code-lens.ts'
import { fieldChoices } from '../../server/src/features/completion/field-choices.ts'
import type { Context } from '../../server/src/features/context.ts'
import { decideWork } from '../../server/src/features/decide-work.ts'
import { definition } from '../../server/src/features/definition.ts'
import { documentHighlight } from '../../server/src/features/document-highlight.ts'
import { documentLinks } from '../../server/src/features/document-links.ts'
import { documentSymbols } from '../../server/src/features/document-symbols.ts'
import { editorView } from '../../server/src/features/editor-view.ts'
import { explorerChildren } from '../../server/src/features/explorer.ts'
import { findFolded } from '../../server/src/features/find-folded.ts'
import { foldingRanges } from '../../server/src/features/folding-ranges.ts'
import { hover } from '../../server/src/features/hover.ts'
import { inlayHints } from '../../server/src/features/inlay-hint.ts'
import { nextMention } from '../../server/src/features/next-mention.ts'
import { otherEntities } from '../../server/src/features/other-entities.ts'
import { references } from '../../server/src/features/references.ts'
import { relatedArticles } from '../../server/src/features/related-articles.ts'
import { selectionRanges } from '../../server/src/features/selection-ranges.ts'
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts'
import { setField } from '../../server/src/features/set-field.ts'
import { suggestedMention, suggestedMentions, sureMentions } from '../../server/src/features/suggested-mentions.ts'
import { tagAllInArticle } from '../../server/src/features/tag-all.ts'
import { tagEditing } from '../../server/src/features/tag-editing.ts'
import { mentionTagging } from '../../server/src/features/tag-mentions.ts'
import { taggingChoices } from '../../server/src/features/tagging-choices.ts'
import { wordAt } from '../../server/src/features/word-at.ts'
import { workspaceSymbols } from '../../server/src/features/workspace-symbols.ts'
import { isRefusal } from '../../server/src/language/refusal.ts'
import { atOnce } from '../../server/src/text/gradual.ts'
import { asked, type FixtureFile, fixtureOfFiles, ROOT } from '../support/fixture.ts'

/** Pieces of files, from which random ones are put together: whole constructs, broken ones, and characters that tools trip over. */
const pieces = [
  '---\n',
  '---\r\n',
  '\ufeff',
  'title: عنوان\n',
  'date: 2024-10-09/..\n',
  'mentions:\n  - { exact: [محمد, علوش], ref: person:a, occurrence: 2 }\n',
  'related: [a, { to: b, as: background }, *x]\n',
  'topics: &x [idlib]\n',
  'id: A b\n',
  '"\\u0041": |\n  block\n',
  'place:\n  a: { name: { ar: أستانا }, within: place:a, aliases: [{ text: x, from: 2019, use: official }] }\n',
  '  b: { redirect: place:b }\n',
  'person: { a: { name: محمد علوش, parts: { علوش: place:a }, roles: [{ from: 2018 }, {}] } }\n',
  'org: [1, { x: y }\n',
  '# عنوان [محمد](person:a)\n',
  '\n## \n',
  '[محمد علوش](person:a "form=noun; role=\'x\'")',
  '[مُحَـمَّد\nعلوش](person:?x)',
  '[x](place:?)',
  '[و](person:a "cert=low; resp=auto") [ي](place:a "cert=low")',
  '[أمس](date:2022-01-27)',
  '[y](article:a#عنوان)',
  '[z](../b.seed.md#%D8%B9%ZZ)',
  '[w](#x) <https://e.org> ![i](a.png "t")',
  '[[a](person:b)](place:c',
  '> - [ ] `code',
  '```\n',
  '| a | b |\n|---|---|\n',
  '<!-- seedbed-disable x',
  ' -->\n',
  '\n\n',
  '\u2067\u2069\u061c',
  '𞤀😀\ud800',
  '\u00a0 ',
  'types: { x: { like: event } }\ntopics: [a]\n',
] as const

const text = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 14 }),
    fc.nat(200),
  )
  .map(([parts, cut]) => parts.join('').slice(0, -cut || undefined))

const paths = ['a.seed.md', 'd/b.seed.md', 'entities/a.yaml', 'seedbed.yaml'] as const

describe('every reading feature', () => {
  it('answers at any offset of any text, with sound ranges', () => {
    const files = fc.tuple(text, text, text, text)
    fc.assert(
      fc.property(files, fc.nat(), (texts, seed) => {
        const files = fixtureOfFiles(paths.map((path, index) => fileAt(path, texts[index] ?? '')))
        for (const document of files.documents) {
          const language = seed % 2 ? 'ar' : 'en'
          const ask = <T>(question: (context: Context) => T): T =>
            asked(files, (context) => question({ ...context, document }), language)
          const { source } = document
          const sound = (range: Range): void => {
            const span = source.span(range)
            assert.deepEqual(source.range(span), range)
            assert.ok(span.start <= span.end)
          }
          const length = source.text.length
          for (const offset of [0, length, seed % (length + 1), (seed * 7) % (length + 1)]) {
            const card = ask((context) => hover(context, offset))
            if (card?.range) sound(card.range)
            for (const link of ask((context) => definition(context, offset)) ?? []) {
              if ('originSelectionRange' in link && link.originSelectionRange) sound(link.originSelectionRange)
            }
            ask((context) => references(context, offset, true))
            for (const { range } of ask((context) => documentHighlight(context, offset)) ?? []) sound(range)
            for (const { range } of ask((context) => selectionRanges(context, [offset]))) sound(range)
            const word = ask((context) => wordAt(context, offset))
            if (word) sound(word)
            const part = source.span(source.range({ start: offset, end: offset + (seed % 9) }))
            const choices = ask((context) => taggingChoices(context, part))
            if (choices) sound(choices.range)
            const suggestion = ask((context) => suggestedMention(context, part))
            if (suggestion) sound(suggestion.range)
            const mention = ask((context) => nextMention(context, offset, 'next', seed % 2 ? 'article' : 'corpus'))
            if ('range' in mention && mention.uri === document.uri) sound(mention.range)
            const asker = { isAsked: true, hasCommands: true }
            ask((context) => relating(context, offset, asker))
            const offered = [
              ...ask((context) => mentionTagging(context, part, asker)),
              ...ask((context) => tagEditing(context, part, asker)),
            ]
            for (const { does } of offered) if ('edit' in does) soundIn(document.uri, does.edit, sound)
          }
          ask(suggestedMentions)
          ask(sureMentions)
          const tagged = ask(tagAllInArticle)
          if (!isRefusal(tagged)) soundIn(document.uri, tagged, sound)
          for (const symbol of ask(documentSymbols)) if ('range' in symbol) nests(symbol, source.text.length, source)
          for (const { startLine, endLine } of ask(foldingRanges)) {
            assert.ok(startLine < endLine && endLine < source.lineCount)
          }
          for (const { range } of ask(documentLinks)) sound(range)
          const wanted = { entity: seed % 3 ? 'id' : 'name', dates: true } as const
          for (const { position } of ask((context) => inlayHints(context, wanted, { start: 0, end: length }))) {
            sound({ start: position, end: position })
          }
          const lenses = { registry: true, articles: true }
          for (const lens of ask((context) => codeLenses(context, lenses)).slice(0, 5)) {
            sound(lens.range)
            const data = lensData(lens)
            assert.ok(data && ask((context) => resolveCodeLens(context, lens, data)).command)
            ask((context) => placesOfLens(context, data.of))
          }
          inOrder(ask((context) => semanticTokens(context)))
          const view = ask(editorView)
          assert.ok([...(view?.tags ?? []), ...(view?.marks ?? [])].every((number) => number >= 0))
          for (const range of ask((context) => findFolded(context, texts[0].slice(0, 2))) ?? []) sound(range)
          for (const { key, range, value = 'x' } of ask(articleForm)?.fields ?? []) {
            if (range) sound(range)
            const edits = ask((context) => setField(context, key, Array.isArray(value) ? ['x'] : null))
            if (edits !== 'refused') for (const edit of edits) sound(edit.range)
            ask((context) => fieldChoices(context, key, texts[0].slice(0, 2)))
          }
          ask((context) => articleHtml(context))
          for (const work of tagWork) {
            for (const { place } of ask((context) => workBelow(context, work)).nodes) {
              if (place?.range) sound(place.range)
              for (const decision of ['accept', 'reject'] as const) {
                const edit = ask((context) =>
                  decideWork(context, work, place?.range && source.span(place.range), decision),
                )
                if (!isRefusal(edit)) soundIn(document.uri, edit, sound)
              }
            }
          }
          ask((context) => relatedArticles(context))
          const relation = ask((context) => relate(context, 'a', 'background'))
          if ('edits' in relation) for (const edit of relation.edits) sound(edit.range)
        }
        workspaceSymbols(files.corpus, 'ar', texts[0].slice(0, 3))
        otherEntities({ corpus: files.corpus, language: 'ar' }, { ref: 'place:a', query: texts[0].slice(0, 3) })
      }),
      { numRuns: 300 },
    )
  })
})

/** What there is to do in an article, as the explorer lists it. */
const workBelow = ({ corpus, document, language }: Context, work: TagWork) =>
  explorerChildren(
    { corpus, language, figures: atOnce(entityFigures(corpus)), sort: 'name', from: 0, count: 100 },
    { kind: 'workArticle', root: corpus.root, work, uri: document.uri },
  )

const fileAt = (path: string, text: string): FixtureFile => ({
  uri: `${ROOT}/${path}`,
  path,
  text,
  cursor: undefined,
  spans: [],
})

type Lines = { readonly span: (range: Range) => { readonly start: number; readonly end: number } }

/** A symbol has a name, selects something inside itself, and its children lie in it. */
function nests(symbol: DocumentSymbol, length: number, source: Lines): void {
  const outer = source.span(symbol.range)
  const selected = source.span(symbol.selectionRange)
  assert.ok(symbol.name.trim() !== '')
  assert.ok(outer.end <= length && outer.start <= selected.start && selected.end <= outer.end)
  for (const child of symbol.children ?? []) {
    const inner = source.span(child.range)
    assert.ok(outer.start <= inner.start && inner.end <= outer.end)
    nests(child, length, source)
  }
}

function inOrder(tokens: ReturnType<typeof semanticTokens>): void {
  let line = 0
  let end = 0
  for (const token of tokens) {
    assert.ok(token.length > 0)
    assert.ok(token.line > line || (token.line === line && token.start >= end))
    line = token.line
    end = token.start + token.length
  }
}

/** The edits of one file in an edit. */
function soundIn(uri: string, { documentChanges = [] }: WorkspaceEdit, sound: (range: Range) => void): void {
  for (const change of documentChanges) {
    if ('textDocument' in change && change.textDocument.uri === uri) for (const one of change.edits) sound(one.range)
  }
}
