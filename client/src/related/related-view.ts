import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  RELATED_ARTICLES_CHANGED,
  type RelatedArticle,
  type RelatedGroup,
} from '../../../server/src/protocol/related-articles.ts'
import { shortened, wrapped } from '../narrow-row.ts'
import { askRelated, groupInWords, relatedGroups } from './ask-related.ts'
import { followedArticle } from './followed-article.ts'

/** What stands in the tree: a group, an article, or a reason why it is there. */
export type RelatedNode =
  | { readonly kind: 'group'; readonly group: RelatedGroup; readonly articles: readonly RelatedArticle[] }
  | { readonly kind: 'article'; readonly of: string; readonly article: RelatedArticle }
  | { readonly kind: 'reason'; readonly row: string; readonly whole: string }

/** The view “Related Articles”: it follows the active editor, and asks the server as long as somebody can see it. */
export class RelatedView implements vscode.TreeDataProvider<RelatedNode>, vscode.Disposable {
  readonly #client: BaseLanguageClient
  readonly #view: vscode.TreeView<RelatedNode>
  readonly #changed = new vscode.EventEmitter<undefined>()
  readonly onDidChangeTreeData = this.#changed.event
  readonly #listening: vscode.Disposable
  /** The article that is followed, and what was answered about it. */
  #shown: { readonly uri: vscode.Uri; readonly articles: readonly RelatedArticle[] } | undefined
  #followed: vscode.Uri | undefined
  #isOutdated = true
  #waiting: ReturnType<typeof setTimeout> | undefined
  #asking: vscode.CancellationTokenSource | undefined

  constructor(client: BaseLanguageClient) {
    this.#client = client
    this.#view = vscode.window.createTreeView('seedbed.relatedArticles', { treeDataProvider: this })
    const follow = (): void => this.#follow()
    const ask = (): void => this.#outdated()
    this.#listening = vscode.Disposable.from(
      this.#view,
      this.#changed,
      this.#view.onDidChangeVisibility(() => this.#askSoon()),
      vscode.window.onDidChangeActiveTextEditor(follow),
      vscode.window.tabGroups.onDidChangeTabs(follow),
      vscode.window.tabGroups.onDidChangeTabGroups(follow),
      client.onNotification(RELATED_ARTICLES_CHANGED, ask),
    )
    this.#follow()
  }

  getChildren(node?: RelatedNode): RelatedNode[] {
    const shown = this.#shown
    if (!shown) return []
    const of = this.#client.code2ProtocolConverter.asUri(shown.uri)
    switch (node?.kind) {
      case undefined:
        return relatedGroups.flatMap((group) => {
          const articles = shown.articles.filter((article) => article.group === group)
          return articles.length > 0 ? [{ kind: 'group' as const, group, articles }] : []
        })
      case 'group':
        return node.articles.map((article) => ({ kind: 'article', of, article }))
      case 'article':
        return node.article.reasons.flatMap((whole) =>
          wrapped(whole).map((row) => ({ kind: 'reason' as const, row, whole })),
        )
      case 'reason':
        return []
    }
  }

  getTreeItem(node: RelatedNode): vscode.TreeItem {
    switch (node.kind) {
      case 'group':
        return groupItem(node.group, node.articles.length)
      case 'article':
        return articleItem(node.article, this.#client.protocol2CodeConverter.asUri(node.article.uri))
      case 'reason':
        return reasonItem(node.row, node.whole)
    }
  }

  dispose(): void {
    clearTimeout(this.#waiting)
    this.#asking?.cancel()
    this.#listening.dispose()
  }

  #follow(): void {
    const uri = followedArticle(this.#followed)
    if (uri?.toString() === this.#followed?.toString()) return
    this.#followed = uri
    this.#outdated()
  }

  #outdated(): void {
    this.#isOutdated = true
    this.#askSoon()
  }

  /** Who goes through editors quickly stops at one of them. */
  #askSoon(): void {
    if (!this.#isOutdated || !this.#view.visible) return
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => void this.#ask(), REST)
  }

  async #ask(): Promise<void> {
    this.#isOutdated = false
    this.#asking?.cancel()
    const asking = new vscode.CancellationTokenSource()
    this.#asking = asking
    const uri = this.#followed
    try {
      const wire = uri && this.#client.code2ProtocolConverter.asUri(uri)
      const articles = wire === undefined ? undefined : await askRelated(this.#client, wire, asking.token)
      if (!asking.token.isCancellationRequested) this.#show(uri, articles)
    } catch {
      // A server that has stopped has nothing to say, and who asks anew takes the question before back: what is shown stays.
    } finally {
      asking.dispose()
      if (this.#asking === asking) this.#asking = undefined
    }
  }

  #show(uri: vscode.Uri | undefined, articles: readonly RelatedArticle[] | undefined): void {
    const isSame = JSON.stringify([this.#shown?.uri, this.#shown?.articles]) === JSON.stringify([uri, articles])
    this.#shown = uri && articles ? { uri, articles } : undefined
    void vscode.commands.executeCommand('setContext', 'seedbed.related', stateOf(uri, articles))
    if (!isSame) this.#changed.fire(undefined)
  }
}

/** Milliseconds. */
const REST = 100

/** What the view says where it has nothing to list: the manifest has the words (`viewsWelcome`). */
function stateOf(uri: vscode.Uri | undefined, articles: readonly RelatedArticle[] | undefined): string {
  if (!uri) return 'noArticle'
  return !articles ? 'noCorpus' : articles.length === 0 ? 'none' : 'some'
}

function groupItem(group: RelatedGroup, count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(groupInWords(group), vscode.TreeItemCollapsibleState.Expanded)
  item.id = group
  item.description = String(count)
  item.contextValue = 'group'
  return item
}

function articleItem(article: RelatedArticle, uri: vscode.Uri): vscode.TreeItem {
  const { group, title, reasons, date, id } = article
  const item = new vscode.TreeItem(shortened(title, TITLE), vscode.TreeItemCollapsibleState.Collapsed)
  item.id = `${group} ${article.uri}`
  // Reasons do not fit beside a title: they stand below it.
  item.description = article.relation ?? date ?? ''
  // One line each: text of the corpus is no Markdown.
  item.tooltip = [title, ...(date === undefined ? [] : [date]), ...reasons.map((reason) => `• ${reason}`)].join('\n')
  item.iconPath = new vscode.ThemeIcon(icons[group])
  item.contextValue = `article ${group}${id === undefined ? '' : ' id'}${article.relation === undefined ? '' : ' told'}`
  // VS Code's own: in a tree it leaves the focus there, and takes what is looked at next in the same tab.
  item.command = { command: 'vscode.open', title, arguments: [uri] }
  item.accessibilityInformation = { label: [title, ...reasons].join(', ') }
  return item
}

function reasonItem(row: string, whole: string): vscode.TreeItem {
  const item = new vscode.TreeItem(row)
  item.tooltip = whole
  // Who is read to hears one row after the other.
  item.accessibilityInformation = { label: row }
  return item
}

/** Letters: there are buttons beside it. */
const TITLE = 32

const icons: Readonly<Record<RelatedGroup, string>> = { written: 'link', found: 'file-text', same: 'files' }
