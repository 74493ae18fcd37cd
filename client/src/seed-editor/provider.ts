import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { EditorCommand } from '../../webview/messages/seed-editor.ts'
import { openPlace } from '../open-place.ts'
import { type Place, SEED_EDITOR } from '../places.ts'
import { followInTextEditors, onTextEditorCaret } from './caret-following.ts'
import { OpenDocument } from './open-document.ts'
import { Panel } from './panel.ts'
import { onSettingsChanged } from './settings.ts'
import { Views } from './views.ts'

/** A document that is open in seed editors. */
interface Shown {
  readonly open: OpenDocument
  readonly views: Views
  readonly panels: Set<Panel>
}

/** Shows articles in seed editors. The document, its undo stack, saving and backups stay VS Code's. */
export class SeedEditors implements vscode.CustomTextEditorProvider, vscode.Disposable {
  readonly #context: vscode.ExtensionContext
  readonly #client: BaseLanguageClient
  readonly #shown = new Map<vscode.TextDocument, Shown>()
  /** Where an editor that is being opened has to begin, by URI; those that take no focus. */
  readonly #reveals = new Map<string, vscode.Range>()
  readonly #quiet = new Set<string>()
  readonly #listening: vscode.Disposable

  constructor(context: vscode.ExtensionContext, client: BaseLanguageClient) {
    this.#context = context
    this.#client = client
    this.#listening = vscode.Disposable.from(
      vscode.window.registerCustomEditorProvider(SEED_EDITOR, this, {
        supportsMultipleEditorsPerDocument: true,
        // A page that is loaded anew would lose the caret, what is unfolded and a composition; going back to an editor has to be instant.
        webviewOptions: { retainContextWhenHidden: true },
      }),
      onSettingsChanged(() => {
        for (const panel of this.#panels()) panel.tellSettings()
      }),
      onTextEditorCaret((document, range) => {
        for (const panel of this.#shown.get(document)?.panels ?? []) panel.follow(range)
      }),
      vscode.workspace.onWillSaveTextDocument((saving) => {
        const shown = this.#shown.get(saving.document)
        if (shown) saving.waitUntil(flushed(shown))
      }),
    )
  }

  async resolveCustomTextEditor(
    document: vscode.TextDocument,
    webviewPanel: vscode.WebviewPanel,
    token: vscode.CancellationToken,
  ): Promise<void> {
    let isDisposed = false
    webviewPanel.onDidDispose(() => {
      isDisposed = true
    })
    const uri = document.uri.toString()
    const editable = await isEditable(document)
    const keepsFocus = this.#quiet.delete(uri)
    if (token.isCancellationRequested || isDisposed) {
      this.#reveals.delete(uri)
      return
    }
    const shown = this.#shown.get(document) ?? this.#show(document)
    const { open, views, panels } = shown
    const panel = new Panel({
      panel: webviewPanel,
      open,
      doing: {
        context: this.#context,
        client: this.#client,
        document,
        open: (place, column) => openPlace(this, place, { column }),
      },
      editable,
      reveal: this.#reveals.get(uri),
      keepsFocus,
      onReady: () => views.tellAll(),
      onSelection: (range) => {
        if (webviewPanel.active) followInTextEditors(document, range)
      },
    })
    this.#reveals.delete(uri)
    panels.add(panel)
    webviewPanel.onDidChangeViewState(() => {
      views.catchUp()
      if (webviewPanel.active) panel.giveFocusBack()
    })
    webviewPanel.onDidDispose(() => {
      panels.delete(panel)
      panel.dispose()
      if (panels.size === 0) this.#forget(document)
    })
  }

  /** Opens a place of an article in a seed editor; what has the focus may keep it. Who leads somewhere asks `openPlace`, which knows for which files. */
  async open(place: Place, column: vscode.ViewColumn, preserveFocus = false): Promise<void> {
    const { uri, range } = place
    const there = column === vscode.ViewColumn.Beside ? undefined : this.#editorOf(uri, column)
    if (there) {
      there.show(range, preserveFocus)
      return
    }
    if (range) this.#reveals.set(uri.toString(), range)
    if (preserveFocus) this.#quiet.add(uri.toString())
    const options = { viewColumn: column, ...(preserveFocus ? { preserveFocus } : {}) }
    await vscode.commands.executeCommand('vscode.openWith', uri, SEED_EDITOR, options)
    // The group beside may have had one already.
    const active = this.#editorOf(uri)
    if (active?.isActive && this.#reveals.delete(uri.toString())) active.show(range)
  }

  /** Lets the editor that has the focus carry out a command. */
  carryOut(command: EditorCommand): void {
    for (const panel of this.#panels()) if (panel.isActive) panel.carryOut(command)
  }

  /** Resolves when the document of a file has what was typed in all its editors: with the caret of the active one. */
  async flush(uri: vscode.Uri): Promise<vscode.Range | undefined> {
    for (const [document, shown] of this.#shown) if (document.uri.toString() === uri.toString()) await flushed(shown)
    return this.#panels().find((panel) => panel.isActive && panel.uri.toString() === uri.toString())?.caret
  }

  /**
   * What is selected in the seed editor that has the focus, when its document has what was typed last; without a range where the text has become
   * another one meanwhile. Undefined where no seed editor has the focus.
   */
  async selection(): Promise<Place | undefined> {
    const panel = this.#panels().find(({ isActive }) => isActive)
    if (!panel) return undefined
    const { uri } = panel
    await this.flush(uri)
    const range = panel.currentCaret
    return { uri, ...(range ? { range } : {}) }
  }

  dispose(): void {
    this.#listening.dispose()
    for (const document of [...this.#shown.keys()]) this.#forget(document)
  }

  #show(document: vscode.TextDocument): Shown {
    const open = new OpenDocument(document)
    const panels = new Set<Panel>()
    const views = new Views(open, this.#client, () => [...panels].some(({ isVisible }) => isVisible))
    const shown: Shown = { open, views, panels }
    this.#shown.set(document, shown)
    return shown
  }

  #forget(document: vscode.TextDocument): void {
    const shown = this.#shown.get(document)
    if (!shown) return
    this.#shown.delete(document)
    shown.views.dispose()
    shown.open.dispose()
  }

  /** An editor of a file, the one that has the focus before the others; where a group is named, the one in it. */
  #editorOf(uri: vscode.Uri, column = vscode.ViewColumn.Active): Panel | undefined {
    const panels = this.#panels().filter((panel) => panel.uri.toString() === uri.toString())
    if (column > 0) return panels.find((panel) => panel.column === column)
    return panels.find(({ isActive }) => isActive) ?? panels[0]
  }

  #panels(): readonly Panel[] {
    return [...this.#shown.values()].flatMap(({ panels }) => [...panels])
  }
}

/** Whether a file may be changed: neither its file system nor the file itself is for reading only. */
async function isEditable({ uri, isUntitled }: vscode.TextDocument): Promise<boolean> {
  if (isUntitled) return true
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return false
  return vscode.workspace.fs.stat(uri).then(
    ({ permissions = 0 }) => (permissions & vscode.FilePermission.Readonly) === 0,
    () => true,
  )
}

/** Resolves when the document has what was typed in all its editors. */
async function flushed({ open, panels }: Shown): Promise<void> {
  await Promise.all([...panels].map((panel) => panel.flush()))
  await open.settled()
}
