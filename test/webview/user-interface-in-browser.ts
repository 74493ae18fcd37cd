import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { after, afterEach, before, beforeEach } from 'mocha'
import type { Browser, Page } from 'playwright-core'
import { startChromium } from '../support/chromium.ts'
import { PATIENCE } from '../support/patience.ts'
import { ROOT } from '../support/project.ts'
import type { UserInterfacePage } from './user-interface-page.ts'

declare const page: UserInterfacePage

/** What tests do with the page of the editor's parts: see user-interface-page.ts. */
export interface UserInterface {
  /** The page that the test has to itself. */
  readonly tab: Page
  text(): Promise<string>
  /** Resolves when the text has these words. */
  has(words: string): Promise<unknown>
  /** Selects the last place of some words. */
  select(words: string): Promise<void>
}

/** For the tests of one `describe`: a browser in which each has its page, which may not have complained at the end. */
export function userInterface(): UserInterface {
  let browser: Browser
  let folder: string
  let tab: Page
  let errors: string[]

  before(async () => {
    folder = await built()
    browser = await startChromium()
  })
  after(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    tab = await browser.newPage({ viewport: { width: 1000, height: 860 } })
    tab.setDefaultTimeout(PATIENCE)
    errors = []
    tab.on('pageerror', ({ message }) => errors.push(message))
    tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await tab.goto(`${pathToFileURL(path.join(folder, 'page.html')).href}?hijri`)
    // Nothing moves any more once CodeMirror has measured.
    await tab.evaluate(async () => {
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame)
    })
  })
  afterEach(async () => {
    await tab.close()
    assert.deepEqual(errors, [])
  })

  return {
    get tab() {
      return tab
    },
    text: () => tab.evaluate(() => page.text()),
    has: (words) => tab.waitForFunction((sought) => page.text().includes(sought), words, { polling: 20 }),
    select: (words) =>
      tab.evaluate((sought) => {
        const from = page.text().lastIndexOf(sought)
        page.view.focus()
        page.view.dispatch({ selection: { anchor: from, head: from + sought.length } })
      }, words),
  }
}

/** The folder of the page, built. */
async function built(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'seedbed-interface-'))
  await build({
    entryPoints: {
      page: path.join(ROOT, 'test/webview/user-interface-page.ts'),
      styles: path.join(ROOT, 'client/webview/seed-editor/seed-editor.css'),
    },
    outdir: folder,
    external: ['*.woff2'],
    bundle: true,
    format: 'iife',
    target: 'es2023',
    logLevel: 'error',
  })
  const styles = readFileSync(path.join(folder, 'styles.css'), 'utf8')
  // As strict a policy as the webview's own, with the nonce that the page gives to CodeMirror.
  const policy = "default-src 'none'; script-src 'nonce-test'; style-src 'nonce-test'; img-src data:"
  const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style nonce="test">${styles}</style><body><script nonce="test" src="page.js"></script>`
  writeFileSync(path.join(folder, 'page.html'), html)
  return folder
}
