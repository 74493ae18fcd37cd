import { describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { editorInBrowser } from './editor-in-browser.ts'
import type { OpenEditor } from './editor-page.ts'
import { restless } from './hands.ts'

// VS Code closes without a question what is not dirty: what stands in a field alone would be lost.
describe('The form of the seed editor, left in haste', () => {
  const start = editorInBrowser()

  const open = async (): Promise<OpenEditor> => {
    const editor = await start(ARTICLE, { prepare: restless })
    editor.frame.tellsForm = true
    editor.frame.tellViews()
    await title(editor.page).focus()
    await editor.page.keyboard.press('End')
    return editor
  }
  const has = ({ frame }: OpenEditor, words: string): Promise<void> =>
    frame.until(() => frame.document.text.includes(`title: ${words}\n`))

  it('writes at once what makes a saved article dirty', async () => {
    const editor = await open()
    await editor.page.keyboard.type('ق')
    await has(editor, 'كتابةق')
    editor.frame.save()
    // The letter arrives in a page that has been told.
    await editor.page.locator('body').evaluate(() => undefined)
    await editor.page.keyboard.type('ا')
    await has(editor, 'كتابةقا')
  })

  for (const { how, leave } of [
    {
      how: 'the pointer leaves the page',
      leave: ({ page }: OpenEditor) =>
        page.evaluate(() => document.documentElement.dispatchEvent(new MouseEvent('mouseleave'))),
    },
    { how: 'a key of a command is pressed', leave: ({ page }: OpenEditor) => page.keyboard.down('Control') },
    { how: 'the article has been saved meanwhile', leave: async ({ frame }: OpenEditor) => frame.save() },
  ]) {
    it(`writes what stands in a field where ${how}`, async () => {
      const editor = await open()
      await editor.page.keyboard.type('ق')
      await has(editor, 'كتابةق')
      // The field has been told: only then it waits.
      await editor.page.keyboard.type('ال')
      await leave(editor)
      await has(editor, 'كتابةقال')
    })
  }
})

const ARTICLE = '---\ntitle: كتابة\nlang: ar\n---\n\nقال علوش اليوم\n'

const title = (page: Page) => page.locator('[data-key=title] textarea')
