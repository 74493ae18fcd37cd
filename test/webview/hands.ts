import type { Page } from 'playwright-core'

/** Hands that never rest, however slow the machine: nothing is sent or written because some time has passed. Done with a page before anything is loaded into it. */
export const restless = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const { setTimeout } = window
    const never = 0
    window.setTimeout = ((call: () => void, milliseconds = 0) =>
      milliseconds < 300 ? setTimeout(call, milliseconds) : never) as typeof window.setTimeout
  })
}
