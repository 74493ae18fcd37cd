import { readFileSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import MarkdownIt from 'markdown-it'
import type { ProtocolConnection } from 'vscode-languageserver-protocol/node'
import { filesBelow } from './files-below.ts'

/**
 * The client's half of the Markdown server of VS Code, which asks its client for every file, every list of files and every token.
 * What VS Code's extension host does there is done here, in the benchmark's own process.
 */
export function serveMarkdown(
  connection: ProtocolConnection,
  folder: string,
  openText: (uri: string) => string | undefined,
): void {
  const markdown = new MarkdownIt({ html: true })
  connection.onRequest('markdown/parse', ({ uri, text }: { uri: string; text?: string }) =>
    markdown.parse(text ?? openText(uri) ?? readFileSync(fileURLToPath(uri), 'utf8'), {}),
  )
  connection.onRequest('markdown/fs/readFile', async ({ uri }: Resource) => [...(await readFile(fileURLToPath(uri)))])
  connection.onRequest('markdown/fs/readDirectory', async ({ uri }: Resource) =>
    (await readdir(fileURLToPath(uri), { withFileTypes: true })).map((entry) => [
      entry.name,
      { isDirectory: entry.isDirectory() },
    ]),
  )
  connection.onRequest('markdown/fs/stat', async ({ uri }: Resource) => {
    const stats = await stat(fileURLToPath(uri)).catch(() => null)
    return stats === null ? null : { isDirectory: stats.isDirectory() }
  })
  connection.onRequest('markdown/fs/watcher/create', () => null)
  connection.onRequest('markdown/fs/watcher/delete', () => null)
  connection.onRequest('markdown/findMarkdownFilesInWorkspace', () =>
    filesBelow(folder, '.md').map((file) => pathToFileURL(file).href),
  )
}

interface Resource {
  readonly uri: string
}

/** The settings under which that server checks links, as VS Code has them when the user turns the check on. */
export const markdownSettings = {
  markdown: {
    server: { log: 'off' },
    suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
    occurrencesHighlight: { enabled: false },
    preferredMdPathExtensionStyle: 'auto',
    validate: {
      enabled: true,
      referenceLinks: { enabled: 'warning' },
      fragmentLinks: { enabled: 'warning' },
      fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
      ignoredLinks: [],
      unusedLinkDefinitions: { enabled: 'hint' },
      duplicateLinkDefinitions: { enabled: 'warning' },
    },
  },
}
