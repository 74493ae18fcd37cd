import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { after, before, beforeEach, describe, it } from 'mocha'
import type { AtlasDeed } from '../../client/webview/messages/atlas.ts'
import { ROOT } from '../support/project.ts'

type Save = Extract<AtlasDeed, { kind: 'save' }>

/** A VS Code of the few things that an export uses: where the user wants to save, and what was written and opened. */
interface World {
  answer: string | undefined
  suggested: string | undefined
  readonly written: Map<string, Uint8Array>
  read(path: string): Uint8Array
}

interface Frame {
  saveExport(deed: Save, beside: { readonly path: string }): Promise<void>
  exportFonts(text: string, extension: { readonly path: string }): Promise<string>
}

const standIn = `
const world = globalThis.exportWorld
export const Uri = { joinPath: ({ path }, ...parts) => ({ path: parts.reduce((at, part) => part === '..' ? at.slice(0, at.lastIndexOf('/')) : at + '/' + part, path) }) }
export const window = {
  showSaveDialog: async ({ defaultUri }) => {
    world.suggested = defaultUri.path
    return world.answer && { path: world.answer }
  },
  showInformationMessage: async () => undefined,
}
export const env = { language: 'en' }
export const workspace = { getConfiguration: () => ({ get: () => undefined }), fs: {
  writeFile: async ({ path }, bytes) => void world.written.set(path, bytes),
  readFile: async ({ path }) => world.read(path),
} }
`

const styles = `.a{color:red}
@font-face{font-family:Noto Sans Arabic Variable;src:url("./fonts/arabic.woff2") format("woff2");unicode-range:U+0600-06FF}
@font-face{font-family:Noto Sans Arabic Variable;src:url("./fonts/latin.woff2") format("woff2");unicode-range:U+0000-00FF}`

describe('The frame of an atlas that is exported', () => {
  let folder: string
  let frame: Frame
  const world: World = {
    answer: undefined,
    suggested: undefined,
    written: new Map(),
    read(file) {
      if (file === '/extension/dist/atlas.css') return new TextEncoder().encode(styles)
      if (file.endsWith('LICENSE')) return new TextEncoder().encode('OFL')
      return new TextEncoder().encode(path.basename(file))
    },
  }
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'seedbed-export-frame-'))
    const outfile = path.join(folder, 'export.mjs')
    await build({
      entryPoints: [path.join(ROOT, 'client/src/atlas/export.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      logLevel: 'error',
      plugins: [
        {
          name: 'vscode',
          setup({ onResolve, onLoad }) {
            onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'stand-in' }))
            onLoad({ filter: /./, namespace: 'stand-in' }, () => ({ contents: standIn }))
          },
        },
      ],
    })
    Object.assign(globalThis, { exportWorld: world })
    frame = (await import(pathToFileURL(outfile).href)) as Frame
  })
  after(() => {
    rmSync(folder, { recursive: true, force: true })
    Reflect.deleteProperty(globalThis, 'exportWorld')
  })
  beforeEach(() => {
    world.written.clear()
    world.answer = undefined
  })

  it('writes what the page has made where the user says, and suggests a place beside the corpus', async () => {
    world.answer = '/elsewhere/a.svg'
    await frame.saveExport(
      { kind: 'save', format: 'svg', name: 'الشبكة', data: '<svg>أ</svg>' },
      { path: '/corpus/seedbed.yaml' },
    )
    assert.equal(world.suggested, '/corpus/الشبكة.svg')
    assert.equal(new TextDecoder().decode(world.written.get('/elsewhere/a.svg')), '<svg>أ</svg>')
    world.answer = '/elsewhere/a.png'
    await frame.saveExport(
      { kind: 'save', format: 'png', name: 'a', data: 'iVBORw0KGgo=' },
      { path: '/corpus/seedbed.yaml' },
    )
    assert.deepEqual(
      [...(world.written.get('/elsewhere/a.png') ?? [])],
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    )
  })

  it('writes nothing where the user does not say', async () => {
    await frame.saveExport({ kind: 'save', format: 'svg', name: 'a', data: '<svg/>' }, { path: '/corpus/seedbed.yaml' })
    assert.equal(world.written.size, 0)
  })

  it('gives the faces that a text needs as data, under their licence, and no other style', async () => {
    const fonts = await frame.exportFonts('أستانا', { path: '/extension' })
    assert.match(fonts, /OFL/)
    assert.match(fonts, new RegExp(`data:font/woff2;base64,${btoa('arabic.woff2')}`))
    assert.equal(/latin|color:red|\.\/fonts/.test(fonts), false)
  })
})
