import { Layout, type LayoutJob } from './layout.ts'

/** From the page: lay this out, and nothing else any more. */
export interface LayoutAsked {
  readonly number: number
  readonly job: LayoutJob
  /** Whether the way there is to be seen, or only its end. */
  readonly isShown: boolean
}

/** To the page: how far the layout of that number is; `places` are x and y by turns. */
export interface LayoutTold {
  readonly number: number
  readonly progress: number
  readonly isSettled: boolean
  /** Not there on the way, where that is not to be seen. */
  readonly places?: Float32Array
}

/**
 * Lays out what was asked for last, a few steps at a time, so that it hears of the next one meanwhile; that ends the one before. It runs in a worker, or,
 * where there can be none, in the page.
 */
export function layoutRunner(tell: (told: LayoutTold) => void): (asked: LayoutAsked) => void {
  let latest = -1
  return ({ number, job, isShown }) => {
    latest = number
    const layout = new Layout(job)
    const goOn = (): void => {
      if (number !== latest) return
      const until = performance.now() + SLICE
      do layout.step()
      while (!layout.isSettled && performance.now() < until)
      const { progress, isSettled } = layout
      tell({ number, progress, isSettled, ...(isShown || isSettled ? { places: layout.places() } : {}) })
      if (!isSettled) setTimeout(goOn)
    }
    goOn()
  }
}

/** Milliseconds between two pictures of what moves. */
const SLICE = 30
