import type { CancellationToken, WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver'
import { workspaceSymbols } from '../features/workspace-symbols.ts'
import type { Desk } from './desk.ts'

/** `workspace/symbol`, in all corpora. */
export const answerWorkspaceSymbols =
  ({ session }: Desk) =>
  async ({ query }: WorkspaceSymbolParams, token: CancellationToken): Promise<WorkspaceSymbol[]> => {
    await session.ready(token.onCancellationRequested)
    return [...session.workspace.corpora.values()].flatMap((corpus) => [
      ...workspaceSymbols(corpus, query, session.language(corpus)),
    ])
  }
