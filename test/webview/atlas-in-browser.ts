import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { after, afterEach, before } from 'mocha'
import type { Browser, Page } from 'playwright-core'
import type { AtlasQuestion, AtlasState, FromAtlas, ToAtlas } from '../../client/webview/messages/atlas.ts'
import { startChromium } from '../support/chromium.ts'
import { PATIENCE } from '../support/patience.ts'
import { ROOT } from '../support/project.ts'

/** How an atlas is opened. */
export interface AtlasLook {
  /** What the server would answer. */
  readonly answer: (question: AtlasQuestion) => unknown
  readonly state?: Partial<AtlasState>
  readonly language?: 'en' | 'ar'
  readonly theme?: 'vscode-light' | 'vscode-dark' | 'vscode-high-contrast' | 'vscode-high-contrast-light'
  readonly size?: { readonly width: number; readonly height: number }
  readonly scale?: number
  /** The colours that a system forces upon all pages. */
  readonly isForced?: boolean
}

/** A page of an atlas in a browser, with an extension that is a few lines of a test. */
export interface OpenAtlas {
  readonly page: Page
  /** What the page has complained of. */
  readonly errors: readonly string[]
  /** What the page has asked, and has wanted to be done. */
  readonly questions: readonly AtlasQuestion[]
  readonly deeds: readonly Extract<FromAtlas, { readonly kind: 'do' }>['deed'][]
  /** What it keeps now. */
  readonly state: AtlasState
  tell(message: ToAtlas): Promise<void>
  /** Resolves when the page keeps something of which this is true. */
  keeps(isSo: (state: AtlasState) => boolean): Promise<void>
}

/** For the tests of one `describe`: a browser in which each opens its atlas, of which the page may not have complained at the end. */
export function atlasInBrowser(): (look: AtlasLook) => Promise<OpenAtlas> {
  let browser: Browser
  let folder: string
  let atlas: OpenAtlas | undefined
  before(async () => {
    folder = await builtAtlas()
    browser = await startChromium()
  })
  after(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })
  afterEach(async () => {
    assert.deepEqual(atlas?.errors ?? [], [])
    await atlas?.page.context().close()
    atlas = undefined
  })
  return async (look) => {
    atlas = await openAtlas(browser, folder, look)
    return atlas
  }
}

/** The script and the stylesheet with its fonts, in a folder of their own. */
export async function builtAtlas(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'seedbed-atlas-'))
  const { workerText } = await import(path.join(ROOT, 'scripts/worker-text.mjs'))
  await build({
    entryPoints: {
      atlas: path.join(ROOT, 'client/webview/atlas/main.ts'),
      style: path.join(ROOT, 'client/webview/atlas/atlas.css'),
    },
    outdir: folder,
    assetNames: 'fonts/[name]',
    loader: { '.woff2': 'file' },
    plugins: [workerText],
    bundle: true,
    format: 'iife',
    target: 'chrome132',
    logLevel: 'error',
  })
  return folder
}

/** Opens a page on what was built, and resolves when it has drawn its first answer. */
export async function openAtlas(browser: Browser, folder: string, look: AtlasLook): Promise<OpenAtlas> {
  const { answer, language = 'en', theme = 'vscode-light', size = { width: 1200, height: 800 }, scale = 1 } = look
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
    ...(look.isForced ? { forcedColors: 'active' } : {}),
  })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  const questions: AtlasQuestion[] = []
  const waiting = new Set<() => void>()
  const deeds: Extract<FromAtlas, { readonly kind: 'do' }>['deed'][] = []
  let state: AtlasState = {
    uri: 'file:///corpus/seedbed.yaml',
    selection: { kind: 'corpus' },
    brush: {},
    names: language === 'ar' ? 'corpus' : 'english',
    views: {},
    ...look.state,
  }
  const tell = async (message: ToAtlas): Promise<void> => {
    // As one text: the driver takes long over an object of thousands.
    await page
      .evaluate((told) => window.postMessage(JSON.parse(told), '*'), JSON.stringify(message))
      .catch(() => undefined)
  }
  const hear = async (message: FromAtlas): Promise<void> => {
    if (message.kind === 'ready') await tell({ kind: 'open', state, settings: { language } })
    else if (message.kind === 'state') {
      state = message.state
      for (const look of [...waiting]) look()
    } else if (message.kind === 'do') deeds.push(message.deed)
    else {
      questions.push(message.question)
      await tell({ kind: 'answer', number: message.number, answer: (await answer(message.question)) ?? null })
    }
  }
  await page.exposeFunction('toFrame', hear)
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => [`/${file}`, path.join(folder, file)]),
  )
  await page.route('https://atlas.test/**', (route) => {
    const file = files.get(new URL(route.request().url()).pathname)
    if (file === undefined) return route.fulfill({ contentType: 'text/html', body: html(theme, language) })
    return route.fulfill({ contentType: types[path.extname(file)] ?? 'text/plain', body: readFileSync(file) })
  })
  await page.goto('https://atlas.test/')
  await page.locator('main[aria-busy=false]').waitFor({ state: 'attached' })
  return {
    page,
    errors,
    questions,
    deeds,
    get state() {
      return state
    },
    tell,
    keeps: (isSo) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!isSo(state)) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
  }
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

/** As strict a policy as the webview's own. */
const html = (theme: string, language: 'en' | 'ar'): string => `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-here'; worker-src blob:; style-src https://atlas.test 'nonce-here'; font-src https://atlas.test; img-src data:">
<style nonce="here">:root{${variables[theme] ?? ''}}</style>
<link rel="stylesheet" href="/style.css">
</head>
<body class="${theme}">
<script nonce="here">window.acquireVsCodeApi = () => ({ postMessage: (message) => void window.toFrame(message), setState: () => {} })</script>
<script nonce="here" src="/atlas.js"></script>
</body>
</html>`

/** The colours of VS Code's own themes. */
const variables: Readonly<Record<string, string>> = {
  'vscode-light':
    '--vscode-editor-background:#ffffff;--vscode-editor-foreground:#3b3b3b;--vscode-widget-border:#e5e5e5;--vscode-font-family:system-ui',
  'vscode-dark':
    '--vscode-editor-background:#1f1f1f;--vscode-editor-foreground:#cccccc;--vscode-descriptionForeground:#9d9d9d;--vscode-editorHoverWidget-background:#202020;--vscode-textLink-foreground:#4daafc;--vscode-widget-border:#313131;--vscode-dropdown-background:#313131',
  'vscode-high-contrast':
    '--vscode-editor-background:#000000;--vscode-editor-foreground:#ffffff;--vscode-contrastBorder:#6fc3df;--vscode-focusBorder:#f38518',
  'vscode-high-contrast-light':
    '--vscode-editor-background:#ffffff;--vscode-editor-foreground:#292929;--vscode-contrastBorder:#0f4a85;--vscode-focusBorder:#006bbd',
}
