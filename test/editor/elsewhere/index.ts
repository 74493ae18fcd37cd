import { runMocha } from '../run-mocha.ts'

/** Runs inside VS Code's extension host, which calls it, with a folder open that has nothing of ours. */
export const run = (): Promise<void> => runMocha(new URL('.', import.meta.url))
