import {
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
} from 'vscode-languageserver'
import { codeActions } from '../features/code-actions.ts'
import type { Context } from '../features/context.ts'
import { inDirection } from '../language/direction.ts'
import type { Choice } from '../lint/chosen-findings.ts'
import type { ReportedFinding } from '../lint/finding.ts'
import { EXPLAIN_RULE } from '../protocol/explain-rule.ts'
import { canonicalUri } from '../text/uri.ts'
import { findingsIn } from './check.ts'
import { answer, asMutable, type Desk } from './desk.ts'
import { refactorings } from './refactorings.ts'

/** `textDocument/codeAction`: fixes of what is found in the file as it stands now, whatever the editor still shows, the pages that explain it, and what can be done with the registry there. */
export const answerCodeActions =
  ({ session, aids }: Desk) =>
  async (
    { textDocument, range, context: { diagnostics, only, triggerKind } }: CodeActionParams,
    token: CancellationToken,
  ): Promise<CodeAction[] | null> => {
    const uri = canonicalUri(textDocument.uri)
    const isWanted = !only || only.some((kind) => kind === 'quickfix')
    const question = (context: Context): readonly CodeAction[] => {
      const span = context.document.source.span(range)
      const looks = session.further.mostIn(uri)
      const findings = (choice: Choice) => findingsIn(session, context, { ...choice, looks }).findings
      const explains = aids.explainsRules && isWanted
      const fixes = codeActions(context, { span, diagnostics, ...(only ? { only } : {}) }, findings)
      const known = new Set(fixes.map(({ title }) => title))
      const asker = {
        hasCommands: aids.editsRegistry,
        asksWikidata: session.preferences.wikidata?.enabled ?? false,
        isAsked: triggerKind === CodeActionTriggerKind.Invoked,
      }
      const others = refactorings(context, span, only, asker, diagnostics)
      // What a rule offers too is offered once.
      const more = others.filter(({ title }) => !known.has(title))
      // What settles a finding comes before what silences it.
      return [
        ...more.filter(({ diagnostics: mended }) => mended !== undefined),
        ...fixes,
        ...more.filter(({ diagnostics: mended }) => mended === undefined),
        ...(explains ? explanations(findings({ at: span }), diagnostics, context) : []),
      ]
    }
    await session.findable.none(token.onCancellationRequested)
    return asMutable(await answer(session, uri, question, token)) ?? null
  }

/** The pages of the rules that found something. */
const explanations = (
  findings: readonly ReportedFinding[],
  diagnostics: readonly Diagnostic[],
  { language }: Context,
): readonly CodeAction[] =>
  [...new Set(findings.map(({ code }) => code))].map((code) => {
    const title = inDirection({ en: `Explain ${code}`, ar: `شرح ${code}` }[language], language)
    const shown = diagnostics.filter((one) => one.code === code)
    return {
      title,
      kind: 'quickfix',
      command: { title, command: EXPLAIN_RULE, arguments: [code] },
      ...(shown.length > 0 ? { diagnostics: shown } : {}),
    }
  })
