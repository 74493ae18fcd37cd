import { runMocha } from '../run-mocha.ts'

/** Runs inside VS Code's extension host, which calls it, with the sample corpus open. */
export const run = (): Promise<void> => runMocha(new URL('.', import.meta.url))
