import { parentPort } from 'node:worker_threads'
import { type CheckedFiles, checkShare, type SharedCheck } from './check-share.ts'
import { diskOutside } from './outside.ts'
import { CorpusReceiver, type PackedCorpus } from './packed-corpus.ts'

// One of the threads that check files for the command line: it takes its share of each corpus that it is sent.

/** What the thread is sent. */
export interface CheckOrder extends SharedCheck {
  readonly corpus: PackedCorpus
}

/** What it answers: some files after the other, then that there are no more. */
export type CheckAnswer = CheckedFiles | 'done'

const corpora = new CorpusReceiver()

parentPort?.on('message', (order: CheckOrder) => {
  const answer = (one: CheckAnswer): void => parentPort?.postMessage(one)
  checkShare(corpora.unpack(order.corpus), order, diskOutside(), answer)
  answer('done')
})
