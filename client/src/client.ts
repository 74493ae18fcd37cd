import * as vscode from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { showAtlases } from './atlas/atlases.ts'
import { registerCommands } from './commands/commands.ts'
import { registerMentionCommands } from './commands/go-to-mention.ts'
import { followLargeEdits } from './commands/large-edit.ts'
import { followPreviewedEdits } from './commands/previewed-edit.ts'
import { provideRename } from './commands/rename.ts'
import { showConcordances } from './concordance/concordances.ts'
import { showExplorer } from './explorer/commands.ts'
import { showImports } from './import/imports.ts'
import { LensCommands } from './lens-commands.ts'
import { chosenLanguage } from './messages.ts'
import { createSeedPreview } from './preview/seed-preview.ts'
import { PreviewEntities } from './preview-entities.ts'
import { relatedCommands } from './related/related-commands.ts'
import { RelatedView } from './related/related-view.ts'
import { seedEditorCommands } from './seed-editor/commands.ts'
import { followDefaultEditor } from './seed-editor/default-editor.ts'
import { SeedEditors } from './seed-editor/provider.ts'
import { showStatus } from './status.ts'
import { traceInto } from './trace.ts'
import { mendUndoneSaves } from './undone-saves.ts'

/** What the extension gives to VS Code: the Markdown preview asks it for its plugin. */
export interface SeedbedApi {
  readonly extendMarkdownIt: ReturnType<typeof createSeedPreview>
  /** Resolves when the server answers; never in a folder that holds no corpus until a seed file is opened. */
  readonly started: Promise<void>
}

/** A language client of this platform. */
export type Client = BaseLanguageClient & { restart(): Promise<void> }

/**
 * Prepares the client and gives VS Code its preview plugin at once: the first Markdown preview in any folder wakes us,
 * so the server starts only where there is a corpus, or when a seed file is opened.
 */
export function activateClient(
  context: vscode.ExtensionContext,
  create: (options: LanguageClientOptions) => Client,
): SeedbedApi {
  const log = vscode.window.createOutputChannel('Seedbed', { log: true })
  const trace = traceInto(log)
  const lensCommands = new LensCommands()
  const client: Client = create({
    documentSelector: [{ language: 'seed' }],
    outputChannel: log,
    traceOutputChannel: trace,
    initializationOptions: {
      ...vscode.workspace.getConfiguration('seedbed'),
      explainsRules: true,
      showsPictures: true,
      showsReferences: true,
      editsRegistry: true,
      followsRelatedArticles: true,
      writesLargeEdits: true,
    },
    diagnosticPullOptions: { onChange: true, onTabs: true },
    middleware: {
      provideRenameEdits: (document, position, newName, token) =>
        provideRename(client, document, position, newName, token),
      resolveCodeLens: async (lens, token, next) => {
        const resolved = await next(lens, token)
        return resolved && lensCommands.own(resolved)
      },
    },
  })
  const entities = new PreviewEntities(client)
  const seedEditors = new SeedEditors(context, client)
  const imports = showImports(client, seedEditors, context.extensionUri)
  context.subscriptions.push(
    log,
    trace,
    client,
    lensCommands,
    entities,
    showStatus(client, log),
    seedEditors,
    followDefaultEditor(),
    showAtlases(client, seedEditors, context.extensionUri),
    showConcordances(client, seedEditors, context.extensionUri),
    imports.disposable,
    ...followLargeEdits(client),
    followPreviewedEdits(),
    mendUndoneSaves(client),
    new RelatedView(client),
    ...relatedCommands(client, seedEditors),
    ...registerMentionCommands(client, seedEditors),
    ...registerCommands(client, seedEditors, log, context.extensionUri, context.extension.packageJSON),
    ...seedEditorCommands(seedEditors),
    ...showExplorer(client, seedEditors, context.workspaceState, imports.importCaptures),
  )
  return {
    extendMarkdownIt: createSeedPreview({
      lookup: (type, id, from) => entities.lookup(type, id, from),
      language: chosenLanguage,
    }),
    started: corpusOpened(context).then(() => client.start()),
  }
}

/** Resolves when there is something to do: the workspace holds a corpus or gets one, or a seed file is opened. */
async function corpusOpened(context: vscode.ExtensionContext): Promise<void> {
  const isSeed = (document: vscode.TextDocument): boolean => document.languageId === 'seed'
  if (vscode.workspace.textDocuments.some(isSeed)) return
  const opened = new Promise<void>((resolve) => {
    const listening = vscode.workspace.onDidOpenTextDocument((document) => {
      if (!isSeed(document)) return
      listening.dispose()
      resolve()
    })
    const watching = vscode.workspace.createFileSystemWatcher('**/seedbed.yaml', false, true, true)
    watching.onDidCreate(() => {
      watching.dispose()
      resolve()
    })
    context.subscriptions.push(listening, watching)
  })
  const found = vscode.workspace
    .findFiles('**/{seedbed.yaml,*.seed.md}', '**/node_modules/**', 1)
    .then((files) => (files.length > 0 ? undefined : opened))
  await Promise.race([opened, found])
}
