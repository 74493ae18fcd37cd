/** What the frame's own code uses of VS Code's API, for a test to stand in for VS Code. */

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

export const Disposable = {
  from: (...all: readonly Disposed[]): Disposed => ({
    dispose: () => {
      for (const one of all) one.dispose()
    },
  }),
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

  set(_uri: unknown, edits: readonly Edit[]): void {
    this.edits = edits
  }
}

/** What the test hears, and what it lets happen. */
export const world = {
  changedText: new EventEmitter<unknown>(),
  changedDiagnostics: new EventEmitter<unknown>(),
  /** The language client's: the server has other hints. */
  changedHints: new EventEmitter<void>(),
  /** Is given the edits of each `applyEdit`; resolves with whether they were taken. */
  applyEdit: async (_edits: readonly Edit[]): Promise<boolean> => false,
}

const never = (): Disposed => ({ dispose: () => {} })

export const workspace = {
  onDidChangeTextDocument: world.changedText.event,
  onDidChangeConfiguration: never,
  getConfiguration: () => ({ get: <T>(_key: string, without?: T): T | undefined => without }),
  applyEdit: ({ edits }: WorkspaceEdit): Promise<boolean> => world.applyEdit(edits),
}

export const languages = { onDidChangeDiagnostics: world.changedDiagnostics.event, getDiagnostics: () => [] }

export const window = { showWarningMessage: async (): Promise<undefined> => undefined }

export const env = { language: 'ar' }
