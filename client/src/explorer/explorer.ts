import * as vscode from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import {
  EXPLORER_CHANGED,
  EXPLORER_CHILDREN,
  EXPLORER_SHOWN,
  type ExplorerAnswer,
  type ExplorerChanged,
  type ExplorerParams,
  type ExplorerShownParams,
  type ExplorerSort,
  type NextWork,
} from '../../../server/src/protocol/explorer.ts'
import { say } from '../messages.ts'
import { type Element, type ExplorerElement, elementOf, isMore, type MoreElement, treeItem } from './tree-item.ts'

const VIEW = 'seedbed.explorer'

/** So many nodes of a list are shown at first; whoever asks for more gets as many again. */
const PAGE = 200

/**
 * The tree of entities, articles and work. All that stands in it is said by the server, page by page; here it is known which pages are shown, and by
 * what they are sorted and filtered.
 */
export class Explorer implements vscode.TreeDataProvider<Element>, vscode.Disposable {
  readonly #client: BaseLanguageClient
  readonly #memory: vscode.Memento
  readonly #changed = new vscode.EventEmitter<Element | undefined>()
  readonly onDidChangeTreeData = this.#changed.event
  readonly #view: vscode.TreeView<Element>
  readonly #disposables: vscode.Disposable[]
  /** How many nodes are shown below a node, by its id, where they are more than a page. */
  readonly #shown = new Map<string, number>()
  /** The latest of each node, by its id: VS Code goes on to say that a node is chosen as it was when that was done. */
  readonly #latest = new Map<string, ExplorerElement>()
  /** What was chosen last: while all is asked for anew, VS Code does not know the nodes that it still shows as chosen. */
  #chosen: Element | undefined
  /** What was last to be chosen here. */
  #wanted: ExplorerElement | undefined
  #isRunning: boolean
  #sort: ExplorerSort
  #filter = ''

  constructor(
    client: BaseLanguageClient,
    memory: vscode.Memento,
    dragAndDropController: vscode.TreeDragAndDropController<Element>,
  ) {
    this.#client = client
    this.#memory = memory
    this.#isRunning = client.isRunning()
    const sort = memory.get<string>(SORT)
    this.#sort = sort === 'mentions' || sort === 'last' ? sort : 'name'
    this.#view = vscode.window.createTreeView<Element>(VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
      dragAndDropController,
    })
    this.#disposables = [
      this.#view,
      this.#changed,
      this.#view.onDidChangeVisibility(() => this.#tellShown()),
      this.#view.onDidChangeSelection(({ selection: [first] }) => {
        this.#chosen = first
      }),
      client.onDidChangeState(({ newState }) => {
        this.#isRunning = newState === State.Running
        this.#refresh()
        if (this.#isRunning) this.#tellShown()
      }),
      client.onNotification(EXPLORER_CHANGED, ({ open, isOutdated }: ExplorerChanged) => {
        this.#view.badge = open === 0 ? undefined : { value: open, tooltip: say('openWork', open) }
        if (isOutdated) this.#refresh()
      }),
    ]
    this.#tellWishes()
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose()
  }

  getTreeItem(element: Element): vscode.TreeItem {
    return treeItem(element)
  }

  getParent(element: Element): ExplorerElement | undefined {
    return element.parent
  }

  async getChildren(parent?: Element): Promise<Element[]> {
    // Nobody asks for a server where there is no corpus.
    if (!this.#isRunning || (parent && isMore(parent))) return []
    const count = this.#shown.get(parent?.node.id ?? '') ?? PAGE
    const answer = await this.#ask(parent, count)
    const nodes = answer?.nodes.map((node): Element => this.#known(elementOf(node, parent))) ?? []
    const left = (answer?.total ?? 0) - nodes.length
    return left > 0 ? [...nodes, { more: left, parent }] : nodes
  }

  #known(element: ExplorerElement): ExplorerElement {
    this.#latest.set(element.node.id, element)
    return element
  }

  async #ask(parent: ExplorerElement | undefined, count: number): Promise<ExplorerAnswer | null> {
    const params: ExplorerParams = {
      ...(parent ? { of: parent.node.key } : {}),
      sort: this.#sort,
      ...(this.#filter === '' ? {} : { filter: this.#filter }),
      from: 0,
      count,
    }
    return this.#client.sendRequest<ExplorerAnswer | null>(EXPLORER_CHILDREN, params)
  }

  /** What is chosen in the tree. */
  get selected(): ExplorerElement | undefined {
    const chosen = this.#view.selection[0] ?? this.#chosen
    return chosen && !isMore(chosen) ? (this.#latest.get(chosen.node.id) ?? chosen) : undefined
  }

  /** Asks for everything anew. */
  #refresh(): void {
    if (this.#latest.size > MOST_KNOWN) this.#latest.clear()
    this.#changed.fire(undefined)
  }

  /** Shows more of a list: twice as much each time. */
  showMore({ parent, more }: MoreElement): void {
    const id = parent?.node.id ?? ''
    const shown = this.#shown.get(id) ?? PAGE
    this.#shown.set(id, shown + Math.min(more, shown))
    this.#changed.fire(parent)
  }

  /** Selects a node, with all above it opened; gives it. */
  async reveal({ path }: NextWork): Promise<ExplorerElement | undefined> {
    let element: ExplorerElement | undefined
    for (const { node, at } of path) {
      const id = element?.node.id ?? ''
      if (at >= (this.#shown.get(id) ?? PAGE)) this.#shown.set(id, Math.ceil((at + 1) / PAGE) * PAGE)
      element = this.#known(elementOf(node, element))
    }
    if (!element) return undefined
    const before = this.selected?.node.id
    this.#wanted = element
    await this.#view.reveal(element, CHOSEN)
    void this.#holdChosen(element, before)
    return element
  }

  /** Where VS Code asks for everything anew it may forget what it was told to choose just before, as after an edit: so it is told again, unless somebody chooses. */
  async #holdChosen(element: ExplorerElement, before: string | undefined): Promise<void> {
    for (let look = 0; look < LOOKS; look++) {
      await new Promise((resolve) => setTimeout(resolve, BETWEEN))
      const [chosen] = this.#view.selection
      const id = chosen && !isMore(chosen) ? chosen.node.id : undefined
      if (this.#wanted !== element || (id !== undefined && id !== before && id !== element.node.id)) return
      if (id === element.node.id) continue
      // What is gone from the tree cannot be chosen in it.
      await this.#view.reveal(element, CHOSEN).then(undefined, () => {})
    }
  }

  get filter(): string {
    return this.#filter
  }

  /** Leaves entities and articles with a name like this, and the work in such articles; all for an empty one. */
  set filter(filter: string) {
    if (filter === this.#filter) return
    this.#filter = filter
    this.#shown.clear()
    this.#tellWishes()
    this.#refresh()
  }

  sortBy(sort: ExplorerSort): void {
    this.#sort = sort
    void this.#memory.update(SORT, sort)
    this.#tellWishes()
    this.#refresh()
  }

  /** Says above the tree what is left out of it and how it is sorted, and tells its menus. */
  #tellWishes(): void {
    this.#view.message = this.#filter === '' ? '' : say('filteredBy', this.#filter)
    this.#view.description =
      this.#sort === 'name' ? '' : say(this.#sort === 'last' ? 'sortedByLast' : 'sortedByMentions')
    void vscode.commands.executeCommand('setContext', 'seedbed.explorer.sort', this.#sort)
    void vscode.commands.executeCommand('setContext', 'seedbed.explorer.isFiltered', this.#filter !== '')
  }

  #tellShown(): void {
    if (!this.#isRunning) return
    const params: ExplorerShownParams = { isShown: this.#view.visible }
    void this.#client.sendNotification(EXPLORER_SHOWN, params)
  }
}

/** Nodes that are gone are forgotten when there are so many: until all has been asked for anew those that are chosen have to be known. */
const MOST_KNOWN = 20_000

/** Chosen in the tree, while keys stay with the editor. */
const CHOSEN = { select: true, focus: false }

/** How often it is looked whether something is chosen, and milliseconds between two looks: by then news of an edit have come. */
const LOOKS = 12
const BETWEEN = 250

const SORT = 'explorer.sort'
