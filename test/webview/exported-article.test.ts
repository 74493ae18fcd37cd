import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { copyFile, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { after, before, describe, it } from 'mocha'
import type { Browser, Page } from 'playwright-core'
import { articlePage } from '../../client/src/seed-editor/article-page.ts'
import type { EditorSettings } from '../../client/webview/messages/seed-editor.ts'
import { articleHtml } from '../../server/src/features/article-html.ts'
import { startChromium } from '../support/chromium.ts'
import { ROOT as CORPUS, contextOf, fixtureOfFiles } from '../support/fixture.ts'
import { PATIENCE } from '../support/patience.ts'
import { ROOT } from '../support/project.ts'

const article = `---
title: موسكو تعلن التحضير لجولة جديدة
date: 2024-10-09
lang: ar
---

أعلن [فيرشينين](person:sergey-vershinin) في **أستانا** أن الجولة ستُعقد، كما قالت Reuters في [خبر لها](https://reuters.com/a).

> قال إن الجولة قريبة.
`

describe('An exported article', () => {
  let folder: string
  let browser: Browser
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'seedbed-export-'))
    await build({
      entryPoints: [path.join(ROOT, 'client/webview/seed-editor/article.css')],
      outdir: folder,
      assetNames: 'fonts/[name]',
      loader: { '.woff2': 'file' },
      bundle: true,
      minify: true,
      logLevel: 'error',
    })
    for (const name of ['noto-naskh-arabic', 'noto-sans-arabic']) {
      const licence = path.join(ROOT, 'node_modules/@fontsource-variable', name, 'LICENSE')
      await copyFile(licence, path.join(folder, 'fonts', `${name}.LICENSE`))
    }
    browser = await startChromium()
  })
  after(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** The file of the article with a font. */
  async function exported(font: EditorSettings['font'], text = article): Promise<string> {
    const uri = `${CORPUS}/a.seed.md`
    const html = articleHtml(contextOf(fixtureOfFiles([{ uri, path: 'a.seed.md', text, cursor: 0, spans: [] }])))
    assert.ok(html)
    const page = await articlePage(html, font, {
      file: (file) => readFile(path.join(folder, file)),
      image: async () => undefined,
    })
    const file = path.join(folder, `${font}.html`)
    writeFileSync(file, page)
    return file
  }

  /** Opens it from the disk, without a network and in the dark. */
  async function opened(font: EditorSettings['font']): Promise<{ readonly page: Page; readonly asked: string[] }> {
    const context = await browser.newContext({ offline: true, colorScheme: 'dark' })
    context.setDefaultTimeout(PATIENCE)
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(pathToFileURL(await exported(font)).href)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    return { page, asked: asked.filter((url) => !/^data:|\/\w+\.html$/.test(url)) }
  }

  /** The fonts in which Chromium draws what a selector finds, and whether the page has brought them. */
  async function fontsOf(page: Page, selector: string): Promise<readonly string[]> {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('DOM.enable')
    await devtools.send('CSS.enable')
    const { root } = await devtools.send('DOM.getDocument')
    const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector })
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
    return [...new Set(fonts.map(({ familyName, isCustomFont }) => `${familyName} ${isCustomFont ? 'own' : 'system'}`))]
  }

  for (const [font, family] of [
    ['naskh', 'Noto Naskh Arabic'],
    ['sans', 'Noto Sans Arabic'],
  ] as const) {
    it(`is drawn in the ${font} that it brings, and asks for nothing`, async () => {
      const { page, asked } = await opened(font)
      for (const selector of ['h1', 'p:not([class])', 'strong', '.tag']) {
        assert.deepEqual(await fontsOf(page, selector), [`${family} own`], selector)
      }
      assert.deepEqual(asked, [])
      await page.context().close()
    })
  }

  it('holds the faces of the font that is set and that its characters need, under their licence', async () => {
    const faces = async (font: EditorSettings['font'], text?: string) => {
      const html = readFileSync(await exported(font, text), 'utf8')
      assert.equal(/url\((?!"data:font\/woff2;base64,)/.test(html), false)
      return { html, families: [...html.matchAll(/@font-face\s*\{font-family:\s*([^;]+)/g)].map(([, name]) => name) }
    }
    const naskh = await faces('naskh')
    assert.deepEqual(naskh.families, ['Noto Naskh Arabic Variable', 'Noto Naskh Arabic Variable'])
    assert.match(
      naskh.html,
      /\/\*\nNoto Naskh Arabic Variable\n\nCopyright 2022 [\s\S]*SIL OPEN FONT LICENSE[\s\S]*\*\//,
    )
    const sans = await faces('sans', article.replace('قريبة', 'Ḥimṣ ʿ'))
    assert.deepEqual(sans.families, Array(3).fill('Noto Sans Arabic Variable'))
    const system = await faces('system')
    assert.deepEqual(system.families, [])
    assert.equal(/OPEN FONT LICENSE|data:font/.test(system.html), false)
  })

  it('is printed dark on light, without the addresses of its links', async () => {
    const { page } = await opened('naskh')
    const looks = () =>
      page.evaluate(() => ({
        ground: getComputedStyle(document.body).backgroundColor,
        text: getComputedStyle(document.body).color,
        behind: getComputedStyle(document.querySelector('a') ?? document.body, '::after').content,
      }))
    assert.deepEqual(await looks(), { ground: 'rgb(27, 29, 31)', text: 'rgb(226, 226, 224)', behind: 'none' })
    await page.emulateMedia({ media: 'print' })
    assert.deepEqual(await looks(), { ground: 'rgb(255, 255, 255)', text: 'rgb(27, 27, 27)', behind: 'none' })
    await page.context().close()
  })
})
