import type * as vscode from 'vscode'
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient'
import {
  RELATED_ARTICLES,
  type RelatedArticle,
  type RelatedArticlesParams,
  type RelatedGroup,
} from '../../../server/src/protocol/related-articles.ts'
import { say } from '../messages.ts'

/** The articles that belong with one (its URI), group by group; undefined where the server knows of no such article. */
export async function askRelated(
  client: BaseLanguageClient,
  uri: string,
  token?: vscode.CancellationToken,
): Promise<readonly RelatedArticle[] | undefined> {
  const params: RelatedArticlesParams = { uri }
  const answer: readonly RelatedArticle[] | null = await client.sendRequest(
    ExecuteCommandRequest.type,
    { command: RELATED_ARTICLES, arguments: [params] },
    token,
  )
  return answer ?? undefined
}

/** The groups in their order. */
export const relatedGroups: readonly RelatedGroup[] = ['written', 'found', 'same']

/** What a group is called. */
export function groupInWords(group: RelatedGroup): string {
  switch (group) {
    case 'written':
      return say('writtenGroup')
    case 'found':
      return say('foundGroup')
    case 'same':
      return say('sameGroup')
  }
}
