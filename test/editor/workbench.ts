import path from 'node:path'
import { startChromium } from '../support/chromium.ts'
import { PATIENCE } from '../support/patience.ts'
import { type Driver, driver, type Theme } from './driver.ts'
import { serveForTests, workbenchAddress } from './scripts.ts'

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

/** VS Code in a browser, driven until it is closed. */
export interface Workbench extends Driver {
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
