import type { CancellationToken, CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver'
import { completion } from '../features/completion.ts'
import { resolveCompletion } from '../features/completion-resolve.ts'
import { at, type Desk } from './desk.ts'

/** `textDocument/completion`. */
export const answerCompletion = ({
  session,
}: Desk): ((params: CompletionParams, token: CancellationToken) => Promise<CompletionList | null>) =>
  at(session, completion)

/** `completionItem/resolve`: an item brings along all that its documentation is made from. */
export const answerCompletionResolve =
  ({ session }: Desk) =>
  (item: CompletionItem): CompletionItem =>
    resolveCompletion((uri) => session.context(uri), item)
