import type { CDPSession, Page } from 'playwright-core'

/** What one page says of the keys that were typed into it. */
export interface Typed {
  /** Milliseconds from each key's event until the frame after it has been drawn. */
  readonly painted: readonly number[]
  /** Milliseconds that the page's thread was busy, for each key. */
  readonly busy: number
  /** Of these: in scripts, and in styles and layout. */
  readonly script: number
  readonly layout: number
}

/** Keys that are typed before any is counted: code is compiled meanwhile. */
const WARM_UP = 20

/** Milliseconds between two keys: a fast typist's. */
const PAUSE = 60

const LETTERS = 'والتقى الوفد في المدينة مساء '

/** Types so many letters at the caret of a page, as a keyboard does. */
export async function typeInto(page: Page, keys: number): Promise<Typed> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.evaluate(record)
  await press(page, session, WARM_UP)
  const before = await metrics(session)
  await press(page, session, keys)
  const after = await metrics(session)
  const painted = await page.evaluate(() => (window as unknown as Recording).painted)
  const each = (name: string): number => (((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000) / keys
  await session.detach()
  return {
    painted: painted.slice(WARM_UP),
    busy: each('TaskDuration'),
    script: each('ScriptDuration'),
    layout: each('LayoutDuration') + each('RecalcStyleDuration'),
  }
}

interface Recording {
  painted: number[]
}

/** In the page: a frame's callback runs before it is drawn, and a message that it sends comes after. */
function record(): void {
  const recording = window as unknown as Recording
  recording.painted = []
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => recording.painted.push(performance.now() - timeStamp)
        port2.postMessage(null)
      })
    },
    true,
  )
}

async function press(page: Page, session: CDPSession, keys: number): Promise<void> {
  for (let number = 0; number < keys; number++) {
    const text = LETTERS[number % LETTERS.length] ?? ' '
    const key = { key: text, text, code: text === ' ' ? 'Space' : 'KeyF' }
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, code: key.code })
    await page.waitForTimeout(PAUSE)
  }
}

async function metrics(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics')
  return new Map(metrics.map(({ name, value }) => [name, value]))
}
