import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { insist } from '../support/insist.ts'
import { areaOf } from './picture-area.ts'
import { wordInEditor } from './word-in-editor.ts'

export type Theme = 'light' | 'dark'

/** VS Code in a browser, driven as a person drives it. Everything waits for what it is to bring about. */
export interface Driver {
  readonly page: Page
  /** Runs the command with exactly this title (with its category) from the command palette. */
  runCommand(title: string): Promise<void>
  /** Opens a file of the workspace by name and waits until its text is drawn. */
  openFile(name: string): Promise<void>
  /** The name of the file in the active editor. */
  activeFile(): Promise<string>
  /** Opens a file of the workspace by name in whichever editor it was shown in last. */
  openAsBefore(name: string): Promise<void>
  /** Waits until the file of this name is in the active editor. */
  fileIsActive(name: string): Promise<void>
  /** Waits until a line of the active editor shows the text. */
  lineIsShown(text: string): Promise<void>
  /** Puts the cursor before, into or after a word in the line that holds `lineText`. */
  clickWord(lineText: string, word: string, where?: 'start' | 'middle' | 'end'): Promise<void>
  /** Selects a word in the line that holds `lineText` by a double click. */
  selectWord(lineText: string, word: string): Promise<void>
  /** Finds text in the active editor, and puts the cursor behind it. */
  goToText(text: string): Promise<void>
  /** The text of the hover over a word, once it has `expected` in it. */
  hoverWord(lineText: string, word: string, expected: string | RegExp): Promise<string>
  /** What the Problems view lists, once an entry has `expected` in it. */
  problems(expected: string | RegExp): Promise<string[]>
  /** Waits until no entry of the Problems view has `text` in it. */
  problemIsGone(text: string | RegExp): Promise<void>
  /** What the peek view under the word at the cursor lists as its references. */
  references(): Promise<string[]>
  /** What the Outline lists, once an entry has `expected` in it. */
  outline(expected: string | RegExp): Promise<string[]>
  /** Types text at the cursor, as a keyboard does. */
  type(text: string): Promise<void>
  press(keys: string): Promise<void>
  /** What is offered at the cursor, asked for unless it is shown already, once an entry has `expected` in it. */
  completions(expected: string | RegExp): Promise<string[]>
  /** Asks for completions and takes the one whose label has `label` in it. */
  acceptCompletion(label: string | RegExp): Promise<void>
  /** Shows the explanation beside the list of completions, once it has `expected` in it. */
  explainCompletion(expected: string | RegExp): Promise<Locator>
  /** What a quick pick offers, once an entry has `expected` in it. */
  choices(expected: string | RegExp): Promise<string[]>
  choose(label: string | RegExp): Promise<void>
  /** Does what opens a quick pick, until that offers an entry with `expected` in it; `open` is given milliseconds for each of its waits. */
  openChoices(expected: string | RegExp, open: (timeout: number) => Promise<void>): Promise<void>
  /** Asks for quick fixes at the cursor and takes the one whose title has `title` in it; `shown` gets the open menu before. */
  applyQuickFix(title: string | RegExp, shown?: (menu: Locator) => Promise<void>): Promise<void>
  /** The titles of the quick fixes at the cursor, once one of them has `expected` in it. */
  quickFixes(expected: string | RegExp): Promise<readonly string[]>
  /** What VS Code has told, once some of it has `text` in it. The list of that is shown, as notes come and go. */
  notification(text: string | RegExp): Promise<Locator>
  /** The page that the active editor shows, where it is a preview. */
  readonly preview: FrameLocator
  /** Takes the pointer away, so that nothing hovers. */
  rest(): Promise<void>
  /** Writes `<name>-<theme>.png` and answers its path: the window, or the area that holds all of `parts`. */
  screenshot(name: string, ...parts: readonly Locator[]): Promise<string>
}

/** Milliseconds in which what is there has been clicked, on a slow machine too. */
const CLICK = 30_000

/** Drives the window of a page; pictures go to the folder `screenshots`. */
export function driver(page: Page, screenshots: string, theme: Theme): Driver {
  const activeTab = page.locator('.editor-group-container.active .tab.active')
  const quickInput = page.locator('.quick-input-widget .quick-input-box input')
  const tabOf = (name: string) =>
    page.locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`)
  const hovers = page.locator('.monaco-hover:visible')
  const problemRows = page.locator('.markers-panel-container .monaco-list-row')
  const choiceRows = page.locator('.quick-input-list .monaco-list-row')
  const suggestions = page.locator('.suggest-widget.visible')

  const menu = page.locator('.action-widget:not(.action-list-submenu-panel)')
  const fixes = menu.locator('.monaco-list-row.action')

  /** Whatever hovers, pops up or suggests would cover the next thing to be clicked. */
  const clearTheWay = async (timeout: number) => {
    await page.mouse.move(640, 4, { steps: 2 })
    if (await hovers.first().isVisible()) await page.keyboard.press('Escape')
    await hovers.first().waitFor({ state: 'hidden', timeout })
  }

  /** Presses keys that show something. A key press straight after a click is sometimes lost, and what is shown may come before the server has answered. */
  const pressFor = (keys: string, shown: Locator) =>
    insist(async (timeout) => {
      await page.keyboard.press(keys)
      await shown
        .first()
        .waitFor({ timeout })
        .catch(async (error) => {
          await page.keyboard.press('Escape')
          throw error
        })
    })

  /**
   * Takes a row of a list that keys open. What opens late, as a walkthrough does, takes the focus and closes the list; and a list of files is for a while that
   * which VS Code knew before. So one that has not what is sought is closed and asked for anew: keys would only go on in it.
   */
  const pick = async (keys: string, typed: string, label: RegExp, timeout: number) => {
    await clearTheWay(timeout)
    if (await quickInput.isVisible()) await page.keyboard.press('Escape')
    await quickInput.waitFor({ state: 'hidden', timeout })
    await page.keyboard.press(keys)
    await quickInput.waitFor({ timeout })
    await quickInput.fill(typed, { timeout })
    const row = labelled(choiceRows, label).first()
    await row.waitFor({ timeout })
    // What is there is clicked in no time; who gives up in the midst of a click would do it twice.
    await row.click({ timeout: Math.max(timeout, CLICK) })
  }

  const pickCommand = (title: string, timeout: number) =>
    pick('F1', `>${title}`, new RegExp(`^${literal(title)}(,|$)`), timeout)

  const pickFile = async (name: string, timeout: number) => {
    await pick('Control+P', name, new RegExp(`^${literal(name)}(,| |$)`), timeout)
    await tabOf(name).waitFor({ timeout })
  }

  const showSuggestions = async (label: string | RegExp) => {
    const rows = suggestions.locator('.monaco-list-row')
    let isFirst = true
    await insist(async (timeout) => {
      // Where the list comes by itself, the keys would open the explanation beside it. One that has not what is sought was made of what was typed before.
      if (!isFirst && (await suggestions.isVisible())) await page.keyboard.press('Escape')
      if (!isFirst) await page.keyboard.press('Control+Space')
      isFirst = false
      await labelled(rows, label).first().waitFor({ timeout })
    })
    return rows
  }

  const workbench: Driver = {
    page,
    runCommand: (title) => insist((timeout) => pickCommand(title, timeout)),
    openFile: (name) =>
      insist(async (timeout) => {
        await pickFile(name, timeout)
        // The tab is there before the text: until then the editor shows the file of before.
        const editor = page.locator(
          `.editor-group-container.active .monaco-editor[data-uri$="/${encodeURIComponent(name)}"]`,
        )
        await editor.locator('.view-line').first().waitFor({ timeout })
      }),
    openAsBefore: (name) => insist((timeout) => pickFile(name, timeout)),
    activeFile: async () => (await activeTab.getAttribute('data-resource-name')) ?? '',
    fileIsActive: (name) => tabOf(name).waitFor(),
    lineIsShown: (text) =>
      page
        .locator('.editor-group-container.active .view-line')
        .filter({ hasText: new RegExp(literal(text).replaceAll(' ', '\\s')) })
        .first()
        .waitFor(),
    // A lens that appears above moves the line, and colours that come move the word: whoever clicked where it no longer stands comes again.
    clickWord: (lineText, word, where = 'middle') =>
      insist(async (timeout) => {
        await clearTheWay(timeout)
        const point = (await wordInEditor(page, { lineText, word }, { timeout }))[where]
        await page.mouse.click(point.x, point.y)
        await wordInEditor(page, { lineText, word }, { has: 'caret', timeout })
      }),
    selectWord: (lineText, word) =>
      insist(async (timeout) => {
        await clearTheWay(timeout)
        const { middle } = await wordInEditor(page, { lineText, word }, { timeout })
        await page.mouse.dblclick(middle.x, middle.y)
        await wordInEditor(page, { lineText, word }, { has: 'selection', timeout })
      }),
    goToText: (text) =>
      insist(async (timeout) => {
        await page.keyboard.press('Control+F')
        const find = page.getByRole('textbox', { name: 'Find' })
        await find.fill(text, { timeout })
        await page.keyboard.press('Enter')
        await page.keyboard.press('Escape')
        // What was found is selected. A click would miss it where a lens appears above meanwhile.
        await page.keyboard.press('ArrowRight')
        await wordInEditor(page, { lineText: text, word: text }, { has: 'caret', timeout })
      }),
    // A pointer at rest is answered once: whoever comes before the server is ready, or before a setting counts, comes again.
    hoverWord: (lineText, word, expected) =>
      insist(async (timeout) => {
        await clearTheWay(timeout)
        const { middle } = await wordInEditor(page, { lineText, word }, { timeout })
        await page.mouse.move(middle.x, middle.y, { steps: 5 })
        const hover = hovers.filter({ hasText: expected }).first()
        await hover.waitFor({ timeout })
        return (await hover.allInnerTexts()).join('\n')
      }),
    problems: async (expected) => {
      await workbench.runCommand('Problems: Focus on Problems View')
      await labelled(problemRows, expected).first().waitFor()
      return labels(problemRows)
    },
    problemIsGone: async (text) => {
      await workbench.runCommand('Problems: Focus on Problems View')
      await labelled(problemRows, text).first().waitFor({ state: 'detached' })
    },
    references: async () => {
      const rows = page.locator('.reference-zone-widget .ref-tree .monaco-list-row')
      await pressFor('Shift+F12', rows)
      return labels(rows)
    },
    outline: async (expected) => {
      await workbench.runCommand('Explorer: Focus on Outline View')
      const rows = page.locator('.outline-tree .monaco-list-row')
      await labelled(rows, expected).first().waitFor()
      return labels(rows)
    },
    type: (text) => page.keyboard.type(text),
    press: (keys) => page.keyboard.press(keys),
    completions: async (expected) => labels(await showSuggestions(expected)),
    acceptCompletion: async (label) => {
      await labelled(await showSuggestions(label), label)
        .first()
        .click()
      await suggestions.waitFor({ state: 'hidden' })
    },
    explainCompletion: async (expected) => {
      const explained = page.locator('.suggest-details-container').filter({ visible: true })
      // It is as it was left, and the same keys take it away.
      if (!(await explained.isVisible())) await page.keyboard.press('Control+Space')
      await explained.getByText(expected).waitFor()
      return explained
    },
    choices: async (expected) => {
      await labelled(choiceRows, expected).first().waitFor()
      return labels(choiceRows)
    },
    openChoices: (expected, open) =>
      insist(async (timeout) => {
        if (await quickInput.isVisible()) await page.keyboard.press('Escape')
        await quickInput.waitFor({ state: 'hidden', timeout })
        await open(timeout)
        await labelled(choiceRows, expected).first().waitFor({ timeout })
      }),
    choose: (label) => labelled(choiceRows, label).first().click(),
    applyQuickFix: async (title, shown) => {
      const fix = fixes.filter({ hasText: title }).first()
      await pressFor('Control+.', fix)
      await shown?.(menu)
      await fix.click()
      await menu.waitFor({ state: 'hidden' })
    },
    quickFixes: async (expected) => {
      await pressFor('Control+.', fixes.filter({ hasText: expected }))
      const titles = await fixes.allInnerTexts()
      await page.keyboard.press('Escape')
      await menu.waitFor({ state: 'hidden' })
      return titles
    },
    notification: (text) =>
      insist(async (timeout) => {
        await pickCommand('Notifications: Show Notifications', timeout)
        const note = page.locator('.notifications-center .notification-list-item').filter({ hasText: text }).first()
        await note.waitFor({ timeout })
        return note
      }),
    preview: page.frameLocator('iframe.webview.ready').frameLocator('#active-frame'),
    rest: () =>
      insist(async (timeout) => {
        await page.mouse.move(640, 4, { steps: 2 })
        await hovers.first().waitFor({ state: 'hidden', timeout })
      }),
    screenshot: async (name, ...parts) => {
      await mkdir(screenshots, { recursive: true })
      const file = path.join(screenshots, `${name}-${theme}.png`)
      const clip = parts.length === 0 ? {} : { clip: await areaOf(parts) }
      await page.screenshot({ path: file, animations: 'disabled', ...clip })
      return file
    },
  }
  return workbench
}

/** Lists of VS Code say what a row is in its label for screen readers. */
const labelled = (rows: Locator, label: string | RegExp): Locator =>
  rows.and(rows.page().getByLabel(label)).filter({ visible: true })

const labels = (rows: Locator): Promise<string[]> =>
  rows.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''))

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
