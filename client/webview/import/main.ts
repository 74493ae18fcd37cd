import type { FromImport, KeptImport, ToImport } from '../messages/import.ts'
import { ImportPage } from './page.ts'

declare function acquireVsCodeApi(): {
  postMessage(message: FromImport): void
  setState(kept: KeptImport): void
}

const { postMessage, setState } = acquireVsCodeApi()
const post = (message: FromImport): void => postMessage(message)
let page: ImportPage | undefined
/** Whether closing would lose what somebody has done: Escape is pressed too easily for that. */
let wouldLose = false

window.addEventListener('message', ({ data }: MessageEvent<ToImport>) => {
  switch (data.kind) {
    case 'show':
      page?.dom.remove()
      page = new ImportPage(data.review, data.language, { post, keep: setState })
      document.body.append(page.dom)
      page.begin()
      wouldLose = data.review.kept.choices !== undefined || data.review.kept.sources.length > 1
      return
    case 'drafted':
      page?.drafted(data.number, data.draft)
      return
    case 'folder':
      page?.folder(data.folder)
      return
    case 'again':
      page?.again(data.why)
  }
})
document.addEventListener('input', () => {
  wouldLose = true
})
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    page?.create()
  } else if (event.key === 'Escape' && !event.isComposing && !wouldLose) post({ kind: 'cancel' })
})
post({ kind: 'ready' })
