import { Worker } from 'node:worker_threads'

/** The program of the second thread lies beside this one, bundled or not. */
export const PROGRAM = new URL(`./index-worker${/\.\w+$/.exec(import.meta.url)?.[0]}`, import.meta.url)

/** Starts the second thread. Options of this process may forbid a program in a file; limits of memory hold all the same. */
export const startThread = (program: URL = PROGRAM): Worker => new Worker(program, { execArgv: [] })
