/** What a tree's provider uses of VS Code's API, for a test to stand in for VS Code. */

export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 } as const

export class ThemeColor {
  readonly id: string

  constructor(id: string) {
    this.id = id
  }
}

export class ThemeIcon {
  readonly id: string
  readonly color: ThemeColor | undefined

  constructor(id: string, color?: ThemeColor) {
    this.id = id
    this.color = color
  }
}

export class TreeItem {
  readonly label: unknown
  readonly collapsibleState: number

  constructor(label: unknown, collapsibleState = 0) {
    this.label = label
    this.collapsibleState = collapsibleState
  }
}

/** The tree that was made last, as the test sees it. */
export class TreeView {
  static latest: TreeView | undefined
  readonly revealed: unknown[] = []
  visible = true
  message = ''
  description = ''
  badge: unknown
  /** What VS Code knows of what is chosen: nothing, while nodes are asked for anew. */
  selection: readonly unknown[] = []
  #tell = (_: { readonly selection: readonly unknown[] }): void => {}

  constructor() {
    TreeView.latest = this
  }

  readonly onDidChangeVisibility = () => ({ dispose: () => {} })

  readonly onDidChangeSelection = (listener: (event: { readonly selection: readonly unknown[] }) => void) => {
    this.#tell = listener
    return { dispose: () => {} }
  }

  /** Chooses as a user does. */
  choose(...selection: readonly unknown[]): void {
    this.selection = selection
    this.#tell({ selection })
  }

  async reveal(element: unknown): Promise<void> {
    this.revealed.push(element)
  }

  dispose(): void {
    TreeView.latest = undefined
  }
}
