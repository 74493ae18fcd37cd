import type { CodeAction, CodeActionKind, Diagnostic } from 'vscode-languageserver-types'
import type { Corpus } from '../corpus/corpus.ts'
import type { Document } from '../corpus/document.ts'
import { type SourceEdits, workspaceEdit } from '../corpus/workspace-edit.ts'
import { inDirection } from '../language/direction.ts'
import type { Message } from '../language/message.ts'
import type { Choice } from '../lint/chosen-findings.ts'
import { compatibleFixes, safeFix } from '../lint/compatible-fixes.ts'
import type { Fix, ReportedFinding } from '../lint/finding.ts'
import { withSelectors } from '../lint/move-selectors.ts'
import { silence } from '../lint/silence.ts'
import { addAlias } from '../lint/yaml/add-alias.ts'
import { FORMAT_VERSION } from '../schema/settings.ts'
import type { Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import type { Context } from './context.ts'

/** What the editor asks for actions of. */
export interface CodeActionQuestion {
  /** The selection, or the caret as an empty span. */
  readonly span: Span
  /** The kinds wanted, sub-kinds included; all that belong to the place where none is named. */
  readonly only?: readonly CodeActionKind[]
  /** What the editor shows there: each fix is tied to the one it mends. */
  readonly diagnostics: readonly Diagnostic[]
}

/** The kinds that code actions have: those of `codeActions`, and of what else can be done at a place (`corpus/refactoring.ts`). */
export const codeActionKinds: readonly CodeActionKind[] = [
  'quickfix',
  'refactor.extract',
  'refactor.rewrite',
  'refactor.move',
  'source.fixAll.seedbed',
]

/**
 * The fixes of the findings at a place, each with its diagnostic, the first safe one preferred; one that mends all findings of the same rule at once;
 * a comment that silences the rule there; and, when the editor asks for it, all safe fixes of the document together.
 * `findings` gives those of the document as it is.
 */
export function codeActions(
  context: Context,
  question: CodeActionQuestion,
  findings: (choice: Choice) => readonly ReportedFinding[],
): readonly CodeAction[] {
  const { corpus, client } = context
  if (!client.codeActionLiterals || corpus.settings.version > FORMAT_VERSION) return []
  const wants = (kind: CodeActionKind): boolean =>
    question.only === undefined || question.only.some((one) => kind === one || kind.startsWith(`${one}.`))
  const here = findings({ at: question.span })
  return [
    ...(wants('quickfix')
      ? [
          ...quickFixes(context, here, question.diagnostics),
          ...sameRule(context, here, findings),
          ...silencing(context, here, question.diagnostics),
        ]
      : []),
    // Unasked it would stand in every menu.
    ...(question.only && wants('source.fixAll.seedbed') ? fixAll(context, findings({})) : []),
  ]
}

/** The fixes of so many findings are offered one by one. */
const MOST_MENDED = 200

function quickFixes(
  context: Context,
  findings: readonly ReportedFinding[],
  diagnostics: readonly Diagnostic[],
): readonly CodeAction[] {
  const preferred = findings.flatMap(({ fixes = [] }) => fixes).find((fix) => fix.safe)
  // Of a whole file that is selected nobody reads the menu to its end.
  return findings.slice(0, MOST_MENDED).flatMap((finding) => {
    const shown = (finding.fixes ?? []).length > 0 ? diagnostics.filter((one) => isOf(one, finding, context)) : []
    return (finding.fixes ?? []).flatMap((fix) => {
      const changes = changesOf(context, fix)
      if (!changes) return []
      return {
        ...action(context, 'quickfix', fix.title, changes),
        ...tied(shown),
        ...(fix === preferred ? { isPreferred: true } : {}),
      }
    })
  })
}

const tied = (shown: readonly Diagnostic[]): Pick<CodeAction, 'diagnostics'> =>
  shown.length > 0 ? { diagnostics: [...shown] } : {}

/** What a fix changes, here and in other files; undefined where that cannot be. */
function changesOf({ corpus, document }: Context, { edits, alias }: Fix): readonly SourceEdits[] | undefined {
  if (!alias) return changesHere(document, corpus, edits)
  const entity = corpus.resolve(alias.ref)
  const file = entity && corpus.documentNaming(entity.uri, [entity.ref])
  const edit = file?.kind === 'registry' ? addAlias(file, corpus.settings, entity?.ref ?? '', alias.text) : undefined
  return file && edit && [{ source: file.source, edits: [edit] }]
}

/** For so many findings a comment is offered. */
const MOST_SILENCED = 10

/** For each finding a comment that silences its rule there, once for findings that one comment would silence. */
function silencing(
  context: Context,
  findings: readonly ReportedFinding[],
  diagnostics: readonly Diagnostic[],
): readonly CodeAction[] {
  const { document, corpus } = context
  const seen = new Set<string>()
  // Of a whole file that is selected nobody wants a menu.
  return findings.slice(0, MOST_SILENCED).flatMap((finding) => {
    const { code } = finding
    const edit = silence(document, corpus, context.outside, finding)
    const place = `${code} ${edit?.span.start}`
    if (!edit || seen.has(place)) return []
    seen.add(place)
    const title = { en: `Silence ${code} here`, ar: `إسكات ${code} هنا` }
    const shown = diagnostics.filter((one) => isOf(one, finding, context))
    return [{ ...action(context, 'quickfix', title, [{ source: document.source, edits: [edit] }]), ...tied(shown) }]
  })
}

function isOf(diagnostic: Diagnostic, finding: ReportedFinding, { document }: Context): boolean {
  const { start, end } = document.source.range(finding.span)
  const { range } = diagnostic
  return (
    diagnostic.code === finding.code &&
    range.start.line === start.line &&
    range.start.character === start.character &&
    range.end.line === end.line &&
    range.end.character === end.character
  )
}

/** For each rule at the place whose safe fixes mend more than one finding of the document: all of them at once. */
function sameRule(
  context: Context,
  here: readonly ReportedFinding[],
  findings: (choice: Choice) => readonly ReportedFinding[],
): readonly CodeAction[] {
  const codes = new Set(here.filter((finding) => safeFix(finding)).map((finding) => finding.code))
  return [...codes].flatMap((code) => {
    const fixes = compatibleFixes(findings({ code }))
    const title = {
      en: `Fix all of ${code} here (${fixes.length})`,
      ar: `إصلاح كل ${code} في هذا الملف (${fixes.length})`,
    }
    return fixes.length > 1 ? [action(context, 'quickfix', title, own(context, fixes))] : []
  })
}

function fixAll(context: Context, findings: readonly ReportedFinding[]): readonly CodeAction[] {
  const fixes = compatibleFixes(findings)
  const title = { en: 'Fix all that is safe to fix', ar: 'إصلاح كل ما إصلاحه مأمون' }
  return fixes.length > 0 ? [action(context, 'source.fixAll.seedbed', title, own(context, fixes))] : []
}

/** What fixes change in the document itself. */
const own = ({ document, corpus }: Context, fixes: readonly Fix[]): readonly SourceEdits[] =>
  changesHere(
    document,
    corpus,
    fixes.flatMap((fix) => fix.edits),
  )

/** Edits of the document, and of the selectors that pick out what they change. */
const changesHere = (document: Document, { settings }: Corpus, edits: readonly Edit[]): readonly SourceEdits[] => [
  { source: document.source, edits: withSelectors(document, settings, edits) },
]

function action(
  { client, language }: Context,
  kind: CodeActionKind,
  title: Message,
  changes: readonly SourceEdits[],
): CodeAction {
  return {
    title: inDirection(title[language], language),
    kind,
    edit: workspaceEdit({ changes }, client),
  }
}
