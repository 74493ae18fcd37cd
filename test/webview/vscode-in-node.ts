/** What the frame's own code uses of VS Code's API, for a test to stand in for VS Code. */
import { TreeView } from './tree-in-node.ts'

export { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, TreeView } from './tree-in-node.ts'

interface Disposed {
  dispose(): void
}

export class EventEmitter<T> {
  readonly #listeners = new Set<(event: T) => void>()

  readonly event = (listener: (event: T) => void): Disposed => {
    this.#listeners.add(listener)
    return { dispose: () => this.#listeners.delete(listener) }
  }

  fire(event: T): void {
    for (const listener of [...this.#listeners]) listener(event)
  }

  dispose(): void {
    this.#listeners.clear()
  }
}

export class Disposable {
  static from = (...all: readonly Disposed[]): Disposable =>
    new Disposable(() => {
      for (const one of all) one.dispose()
    })
  readonly dispose: () => void

  constructor(dispose: () => void) {
    this.dispose = dispose
  }
}

/** What can be cancelled, and hears of it. */
export class CancellationTokenSource {
  readonly #cancelled = new EventEmitter<void>()
  readonly token = { isCancellationRequested: false, onCancellationRequested: this.#cancelled.event }

  cancel(): void {
    this.token.isCancellationRequested = true
    this.#cancelled.fire()
  }

  dispose(): void {
    this.#cancelled.dispose()
  }
}

/** A panel with a page, for which the test speaks. */
export class WebviewPanel {
  readonly heard = new EventEmitter<unknown>()
  readonly seen = new EventEmitter<void>()
  readonly closed = new EventEmitter<void>()
  /** What the page was told. */
  readonly told: unknown[] = []
  readonly onDidChangeViewState = this.seen.event
  readonly onDidDispose = this.closed.event
  readonly webview = {
    html: '',
    options: {},
    cspSource: 'here',
    asWebviewUri: String,
    onDidReceiveMessage: this.heard.event,
    postMessage: async (message: unknown) => this.told.push(message) > 0,
  }
  title: string
  visible = true
  active = true
  viewColumn = 1

  constructor(title: string) {
    this.title = title
  }

  reveal(): void {
    this.visible = true
    this.active = true
  }

  dispose(): void {
    this.closed.fire()
  }
}

export class Range {
  readonly start: { readonly line: number; readonly character: number }
  readonly end: { readonly line: number; readonly character: number }

  constructor(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
    this.start = { line: startLine, character: startCharacter }
    this.end = { line: endLine, character: endCharacter }
  }
}

interface Edit {
  readonly range: Range
  readonly newText: string
}

export const TextEdit = { replace: (range: Range, newText: string): Edit => ({ range, newText }) }

export class WorkspaceEdit {
  edits: readonly Edit[] = []
  /** Files that go. */
  readonly deleted: string[] = []

  set(_uri: unknown, edits: readonly Edit[]): void {
    this.edits = edits
  }

  replace(_uri: unknown, range: Range, newText: string): void {
    this.edits = [...this.edits, { range, newText }]
  }

  deleteFile(uri: unknown): void {
    this.deleted.push(String(uri))
  }
}

/** What the test hears, and what it lets happen. */
export const world = {
  changedText: new EventEmitter<unknown>(),
  changedDiagnostics: new EventEmitter<unknown>(),
  /** The language client's: the server has other hints. */
  changedHints: new EventEmitter<void>(),
  /** What is registered as a command, by its name. */
  commands: new Map<string, (...given: readonly unknown[]) => unknown>(),
  /** Of the active group. */
  tabs: [] as readonly { readonly input: unknown; readonly isDirty: boolean; readonly isPinned: boolean }[],
  closedTabs: [] as unknown[],
  changedTabs: new EventEmitter<void>(),
  textDocuments: [] as readonly unknown[],
  activeTextEditor: undefined as unknown,
  /** What lists and input boxes are answered with, by how they are asked for. */
  answers: {
    quickPick: async (_items: readonly unknown[], _options: unknown): Promise<unknown> => undefined,
    inputBox: async (_options: unknown): Promise<string | undefined> => undefined,
    /** Which of the buttons of a message is pressed. */
    button: async (_buttons: readonly string[]): Promise<string | undefined> => undefined,
    /** A list that is asked for its items as one types in it; it is hidden without an answer unless one is accepted. */
    list: (list: QuickPick): void => list.hide(),
  },
  /** What the user was told. */
  said: [] as string[],
  /** Is given the edits of each `applyEdit`; resolves with whether they were taken. */
  applyEdit: async (_edits: readonly Edit[], _deleted: readonly string[] = []): Promise<boolean> => false,
  openTextDocument: async (_uri: unknown): Promise<unknown> => undefined,
  /** Panels that were made, and what makes one again when the window is loaded anew. */
  panels: [] as WebviewPanel[],
  deserialize: async (_panel: WebviewPanel, _state: unknown): Promise<void> => {},
  /** Groups of editors besides the active one. */
  groups: [] as { readonly viewColumn: number; readonly tabs: readonly { readonly input: unknown }[] }[],
  /** Settings that are not as they come, by section and key. */
  settings: new Map<string, unknown>(),
  changedSettings: new EventEmitter<{ affectsConfiguration(section: string): boolean }>(),
  /** Work that was shown, how far it got, and what cancels it. */
  progress: [] as { title: string; percent: number; token: { isCancellationRequested: boolean } }[],
  /** What was put on the clipboard, and written, by path. */
  clipboard: '',
  written: new Map<string, Uint8Array>(),
  saveDialog: async (_options: unknown): Promise<unknown> => undefined,
}

/** A list with items that are found while one types. */
export class QuickPick {
  readonly typed = new EventEmitter<string>()
  readonly accepted = new EventEmitter<void>()
  readonly hidden = new EventEmitter<void>()
  readonly onDidChangeValue = this.typed.event
  readonly onDidAccept = this.accepted.event
  readonly onDidHide = this.hidden.event
  busy = false
  isDisposed = false
  selectedItems: readonly unknown[] = []
  #items: readonly unknown[] = []
  /** Wakes whoever waits for items. */
  readonly filled = new EventEmitter<readonly unknown[]>()

  get items(): readonly unknown[] {
    return this.#items
  }

  set items(items: readonly unknown[]) {
    this.#items = items
    this.filled.fire(items)
  }

  show(): void {
    world.answers.list(this)
  }

  accept(item: unknown): void {
    this.selectedItems = [item]
    this.accepted.fire()
  }

  hide(): void {
    this.hidden.fire()
  }

  dispose(): void {
    this.isDisposed = true
  }
}

const never = (): Disposed => ({ dispose: () => {} })

export const workspace = {
  get textDocuments() {
    return world.textDocuments
  },
  onDidChangeTextDocument: world.changedText.event,
  onDidChangeConfiguration: world.changedSettings.event,
  onWillSaveTextDocument: never,
  registerTextDocumentContentProvider: never,
  isTrusted: true,
  getConfiguration: (section = '') => ({
    get: <T>(key: string, without?: T): T | undefined => (world.settings.get(`${section}.${key}`) as T) ?? without,
  }),
  getWorkspaceFolder: () => ({ uri: new Uri('/c') }),
  findFiles: async () => [new Uri('/c/seedbed.yaml')],
  fs: { writeFile: async (uri: Uri, bytes: Uint8Array) => void world.written.set(uri.path, bytes) },
  applyEdit: ({ edits, deleted }: WorkspaceEdit): Promise<boolean> => world.applyEdit(edits, deleted),
  openTextDocument: (uri: unknown): Promise<unknown> => world.openTextDocument(uri),
}

export const ProgressLocation = { Notification: 15 }

export const languages = { onDidChangeDiagnostics: world.changedDiagnostics.event, getDiagnostics: () => [] }

export const window = {
  get activeTextEditor() {
    return world.activeTextEditor
  },
  visibleTextEditors: [],
  showTextDocument: async (): Promise<undefined> => undefined,
  showWarningMessage: async (message: string): Promise<undefined> => void world.said.push(message),
  showInformationMessage: async (message: string, ...buttons: readonly string[]): Promise<string | undefined> => {
    world.said.push(message)
    return world.answers.button(buttons)
  },
  showErrorMessage: async (message: string): Promise<undefined> => void world.said.push(message),
  createQuickPick: () => new QuickPick(),
  showQuickPick: (items: readonly unknown[], options: unknown) => world.answers.quickPick(items, options),
  showInputBox: (options: unknown) => world.answers.inputBox(options),
  createTreeView: () => new TreeView(),
  registerCustomEditorProvider: never,
  createWebviewPanel: (_type: string, title: string): WebviewPanel => {
    const panel = new WebviewPanel(title)
    world.panels.push(panel)
    return panel
  },
  registerWebviewPanelSerializer: (
    _type: string,
    serializer: { deserializeWebviewPanel: typeof world.deserialize },
  ) => {
    world.deserialize = (panel, state) => serializer.deserializeWebviewPanel(panel, state)
    return never()
  },
  showSaveDialog: (options: unknown) => world.saveDialog(options),
  withProgress: <T>(
    { title }: { readonly title: string },
    work: (progress: { report(step: { readonly increment?: number }): void }, token: unknown) => Promise<T>,
  ): Promise<T> => {
    const shown = { title, percent: 0, token: { isCancellationRequested: false, onCancellationRequested: never } }
    world.progress.push(shown)
    return work(
      {
        report({ increment = 0 }) {
          shown.percent += increment
        },
      },
      shown.token,
    )
  },
  onDidChangeTextEditorSelection: never,
  tabGroups: {
    onDidChangeTabs: world.changedTabs.event,
    get all() {
      return [{ viewColumn: 1, tabs: world.tabs }, ...world.groups]
    },
    get activeTabGroup() {
      return { tabs: world.tabs, activeTab: world.tabs[0] }
    },
    close: async (tabs: readonly unknown[]) => void world.closedTabs.push(...tabs),
  },
}

export class Uri {
  static parse = (path: string): Uri => new Uri(path)
  static joinPath = (base: unknown, ...parts: readonly string[]): string => [base, ...parts].join('/')
  readonly path: string

  constructor(path: string) {
    this.path = path
  }

  toString(): string {
    return this.path
  }
}

export class TabInputText {
  readonly uri: Uri

  constructor(uri: Uri) {
    this.uri = uri
  }
}

export class TabInputTextDiff {
  readonly original: Uri
  readonly modified: Uri

  constructor(original: Uri, modified: Uri) {
    this.original = original
    this.modified = modified
  }
}

export class TabInputCustom {
  readonly uri: Uri
  readonly viewType = 'seedbed.seedEditor'

  constructor(uri: Uri) {
    this.uri = uri
  }
}

export class CodeLens {
  readonly range: unknown
  readonly command: unknown

  constructor(range: unknown, command: unknown) {
    this.range = range
    this.command = command
  }
}

export class Selection {
  readonly start: unknown
  readonly end: unknown

  constructor(start: unknown, end: unknown) {
    this.start = start
    this.end = end
  }
}

export const TextEditorRevealType = { InCenterIfOutsideViewport: 2 }

export const QuickPickItemKind = { Separator: -1 }

export const ViewColumn = { Active: -1, Beside: -2 }

export const commands = {
  registerCommand: (name: string, call: (...given: readonly unknown[]) => unknown): Disposed => {
    world.commands.set(name, call)
    return { dispose: () => world.commands.delete(name) }
  },
  executeCommand: async (name: string, ...given: readonly unknown[]): Promise<unknown> =>
    world.commands.get(name)?.(...given),
}

export const env = {
  language: 'ar',
  clipboard: {
    writeText: async (text: string): Promise<void> => {
      world.clipboard = text
    },
  },
}
