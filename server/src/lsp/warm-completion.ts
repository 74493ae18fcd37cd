import { warmCompletion } from '../features/completion/warm-completion.ts'
import type { Session } from './session.ts'
import { warmLater } from './warm-later.ts'

/** Makes completion ready when the first corpora have been read and the second thread has nothing left to do for them. */
export function warmCompletionLater(session: Session, failed: (error: unknown) => void): void {
  const isTime = (): boolean => session.workspace.corpora.size > 0 && !session.isReading && session.findable.isEmpty
  const warm = function* (): Generator<void> {
    for (const { root } of session.workspace.corpora.values()) yield* warmIn(session, root)
  }
  warmLater(session, isTime, warm, failed)
}

/** As the corpus is when it is begun with: what is offered is nobody's. */
function* warmIn(session: Session, root: string): Generator<void> {
  const corpus = session.workspace.corpora.get(root)
  if (corpus) yield* warmCompletion(corpus, (document) => session.contextIn({ corpus, document }))
}
