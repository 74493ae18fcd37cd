import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, it } from 'mocha'
import type { FrameLocator, Locator } from 'playwright-core'
import { textOf } from '../support/project.ts'
import { journeyIn } from './journey.ts'
import { eventually } from './seed-editor-driving.ts'

const captured = (name: string): string => textOf(`docs/walkthrough/captured/${name}.txt`)

// A page's text becomes an article: pasted, reviewed, accepted, and then open, outlined and checked.
for (const [theme, language] of [
  ['light', 'ar'],
  ['dark', 'ar'],
] as const) {
  describe(`Importing, ${theme}`, () => {
    const journey = journeyIn(theme, { 'seedbed.language': language })
    const review = (): FrameLocator =>
      journey().workbench.page.locator('iframe.webview.ready').last().contentFrame().frameLocator('#active-frame')
    const written = (file: string): string => {
      const place = path.join(journey().folder, file)
      return existsSync(place) ? readFileSync(place, 'utf8') : ''
    }
    const corpus = (): Locator => journey().workbench.page.locator('.part.auxiliarybar')
    const articles = 'articles'

    it('shows what becomes of a text that was copied from a page', async () => {
      const { workbench, folder, picture } = journey()
      const { page } = workbench
      await mkdir(path.join(folder, 'inbox'))
      await writeFile(path.join(folder, 'inbox', 'ports.txt'), captured('ports'))
      await writeFile(path.join(folder, 'inbox', 'nothing.txt'), ' \n')
      await workbench.openFile('moscow-prepares-astana-22.seed.md')
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.evaluate((text) => navigator.clipboard.writeText(text), captured('bridge'))
      await workbench.runCommand('Seedbed: New Seed from Clipboard')
      await review().locator('main[aria-busy=false]').waitFor()
      assert.equal(await review().locator('[data-fate=cut]').count(), 4)
      await workbench.rest()
      // Fields and cuts are to be seen together.
      await review()
        .locator('[data-key="source.name"]')
        .evaluate((field) => field.closest('.import-review')?.scrollBy(0, field.getBoundingClientRect().top - 70))
      await picture('import-page', page.locator('.editor-group-container.active'))
    })

    it('creates nothing with a wrong date or without what the corpus asks for, and goes there', async () => {
      const { workbench } = journey()
      const date = review().getByRole('textbox', { name: 'التاريخ', exact: true })
      await date.fill('أمس')
      await workbench.press('Control+Enter')
      await review().getByText('لم تُنشأ بعد. حقول تنتظر نظرك: 3.').waitFor()
      await review().locator('#field-date:focus').waitFor()
      await date.fill('2021-05-03')
      await workbench.press('Control+Enter')
      await review().getByText('لم تُنشأ بعد. حقول تنتظر نظرك: 2.').waitFor()
      await review().locator('#field-topics:focus').waitFor()
      await review().getByRole('button', { name: 'سبل العيش', exact: true }).click()
      await review().getByRole('checkbox', { name: 'كتابة «الخلاصة»', exact: true }).uncheck()
      assert.equal(existsSync(path.join(journey().folder, articles, 'bridge.seed.md')), false)
    })

    it('writes it when it is accepted, opens it, and it is outlined and checked', async () => {
      const { workbench } = journey()
      await review().getByText('حقول أخرى').click()
      await review().getByRole('textbox', { name: 'المعرّف', exact: true }).fill('bridge')
      await review().locator('.import-path', { hasText: 'bridge.seed.md' }).waitFor()
      await review()
        .getByRole('checkbox', { name: /تذكّر أسطر/ })
        .check()
      await review().locator('main[aria-busy=false]').waitFor()
      await workbench.press('Control+Enter')
      await workbench.fileIsActive('bridge.seed.md')
      await workbench.lineIsShown('date: 2021-05-03')
      assert.match(written(`${articles}/bridge.seed.md`), /^---\ntitle: لماذا [^\n]+\ndate: 2021-05-03\nsource: /)
      assert.ok((await workbench.outline('رأي المهندسين')).length > 0)
      // The corpus asks for a summary.
      await workbench.problems(/summary/)
    })

    it('remembers the lines of the site, and saves them', async () => {
      await eventually(async () => String(written('seedbed.yaml').includes('"تابعونا على تيليغرام"')), 'true')
    })

    it('is taken back as a whole', async () => {
      const { workbench } = journey()
      await workbench.page.locator('.editor-group-container.active .monaco-editor .view-line').first().click()
      await workbench.press('Control+z')
      // VS Code may ask whether all files are meant.
      const yes = workbench.page.locator('.monaco-dialog-box').getByRole('button').first()
      await eventually(async () => {
        if (await yes.isVisible()) await yes.click()
        return String(existsSync(path.join(journey().folder, articles, 'bridge.seed.md')))
      }, 'false')
      await workbench.problemIsGone(/summary/)
    })

    it('makes a seed file of an open text, and names the capture', async () => {
      const { workbench } = journey()
      await workbench.openFile('ports.txt')
      await workbench.runCommand('Seedbed: Make This a Seed File')
      await review().locator('main[aria-busy=false]').waitFor()
      await review().getByRole('button', { name: 'سبل العيش', exact: true }).click()
      await review()
        .getByRole('checkbox', { name: /ذكر الملف الملتقط/ })
        .check()
      await review().locator('.import-line', { hasText: 'ports.txt' }).waitFor()
      await review().getByRole('button', { name: 'إنشاء المقالة' }).click()
      await workbench.lineIsShown('file: ports.txt')
    })

    it('reads an open note in Markdown as Markdown', async () => {
      const { workbench, folder } = journey()
      const note =
        '# ملاحظة من الدفتر هنا\n\nقالت **وزارة النقل** إن المرحلة الأولى من توسعة الميناء ستبدأ في الشهر المقبل.\n'
      await writeFile(path.join(folder, 'note.md'), note)
      await workbench.openFile('note.md')
      await workbench.runCommand('Seedbed: Make This a Seed File')
      await review().locator('main[aria-busy=false]').waitFor()
      await review().locator('.import-line', { hasText: 'قالت **وزارة النقل** إن' }).waitFor()
      await review().getByRole('button', { name: 'إلغاء' }).click()
      await review()
        .getByRole('heading', { name: /note\.md/ })
        .waitFor({ state: 'detached' })
    })

    it('says on the page why an article could not be written, and loses nothing', async () => {
      const { workbench, folder } = journey()
      const { page } = workbench
      const place = path.join(folder, articles, 'closed')
      await mkdir(place)
      await workbench.openFile('moscow-prepares-astana-22.seed.md')
      await page.evaluate((text) => navigator.clipboard.writeText(text), captured('aqaba'))
      await workbench.runCommand('Seedbed: New Seed from Clipboard')
      await review().locator('main[aria-busy=false]').waitFor()
      await review().getByRole('button', { name: 'مجلد آخر…' }).click()
      await page.locator('.quick-input-widget .quick-input-box input').fill(`${place}/`)
      await page.locator('.quick-input-widget').getByRole('button', { name: 'ضع المقالات هنا' }).click()
      await review().locator('.import-path', { hasText: 'articles/closed/' }).waitFor()
      // From now on no file can be made below it.
      await rm(place, { recursive: true })
      await writeFile(place, '')
      for (const key of ['source.name', 'topics', 'summary'])
        await review().locator(`[data-key="${key}"] > input`).uncheck()
      await review().locator('main[aria-busy=false]').waitFor()
      await workbench.press('Control+Enter')
      await review().getByText('تعذّرت كتابة المقالة').waitFor()
      await rm(place)
      await workbench.press('Control+Enter')
      await workbench.lineIsShown('title:')
    })

    it('passes over a file without text, and says so', async () => {
      const { workbench } = journey()
      await workbench.openFile('nothing.txt')
      await workbench.runCommand('Seedbed: Make This a Seed File')
      await workbench.notification('لا نص فيه')
      await workbench.runCommand('Notifications: Clear All Notifications')
    })

    it('imports a file of the folder that is dropped on the tree of the corpus', async () => {
      const { workbench } = journey()
      const { page } = workbench
      // Both are to be in sight.
      await workbench.runCommand('View: Move View')
      await page.locator('.quick-input-widget .quick-input-box input').fill('Corpus')
      await workbench.choose(/^Corpus/)
      await workbench.choose(/^New Secondary Side Bar Entry/)
      await corpus().locator('.monaco-list-row').first().waitFor()
      await workbench.openFile('ports.txt')
      await workbench.runCommand('File: Reveal Active File in Explorer View')
      const file = page.locator('.explorer-folders-view .monaco-list-row[aria-label^="ports.txt"]')
      await file.dragTo(corpus().locator('.monaco-list-row', { hasText: 'المقالات' }).first())
      await review()
        .getByRole('heading', { name: /ports\.txt/ })
        .waitFor()
      await review().getByRole('button', { name: 'إلغاء' }).click()
      await page.locator('iframe.webview.ready').waitFor({ state: 'detached' })
    })

    it('imports a file that is dropped from elsewhere, which only comes with its bytes', async () => {
      const { workbench, folder } = journey()
      const { page } = workbench
      const elsewhere = path.join(path.dirname(folder), 'صفحة.txt')
      await writeFile(elsewhere, captured('ports'))
      const tree = await corpus().locator('.monaco-list').boundingBox()
      assert.ok(tree)
      const hand = await page.context().newCDPSession(page)
      const [x, y] = [tree.x + tree.width / 2, tree.y + tree.height - 20]
      const data = { items: [], files: [elsewhere], dragOperationsMask: ANY_OPERATION }
      for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const)
        await hand.send('Input.dispatchDragEvent', { type, x, y, data })
      await review()
        .getByRole('heading', { name: /صفحة\.txt/ })
        .waitFor()
      await review().locator('main[aria-busy=false]').waitFor()
      await review().getByRole('button', { name: 'إلغاء' }).click()
      await page.locator('iframe.webview.ready').waitFor({ state: 'detached' })
    })

    it('gives the texts of the walkthrough to try it on', async () => {
      const { workbench, folder, picture } = journey()
      await workbench.runCommand('Welcome: Open Walkthrough...')
      await workbench.choose(/From a folder of texts/)
      await workbench.page.locator('.getting-started-step').nth(4).waitFor()
      await workbench.rest()
      await picture('import-walkthrough', workbench.page.locator('.part.editor'))
      await workbench.runCommand('Seedbed: Copy the Texts of the Walkthrough…')
      await workbench.page.locator('.quick-input-widget').getByRole('button', { name: 'انسخ النصوص هنا' }).click()
      await workbench.fileIsActive('bridge.txt')
      assert.match(readFileSync(path.join(folder, 'seedbed-texts', 'entities', 'places.yaml'), 'utf8'), /aqaba/)
    })
  })
}

/** Copy, link or move, as a file manager lets whoever takes a file choose. */
const ANY_OPERATION = 1 | 2 | 16
