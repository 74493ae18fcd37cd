/**
 * What the tests use of the repository's scripts. Those are plain JavaScript outside of what is compiled, so they are
 * found from where this file stands after compiling.
 */
const at = (name: string): string => new URL(`../../../scripts/${name}`, import.meta.url).href

interface ServerOptions {
  readonly vsix?: string | undefined
  readonly extension?: string | undefined
  readonly settings?: Readonly<Record<string, unknown>>
  readonly isTrusted?: boolean
}

interface RunningServer {
  readonly origin: string
  readonly stop: () => Promise<void>
}

export const { serveForTests } = (await import(at('serve-for-tests.mjs'))) as {
  serveForTests: (options: ServerOptions) => Promise<RunningServer>
}

export const { workbenchAddress } = (await import(at('serve-vscode.mjs'))) as {
  workbenchAddress: (origin: string, options: { folder: string }) => string
}

export const { chromium } = (await import(at('chromium.mjs'))) as { chromium: () => string }
