import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { after, afterEach, before } from 'mocha'
import type { Browser, Page } from 'playwright-core'
import type { CaptureSource, FromImport, KeptImport, ToImport } from '../../client/webview/messages/import.ts'
import { type CaptureFormat, readCapture } from '../../server/src/exchange/read/capture-format.ts'
import { lessonsOf } from '../../server/src/exchange/read/lessons.ts'
import { draftArticle, idWanted } from '../../server/src/features/draft-article.ts'
import { proposeArticle } from '../../server/src/features/propose-article.ts'
import { startChromium } from '../support/chromium.ts'
import { answered, contextOf, fixture } from '../support/fixture.ts'
import { PATIENCE } from '../support/patience.ts'
import { ROOT } from '../support/project.ts'

/** How the review of an import is opened. */
export interface ImportLook {
  readonly text: string
  readonly format?: CaptureFormat
  /** The files of the corpus, as a fixture. */
  readonly corpus?: string
  readonly kept?: Partial<KeptImport>
  readonly language?: 'en' | 'ar'
  readonly theme?: keyof typeof themes
  readonly size?: { readonly width: number; readonly height: number }
}

/** The page in a browser, with the features of the server behind it and an extension that is a few lines of a test. */
export interface OpenImport {
  readonly page: Page
  /** What the page has complained of. */
  readonly errors: readonly string[]
  /** What it has told, questions apart. */
  readonly told: readonly FromImport[]
  /** What it keeps now. */
  readonly kept: KeptImport | undefined
  /** The seed file as it is shown. */
  seedFile(): Promise<string>
}

/** For the tests of one `describe`: a browser in which each opens its review, of which the page may not have complained at the end. */
export function importInBrowser(): (look: ImportLook) => Promise<OpenImport> {
  let browser: Browser
  let folder: string
  let open: OpenImport | undefined
  before(async () => {
    folder = await builtPage()
    browser = await startChromium()
  })
  after(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })
  afterEach(async () => {
    assert.deepEqual(open?.errors ?? [], [])
    await open?.page.context().close()
    open = undefined
  })
  return async (look) => {
    open = await openImport(browser, folder, look)
    return open
  }
}

/** The script and the stylesheet, in a folder of their own. */
export async function builtPage(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'seedbed-import-'))
  await build({
    entryPoints: {
      import: path.join(ROOT, 'client/webview/import/main.ts'),
      style: path.join(ROOT, 'client/webview/import/import.css'),
    },
    outdir: folder,
    bundle: true,
    format: 'iife',
    target: 'chrome132',
    logLevel: 'error',
  })
  return folder
}

/** Opens a review on what was built, and resolves when the seed file is drawn up. */
export async function openImport(browser: Browser, folder: string, look: ImportLook): Promise<OpenImport> {
  const { text, format = 'text', language = 'en', theme = 'vscode-light', size = { width: 1280, height: 860 } } = look
  const files = fixture(look.corpus ?? '//- seedbed.yaml\nlang: ar\n')
  const { corpus } = contextOf(files)
  const capture = readCapture(format, text)
  if (typeof capture === 'string') assert.fail(capture)
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  const told: FromImport[] = []
  const source: CaptureSource = { name: 'page.txt', format, text }
  let kept: KeptImport | undefined
  const tell = async (message: ToImport): Promise<void> => {
    await page.evaluate((data) => window.postMessage(data, '*'), message as unknown).catch(() => undefined)
  }
  const hear = async (message: FromImport): Promise<void> => {
    if (message.kind === 'ready') {
      const proposal = answered(files, (reading) =>
        proposeArticle(reading, language, `${reading.root}/articles`, capture, lessonsOf([])),
      )
      const started: KeptImport = { sources: [source], of: 1, folder: 'file:///corpus/articles', ...look.kept }
      await tell({ kind: 'show', language, review: { name: 'page.txt', proposal, isFile: false, kept: started } })
    } else if (message.kind === 'draft') {
      const { number, choices } = message
      const values = Object.entries(choices.values).filter(([key]) => !choices.leftOut.includes(key))
      const wish = { blocks: choices.blocks, values: Object.fromEntries(values) }
      const name = idWanted(wish)
      const uri = `file:///corpus/articles/${name}.seed.md`
      const draft = draftArticle(corpus, language, capture.raw, wish, {
        uri,
        capture: choices.keepsCapture ? `${name}.raw.txt` : undefined,
        today: '2026-06-01',
      })
      await tell({ kind: 'drafted', number, draft: { uri, path: `articles/${name}.seed.md`, ...draft } })
    } else told.push(message)
  }
  await page.exposeFunction('toFrame', hear)
  await page.exposeFunction('toKeep', (state: KeptImport) => {
    kept = state
  })
  const built = new Map(readdirSync(folder).map((file) => [`/${file}`, path.join(folder, file)]))
  await page.route('https://import.test/**', (route) => {
    const file = built.get(new URL(route.request().url()).pathname)
    if (file === undefined) return route.fulfill({ contentType: 'text/html', body: html(theme, language) })
    return route.fulfill({ contentType: types[path.extname(file)] ?? 'text/plain', body: readFileSync(file) })
  })
  await page.goto('https://import.test/')
  await page.locator('main[aria-busy=false]').waitFor()
  return {
    page,
    errors,
    told,
    get kept() {
      return kept
    },
    seedFile: async () => {
      await page.locator('main[aria-busy=false]').waitFor()
      const lines = await page.locator('.import-line').allTextContents()
      return lines.map((line) => line.replace('\u200b', '')).join('\n')
    },
  }
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' }

/** As strict a policy as the webview's own. */
const html = (theme: keyof typeof themes, language: 'en' | 'ar'): string => `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-here'; style-src https://import.test 'nonce-here'">
<style nonce="here">:root{${themes[theme]}}</style>
<link rel="stylesheet" href="/style.css">
</head>
<body class="${theme === 'vscode-high-contrast-light' ? 'vscode-high-contrast ' : ''}${theme}">
<script nonce="here">window.acquireVsCodeApi = () => ({ postMessage: (message) => void window.toFrame(message), setState: (state) => void window.toKeep(state) })</script>
<script nonce="here" src="/import.js"></script>
</body>
</html>`

/** The colours of VS Code's own themes. */
export const themes = {
  'vscode-light':
    '--vscode-editor-background:#ffffff;--vscode-editor-foreground:#3b3b3b;--vscode-descriptionForeground:#3b3b3b;--vscode-widget-border:#e5e5e5;--vscode-font-family:system-ui;--vscode-input-background:#ffffff;--vscode-input-border:#cecece;--vscode-button-background:#005fb8;--vscode-diffEditor-removedLineBackground:rgb(255 0 0 / 20%);--vscode-diffEditor-insertedLineBackground:rgb(155 185 85 / 20%);--vscode-errorForeground:#f85149',
  'vscode-dark':
    '--vscode-editor-background:#1f1f1f;--vscode-editor-foreground:#cccccc;--vscode-descriptionForeground:#9d9d9d;--vscode-widget-border:#313131;--vscode-input-background:#313131;--vscode-input-foreground:#cccccc;--vscode-input-border:#3c3c3c;--vscode-textLink-foreground:#4daafc;--vscode-button-background:#0078d4;--vscode-button-secondaryBackground:#313131;--vscode-button-secondaryForeground:#cccccc;--vscode-diffEditor-removedLineBackground:rgb(255 0 0 / 20%);--vscode-diffEditor-insertedLineBackground:rgb(155 185 85 / 20%);--vscode-errorForeground:#f85149;--vscode-gitDecoration-deletedResourceForeground:#c74e39',
  'vscode-high-contrast':
    '--vscode-editor-background:#000000;--vscode-editor-foreground:#ffffff;--vscode-descriptionForeground:#ffffff;--vscode-contrastBorder:#6fc3df;--vscode-focusBorder:#f38518;--vscode-input-background:#000000;--vscode-input-border:#6fc3df;--vscode-button-background:#000000;--vscode-button-border:#6fc3df;--vscode-diffEditor-removedLineBackground:transparent;--vscode-diffEditor-insertedLineBackground:transparent;--vscode-widget-border:#6fc3df;--vscode-errorForeground:#f48771',
  'vscode-high-contrast-light':
    '--vscode-editor-background:#ffffff;--vscode-editor-foreground:#292929;--vscode-descriptionForeground:#292929;--vscode-contrastBorder:#0f4a85;--vscode-focusBorder:#006bbd;--vscode-input-border:#0f4a85;--vscode-button-background:#0f4a85;--vscode-diffEditor-removedLineBackground:transparent;--vscode-diffEditor-insertedLineBackground:transparent;--vscode-widget-border:#0f4a85;--vscode-errorForeground:#b5200d',
} as const
