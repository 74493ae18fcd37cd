/** All that the server needs of the world outside: each platform answers it in its own way. URIs are canonical (`canonicalUri`). */
export interface Host {
  /** The files below a folder that can belong to a corpus; what `.gitignore` ignores, `node_modules` and dot-folders are left out. */
  list(folder: string, cancelled: () => boolean): Promise<Listing>
  /** Those of the files and folders that `list` of the folder `top` leaves out, or what lies in them. */
  ignored(top: string, uris: readonly string[]): Promise<ReadonlySet<string>>
  /** The nearest folder above (or at) `uri` that holds a `seedbed.yaml`, looked for up to the repository's root. */
  corpusAbove(uri: string): Promise<string | undefined>
  /** The text of a file; undefined when it is not there (any more) or cannot be read. Bytes that are no UTF-8 become U+FFFD. */
  read(uri: string): Promise<string | undefined>
  /** Tells of files that may have changed below a folder, for editors that do not tell; returns how to stop. */
  watch(folder: string, changed: (uris: readonly string[]) => void): () => void
  /** Lets waiting messages in before long work goes on. */
  pause(): Promise<void>
  /** Calls back once, after so many milliseconds; returns how to prevent it. */
  later(milliseconds: number, call: () => void): () => void
  /** Milliseconds of a clock that never goes back. */
  now(): number
}

/** Files of a folder, by what their names say. */
export interface Listing {
  readonly settings: readonly string[]
  readonly articles: readonly string[]
  /** Every YAML file: which are the registry's, the settings say. */
  readonly yaml: readonly string[]
}
