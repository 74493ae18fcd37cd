import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { PREVIEW_ENTITIES, type PreviewEntity } from '../../server/src/protocol/preview-entities.ts'
import { everything } from '../support/capabilities.ts'
import { type LanguageServer, startLanguageServer } from '../support/language-server.ts'
import { SEEDS_URI, seed } from '../support/places.ts'

const article = seed('articles/moscow-prepares-astana-22.seed.md')

describe('the server, to the preview', () => {
  let server: LanguageServer
  before(async () => {
    server = await startLanguageServer([SEEDS_URI], everything, { language: 'en' })
    await server.indexed()
  })
  after(async () => assert.equal(await server.stop(), 0))

  it('tells what the entities of an article are called, and its dates in words, in the language of the article', async () => {
    const text = article.text.replace(
      /\n---\n/,
      '\nupdated: 2024-10/2024-11\n---\n\n[أمس](date:2022-01-27) و[قريبًا](date:soon)\n',
    )
    await server.open(article.uri, text)
    const told = await server.connection.sendRequest<readonly PreviewEntity[]>(PREVIEW_ENTITIES, { uri: article.uri })
    const names = new Map(told.map(({ ref, name }) => [ref, name]))
    assert.equal(names.get('person:sergey-vershinin'), 'سيرغي فيرشينين')
    assert.equal(names.get('date:2022-01-27'), '27 كانون الثاني/يناير 2022')
    assert.match(names.get('date:2024-10/2024-11') ?? '', /^من تشرين الأول\/أكتوبر إلى تشرين الثاني\/نوفمبر 2024$/)
    assert.equal(names.has('date:soon'), false)
  })
})
