import { type LayoutAsked, layoutRunner } from './layout-run.ts'

/** The worker that lays networks out. */
const run = layoutRunner((told) => self.postMessage(told))
self.addEventListener('message', ({ data }: MessageEvent<LayoutAsked>) => run(data))
