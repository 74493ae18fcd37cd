import type { Page } from 'playwright-core'

/** What a page notes of its opening, and of the messages that it takes; all in milliseconds. */
export interface Noted {
  /** From the message with the text until the frame with the first tag has been drawn. */
  opened: number | undefined
  /** How long each message with a view took, what it brings about in the page without styles and layout. */
  readonly views: number[]
}

/** Has a page note it, from before its scripts are loaded. */
export async function note(page: Page): Promise<void> {
  await page.addInitScript(noting)
}

/** What a page has noted, once its first tags have been drawn. */
export async function noted(page: Page): Promise<Noted> {
  await page.waitForFunction(() => (window as unknown as Noting).noted.opened !== undefined)
  return page.evaluate(() => (window as unknown as Noting).noted)
}

interface Noting {
  noted: Noted
}

/** In the page: the first of its listeners hears a message before the editor does, the last after it. */
function noting(): void {
  const views: number[] = []
  const noted: Noted = { opened: undefined, views }
  ;(window as unknown as Noting).noted = noted
  let began = 0
  let text = 0
  window.addEventListener('message', (event: MessageEvent<{ readonly kind: string }>) => {
    // What was sent is made an object again when it is asked for: that counts.
    began = performance.now()
    if (event.data.kind === 'open') text = began
  })
  window.addEventListener('load', () => {
    window.addEventListener('message', (event: MessageEvent<{ readonly kind: string }>) => {
      if (event.data.kind !== 'view') return
      views.push(performance.now() - began)
      if (noted.opened !== undefined || document.querySelector('.seed-tag') === null) return
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          noted.opened ??= performance.now() - text
        }
        port2.postMessage(null)
      })
    })
  })
}
