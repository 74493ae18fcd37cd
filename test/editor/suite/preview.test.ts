import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import * as vscode from 'vscode'
import { eventually, show, showArticle } from '../corpus.ts'

const render = (document: vscode.TextDocument): Thenable<string> =>
  vscode.commands.executeCommand<string>('markdown.api.render', document)

describe('The Markdown preview', () => {
  it('shows the names of an article in colour, leading to their records', async () => {
    const document = await showArticle('moscow-prepares-astana-22')
    const html = await eventually(
      () => render(document),
      (shown) =>
        /<a class="seed-tag seed-person"[^>]*entities\/people\.yaml#L\d+"[^>]*>سيرغي فيرشينين<\/a>/.test(shown),
    )
    assert.match(html, /<div class="seed-document"[^>]* dir="rtl">/)
    assert.match(html, /<h1 class="seed-title"[^>]*>موسكو تعدّ/)
    assert.doesNotMatch(html, /person:sergey-vershinin"/)
  })

  it('shows other Markdown as ever', async () => {
    const html = await render(await show('README.md'))
    assert.match(html, /<h1[^>]*>The sample corpus<\/h1>/)
    assert.doesNotMatch(html, /seed-/)
  })
})
