import type { ClientCapabilities } from 'vscode-languageserver'
import type { ClientAbilities } from '../features/context.ts'

/** What the editor told of itself. */
export interface Client {
  readonly abilities: ClientAbilities
  /** BCP 47, as the editor displays. */
  readonly locale: string | undefined
}

/** What the editor can show, from what it says at `initialize`; our own client says more in its options. */
export function clientAbilities(capabilities: ClientCapabilities, options: unknown): ClientAbilities {
  const { textDocument, workspace } = capabilities
  const item = textDocument?.completion?.completionItem
  const edits = workspace?.workspaceEdit
  return {
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    pictures: says(options, 'showsPictures'),
    snippets: item?.snippetSupport ?? false,
    insertReplace: item?.insertReplaceSupport ?? false,
    labelDetails: item?.labelDetailsSupport ?? false,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    foldsAtMost: textDocument?.foldingRange?.rangeLimit,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    documentChanges: edits?.documentChanges ?? false,
    renameFiles: (edits?.documentChanges && edits.resourceOperations?.includes('rename')) ?? false,
    createFiles: (edits?.documentChanges && edits.resourceOperations?.includes('create')) ?? false,
    changeAnnotations: edits?.changeAnnotationSupport !== undefined,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
  }
}

/** What the editor can do for the server, besides showing. */
export interface ServerAids {
  readonly pullsDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly refreshesTokens: boolean
  readonly refreshesHints: boolean
  /** Semantic tokens of what it shows, besides those of a whole file. */
  readonly asksForTokensInRanges: boolean
  readonly showsProgress: boolean
  readonly watchesFiles: boolean
  readonly registersLater: boolean
  readonly tellsConfiguration: boolean
  readonly relatedInformation: boolean
  readonly codeDescription: boolean
  /** The command that opens the page of a rule (`EXPLAIN_RULE`). */
  readonly explainsRules: boolean
  /** The command that shows what a code lens counts (`SHOW_REFERENCES`). */
  readonly showsReferences: boolean
  /** Being told when what articles are related to may have changed (`RELATED_ARTICLES_CHANGED`). */
  readonly followsRelatedArticles: boolean
  readonly refreshesLenses: boolean
  /** The commands that ask what an operation on the registry needs to know, and then ask us for its edit (`CREATE_ENTITY_COMMAND` and others). */
  readonly editsRegistry: boolean
  /** What a user is asked before we write files ourselves (`LARGE_EDIT`). */
  readonly writesLargeEdits: boolean
}

/** What the editor can do for the server, from what it says at `initialize`; our own client says more in its options. */
export function serverAids({ textDocument, workspace, window }: ClientCapabilities, options: unknown): ServerAids {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    asksForTokensInRanges: Boolean(textDocument?.semanticTokens?.requests.range),
    refreshesTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    refreshesHints: workspace?.inlayHint?.refreshSupport ?? false,
    showsProgress: window?.workDoneProgress ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    registersLater: textDocument?.synchronization?.dynamicRegistration ?? false,
    tellsConfiguration: workspace?.configuration ?? false,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation ?? textDocument?.diagnostic?.relatedInformation ?? false,
    codeDescription:
      textDocument?.publishDiagnostics?.codeDescriptionSupport ??
      textDocument?.diagnostic?.codeDescriptionSupport ??
      false,
    explainsRules: says(options, 'explainsRules'),
    showsReferences: says(options, 'showsReferences'),
    followsRelatedArticles: says(options, 'followsRelatedArticles'),
    editsRegistry: says(options, 'editsRegistry'),
    writesLargeEdits: says(options, 'writesLargeEdits'),
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
  }
}

const says = (options: unknown, ability: string): boolean =>
  typeof options === 'object' && options !== null && ability in options
