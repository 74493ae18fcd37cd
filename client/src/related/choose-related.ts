import * as vscode from 'vscode'
import type { RelatedArticle } from '../../../server/src/protocol/related-articles.ts'
import { groupInWords, relatedGroups } from './ask-related.ts'

/** Lets the user choose among articles, group by group, each with the reasons why it is there. */
export async function chooseRelated(
  articles: readonly RelatedArticle[],
  placeHolder: string,
): Promise<RelatedArticle | undefined> {
  const items = relatedGroups.flatMap((group): readonly Item[] => {
    const inGroup = articles.filter((article) => article.group === group)
    const heading = { label: groupInWords(group), kind: vscode.QuickPickItemKind.Separator }
    return inGroup.length > 0 ? [heading, ...inGroup.map(itemOf)] : []
  })
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  })
  return chosen?.article
}

interface Item extends vscode.QuickPickItem {
  readonly article?: RelatedArticle
}

const itemOf = (article: RelatedArticle): Item => ({
  label: article.title,
  ...(article.id === undefined ? {} : { description: article.id }),
  detail: article.reasons.join(' · '),
  article,
})
