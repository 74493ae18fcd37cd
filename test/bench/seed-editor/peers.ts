import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { ROOT } from '../../support/project.ts'

/** A plain way to edit the same text: CodeMirror with nothing but line wrapping, or the browser's own field. */
export type Peer = 'CodeMirror' | 'textarea'

/** Opens a text in a peer, with the focus in it. */
export async function openPeer(browser: Browser, peer: Peer, text: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } })
  await page.setContent(`<!doctype html><body style="margin:0;font:18px/1.9 serif"><div id="place"></div>`)
  if (peer === 'CodeMirror') {
    await page.evaluate((given) => Object.assign(window, { given }), text)
    await page.addScriptTag({ content: await bareCodeMirror() })
    await page.locator('.cm-content').focus()
  } else {
    await page.evaluate((given) => {
      const area = document.createElement('textarea')
      area.dir = 'auto'
      area.style.cssText = 'width:100%;height:680px;font:inherit'
      area.value = given
      document.body.append(area)
      area.focus()
    }, text)
  }
  return page
}

async function bareCodeMirror(): Promise<string> {
  const contents = `
    import { EditorView } from '@codemirror/view'
    new EditorView({ parent: document.getElementById('place'), doc: window.given, extensions: [
      EditorView.lineWrapping,
      EditorView.perLineTextDirection.of(true),
      EditorView.theme({ '&': { height: '680px' } }),
      EditorView.contentAttributes.of({ dir: 'auto' }),
    ] })`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
  })
  return outputFiles[0]?.text ?? ''
}
