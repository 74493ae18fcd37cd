import type { CancellationToken, CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver'
import { completion } from '../features/completion.ts'
import { offeredIn, resolveCompletion } from '../features/completion-resolve.ts'
import type { Context } from '../features/context.ts'
import { answer, at, type Desk } from './desk.ts'

/** `textDocument/completion`. */
export const answerCompletion = ({
  session,
}: Desk): ((params: CompletionParams, token: CancellationToken) => Promise<CompletionList | null>) => {
  const complete = at(session, completion)
  return async (params, token) => {
    await session.names.none(token.onCancellationRequested)
    return complete(params, token)
  }
}

/** `completionItem/resolve`: an item brings along all that its documentation is made from. */
export const answerCompletionResolve =
  ({ session }: Desk) =>
  async (item: CompletionItem, token: CancellationToken): Promise<CompletionItem> => {
    const uri = offeredIn(item)
    const question = (context: Context): CompletionItem => resolveCompletion(context, item)
    return (uri === undefined ? undefined : await answer(session, uri, question, token)) ?? item
  }
