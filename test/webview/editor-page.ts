import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import type { FromEditor, ToEditor } from '../../client/webview/messages/seed-editor.ts'
import { startChromium } from '../support/chromium.ts'
import { ROOT as CORPUS, type FixtureFile } from '../support/fixture.ts'
import { PATIENCE } from '../support/patience.ts'
import { ROOT } from '../support/project.ts'
import { FrameInNode } from './frame-in-node.ts'

/** A browser with the seed editor's bundle, in which editors are opened. */
export interface EditorBrowser {
  /** Opens an article with the sample corpus around it. */
  open(article: string, look?: Look): Promise<OpenEditor>
  close(): Promise<void>
}

export interface Look {
  readonly theme?: 'vscode-light' | 'vscode-dark' | 'vscode-high-contrast' | 'vscode-high-contrast-light'
  readonly scale?: number
  /** Without findings, which take long in a text that repeats itself. */
  readonly quick?: boolean
  /** What is done with the page before anything is loaded into it. */
  readonly prepare?: (page: Page) => Promise<void>
}

export interface OpenEditor {
  readonly page: Page
  readonly frame: FrameInNode
  /** What the page has complained of. */
  readonly errors: readonly string[]
}

/** Builds the bundle into a folder of its own, and starts Chromium. */
export async function startEditorBrowser(): Promise<EditorBrowser> {
  const folder = mkdtempSync(path.join(tmpdir(), 'seedbed-editor-'))
  await build({
    entryPoints: ['main.ts', 'seed-editor.css'].map((file) => path.join(ROOT, 'client/webview/seed-editor', file)),
    outdir: folder,
    external: ['*.woff2'],
    bundle: true,
    format: 'iife',
    target: 'es2023',
    minify: true,
    logLevel: 'error',
  })
  const script = readFileSync(path.join(folder, 'main.js'), 'utf8')
  const styles = readFileSync(path.join(folder, 'seed-editor.css'), 'utf8')
  const browser = await startChromium()
  return {
    open: (article, look = {}) => openEditor(browser, { script, styles }, article, look),
    close: async () => {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function openEditor(
  browser: Browser,
  { script, styles }: { readonly script: string; readonly styles: string },
  article: string,
  { theme = 'vscode-light', scale = 1, quick = false, prepare }: Look,
): Promise<OpenEditor> {
  const context = await browser.newContext({ viewport: { width: 900, height: 700 }, deviceScaleFactor: scale })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  const send = (message: ToEditor): void => {
    // In order, and as messages are: copied, and later. As one text: the driver takes long over an object of thousands.
    void page
      .evaluate((told) => window.postMessage(JSON.parse(told), '*'), JSON.stringify(message))
      .catch(() => undefined)
  }
  const frame = new FrameInNode([fileOf('articles/edited.seed.md', article, 0), ...sample()], send, !quick)
  await page.exposeFunction('toFrame', (message: FromEditor) => frame.hear(message))
  await page.route('https://editor.test/**', (route) => {
    const file = new URL(route.request().url()).pathname
    if (file === '/seed-editor.js') return route.fulfill({ contentType: 'text/javascript', body: script })
    return route.fulfill({ contentType: 'text/html', body: html(styles, theme) })
  })
  await prepare?.(page)
  await page.goto('https://editor.test/')
  await page.locator('.cm-content').waitFor()
  await told(page)
  return { page, frame, errors }
}

/** Resolves when the page has taken all that the frame has told so far, and nothing of it moves any more: where something stands may be measured then. */
export const told = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise<void>((done) => {
      const hear = ({ data }: MessageEvent): void => {
        if (data !== 'told') return
        window.removeEventListener('message', hear)
        done()
      }
      window.addEventListener('message', hear)
      window.postMessage('told', '*')
    })
    // CodeMirror measures before a frame is painted, and what it draws then it may measure again.
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame)
  })

/** As strict a policy as the webview's own. */
const html = (styles: string, theme: string): string => `<!doctype html>
<html dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-here'; style-src 'nonce-here'; img-src data:">
<style nonce="here">:root{${variables[theme] ?? ''}} ${styles}</style>
</head>
<body class="${theme}">
<script nonce="here">window.acquireVsCodeApi = () => ({ postMessage: (message) => void window.toFrame(message) })</script>
<script nonce="here" src="/seed-editor.js"></script>
</body>
</html>`

/** The colours of VS Code's own themes. */
const variables: Readonly<Record<string, string>> = {
  'vscode-light':
    '--vscode-editor-background:#ffffff;--vscode-editor-foreground:#3b3b3b;--vscode-editor-selectionBackground:#add6ff',
  'vscode-dark':
    '--vscode-editor-background:#1f1f1f;--vscode-editor-foreground:#cccccc;--vscode-editor-selectionBackground:#264f78;--vscode-descriptionForeground:#9d9d9d;--vscode-editorHoverWidget-background:#202020;--vscode-textLink-foreground:#4daafc',
  'vscode-high-contrast': '--vscode-editor-background:#000000;--vscode-editor-foreground:#ffffff',
  'vscode-high-contrast-light': '--vscode-editor-background:#ffffff;--vscode-editor-foreground:#292929',
}

const fileOf = (name: string, text: string, cursor?: number): FixtureFile => ({
  uri: `${CORPUS}/${name.split('/').map(encodeURIComponent).join('/')}`,
  path: name,
  text,
  cursor,
  spans: [],
})

/** The corpus that comes with the project. */
const sample = (): readonly FixtureFile[] =>
  readdirSync(path.join(ROOT, 'seeds'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ya?ml|seed\.md)$/.test(file))
    .map((file) => file.split(path.sep).join('/'))
    .toSorted()
    .map((file) => fileOf(file, readFileSync(path.join(ROOT, 'seeds', file), 'utf8')))
