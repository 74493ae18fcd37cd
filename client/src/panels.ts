import * as vscode from 'vscode'

/** What a panel does that is one of several. */
export interface ManagedPanel extends vscode.Disposable {
  readonly isActive: boolean
  /** Loads its page, in the language that is set now. */
  load(): void
}

/** What the panels of one kind have in common; `State` is what a page keeps over a reload of the window. */
export interface PanelKind<State, Panel extends ManagedPanel> {
  /** The type of the panels, as VS Code knows it. */
  readonly type: string
  /** Whether something is such a state: what another version of the program has kept may be anything. */
  readonly isState: (kept: unknown) => kept is State
  readonly fill: (panel: vscode.WebviewPanel, state: State) => Panel
}

/** The open panels of one kind. They come back when the window is loaded anew, and speak the language that is set. */
export class Panels<State, Panel extends ManagedPanel> implements vscode.Disposable {
  readonly #kind: PanelKind<State, Panel>
  readonly #panels = new Set<Panel>()
  readonly #listening: vscode.Disposable

  constructor(kind: PanelKind<State, Panel>) {
    this.#kind = kind
    this.#listening = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(kind.type, {
        deserializeWebviewPanel: async (panel, state: unknown) => {
          if (kind.isState(state)) this.#add(panel, state)
          else panel.dispose()
        },
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('seedbed.language')) for (const panel of this.#panels) panel.load()
      }),
    )
  }

  /** In the order in which they were opened. */
  get all(): readonly Panel[] {
    return [...this.#panels]
  }

  /** The one that has the focus, else the youngest: what a command is about. */
  get meant(): Panel | undefined {
    return this.all.find(({ isActive }) => isActive) ?? this.all.at(-1)
  }

  /** Opens one in the active group. It keeps its page while another tab hides it: what was scrolled, arranged and chosen is there again at once. */
  open(title: string, state: State): void {
    const { type } = this.#kind
    const options = { retainContextWhenHidden: true }
    this.#add(vscode.window.createWebviewPanel(type, title, vscode.ViewColumn.Active, options), state)
  }

  dispose(): void {
    this.#listening.dispose()
    for (const panel of this.#panels) panel.dispose()
  }

  #add(panel: vscode.WebviewPanel, state: State): void {
    const added = this.#kind.fill(panel, state)
    this.#panels.add(added)
    panel.onDidDispose(() => {
      this.#panels.delete(added)
      added.dispose()
    })
  }
}
