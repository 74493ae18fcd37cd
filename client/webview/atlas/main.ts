import type { AtlasState, FromAtlas, ToAtlas } from '../messages/atlas.ts'
import { AtlasPage } from './page.ts'

declare function acquireVsCodeApi(): { postMessage(message: FromAtlas): void; setState(state: AtlasState): void }

const vscode = acquireVsCodeApi()
let page: AtlasPage | undefined

window.addEventListener('message', ({ data }: MessageEvent<ToAtlas>) => {
  if (data.kind !== 'open') page?.hear(data)
  else if (!page) void open(data)
})
vscode.postMessage({ kind: 'ready' })

/** Names are placed by how wide they are, so that their font has to be there. */
async function open({ state, settings }: Extract<ToAtlas, { readonly kind: 'open' }>): Promise<void> {
  const font = getComputedStyle(document.body).getPropertyValue('--seed-picture-font').trim()
  await Promise.all(['12px', '600 12px'].map((size) => document.fonts.load(`${size} ${font}`, 'ع A').catch(() => [])))
  page = new AtlasPage({
    state,
    settings,
    post: (message) => vscode.postMessage(message),
    keep: (kept) => vscode.setState(kept),
  })
  document.body.append(page.dom)
}
