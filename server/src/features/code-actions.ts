import type { CodeAction, CodeActionKind, Diagnostic } from 'vscode-languageserver-types'
import { workspaceEdit } from '../corpus/workspace-edit.ts'
import { inDirection } from '../language/direction.ts'
import type { Message } from '../language/message.ts'
import type { Fix, ReportedFinding } from '../lint/finding.ts'
import { FORMAT_VERSION } from '../schema/settings.ts'
import type { Edit } from '../text/edit.ts'
import { overlaps, type Span } from '../text/span.ts'
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

/** The kinds that `codeActions` answers with. */
export const codeActionKinds: readonly CodeActionKind[] = ['quickfix', 'source.fixAll.seedbed']

/**
 * The fixes of the findings at a place, each with its diagnostic, the first safe one preferred; one that mends all findings of the same rule at once;
 * and, when the editor asks for it, all safe fixes of the document together. `findings` are those of the document as it is.
 */
export function codeActions(
  context: Context,
  question: CodeActionQuestion,
  findings: readonly ReportedFinding[],
): readonly CodeAction[] {
  const { corpus, client } = context
  if (!client.codeActionLiterals || corpus.settings.version > FORMAT_VERSION) return []
  const wants = (kind: CodeActionKind): boolean =>
    question.only === undefined || question.only.some((one) => kind === one || kind.startsWith(`${one}.`))
  const here = findings.filter((finding) => overlaps(finding.span, question.span))
  return [
    ...(wants('quickfix')
      ? [...quickFixes(context, here, question.diagnostics), ...sameRule(context, here, findings)]
      : []),
    // Unasked it would stand in every menu.
    ...(question.only && wants('source.fixAll.seedbed') ? fixAll(context, findings) : []),
  ]
}

function quickFixes(
  context: Context,
  findings: readonly ReportedFinding[],
  diagnostics: readonly Diagnostic[],
): readonly CodeAction[] {
  const preferred = findings.flatMap(({ fixes = [] }) => fixes).find((fix) => fix.safe)
  return findings.flatMap((finding) => {
    const shown = diagnostics.filter((one) => isOf(one, finding, context))
    return (finding.fixes ?? []).map((fix) => ({
      ...action(context, 'quickfix', fix.title, fix.edits),
      ...(shown.length > 0 ? { diagnostics: shown } : {}),
      ...(fix === preferred ? { isPreferred: true } : {}),
    }))
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
  all: readonly ReportedFinding[],
): readonly CodeAction[] {
  const codes = new Set(here.filter((finding) => safeFix(finding)).map((finding) => finding.code))
  return [...codes].flatMap((code) => {
    const fixes = compatible(all.filter((finding) => finding.code === code))
    const title = {
      en: `Fix all of ${code} here (${fixes.length})`,
      ar: `إصلاح كل ${code} في هذا الملف (${fixes.length})`,
    }
    return fixes.length > 1
      ? [
          action(
            context,
            'quickfix',
            title,
            fixes.flatMap((fix) => fix.edits),
          ),
        ]
      : []
  })
}

function fixAll(context: Context, findings: readonly ReportedFinding[]): readonly CodeAction[] {
  const edits = compatible(findings).flatMap((fix) => fix.edits)
  const title = { en: 'Fix all that is safe to fix', ar: 'إصلاح كل ما إصلاحه مأمون' }
  return edits.length > 0 ? [action(context, 'source.fixAll.seedbed', title, edits)] : []
}

const safeFix = (finding: ReportedFinding): Fix | undefined => finding.fixes?.find((fix) => fix.safe)

/** The first safe fix of each finding, those left out that overlap with one taken before: a second round mends these. */
function compatible(findings: readonly ReportedFinding[]): readonly Fix[] {
  const taken: Fix[] = []
  const edited: Span[] = []
  for (const finding of findings) {
    const fix = safeFix(finding)
    if (!fix || fix.edits.some(({ span }) => edited.some((other) => overlaps(span, other)))) continue
    taken.push(fix)
    edited.push(...fix.edits.map((edit) => edit.span))
  }
  return taken
}

function action(
  { client, document, language }: Context,
  kind: CodeActionKind,
  title: Message,
  edits: readonly Edit[],
): CodeAction {
  return {
    title: inDirection(title[language], language),
    kind,
    edit: workspaceEdit({ changes: [{ source: document.source, edits }] }, client),
  }
}
