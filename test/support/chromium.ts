import { type Browser, chromium as playwright } from 'playwright-core'
import { chromium } from '../editor/scripts.ts'
import { PATIENCE } from './patience.ts'

/** Starts the browser that tests drive, without a window. */
export const startChromium = (): Promise<Browser> =>
  playwright.launch({ executablePath: chromium(), args: ['--no-sandbox'], timeout: PATIENCE })
