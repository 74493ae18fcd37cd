import { indexFolder } from '../../server/src/node/index-folder.ts'
import { usageOf } from './process-usage.ts'

/*
 * The index without a server, in a process and on a thread of its own: `node in-process.js CORPUS` prints the milliseconds that it takes to list, read and
 * index a whole corpus, and of each step, and the most memory that the process had.
 */

const [, , folder = ''] = process.argv
const began = performance.now()
const { files, milliseconds: steps } = indexFolder(folder)
const milliseconds = performance.now() - began
console.log(JSON.stringify({ milliseconds, steps, files, peak: usageOf(process.pid)?.peak }))
