import * as vscode from 'vscode'
import type { ExplorerKey, ExplorerNode, ExplorerWork } from '../../../server/src/protocol/explorer.ts'
import { say } from '../messages.ts'

/** A node of the tree with those above it. Commands of its menus take it for their argument: it says which entity of which corpus is meant. */
export interface ExplorerElement {
  readonly node: ExplorerNode
  readonly parent: ExplorerElement | undefined
  /** A file of the corpus, `type:id` of an entity, and what a concordance and an atlas are to show of it. */
  readonly uri: string
  readonly ref?: string
  readonly query?: { readonly kind: 'entity'; readonly ref: string }
  readonly selection?: { readonly kind: 'entity'; readonly ref: string }
}

/** What leads to the rest of a long list. */
export interface MoreElement {
  readonly more: number
  readonly parent: ExplorerElement | undefined
}

/** A row of the tree. */
export type Element = ExplorerElement | MoreElement

/** Whether an element leads to the rest of a list, and stands for nothing itself. */
export const isMore = (element: Element): element is MoreElement => 'more' in element

/** What the server told of a node as an element of the tree, below the one in which it is listed; undefined for a root. */
export function elementOf(node: ExplorerNode, parent: ExplorerElement | undefined): ExplorerElement {
  const { ref, key, place } = node
  // The settings are a file of every corpus, whether it is there or not.
  const uri = place?.uri ?? `${key.root}/seedbed.yaml`
  if (ref === undefined) return { node, parent, uri }
  return { node, parent, uri, ref, query: { kind: 'entity', ref }, selection: { kind: 'entity', ref } }
}

/** The command that opens what an element stands for, and the one that shows more of a list. */
export const OPEN = 'seedbed.explorer.open'
export const MORE = 'seedbed.explorer.more'

/** An element as VS Code shows it. */
export function treeItem(element: Element): vscode.TreeItem {
  if (isMore(element)) {
    const item = new vscode.TreeItem(say('moreNodes', element.more))
    item.id = `more ${element.parent?.node.id ?? ''}`
    item.iconPath = new vscode.ThemeIcon('ellipsis')
    item.command = { command: MORE, title: say('moreNodes', element.more), arguments: [element] }
    return item
  }
  const { node } = element
  const label = node.highlight
    ? { label: node.label, highlights: [[...node.highlight] as [number, number]] }
    : node.label
  const item = new vscode.TreeItem(label, states[node.children])
  item.id = node.id
  if (node.description !== undefined) item.description = node.description
  if (node.tooltip !== undefined) item.tooltip = node.tooltip
  item.accessibilityInformation = { label: node.spoken }
  item.contextValue = contextOf(node)
  const icon = iconOf(node)
  if (icon) item.iconPath = icon
  if (node.place) item.command = { command: OPEN, title: say('openPlace'), arguments: [element] }
  return item
}

const states: Readonly<Record<ExplorerNode['children'], vscode.TreeItemCollapsibleState>> = {
  none: vscode.TreeItemCollapsibleState.None,
  closed: vscode.TreeItemCollapsibleState.Collapsed,
  open: vscode.TreeItemCollapsibleState.Expanded,
}

/** What can be done about a node, for the `when` of its menus. */
function contextOf({ key, ref, hasRecord }: ExplorerNode): string {
  if (ref !== undefined) return hasRecord ? 'entity' : 'unrecorded'
  if (key.kind === 'workArticle') return isStatus(key.work) ? key.work : `${key.work}Article`
  return key.kind === 'workItem' ? key.work : key.kind
}

/** Whether work is of articles as a whole. */
export const isStatus = (work: ExplorerWork): work is 'review' | 'draft' => work === 'review' || work === 'draft'

function iconOf({ key, like }: ExplorerNode): vscode.ThemeIcon | undefined {
  if (key.kind === 'mention') return undefined
  if (like && key.kind !== 'workItem') {
    const color = new vscode.ThemeColor(`seedbed.${like.isOwn ? like.type : 'entity'}Foreground`)
    return new vscode.ThemeIcon(types[like.type], color)
  }
  const icon =
    'work' in key && key.kind !== 'assignee' && key.kind !== 'workArticle' ? works[key.work] : icons[key.kind]
  return icon === undefined ? undefined : new vscode.ThemeIcon(icon)
}

const types = { person: 'person', place: 'location', org: 'organization', event: 'calendar' } as const

const works: Readonly<Record<ExplorerWork, string>> = {
  unidentified: 'question',
  automatic: 'hubot',
  unsure: 'warning',
  review: 'eye',
  draft: 'edit',
}

const icons: Readonly<Partial<Record<ExplorerKey['kind'], string>>> = {
  corpus: 'book',
  entities: 'library',
  articles: 'files',
  work: 'checklist',
  byDate: 'history',
  byTopic: 'tag',
  byStatus: 'milestone',
  type: 'circle-slash',
  entity: 'circle-slash',
  mentioned: 'circle-slash',
  topic: 'tag',
  article: 'file',
  mentioning: 'file',
  assignee: 'account',
  workArticle: 'file',
}
