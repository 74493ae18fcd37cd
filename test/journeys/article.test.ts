import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, it } from 'mocha'
import type { Locator, Page } from 'playwright-core'
import { journeyIn } from './journey.ts'

const ARTICLE = 'moscow-prepares-astana-22.seed.md'

// What a person does with an article, from opening it to reading it in the preview. The steps build on each other.
for (const theme of ['light', 'dark'] as const) {
  describe(`An article, ${theme}`, () => {
    const journey = journeyIn(theme)

    it('opens in colours, and the status bar counts the corpus', async () => {
      const { workbench, picture } = journey()
      const { page } = workbench
      await workbench.openFile(ARTICLE)
      await page
        .getByRole('button', { name: /^Seedbed: Articles: 5, entities: 1\d\d\. Errors: 0, warnings: 0$/ })
        .waitFor()
      await page.waitForFunction(
        ([tokens, ids]) => {
          const found = ids.map((id) =>
            [...document.querySelectorAll(tokens)].find((token) => token.textContent === id),
          )
          return new Set(found.map((token) => token && getComputedStyle(token).color)).size === ids.length
        },
        ['.view-line span[class*=mtk]', ['astana-22', 'sergey-vershinin', 'kazakhstan', 'tass']] as const,
      )
      await workbench.rest()
      await picture('article')
    })

    it('says on hover who someone is, and what he was on that day', async () => {
      const { workbench, picture } = journey()
      const card = await workbench.hoverWord('فيرشينين]', 'فيرشينين', 'Vershinin')
      assert.match(card, /سيرغي فيرشينين/)
      assert.match(card, /Deputy Foreign Minister of Russia/)
      assert.match(card, /Mentioned \d+ times in 3 articles/)
      const tab = workbench.page.locator('.tabs-and-actions-container')
      await picture('hover-person', tab, hoverIn(workbench.page), ...linesOf(workbench.page, ['ورأى', 'role']))
    })

    it('says on hover what a place is, and what it was called', async () => {
      const { workbench, picture } = journey()
      const card = await workbench.hoverWord('[أستانا]', 'أستانا', 'Astana')
      assert.match(card, /أستانا/)
      assert.match(card, /Kazakhstan/)
      assert.match(card, /نور سلطان/)
      await picture('hover-place', hoverIn(workbench.page), ...linesOf(workbench.page, ['شرعت', 'ورأى']))
    })

    it('leads with F12 to the record, which has a card of its own', async () => {
      const { workbench, picture } = journey()
      await workbench.clickWord('فيرشينين]', 'فيرشينين')
      await workbench.press('F12')
      await workbench.fileIsActive('people.yaml')
      await workbench.lineIsShown('en: Sergey Vershinin')
      const card = await workbench.hoverWord('org: org:russian-mfa', 'russian-mfa', 'Ministry of Foreign Affairs')
      assert.match(card, /وزارة الخارجية الروسية/)
      await picture(
        'registry-hover',
        hoverIn(workbench.page),
        ...linesOf(workbench.page, ['sergey-vershinin:', 'staffan']),
      )
      await workbench.openFile(ARTICLE)
    })

    it('lists with Shift+F12 where someone is mentioned', async () => {
      const { workbench, picture } = journey()
      await workbench.clickWord('فيرشينين]', 'فيرشينين')
      const listed = (await workbench.references()).join('\n')
      for (const file of [
        'guarantors-summit-preparations',
        'astana-22-opens-amid-shelling',
        'moscow-prepares-astana-22',
      ])
        assert.match(listed, new RegExp(`${file}\\.seed\\.md`))
      assert.match(listed, /people\.yaml/)
      await workbench.rest()
      await picture('references', workbench.page.locator('.reference-zone-widget'))
      await workbench.press('Escape')
    })

    it('shows its headings in the Outline, with the names in each', async () => {
      const { workbench, picture } = journey()
      await workbench.page.locator('.pane-header[aria-label^="Explorer Section"]').click()
      const listed = await workbench.outline(/سبع سنوات ونتائج محدودة/)
      assert.ok(listed.some((entry) => entry.startsWith('Front matter')))
      assert.ok(listed.some((entry) => entry.startsWith('سيرغي فيرشينين')))
      await workbench.rest()
      await picture('outline', workbench.page.locator('.part.sidebar'))
      await workbench.page.locator('.pane-header[aria-label^="Explorer Section"]').click()
    })

    it('underlines a broken tag, lists it as a problem, and mends it', async () => {
      const { workbench, picture } = journey()
      const { page } = workbench
      await workbench.clickWord('person:sergey-vershinin', 'vershinin', 'end')
      await workbench.press('Backspace')
      const problems = await workbench.problems(/sergey-vershini”/)
      assert.ok(
        problems.some((problem) =>
          /^Error: There is no record of “person:sergey-vershini” in the registry\. Did you mean “person:sergey-vershinin”\?/.test(
            problem,
          ),
        ),
        problems.join('\n'),
      )
      await workbench.rest()
      await picture('problem', page.locator('.part.panel'), ...linesOf(page, ['شرعت']))
      await workbench.clickWord('person:sergey-vershini ', 'vershini')
      await page.locator('.squiggly-error').first().waitFor()
      await workbench.applyQuickFix(/“person:sergey-vershinin”/, async (menu) => {
        await picture('quick-fix', menu, ...linesOf(page, ['شرعت', 'ورأى']))
      })
      await workbench.lineIsShown('(person:sergey-vershinin "role=speaker")')
      await workbench.problemIsGone(/sergey-vershini”/)
      await workbench.press('Control+J')
    })

    it('completes a whole tag from three Arabic letters', async () => {
      const { workbench, picture } = journey()
      const { page } = workbench
      await workbench.clickWord('ورأى', 'ورأى')
      await workbench.press('Home')
      await workbench.type('\n\n')
      await workbench.press('ArrowUp')
      await workbench.press('ArrowUp')
      await workbench.type('وقال [علو')
      assert.ok((await workbench.completions(/علوش/)).length > 0)
      const explained = await workbench.explainCompletion('Leader in the armed Syrian opposition')
      await picture('completion', page.locator('.suggest-widget'), explained, ...linesOf(page, ['شرعت', 'ورأى']))
      await workbench.acceptCompletion(/علوش/)
      await workbench.lineIsShown('وقال [علوش](person:mohammed-alloush)')
    })

    it('leads to a related article, and says why it is related', async () => {
      const { workbench, picture } = journey()
      await workbench.runCommand('Seedbed: Go to Related Article…')
      const choices = await workbench.choices(/guarantors-summit-preparations/)
      assert.equal(choices.length, 4)
      assert.match(choices[0] ?? '', /astana-22-opens-amid-shelling.*follow-up.*both mention/s)
      assert.match(choices[1] ?? '', /guarantors-summit-preparations.*background/s)
      await workbench.rest()
      await picture('related-articles', workbench.page.locator('.quick-input-widget'))
      await workbench.choose(/جولة أستانا الثانية والعشرون/)
      await workbench.fileIsActive('astana-22-opens-amid-shelling.seed.md')
    })

    it('is read in the preview, names in colour', async () => {
      const { workbench, picture } = journey()
      const { preview } = workbench
      await workbench.runCommand('Seedbed: Open Preview')
      const title = preview.locator('h1')
      await title.waitFor()
      assert.match((await title.textContent()) ?? '', /^جولة أستانا الثانية والعشرون/)
      assert.equal(await preview.locator('.seed-document').getAttribute('dir'), 'rtl')
      const person = preview.locator('a[href*="entities/people.yaml#L"]').getByText('سيرغي فيرشينين')
      await person.waitFor()
      const place = preview.locator('p').getByText('سوريا', { exact: true }).first()
      assert.notEqual(await colourOf(person), await colourOf(place))
      await workbench.rest()
      await picture('preview', workbench.page.locator('.part.editor'))
      await place.click()
      await workbench.fileIsActive('countries.yaml')
    })

    it('is begun by a command that asks for its name and offers what the corpus requires', async () => {
      const { workbench } = journey()
      await workbench.runCommand('Seedbed: New Article…')
      const name = workbench.page.locator('.quick-input-box input')
      await name.fill('Bad Name')
      await workbench.page.locator('.quick-input-message').getByText('Use lower-case Latin letters').waitFor()
      await name.fill('astana-23-announced')
      await workbench.press('Enter')
      await workbench.fileIsActive('astana-23-announced.seed.md')
      await workbench.lineIsShown('summary:')
    })

    it('is taught by a walkthrough', async () => {
      const { workbench, picture } = journey()
      await workbench.runCommand('Welcome: Open Walkthrough...')
      await workbench.choose(/Get started with Seedbed/)
      const steps = workbench.page.locator('.getting-started-step')
      await steps.first().waitFor()
      assert.deepEqual(await steps.locator('.step-title').allInnerTexts(), [
        'What a seed file is',
        'Tag your first name',
        'Check the corpus',
      ])
      await workbench.press('Control+B')
      const explained = workbench.page.locator('iframe.webview.ready').last().contentFrame()
      await explained
        .frameLocator('#active-frame')
        .getByRole('heading', { name: 'A seed file is one article' })
        .waitFor()
      await workbench.rest()
      await picture('walkthrough', workbench.page.locator('.part.editor'))
    })

    it('speaks Arabic to who wants it', async () => {
      const { workbench, folder, picture } = journey()
      await mkdir(path.join(folder, '.vscode'))
      await writeFile(path.join(folder, '.vscode', 'settings.json'), '{ "seedbed.language": "ar" }')
      await workbench.openFile(ARTICLE)
      await workbench.press('Control+Home')
      const card = await workbench.hoverWord('فيرشينين]', 'فيرشينين', 'دبلوماسي روسي')
      assert.match(card, /نائب وزير الخارجية الروسي/)
      await picture('hover-arabic', hoverIn(workbench.page), ...linesOf(workbench.page, ['شرعت', 'ورأى']))
    })
  })
}

const hoverIn = (page: Page): Locator => page.locator('.monaco-hover:visible').first()

/** The lines of the active editor that begin with the words. */
const linesOf = (page: Page, words: readonly string[]): Locator[] =>
  words.map((word) =>
    page.locator('.editor-group-container.active .view-line').filter({ hasText: new RegExp(`^\\s*${word}`) }),
  )

const colourOf = (element: Locator): Promise<string> => element.evaluate((node) => getComputedStyle(node).color)
