import type { CancellationToken, SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver'
import { workspaceSymbols } from '../features/workspace-symbols.ts'
import type { Desk } from './desk.ts'

/** `workspace/symbol`, in all corpora. */
export const answerWorkspaceSymbols =
  ({ session }: Desk) =>
  async ({ query }: WorkspaceSymbolParams, token: CancellationToken): Promise<SymbolInformation[]> => {
    await session.quiet(token.onCancellationRequested)
    await session.names.none(token.onCancellationRequested)
    return [...session.workspace.corpora.values()].flatMap((corpus) => [
      ...workspaceSymbols(corpus, session.language(corpus), query),
    ])
  }
