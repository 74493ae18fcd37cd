import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { startChromium } from '../support/chromium.ts'
import { PATIENCE } from '../support/patience.ts'
import { serveForTests, workbenchAddress } from './scripts.ts'
import { wordInEditor } from './word-in-editor.ts'

export interface WorkbenchOptions {
  /** The folder to open. */
  readonly workspace: string
  /** The extension: a package to install, or the folder of one that is built. */
  readonly vsix?: string
  readonly extension?: string
  readonly settings?: Readonly<Record<string, unknown>>
  /** Whether the folder is trusted, as it is unless said otherwise; else the window opens in Restricted Mode, and does not ask. */
  readonly isTrusted?: boolean
  readonly theme?: Theme
  /** Where screenshots go; `test-results/` unless named. */
  readonly screenshots?: string
  /** Pixels of the screenshots per CSS pixel. */
  readonly scale?: number
}

export type Theme = 'light' | 'dark'

/** VS Code in a browser, driven as a person drives it. Everything waits for what it is to bring about. */
export interface Workbench {
  readonly page: Page
  /** Runs the command with exactly this title (with its category) from the command palette. */
  runCommand(title: string): Promise<void>
  /** Opens a file of the workspace by name and waits until its text is drawn. */
  openFile(name: string): Promise<void>
  /** The name of the file in the active editor. */
  activeFile(): Promise<string>
  /** Waits until the file of this name is in the active editor. */
  fileIsActive(name: string): Promise<void>
  /** Waits until a line of the active editor shows the text. */
  lineIsShown(text: string): Promise<void>
  /** Puts the cursor before, into or after a word in the line that holds `lineText`. */
  clickWord(lineText: string, word: string, where?: 'start' | 'middle' | 'end'): Promise<void>
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
  /** What a quick pick offers, once an entry has `expected` in it. */
  choices(expected: string | RegExp): Promise<string[]>
  choose(label: string | RegExp): Promise<void>
  /** Asks for quick fixes at the cursor and takes the one whose title has `title` in it; `shown` gets the open menu before. */
  applyQuickFix(title: string | RegExp, shown?: (menu: Locator) => Promise<void>): Promise<void>
  /** The titles of the quick fixes at the cursor, once one of them has `expected` in it. */
  quickFixes(expected: string | RegExp): Promise<readonly string[]>
  /** The page that the active editor shows, where it is a preview. */
  readonly preview: FrameLocator
  /** Takes the pointer away, so that nothing hovers. */
  rest(): Promise<void>
  /** Writes `<name>-<theme>.png` and answers its path: the window, or the area that holds all of `parts`. */
  screenshot(name: string, ...parts: readonly Locator[]): Promise<string>
  close(): Promise<void>
}

/** Starts VS Code with nothing of a former run, opens the folder and waits until the window is ready. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const {
    workspace,
    vsix,
    extension,
    isTrusted = true,
    theme = 'light',
    screenshots = 'test-results',
    scale = 1,
  } = options
  const settings = { ...calm, 'workbench.colorTheme': themes[theme], ...options.settings }
  const server = await serveForTests({ vsix, extension, settings, isTrusted })
  const browser = await startChromium()
  const close = async () => {
    await browser.close()
    await server.stop()
  }
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      deviceScaleFactor: scale,
      colorScheme: theme,
    })
    page.setDefaultTimeout(PATIENCE)
    await page.goto(workbenchAddress(server.origin, { folder: workspace }))
    await page.locator('.monaco-workbench .part.statusbar').waitFor()
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor()
    return { ...driver(page, path.resolve(screenshots), theme), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Milliseconds in which a list that is there takes what is typed, on a slow machine too. */
const SHORT_PATIENCE = 15_000

/** The names of VS Code's own default themes. */
const themes: Readonly<Record<Theme, string>> = { light: 'Default Light Modern', dark: 'Default Dark Modern' }

/** What would come and go by itself, or offer words that the extension did not. */
const calm = {
  'editor.cursorBlinking': 'solid',
  'editor.hover.delay': 100,
  'editor.lightbulb.enabled': 'off',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.wordBasedSuggestions': 'off',
  'security.workspace.trust.startupPrompt': 'never',
}

function driver(page: Page, screenshots: string, theme: Theme): Omit<Workbench, 'close'> {
  const activeTab = page.locator('.editor-group-container.active .tab.active')
  const quickInput = page.locator('.quick-input-widget .quick-input-box input')
  const hovers = page.locator('.monaco-hover:visible')
  const problemRows = page.locator('.markers-panel-container .monaco-list-row')
  const choiceRows = page.locator('.quick-input-list .monaco-list-row')
  const suggestions = page.locator('.suggest-widget.visible')

  const menu = page.locator('.action-widget:not(.action-list-submenu-panel)')
  const fixes = menu.locator('.monaco-list-row.action')

  /** Presses keys that show something. A key press straight after a click is sometimes lost: it is given again. */
  const pressFor = async (keys: string, shown: Locator) => {
    for (let attempt = 1; ; attempt++) {
      await page.keyboard.press(keys)
      try {
        return await shown.first().waitFor({ state: 'visible', timeout: attempt < 4 ? 2000 : PATIENCE })
      } catch (error) {
        if (attempt === 4) throw error
        await page.keyboard.press('Escape')
      }
    }
  }

  /** Whatever hovers, pops up or suggests would cover the next thing to be clicked. */
  const clearTheWay = async () => {
    await page.mouse.move(640, 4)
    if (await hovers.first().isVisible()) await page.keyboard.press('Escape')
    await hovers.first().waitFor({ state: 'hidden' })
  }

  const pick = async (keys: string, typed: string, label: RegExp) => {
    // What opens late, as a walkthrough does, takes the focus and closes the list: it is asked for again.
    for (let left = 4; ; left--) {
      await clearTheWay()
      await pressFor(keys, quickInput)
      const patience = left > 0 ? { timeout: SHORT_PATIENCE } : {}
      try {
        await quickInput.fill(typed, patience)
        return await labelled(choiceRows, label).first().click(patience)
      } catch (error) {
        if (left === 0) throw error
      }
    }
  }

  const showSuggestions = async (label: string | RegExp) => {
    // Where the list comes by itself, the keys would open the explanation beside it.
    await suggestions.waitFor({ timeout: 3000 }).catch(() => page.keyboard.press('Control+Space'))
    const rows = suggestions.locator('.monaco-list-row')
    await labelled(rows, label).first().waitFor()
    return rows
  }

  const workbench: Omit<Workbench, 'close'> = {
    page,
    runCommand: (title) => pick('F1', `>${title}`, new RegExp(`^${literal(title)}(,|$)`)),
    openFile: async (name) => {
      await pick('Control+P', name, new RegExp(`^${literal(name)}(,| |$)`))
      await workbench.fileIsActive(name)
      await page.locator('.editor-group-container.active .view-line').first().waitFor()
    },
    activeFile: async () => (await activeTab.getAttribute('data-resource-name')) ?? '',
    fileIsActive: (name) =>
      page.locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`).waitFor(),
    lineIsShown: (text) =>
      page
        .locator('.editor-group-container.active .view-line')
        .filter({ hasText: new RegExp(literal(text).replaceAll(' ', '\\s')) })
        .first()
        .waitFor(),
    clickWord: async (lineText, word, where = 'middle') => {
      await clearTheWay()
      // A lens that appears above moves the line: whoever clicked where it no longer stands comes again.
      for (let isHit = false; !isHit; ) {
        const point = (await wordInEditor(page, lineText, word))[where]
        await page.mouse.click(point.x, point.y)
        const now = (await wordInEditor(page, lineText, word))[where]
        isHit = now.x === point.x && now.y === point.y
      }
    },
    hoverWord: async (lineText, word, expected) => {
      const hover = hovers.filter({ hasText: expected }).first()
      // A pointer at rest is answered once: whoever comes before the server is ready, or before a setting counts, comes again.
      for (let tries = 5; tries > 0; tries--) {
        await clearTheWay()
        const { middle } = await wordInEditor(page, lineText, word)
        await page.mouse.move(middle.x, middle.y, { steps: 5 })
        try {
          await hover.waitFor({ timeout: tries > 1 ? 6000 : PATIENCE })
          break
        } catch (error) {
          if (tries === 1) throw error
        }
      }
      return (await hover.allInnerTexts()).join('\n')
    },
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
    choices: async (expected) => {
      await labelled(choiceRows, expected).first().waitFor()
      return labels(choiceRows)
    },
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
    preview: page.frameLocator('iframe.webview.ready').frameLocator('#active-frame'),
    rest: async () => {
      await page.mouse.move(640, 4)
      await hovers.first().waitFor({ state: 'hidden' })
    },
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

/**
 * The smallest area of the page that holds all the parts, in CSS pixels: with some air, but no slices of the lines
 * above and below.
 */
async function areaOf(parts: readonly Locator[]) {
  const boxes = await Promise.all(
    parts.map((part) =>
      part.first().evaluate((element, air) => {
        const { left, right, top, bottom } = element.getBoundingClientRect()
        const above = element.classList.contains('view-line') ? 0 : air
        return { left: left - air, right: right + air, top: top - above, bottom: bottom + above }
      }, AIR),
    ),
  )
  const [x, y] = [Math.min(...boxes.map(({ left }) => left)), Math.min(...boxes.map(({ top }) => top))]
  const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))]
  return { x, y, width: right - x, height: bottom - y }
}

const AIR = 8

/** Lists of VS Code say what a row is in its label for screen readers. */
const labelled = (rows: Locator, label: string | RegExp): Locator =>
  rows.and(rows.page().getByLabel(label)).filter({ visible: true })

const labels = (rows: Locator): Promise<string[]> =>
  rows.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''))

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
