import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { FIND_FOLDED, LINK_AT, WORD_AT } from '../../server/src/protocol/article-text.ts'
import { EDITOR_VIEW, type EditorView } from '../../server/src/protocol/editor-view.ts'
import {
  SUGGESTED_MENTION,
  SUGGESTED_MENTIONS,
  SURE_MENTIONS,
  type SuggestedMention,
  type SuggestedMentions,
  type SureMentions,
} from '../../server/src/protocol/suggested-mentions.ts'
import { TAGGING_CHOICES, type TaggingChoices } from '../../server/src/protocol/tagging-choices.ts'
import type { TextRange } from '../../server/src/protocol/text.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import { Source } from '../../server/src/text/source.ts'
import { everything } from '../support/capabilities.ts'
import { drawnView } from '../support/drawn-view.ts'
import { type LanguageServer, startLanguageServer } from '../support/language-server.ts'
import { placeOf, SEEDS_URI, seed } from '../support/places.ts'

const seeds = seed('articles/moscow-prepares-astana-22.seed.md')
/** The sample article with a paragraph more. */
const article = new Source(
  seeds.uri,
  1,
  `${seeds.text}\nقال وفيرشينين إن الاجتماع في أستانة، كما في [هذا الخبر][1].\n\n[1]: https://example.org/1\n`,
)

describe('the server, to a seed editor', () => {
  let server: LanguageServer
  const ask = <T>(method: string, params: object): Promise<T> =>
    server.connection.sendRequest<T>(method, { uri: article.uri, ...params })
  const slice = (range: TextRange): string => article.slice(article.span(range))

  before(async () => {
    server = await startLanguageServer([SEEDS_URI], everything, { language: 'ar' })
    await server.indexed()
    await server.open(article.uri, article.text)
  })
  after(async () => assert.equal(await server.stop(), 0))

  it('tells how an article is drawn, with the version that it is of', async () => {
    const view = await ask<EditorView>(EDITOR_VIEW, {})
    assert.equal(view.version, 1)
    assert.equal(view.lang, 'ar')
    assert.ok(view.frontMatter && view.words > 50)
    const tag = drawnView(view, article.text).tags.find(({ ref }) => ref === 'person:sergey-vershinin')
    assert.ok(tag)
    const { label, kind, known, name } = tag
    assert.deepEqual(
      [article.text.slice(label.from, label.to), kind, known, name],
      ['سيرغي فيرشينين', 'person', true, 'سيرغي فيرشينين'],
    )
  })

  it('tells the word at a place without its particle', async () => {
    const range = await ask<TextRange>(WORD_AT, { position: placeOf(article, 'وفيرشينين', 4) })
    assert.equal(slice(range), 'فيرشينين')
  })

  it('tells where the link at a place leads', async () => {
    const at = (words: string) => ask<string | null>(LINK_AT, { position: placeOf(article, words, 1) })
    assert.deepEqual([await at('هذا الخبر'), await at('وفيرشينين')], ['https://example.org/1', null])
  })

  it('tells what words could be tagged as, and the edits that tag them', async () => {
    const start = placeOf(article, 'وفيرشينين', 0)
    const range = { start, end: { ...start, character: start.character + 'وفيرشينين'.length } }
    const { entities, types } = await ask<TaggingChoices>(TAGGING_CHOICES, { range })
    assert.equal(entities[0]?.ref, 'person:sergey-vershinin')
    assert.ok(types.some(({ ref, name }) => ref === 'person:?' && name === 'شخص'))
    const edits = entities[0].edits.map((edit) => ({ span: article.span(edit.range), text: edit.newText }))
    assert.ok(applyEdits(article.text, edits).includes('قال و[فيرشينين](person:sergey-vershinin) إن'))
  })

  it('tells what is suggested, what each may be, and what decides upon them', async () => {
    const { version, mentions } = await ask<SuggestedMentions>(SUGGESTED_MENTIONS, {})
    assert.equal(version, 1)
    assert.ok(mentions.length >= 4 && mentions.length % 4 === 0)
    const start = placeOf(article, 'وفيرشينين', 1)
    const range = { start, end: { ...start, character: start.character + 'فيرشينين'.length } }
    const { candidates, reject } = await ask<SuggestedMention>(SUGGESTED_MENTION, { range })
    const [{ ref, name, reasons, edits }] = candidates
    assert.deepEqual([ref, name], ['person:sergey-vershinin', 'سيرغي فيرشينين'])
    assert.ok(reasons.length > 0 && reasons.every((reason) => /\p{Script=Arabic}/u.test(reason)))
    const edited = (all: typeof edits) =>
      applyEdits(
        article.text,
        all.map((edit) => ({ span: article.span(edit.range), text: edit.newText })),
      )
    assert.ok(edited(edits).includes('قال و[فيرشينين](person:sergey-vershinin) إن'))
    assert.match(edited(reject ?? []), /^not-mentions:\n.*فيرشينين, ref: person:sergey-vershinin/m)
    const sure = await ask<SureMentions>(SURE_MENTIONS, {})
    assert.equal(edited(sure.edits).split('](').length, article.text.split('](').length + sure.count)
  })

  it('finds other spellings', async () => {
    const found = (await ask<TextRange[]>(FIND_FOLDED, { text: 'أستانا' })).map(slice)
    assert.ok(found.includes('أستانا') && found.includes('أستانة'))
  })

  it('answers nothing about what is no article, or no file', async () => {
    const none = { uri: `${SEEDS_URI}/none.seed.md` }
    const start = { line: 0, character: 0 }
    assert.equal(await ask(EDITOR_VIEW, none), null)
    assert.equal(await ask(FIND_FOLDED, { ...none, text: 'x' }), null)
    assert.equal(await ask(WORD_AT, { ...none, position: start }), null)
    assert.equal(await ask(SUGGESTED_MENTIONS, none), null)
    assert.equal(await ask(SURE_MENTIONS, none), null)
    assert.equal(await ask(TAGGING_CHOICES, { ...none, range: { start, end: start } }), null)
  })

  it('tells of the version that was changed last', async () => {
    await server.change(article.uri, 2, `${article.text}\n[x](person:nobody)\n`)
    const view = await ask<EditorView>(EDITOR_VIEW, {})
    assert.equal(view.version, 2)
    assert.deepEqual(view.leads.at(-1), { ref: 'person:nobody', kind: 'person', known: false })
  })
})
