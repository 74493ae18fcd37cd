import type { FromEditor, ToEditor } from '../messages/seed-editor.ts'
import { Session } from './session.ts'

declare function acquireVsCodeApi(): { postMessage(message: FromEditor): void }

const { postMessage } = acquireVsCodeApi()
let session: Session | undefined

window.addEventListener('message', ({ data }: MessageEvent<ToEditor>) => {
  if (data.kind !== 'open') session?.hear(data)
  else if (!session) {
    session = new Session(
      { parent: document.body, nonce: nonceOfPage(), post: (message) => postMessage(message) },
      data,
    )
    if (!data.keepsFocus) session.view.focus()
  }
})
postMessage({ kind: 'ready' })

/** What lets this script run lets its styles in too. */
function nonceOfPage(): string {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
}
