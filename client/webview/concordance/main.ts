import type { FromConcordance, KeptConcordance, ToConcordance } from '../messages/concordance.ts'
import { ConcordanceView } from './concordance-view.ts'
import { MessageFrame } from './frame.ts'

declare function acquireVsCodeApi(): {
  postMessage(message: FromConcordance): void
  setState(kept: KeptConcordance): void
}

const { postMessage, setState } = acquireVsCodeApi()
const frame = new MessageFrame((message) => postMessage(message))
let view: ConcordanceView | undefined

window.addEventListener('message', ({ data }: MessageEvent<ToConcordance>) => {
  switch (data.kind) {
    case 'show':
      view ??= new ConcordanceView({ parent: document.body, frame, language: data.language, keep: setState })
      view.show(data.kept)
      return
    case 'changed':
      view?.renew(data.id)
      return
    case 'focus':
      view?.focus()
      return
    case 'answer':
    case 'progress':
      frame.hear(data)
  }
})
postMessage({ kind: 'ready' })
