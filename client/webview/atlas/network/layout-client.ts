import code from 'worker:./layout-worker.ts'
import type { LayoutJob } from './layout.ts'
import { type LayoutAsked, type LayoutTold, layoutRunner } from './layout-run.ts'

/** The page's end of the worker that lays networks out. */
export interface LayoutClient {
  /** Lays this out; whatever was under way is given up, and nothing of it is told any more. */
  ask(job: LayoutJob, isShown: boolean): void
}

/** `told` hears of the layout that was asked for last. */
export function layoutClient(told: (layout: Omit<LayoutTold, 'number'>) => void): LayoutClient {
  let number = 0
  const hear = (layout: LayoutTold): void => {
    if (layout.number === number) told(layout)
  }
  let run: ((asked: LayoutAsked) => void) | undefined
  return {
    ask(job, isShown) {
      run ??= inWorker(hear)
      run({ number: ++number, job, isShown })
    },
  }
}

function inWorker(hear: (told: LayoutTold) => void): (asked: LayoutAsked) => void {
  let last: LayoutAsked | undefined
  let run: (asked: LayoutAsked) => void
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  const worker = new Worker(url)
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutTold>) => {
    URL.revokeObjectURL(url)
    hear(data)
  })
  // A policy that allows no worker is told of later, and to nobody who asked.
  worker.addEventListener('error', () => {
    worker.terminate()
    run = layoutRunner(hear)
    if (last) run(last)
  })
  run = (asked) => worker.postMessage(asked)
  return (asked) => {
    last = asked
    run(asked)
  }
}
