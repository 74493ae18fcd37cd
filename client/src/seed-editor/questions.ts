import * as vscode from 'vscode'
import {
  type BaseLanguageClient,
  CodeActionKind,
  CodeActionRequest,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  HoverRequest,
  PrepareRenameRequest,
  RenameRequest,
  SelectionRangeRequest,
} from 'vscode-languageclient'
import type { Position, Range } from 'vscode-languageserver-types'
import {
  FIELD_CHOICES,
  type FieldChoice,
  type FieldChoicesParams,
  SET_FIELD,
  type SetFieldAnswer,
  type SetFieldParams,
} from '../../../server/src/protocol/article-form.ts'
import {
  FIND_FOLDED,
  type FindFoldedParams,
  TEXT_LENGTH,
  type TextLength,
  type TextLengthParams,
  WORD_AT,
  type WordAtParams,
} from '../../../server/src/protocol/article-text.ts'
import {
  type EntityProposal,
  type EntityWordsParams,
  PROPOSE_ENTITY,
  type RefusedAnswer,
} from '../../../server/src/protocol/registry-edits.ts'
import {
  SUGGESTED_MENTION,
  SURE_MENTIONS,
  type SuggestedMention,
  type SuggestedMentionParams,
  type SuggestedMentionsParams,
  type SureMentions,
} from '../../../server/src/protocol/suggested-mentions.ts'
import {
  TAGGING_CHOICES,
  type TaggingChoices,
  type TaggingChoicesParams,
} from '../../../server/src/protocol/tagging-choices.ts'
import type { Answers, Question } from '../../webview/messages/seed-editor.ts'
import { applyOrSay } from '../apply-edit.ts'
import { wantsConfirmation } from '../commands/previewed-edit.ts'
import { applyConfirmed } from '../commands/registry-edits.ts'
import { say } from '../messages.ts'
import { showError } from '../show-error.ts'

/** Whom a question goes to, and about which document. */
export interface Asked {
  readonly client: BaseLanguageClient
  readonly document: vscode.TextDocument
}

/** The server's answer to a question of a seed editor; undefined where there is none, or the server does not answer. */
export async function answerTo(question: Question, asked: Asked): Promise<unknown> {
  const ask = asks[question.kind] as (question: Question, asked: Asked) => Promise<unknown>
  try {
    return (await ask(question, asked)) ?? undefined
  } catch (error) {
    // A rename that cannot be done says why; every other question is asked again as the user goes on.
    if (question.kind === 'rename') showError(error)
    return undefined
  }
}

/** Questions whose answers are of no version: they speak of no place, or the frame has done what is to be done. */
export const isOfAnyVersion = ({ kind }: Question): boolean =>
  kind === 'resolve' || kind === 'fieldChoices' || kind === 'rename'

type Asks = {
  readonly [Kind in Question['kind']]: (
    question: Extract<Question, { readonly kind: Kind }>,
    asked: Asked,
  ) => Promise<Answers[Kind] | null | undefined>
}

const asks: Asks = {
  hover: ({ at }, asked) => asked.client.sendRequest(HoverRequest.type, placed(asked, at)),
  completion: async ({ at, trigger, again }, asked) => {
    const answer = await asked.client.sendRequest(CompletionRequest.type, {
      ...placed(asked, at),
      context: again
        ? { triggerKind: CompletionTriggerKind.TriggerForIncompleteCompletions }
        : trigger === undefined
          ? { triggerKind: CompletionTriggerKind.Invoked }
          : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger },
    })
    return Array.isArray(answer) ? { items: answer, isIncomplete: false } : answer
  },
  resolve: ({ item }, { client }) => client.sendRequest(CompletionResolveRequest.type, item),
  codeActions: async ({ range, asked: isAsked }, asked) => {
    const { client, document } = asked
    const shown = vscode.languages
      .getDiagnostics(document.uri)
      .filter((one) => one.range.intersection(client.protocol2CodeConverter.asRange(range)) !== undefined)
    const answer = await client.sendRequest(CodeActionRequest.type, {
      ...identified(asked),
      range,
      context: {
        diagnostics: client.code2ProtocolConverter.asDiagnosticsSync(shown),
        ...(isAsked ? { only: [CodeActionKind.QuickFix, CodeActionKind.Refactor] } : {}),
      },
    })
    return answer?.map((one) =>
      typeof one.command === 'string' ? { title: one.title, command: { ...one, command: one.command } } : one,
    ) as Answers['codeActions'] | undefined
  },
  word: ({ at }, { client, document }) => {
    const params: WordAtParams = { uri: uriOf(client, document), position: at }
    return client.sendRequest<Range | null>(WORD_AT, params)
  },
  around: async ({ at }, asked) => {
    const answer = await asked.client.sendRequest(SelectionRangeRequest.type, { ...identified(asked), positions: [at] })
    const ranges: Range[] = []
    for (let one = answer?.[0]; one; one = one.parent) ranges.push(one.range)
    return ranges
  },
  tagging: ({ range, also }, { client, document }) => {
    const params: TaggingChoicesParams = {
      uri: uriOf(client, document),
      range,
      ...(also === undefined ? {} : { also }),
    }
    return client.sendRequest<TaggingChoices | null>(TAGGING_CHOICES, params)
  },
  suggestion: ({ range }, { client, document }) => {
    const params: SuggestedMentionParams = { uri: uriOf(client, document), range }
    return client.sendRequest<SuggestedMention | null>(SUGGESTED_MENTION, params)
  },
  sureMentions: (_question, { client, document }) => {
    const params: SuggestedMentionsParams = { uri: uriOf(client, document) }
    return client.sendRequest<SureMentions | null>(SURE_MENTIONS, params)
  },
  find: ({ text }, { client, document }) => {
    const params: FindFoldedParams = { uri: uriOf(client, document), text }
    return client.sendRequest<readonly Range[] | null>(FIND_FOLDED, params)
  },
  length: ({ range }, { client, document }) => {
    const params: TextLengthParams = { uri: uriOf(client, document), range }
    return client.sendRequest<TextLength | null>(TEXT_LENGTH, params)
  },
  setField: ({ key, value }, { client, document }) => {
    const params: SetFieldParams = { uri: uriOf(client, document), key, value }
    return client.sendRequest<SetFieldAnswer | null>(SET_FIELD, params)
  },
  fieldChoices: ({ key, typed }, { client, document }) => {
    const params: FieldChoicesParams = { uri: uriOf(client, document), key, typed }
    return client.sendRequest<readonly FieldChoice[] | null>(FIELD_CHOICES, params)
  },
  newEntity: async ({ range }, { client, document }) => {
    const params: EntityWordsParams = { uri: uriOf(client, document), range }
    const answer = await client.sendRequest<EntityProposal | RefusedAnswer | null>(PROPOSE_ENTITY, params)
    // Where there is nothing to make one of, none is offered.
    return answer && 'refusal' in answer ? undefined : answer
  },
  rename: async ({ at }, asked) => {
    const { client, document } = asked
    const found = await client.sendRequest(PrepareRenameRequest.type, placed(asked, at))
    const current = found && currentName(found, document, client)
    if (current === undefined || current === null) return undefined
    const newName = await vscode.window.showInputBox({
      prompt: say('newName'),
      value: current,
      validateInput: (value) => (value.trim() === '' ? say('emptyName') : undefined),
    })
    if (newName === undefined || newName === current) return null
    const ask = () => client.sendRequest(RenameRequest.type, { ...placed(asked, at), newName })
    const edit = await ask()
    if (edit && wantsConfirmation(edit)) await applyConfirmed(client, edit, ask)
    else if (edit) await applyOrSay(client, edit)
    return null
  },
}

/** What is to be renamed as it is called now. */
function currentName(found: object, document: vscode.TextDocument, client: BaseLanguageClient): string | undefined {
  if ('placeholder' in found && typeof found.placeholder === 'string') return found.placeholder
  const range = 'range' in found ? found.range : found
  const isRange = (one: unknown): one is Range => typeof one === 'object' && one !== null && 'start' in one
  return isRange(range) ? document.getText(client.protocol2CodeConverter.asRange(range)) : undefined
}

const uriOf = (client: BaseLanguageClient, document: vscode.TextDocument): string =>
  client.code2ProtocolConverter.asUri(document.uri)

const identified = ({ client, document }: Asked): { readonly textDocument: { readonly uri: string } } => ({
  textDocument: { uri: uriOf(client, document) },
})

const placed = (
  asked: Asked,
  at: Position,
): { readonly textDocument: { readonly uri: string }; readonly position: Position } => ({
  ...identified(asked),
  position: at,
})
