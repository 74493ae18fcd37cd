import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  HoverRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRegistrationType,
  SemanticTokensRequest,
  type ServerCapabilities,
  WillRenameFilesRequest,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver'
import { codeActionKinds } from '../features/code-actions.ts'
import { triggerCharacters } from '../features/completion.ts'
import { definition } from '../features/definition.ts'
import { documentHighlight } from '../features/document-highlight.ts'
import { documentSymbols } from '../features/document-symbols.ts'
import { foldingRanges } from '../features/folding-ranges.ts'
import { selectionRanges } from '../features/selection-ranges.ts'
import { tokenModifiers, tokenTypes } from '../features/semantic-tokens.ts'
import { RELATED_ARTICLES } from '../protocol/related-articles.ts'
import { canonicalUri } from '../text/uri.ts'
import type { ServerAids } from './abilities.ts'
import { answerArticleForm, answerArticleHtml, answerFieldChoices, answerSetField } from './article-form.ts'
import { answerAtlas } from './atlas.ts'
import { answerCodeActions } from './code-actions.ts'
import { answerCodeLenses } from './code-lens.ts'
import { answerCompletion, answerCompletionResolve } from './completion.ts'
import { answerConcordance } from './concordance.ts'
import { at, type Desk, once } from './desk.ts'
import { answerDiagnostics } from './diagnostics.ts'
import { answerDocumentLinks } from './document-links.ts'
import { answerExplorer } from './explorer.ts'
import { answerHover } from './hover.ts'
import { answerImport } from './import.ts'
import { answerInlayHints } from './inlay-hint.ts'
import { answerLargeEdits } from './large-edit.ts'
import { answerNextMention } from './next-mention.ts'
import { answerPreviewEntities } from './preview-entities.ts'
import { answerReferences } from './references.ts'
import { answerRegistryEdits } from './registry-edits.ts'
import { answerAddRelated, answerRelatedArticles } from './related-articles.ts'
import { answerPrepareRename, answerRenames } from './rename.ts'
import {
  answerEditorView,
  answerFindFolded,
  answerLinkAt,
  answerSuggestedMentions,
  answerTaggingChoices,
  answerTextLength,
  answerWordAt,
} from './seed-editor.ts'
import { SemanticTokensDesk } from './semantic-tokens.ts'
import { answerWorkspaceDiagnostics } from './workspace-diagnostics.ts'
import { answerWorkspaceSymbols } from './workspace-symbols.ts'

/** One feature: what we say that we can do, and how it is done, in one place. */
interface Row {
  readonly capability: ServerCapabilities
  readonly listen: (desk: Desk) => void
  /** The method under which an editor is asked for the YAML of each corpus too, and the options it takes. */
  readonly forYaml?: { readonly method: string; readonly options?: object }
  /** Left out where the editor does without. */
  readonly unless?: (aids: ServerAids) => boolean
}

const legend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] }

const rows: readonly Row[] = [
  {
    capability: { hoverProvider: true },
    listen: answerHover,
    forYaml: { method: HoverRequest.method },
  },
  {
    capability: { definitionProvider: true },
    listen: ({ connection, session }) => connection.onRequest(DefinitionRequest.type, at(session, definition)),
    forYaml: { method: DefinitionRequest.method },
  },
  {
    capability: { referencesProvider: true },
    listen: answerReferences,
    forYaml: { method: ReferencesRequest.method },
  },
  {
    capability: { documentHighlightProvider: true },
    listen: ({ connection, session }) =>
      connection.onRequest(DocumentHighlightRequest.type, at(session, documentHighlight)),
    forYaml: { method: DocumentHighlightRequest.method },
  },
  {
    capability: { documentSymbolProvider: { label: 'Seedbed' } },
    listen: ({ connection, session }) =>
      connection.onRequest(DocumentSymbolRequest.type, once(session, documentSymbols)),
    forYaml: { method: DocumentSymbolRequest.method, options: { label: 'Seedbed' } },
  },
  {
    capability: { documentLinkProvider: {} },
    listen: answerDocumentLinks,
    forYaml: { method: DocumentLinkRequest.method },
  },
  {
    capability: { foldingRangeProvider: true },
    listen: ({ connection, session }) => connection.onRequest(FoldingRangeRequest.type, once(session, foldingRanges)),
    forYaml: { method: FoldingRangeRequest.method },
  },
  {
    capability: { selectionRangeProvider: true },
    listen: ({ connection, session }) =>
      connection.onRequest(
        SelectionRangeRequest.type,
        once(session, (context, { positions }) =>
          selectionRanges(
            context,
            positions.map((position) => context.document.source.offset(position)),
          ),
        ),
      ),
    forYaml: { method: SelectionRangeRequest.method },
  },
  {
    capability: { semanticTokensProvider: { legend, range: true, full: { delta: true } } },
    listen: ({ connection, session, aids }) => {
      const desk = new SemanticTokensDesk(session, aids)
      connection.onRequest(SemanticTokensRequest.type, ({ textDocument }) => desk.full(canonicalUri(textDocument.uri)))
      connection.onRequest(SemanticTokensDeltaRequest.type, ({ textDocument, previousResultId }) =>
        desk.delta(canonicalUri(textDocument.uri), previousResultId),
      )
      connection.onRequest(SemanticTokensRangeRequest.type, ({ textDocument, range }) =>
        desk.range(canonicalUri(textDocument.uri), range),
      )
    },
    forYaml: {
      method: SemanticTokensRegistrationType.method,
      options: { legend, range: true, full: { delta: true } },
    },
  },
  { capability: { inlayHintProvider: { resolveProvider: true } }, listen: answerInlayHints },
  {
    capability: { completionProvider: { triggerCharacters: [...triggerCharacters], resolveProvider: true } },
    listen: (desk) => {
      desk.connection.onRequest(CompletionRequest.type, answerCompletion(desk))
      desk.connection.onRequest(CompletionResolveRequest.type, answerCompletionResolve(desk))
    },
    forYaml: {
      method: CompletionRequest.method,
      options: { triggerCharacters: [...triggerCharacters], resolveProvider: true },
    },
  },
  {
    capability: {
      renameProvider: { prepareProvider: true },
      workspace: { fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*' } }] } } },
    },
    listen: (desk) => {
      const answers = answerRenames(desk)
      desk.connection.onRequest(PrepareRenameRequest.type, answerPrepareRename(desk))
      desk.connection.onRequest(RenameRequest.type, answers.rename)
      desk.connection.onRequest(WillRenameFilesRequest.type, answers.willRenameFiles)
    },
    forYaml: { method: RenameRequest.method, options: { prepareProvider: true } },
  },
  {
    capability: { codeActionProvider: { codeActionKinds: [...codeActionKinds] } },
    listen: (desk) => desk.connection.onRequest(CodeActionRequest.type, answerCodeActions(desk)),
    forYaml: { method: CodeActionRequest.method, options: { codeActionKinds: [...codeActionKinds] } },
  },
  {
    capability: { codeLensProvider: { resolveProvider: true } },
    listen: answerCodeLenses,
    forYaml: { method: CodeLensRequest.method, options: { resolveProvider: true } },
    unless: (aids) => !aids.showsReferences,
  },
  {
    capability: { workspaceSymbolProvider: true },
    listen: (desk) => desk.connection.onRequest(WorkspaceSymbolRequest.type, answerWorkspaceSymbols(desk)),
  },
  {
    capability: { executeCommandProvider: { commands: [RELATED_ARTICLES] } },
    listen: (desk) => desk.connection.onRequest(ExecuteCommandRequest.type, answerRelatedArticles(desk)),
  },
  {
    capability: {
      diagnosticProvider: { identifier: 'seedbed', interFileDependencies: true, workspaceDiagnostics: true },
    },
    listen: (desk) => {
      desk.connection.onRequest(DocumentDiagnosticRequest.type, ({ textDocument, previousResultId }) =>
        answerDiagnostics(desk, canonicalUri(textDocument.uri), previousResultId),
      )
      desk.connection.onRequest(WorkspaceDiagnosticRequest.type, (params, token) =>
        answerWorkspaceDiagnostics(desk, params, token),
      )
    },
    forYaml: {
      method: DocumentDiagnosticRequest.method,
      options: { identifier: 'seedbed', interFileDependencies: true, workspaceDiagnostics: false },
    },
    unless: (aids) => !aids.pullsDiagnostics,
  },
  { capability: {}, listen: answerAddRelated },
  { capability: {}, listen: answerNextMention },
  { capability: {}, listen: answerPreviewEntities },
  { capability: {}, listen: answerExplorer },
  { capability: {}, listen: answerEditorView },
  { capability: {}, listen: answerFindFolded },
  { capability: {}, listen: answerTextLength },
  { capability: {}, listen: answerWordAt },
  { capability: {}, listen: answerLinkAt },
  { capability: {}, listen: answerTaggingChoices },
  { capability: {}, listen: answerConcordance },
  { capability: {}, listen: answerSuggestedMentions },
  { capability: {}, listen: answerArticleForm },
  { capability: {}, listen: answerFieldChoices },
  { capability: {}, listen: answerSetField },
  { capability: {}, listen: answerArticleHtml },
  { capability: {}, listen: answerImport },
  { capability: {}, listen: answerAtlas },
  { capability: {}, listen: answerRegistryEdits },
  { capability: {}, listen: answerLargeEdits },
]

/** All that we can do for this editor. */
export const capabilities = (aids: ServerAids): ServerCapabilities =>
  Object.assign({}, ...rows.filter((row) => !row.unless?.(aids)).map((row) => row.capability))

/** Answers every request of the table. */
export const listen = (desk: Desk): void => {
  for (const row of rows) row.listen(desk)
}

/** What the editor is asked to send us for the YAML of a corpus. */
export const yamlRegistrations = (aids: ServerAids): readonly { readonly method: string; readonly options: object }[] =>
  rows.flatMap(({ forYaml, unless }) =>
    forYaml && !unless?.(aids) ? [{ method: forYaml.method, options: forYaml.options ?? {} }] : [],
  )
