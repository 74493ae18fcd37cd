import * as vscode from 'vscode'

/** Files in memory, for a scheme of their own. Writing waits, where the test wants it, until it is told to go on. */
export class SlowDisk implements vscode.FileSystemProvider {
  readonly #files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>()
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>()
  readonly onDidChangeFile = this.#changed.event
  #time = 1
  #hold: { readonly reached: () => void; readonly until: Promise<void> } | undefined

  put(uri: vscode.Uri, text: string): void {
    this.#time++
    this.#files.set(uri.path, { bytes: new TextEncoder().encode(text), mtime: this.#time })
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }])
  }

  text(uri: vscode.Uri): string {
    return new TextDecoder().decode(this.readFile(uri))
  }

  /** Has the next writing wait. Gives when it has begun, and what lets it end. */
  hold(): { readonly isWriting: Promise<void>; readonly goOn: () => void } {
    let goOn = (): void => {}
    const until = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const isWriting = new Promise<void>((reached) => {
      this.#hold = { reached, until }
    })
    return { isWriting, goOn }
  }

  async writeFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    const hold = this.#hold
    this.#hold = undefined
    hold?.reached()
    await hold?.until
    this.put(uri, new TextDecoder().decode(bytes))
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.#files.get(uri.path)
    if (!file) throw vscode.FileSystemError.FileNotFound(uri)
    return file.bytes
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }
    const size = this.readFile(uri).byteLength
    return { type: vscode.FileType.File, ctime: 0, mtime: this.#files.get(uri.path)?.mtime ?? 0, size }
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.#files.keys()].map((path) => [path.slice(1), vscode.FileType.File])
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {})
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri)
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri)
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri)
  }
}
