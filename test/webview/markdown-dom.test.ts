import assert from 'node:assert/strict'
import path from 'node:path'
import { build } from 'esbuild'
import { after, before, describe, it } from 'mocha'
import type { Browser, Page } from 'playwright-core'
import { startChromium } from '../support/chromium.ts'
import { PATIENCE } from '../support/patience.ts'
import { ROOT } from '../support/project.ts'

describe('Markdown of the server as elements', () => {
  let browser: Browser
  let page: Page

  before(async () => {
    const { outputFiles } = await build({
      entryPoints: [path.join(ROOT, 'client/webview/markdown-dom.ts')],
      bundle: true,
      format: 'iife',
      globalName: 'seedbed',
      write: false,
      logLevel: 'error',
    })
    browser = await startChromium()
    page = await browser.newPage()
    page.setDefaultTimeout(PATIENCE)
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  })
  after(() => browser.close())

  const drawn = (markdown: string): Promise<string> =>
    page.evaluate((value) => {
      const { markdownDom } = (window as unknown as { seedbed: { markdownDom: (...of: unknown[]) => HTMLElement } })
        .seedbed
      return markdownDom({ kind: 'markdown', value }, { perform: () => {} }).innerHTML
    }, markdown)

  for (const [what, markdown, html] of [
    ['paragraphs, bold and hard breaks', '**عنوان**\n\nسطر  \nآخر', '<p><strong>عنوان</strong></p><p>سطر<br>آخر</p>'],
    [
      'code, with grave accents in it',
      '`a` and ``b`c``',
      '<p><code dir="auto">a</code> and <code dir="auto">b`c</code></p>',
    ],
    ['what is escaped', '\\*a\\* \\[b\\]\\(c\\) d\\_e', '<p>*a* [b](c) d_e</p>'],
    ['lists', '- a\n- b **c**\n\n1. d', '<ul><li>a</li><li>b <strong>c</strong></li></ul><ol><li>d</li></ol>'],
    [
      'tables',
      '| a | b |\n|---|---|\n| c | d |',
      '<table><thead><tr><th dir="auto">a</th><th dir="auto">b</th></tr></thead><tbody><tr><td dir="auto">c</td><td dir="auto">d</td></tr></tbody></table>',
    ],
    ['fenced code', '```yaml\na: <b>\n```', '<pre dir="ltr"><code>a: &lt;b&gt;</code></pre>'],
    [
      'HTML as text',
      '<img src=x onerror=alert(1)> <b>x</b>',
      '<p>&lt;img src=x onerror=alert(1)&gt; &lt;b&gt;x&lt;/b&gt;</p>',
    ],
    [
      'links without an address that the page could follow',
      '[a](<javascript:alert(1)>)',
      '<p><a href="#" role="link" title="javascript:alert(1)">a</a></p>',
    ],
    ['pictures from elsewhere as their words', '![map](https://example.org/x.png)', '<p>map</p>'],
    [
      'pictures drawn in the text',
      '![map](data:image/svg+xml;utf8,x)',
      '<p><img src="data:image/svg+xml;utf8,x" alt="map"></p>',
    ],
  ] as const) {
    it(`draws ${what}`, async () => assert.equal(await drawn(markdown), html))
  }

  it('comes to an end with a long text of signs', async () => {
    assert.match(await drawn('*[`_~'.repeat(400)), /^<p>/)
  })
})
