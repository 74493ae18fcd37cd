import assert from 'node:assert/strict'
import { after, afterEach, before } from 'mocha'
import { type EditorBrowser, type Look, type OpenEditor, startEditorBrowser } from './editor-page.ts'

/** For the tests of one `describe`: a browser in which each opens its editor, of which the page may not have complained at the end. */
export function editorInBrowser(): (article: string, look?: Look) => Promise<OpenEditor> {
  let browser: EditorBrowser
  let editor: OpenEditor | undefined
  before(async () => {
    browser = await startEditorBrowser()
  })
  after(() => browser.close())
  afterEach(async () => {
    assert.deepEqual(editor?.errors ?? [], [])
    await editor?.page.context().close()
    editor = undefined
  })
  return async (article, look) => {
    editor = await browser.open(article, look)
    return editor
  }
}
