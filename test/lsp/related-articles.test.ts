import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { ExecuteCommandRequest } from 'vscode-languageserver-protocol'
import { NEXT_MENTION, type NextMentionAnswer, type NextMentionParams } from '../../server/src/protocol/next-mention.ts'
import {
  ADD_RELATED,
  type AddRelatedAnswer,
  RELATED_ARTICLES,
  RELATED_ARTICLES_CHANGED,
  RELATION_CHOICES,
  type RelatedArticle,
  type RelationChoice,
} from '../../server/src/protocol/related-articles.ts'
import { everything } from '../support/capabilities.ts'
import {
  type LanguageServer,
  startLanguageServer,
  type TemporaryCorpus,
  temporaryCorpus,
} from '../support/language-server.ts'

const registry = 'person:\n  alloush:\n    name: علوش\n'
const first = '---\ntitle: الأول\ndate: 2024-10-09\n---\n\nقال [علوش](person:alloush) ثم [علوش](person:alloush).\n'
const second = '---\ntitle: الثاني\ndate: 2024-10-07\n---\n\nقال [علوش](person:alloush).\n'

describe('related articles over stdio', () => {
  let corpus: TemporaryCorpus
  let server: LanguageServer
  let changes = 0
  let told = (): void => {}
  const changed = (than: number): Promise<void> =>
    changes > than ? Promise.resolve() : new Promise((resolve) => (told = resolve))

  before(async () => {
    corpus = temporaryCorpus({
      'seedbed.yaml': 'lang: ar\n',
      'entities/all.yaml': registry,
      'a.seed.md': first,
      'b.seed.md': second,
      'c.seed.md': '---\ntitle: الثالث\n---\n',
    })
    server = await startLanguageServer([corpus.uri], everything, { language: 'en', followsRelatedArticles: true })
    server.connection.onNotification(RELATED_ARTICLES_CHANGED, () => {
      changes++
      told()
    })
    await server.indexed()
  })
  after(async () => {
    await server.stop()
    corpus.remove()
  })

  const related = (file: string): Promise<readonly RelatedArticle[] | null> =>
    server.connection.sendRequest(ExecuteCommandRequest.type, {
      command: RELATED_ARTICLES,
      arguments: [{ uri: corpus.uriOf(file) }],
    })

  it('are told of files that are open and of closed ones, with where their titles stand', async () => {
    const expected = {
      uri: corpus.uriOf('a.seed.md'),
      id: 'a',
      title: 'الأول',
      date: '2024-10-09',
      range: { start: { line: 1, character: 7 }, end: { line: 1, character: 12 } },
      group: 'found',
      reasons: ['both mention \u2068علوش\u2069', '2 days apart'],
    }
    const [closed] = (await related('b.seed.md')) ?? []
    assert.deepEqual({ ...closed, score: undefined }, { ...expected, score: undefined })
    await server.open(corpus.uriOf('b.seed.md'), second)
    assert.deepEqual(((await related('b.seed.md')) ?? [])[0], closed)
    assert.deepEqual(await related('c.seed.md'), [])
    assert.equal(await related('none.seed.md'), null)
  })

  it('may have changed: that is told after a rest, once, and not while prose is typed', async () => {
    await changed(0)
    const before = changes
    await server.change(corpus.uriOf('b.seed.md'), 2, `${second}كلام.\n`)
    await server.change(corpus.uriOf('b.seed.md'), 3, second.replace('date: 2024-10-07', 'date: 2024-10-08'))
    await changed(before)
    assert.deepEqual(((await related('b.seed.md')) ?? [])[0]?.reasons, ['both mention \u2068علوش\u2069', 'a day apart'])
    assert.equal(changes, before + 1)
  })

  it('are written by edits of the version that was asked about', async () => {
    const uri = corpus.uriOf('b.seed.md')
    const choices: readonly RelationChoice[] = await server.connection.sendRequest(RELATION_CHOICES, { uri })
    assert.ok(choices.some(({ as }) => as === 'follow-up'))
    const answer: AddRelatedAnswer = await server.connection.sendRequest(ADD_RELATED, { uri, to: 'a', as: 'follow-up' })
    assert.ok('edits' in answer)
    assert.equal(answer.version, 3)
    assert.deepEqual(
      answer.edits.map(({ newText }) => newText),
      ['\nrelated: [{ to: a, as: follow-up }]'],
    )
    const refused: AddRelatedAnswer = await server.connection.sendRequest(ADD_RELATED, { uri, to: 'x' })
    assert.ok('refusal' in refused)
  })

  it('are come to by the mentions of one person', async () => {
    const from = async (file: string, character: number, scope: NextMentionParams['scope']) => {
      const params: NextMentionParams = {
        uri: corpus.uriOf(file),
        position: { line: 5, character },
        step: 'next',
        scope,
      }
      const answer: NextMentionAnswer | null = await server.connection.sendRequest(NEXT_MENTION, params)
      assert.ok(answer && 'range' in answer)
      return [answer.uri.replace(`${corpus.uri}/`, ''), answer.range.start.character]
    }
    assert.deepEqual(await from('b.seed.md', 7, 'corpus'), ['a.seed.md', 5])
    assert.deepEqual(await from('a.seed.md', 7, 'corpus'), ['a.seed.md', 31])
    assert.deepEqual(await from('a.seed.md', 32, 'article'), ['a.seed.md', 5])
    assert.deepEqual(await from('a.seed.md', 32, 'corpus'), ['b.seed.md', 5])
  })
})
