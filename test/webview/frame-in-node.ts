import { ChangeSet } from '@codemirror/state'
import type { Range, SelectionRange } from 'vscode-languageserver-types'
import {
  type Authority,
  applied,
  authorityOf,
  documentChanged,
  groupSent,
  type Step,
} from '../../client/src/seed-editor/authority.ts'
import type { Deed, EditorSettings, FromEditor, Question, ToEditor } from '../../client/webview/messages/seed-editor.ts'
import type { Corpus } from '../../server/src/corpus/corpus.ts'
import { articleForm } from '../../server/src/features/article-form.ts'
import { codeActions } from '../../server/src/features/code-actions.ts'
import { completion } from '../../server/src/features/completion.ts'
import { resolveCompletion } from '../../server/src/features/completion-resolve.ts'
import type { Context } from '../../server/src/features/context.ts'
import { proposeEntity } from '../../server/src/features/create-entity.ts'
import { documentLinks } from '../../server/src/features/document-links.ts'
import { editorView } from '../../server/src/features/editor-view.ts'
import { findFolded } from '../../server/src/features/find-folded.ts'
import { hover } from '../../server/src/features/hover.ts'
import { inlayHints } from '../../server/src/features/inlay-hint.ts'
import { selectionRanges } from '../../server/src/features/selection-ranges.ts'
import { setField } from '../../server/src/features/set-field.ts'
import { suggestedMention, suggestedMentions, sureMentions } from '../../server/src/features/suggested-mentions.ts'
import { taggingChoices } from '../../server/src/features/tagging-choices.ts'
import { textLength } from '../../server/src/features/text-length.ts'
import { wordAt } from '../../server/src/features/word-at.ts'
import { isRefusal } from '../../server/src/language/refusal.ts'
import { lint, lintSome } from '../../server/src/lint/lint.ts'
import { placed } from '../../server/src/lint/placed-finding.ts'
import { rules } from '../../server/src/lint/rules.ts'
import { toDiagnostic } from '../../server/src/lsp/diagnostic.ts'
import { refactorings } from '../../server/src/lsp/refactorings.ts'
import type { InlayHintPreferences } from '../../server/src/protocol/preferences.ts'
import {
  answered,
  contextOf,
  type Fixture,
  type FixtureFile,
  fixtureOfFiles,
  outsideOf,
  readFile,
} from '../support/fixture.ts'
import { DocumentModel, type Replacement } from './document-model.ts'

/** The settings that tests are run with. */
export const settings: EditorSettings = {
  language: 'ar',
  font: 'naskh',
  fontSize: 18,
  lineHeight: 1.9,
  width: 75,
  hijri: false,
}

/** What stands for the extension and the server in a test: one document, one editor, and the features of the core asked directly. */
export class FrameInNode {
  readonly document: DocumentModel
  /** The hints that are told with the next view; undefined: the editor is told of none. */
  hints: InlayHintPreferences | undefined = {}
  /** Whether the form is told with the next view. */
  tellsForm = false
  /** Whether suggested mentions are told with the next view. */
  tellsSuggestions = false
  /** Everything that the editor has asked to be done. */
  readonly deeds: Deed[] = []
  readonly groups: FromEditor[] = []
  readonly selections: Extract<FromEditor, { kind: 'selection' }>[] = []
  readonly #send: (message: ToEditor) => void
  readonly #files: Fixture
  readonly #uri: string
  readonly #checks: boolean
  #corpus: Corpus
  #authority: Authority
  #read: Context | undefined
  #waking: (() => void)[] = []

  /** `files` is a corpus; the first is the article that is edited. `send` brings a message to the editor, `checks` says whether findings are told. */
  constructor(files: readonly FixtureFile[], send: (message: ToEditor) => void, checks = true) {
    this.#send = send
    this.#checks = checks
    this.#files = fixtureOfFiles(files)
    this.#corpus = this.#files.corpus
    this.#uri = this.#files.file.uri
    this.document = new DocumentModel(this.#files.file.text, '\n')
    this.#authority = authorityOf(this.document.content, this.document.version)
  }

  /** Takes what the editor says. */
  hear(message: FromEditor): void {
    switch (message.kind) {
      case 'ready':
        this.#send({
          kind: 'open',
          text: this.document.text,
          version: this.#authority.version,
          settings,
          editable: true,
          isDirty: this.document.isDirty,
        })
        this.tellViews()
        break
      case 'group': {
        this.groups.push(message)
        const changes = ChangeSet.fromJSON(message.changes)
        this.#take(groupSent(this.#authority, { editor: 0, version: message.version, changes }))
        break
      }
      case 'ask':
        this.#send({ kind: 'answer', number: message.number, answer: this.#answer(message.question) })
        break
      case 'selection':
        this.selections.push(message)
        break
      case 'do':
        this.deeds.push(message.deed)
        if (message.deed.kind === 'undo') this.document.undo()
        if (message.deed.kind === 'redo') this.document.redo()
        this.#deliver()
        break
      case 'flushed':
        break
    }
    for (const wake of this.#waking.splice(0)) wake()
  }

  /** Someone else edits the document. */
  edit(...replacements: readonly Replacement[]): void {
    this.document.edit(replacements)
    this.#deliver()
  }

  /** The file is written. */
  save(): void {
    this.document.save()
    this.#deliver()
  }

  send(message: ToEditor): void {
    this.#send(message)
  }

  /** Resolves as soon as the condition holds; it is tried after each message of the editor's. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>((resolve) => {
        this.#waking.push(resolve)
      })
    }
  }

  /** VS Code's events arrive, and what they bring about goes to the editor. */
  #deliver(): void {
    const before = this.#authority.version
    for (let news = this.document.news.shift(); news; news = this.document.news.shift()) {
      if (news.kind === 'dirty') {
        this.#send(news)
        continue
      }
      this.#take(
        news.kind === 'applied'
          ? applied(this.#authority, news.taken)
          : documentChanged(this.#authority, news.version, news.contentChanges),
      )
    }
    if (this.#authority.version !== before) this.tellViews()
  }

  #take({ authority, told, edits }: Step): void {
    this.#authority = authority
    for (const one of told) {
      if (one.kind === 'refused') this.#send({ kind: 'refused' })
      else {
        const { version, changes, by } = one
        this.#send({ kind: 'changed', version, changes: changes.toJSON(), own: by === 0 })
      }
    }
    if (edits) {
      this.document.applyEdit(authority.documentVersion, edits, false)
      this.#deliver()
    }
  }

  /** Tells what the server sees in the text as it is. */
  tellViews(): void {
    const { version } = this.#authority
    const context = this.#context()
    const view = this.#asked((corpus) => editorView({ ...context, corpus }))
    if (view) this.#send({ kind: 'view', version, view })
    this.#send({ kind: 'links', version, links: this.#asked((corpus) => documentLinks({ ...context, corpus })) })
    this.#tellHints(context)
    const suggestions = this.tellsSuggestions
      ? this.#asked((corpus) => suggestedMentions({ ...context, corpus }))
      : undefined
    if (suggestions) this.#send({ kind: 'suggestions', version, suggestions })
    const form = this.tellsForm ? this.#asked((corpus) => articleForm({ ...context, corpus })) : undefined
    if (form) this.#send({ kind: 'form', version, form })
    if (!this.#checks) return
    const aids = { codeDescription: true, relatedInformation: false }
    const findings = this.#asked((corpus) =>
      lint(context.document, corpus, rules, outsideOf(this.#files)).map((finding) =>
        toDiagnostic(placed(finding, context.document.source), settings.language, aids as never),
      ),
    )
    this.#send({ kind: 'findings', version, findings })
  }

  #tellHints(context: Context): void {
    const { hints: wanted } = this
    if (!wanted) return
    const whole = { start: 0, end: context.document.source.text.length }
    const hints = this.#asked((corpus) => inlayHints({ ...context, corpus }, wanted, whole))
    const shown = hints.map(({ position, label }) => ({ at: position, text: String(label) }))
    this.#send({ kind: 'hints', version: this.#authority.version, hints: shown })
  }

  #context(): Context {
    if (this.#read?.document.source.version === this.document.version) return this.#read
    const path = this.#files.file.path
    const file = { path, uri: this.#uri, text: this.document.text }
    const document = readFile(file, this.#corpus.settings, this.document.version)
    this.#corpus = this.#corpus.apply({ open: [document] })
    this.#read = { ...contextOf(this.#files, settings.language), corpus: this.#corpus, document }
    return this.#read
  }

  #asked<T>(question: (corpus: Corpus) => T): T {
    return answered({ ...this.#files, corpus: this.#corpus }, question)
  }

  #answer(question: Question): unknown {
    const context = this.#context()
    const { source } = context.document
    const ask = <T>(feature: (context: Context) => T): T => this.#asked((corpus) => feature({ ...context, corpus }))
    switch (question.kind) {
      case 'hover':
        return ask((now) => hover(now, source.offset(question.at)))
      case 'completion':
        return ask((now) => completion(now, source.offset(question.at)))
      case 'resolve':
        return ask((now) => resolveCompletion(now, question.item))
      case 'word':
        return ask((now) => wordAt(now, source.offset(question.at)))
      case 'around':
        return ask((now) => rangesOf(selectionRanges(now, [source.offset(question.at)])[0]))
      case 'length':
        return ask((now) => textLength(now, source.span(question.range)))
      case 'find':
        return ask((now) => findFolded(now, question.text))
      case 'tagging':
        return ask((now) => taggingChoices(now, source.span(question.range), question.also))
      case 'suggestion':
        return ask((now) => suggestedMention(now, source.span(question.range)))
      case 'sureMentions':
        return ask(sureMentions)
      case 'setField':
        return ask((now) => setField(now, question.key, question.value))
      case 'codeActions':
        return ask((now) => {
          const span = source.span(question.range)
          const only = question.asked ? ['quickfix', 'refactor'] : undefined
          return [
            ...codeActions(
              now,
              { span, diagnostics: [], ...(only ? { only } : {}) },
              (choice) => lintSome(now.document, now.corpus, rules, outsideOf(this.#files), choice).findings,
            ),
            ...refactorings(now, span, only, { hasCommands: true }),
          ]
        })
      case 'newEntity':
        return ask((now) => {
          const proposal = proposeEntity(now, source.span(question.range))
          return isRefusal(proposal) ? undefined : proposal
        })
      default:
        return undefined
    }
  }
}

/** A selection range and those around it. */
function rangesOf(innermost: SelectionRange | undefined): readonly Range[] {
  const ranges: Range[] = []
  for (let one = innermost; one; one = one.parent) ranges.push(one.range)
  return ranges
}
