import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { after, afterEach, before } from 'mocha'
import type { Locator } from 'playwright-core'
import type { Theme } from '../editor/driver.ts'
import { windowState } from '../editor/window-state.ts'
import { startWorkbench, type Workbench } from '../editor/workbench.ts'
import { sayMore } from '../support/say-more.ts'

/** A window of VS Code with the installed package, open on a copy of the sample corpus. */
export interface Journey {
  readonly workbench: Workbench
  /** The folder that is open; it goes when the journey ends. */
  readonly folder: string
  /** A picture to look at, some of which the documentation shows; taken only when the variable `SEEDBED_SCREENSHOTS` names the folder for them. */
  picture(name: string, ...parts: readonly Locator[]): Promise<void>
}

/**
 * Starts a journey before the tests of the enclosing `describe`, which then are its steps, and ends it after them.
 * `settings` are the user's. A folder that is not trusted is open in Restricted Mode. When a step fails, a picture of the window is left in `test-results/`,
 * and what it showed is in the error.
 */
export function journeyIn(
  theme: Theme,
  settings: Readonly<Record<string, unknown>> = {},
  { isTrusted = true }: { readonly isTrusted?: boolean } = {},
): () => Journey {
  let journey: Journey | undefined
  const current = () => {
    if (!journey) throw new Error('The journey has not begun')
    return journey
  }
  before(async () => {
    const folder = path.join(await mkdtemp(path.join(tmpdir(), 'seedbed-journey-')), 'seeds')
    await cp(path.join(root, 'seeds'), folder, { recursive: true })
    const workbench = await startWorkbench({
      workspace: folder,
      vsix: path.join(root, 'seedbed.vsix'),
      theme,
      isTrusted,
      settings,
      screenshots: pictures === undefined ? path.join(root, 'test-results') : path.resolve(pictures),
      scale: pictures === undefined ? 1 : 1.5,
    })
    const picture = async (name: string, ...parts: readonly Locator[]) => {
      if (pictures !== undefined) await workbench.screenshot(name, ...parts)
    }
    journey = { workbench, folder, picture }
  })
  afterEach(async function () {
    const step = this.currentTest
    if (step?.state !== 'failed') return
    const { workbench } = current()
    await workbench.screenshot('failed')
    // Where time ran out, this is all that tells what was not there.
    if (step.err) sayMore(step.err, `The window showed:\n${await windowState(workbench.page)}`)
  })
  after(async () => {
    await journey?.workbench.close()
    if (journey) await rm(path.dirname(journey.folder), { recursive: true, force: true, maxRetries: 5 })
  })
  return current
}

const root = fileURLToPath(new URL('../../../', import.meta.url))
const pictures = process.env.SEEDBED_SCREENSHOTS
