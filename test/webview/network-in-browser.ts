import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { after, afterEach, before } from 'mocha'
import type { Browser, Page } from 'playwright-core'
import type { Shown } from '../../client/webview/atlas/picture.ts'
import type { AtlasNetwork } from '../../server/src/protocol/atlas.ts'
import { startChromium } from '../support/chromium.ts'
import { PATIENCE } from '../support/patience.ts'
import { ROOT } from '../support/project.ts'
import type { NetworkPage } from './network-page.ts'

declare const page: NetworkPage

export interface NetworkLook {
  readonly language?: 'en' | 'ar'
  readonly theme?: 'vscode-light' | 'vscode-dark' | 'vscode-high-contrast'
  readonly reducedMotion?: boolean
  readonly forcedColors?: boolean
}

/** For the tests of one `describe`: a browser in which each opens the page of a network (network-page.ts), which may not have complained at the end. */
export function networkInBrowser(): (look?: NetworkLook) => Promise<Page> {
  let browser: Browser
  let folder: string
  let tab: Page | undefined
  let errors: string[] = []
  before(async () => {
    folder = await built()
    browser = await startChromium()
  })
  after(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  afterEach(async () => {
    await tab?.context().close()
    tab = undefined
    assert.deepEqual(errors, [])
  })
  return async ({ language = 'ar', theme = 'vscode-light', reducedMotion = true, forcedColors = false } = {}) => {
    const context = await browser.newContext({
      viewport: { width: 800, height: 640 },
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
      forcedColors: forcedColors ? 'active' : 'none',
    })
    context.setDefaultTimeout(PATIENCE)
    tab = await context.newPage()
    errors = []
    tab.on('pageerror', ({ message }) => errors.push(message))
    tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await tab.route('https://network.test/**', (route) => {
      const file = new URL(route.request().url()).pathname
      return file === '/'
        ? route.fulfill({ contentType: 'text/html', body: html })
        : route.fulfill({ path: path.join(folder, file) })
    })
    await tab.goto(`https://network.test/?language=${language}&theme=${theme}`)
    await tab.waitForFunction(() => 'page' in window)
    return tab
  }
}

/** Shows a network, and resolves when its nodes lie where they stay. */
export async function showNetwork(
  tab: Page,
  network: AtlasNetwork,
  shown: Partial<Pick<Shown, 'names' | 'brush'>> = {},
): Promise<void> {
  await tab.evaluate(([given, how]) => page.show(given, how), [network, shown] as const)
  await settled(tab)
}

/** Resolves when nothing moves any more. */
export const settled = (tab: Page): Promise<unknown> =>
  tab.waitForFunction(() => !document.querySelector('.seed-is-moving'), undefined, { polling: 20 })

async function built(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'seedbed-network-'))
  const { workerText } = await import(path.join(ROOT, 'scripts/worker-text.mjs'))
  await build({
    entryPoints: {
      page: path.join(ROOT, 'test/webview/network-page.ts'),
      styles: path.join(ROOT, 'client/webview/atlas/atlas.css'),
    },
    outdir: folder,
    assetNames: 'fonts/[name]',
    loader: { '.woff2': 'file' },
    plugins: [workerText],
    bundle: true,
    format: 'iife',
    target: 'es2023',
    logLevel: 'error',
  })
  writeFileSync(
    path.join(folder, 'layout.css'),
    '#all{display:flex;flex-direction:column;height:100vh}#all>.seed-picture{flex:1}',
  )
  return folder
}

/** As strict a policy as the webview's own. */
const html = `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-test'; worker-src blob:; style-src https://network.test; font-src https://network.test; img-src data:">
<link rel="stylesheet" href="/styles.css">
<link rel="stylesheet" href="/layout.css">
<body>
<script nonce="test" src="/page.js"></script>`
