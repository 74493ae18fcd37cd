import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { WORD_AT, type WordAtParams } from '../../../server/src/protocol/article-text.ts'
import {
  FIND_OTHER_ENTITIES,
  type FindOtherEntitiesParams,
  type FoundEntity,
} from '../../../server/src/protocol/merge-split.ts'
import { CREATE_ENTITY_COMMAND, type EntityWordsParams } from '../../../server/src/protocol/registry-edits.ts'
import {
  TAGGING_CHOICES,
  type TaggingChoice,
  type TaggingChoices,
  type TaggingChoicesParams,
} from '../../../server/src/protocol/tagging-choices.ts'
import type { TextRange, WireEdit } from '../../../server/src/protocol/text.ts'
import { applyOrSay } from '../apply-edit.ts'
import { say } from '../messages.ts'
import { hasUri } from './registry-edits.ts'
import { chooseFound } from './search-list.ts'

/**
 * Asks what the selected words, or the word at the caret, are to be tagged as, or what the tag there is to become, and does it in one step of undo. The
 * list is the seed editor's; whoever types into it looks among all entities of the corpus.
 */
export async function tagSelection(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const words = await wordsMeant(client, argument)
  if (!words) return
  const { choices, label } = words
  if (choices.entities.length + choices.types.length === 0) {
    void vscode.window.showInformationMessage(say('nothingToTag'))
    return
  }
  const chosen = await chooseFound((query) => rows(client, words, query), {
    title: choices.tag ? say('retagged', choices.tag.ref) : say('tagAs', label),
    placeholder: say('chooseTag'),
  })
  if (chosen) await carryOut(client, words, chosen.does)
}

/** Tags the selected words, or the word at the caret, as what was tagged last. */
export async function repeatTag(client: BaseLanguageClient): Promise<void> {
  const ref = lastRef
  if (ref === undefined) return void vscode.window.showInformationMessage(say('noLastTag'))
  const words = await wordsMeant(client, undefined)
  if (words) await carryOut(client, words, { ref })
}

/** Takes the tag at the caret away; its words stay. */
export async function untag(client: BaseLanguageClient): Promise<void> {
  const words = await wordsMeant(client, undefined)
  if (!words) return
  if (words.choices.tag) await write(client, words, words.choices.tag.untag)
  else void vscode.window.showInformationMessage(say('noTagHere'))
}

/** Tags words of an article, or the word at a caret, as an entity. */
export async function tagAs(client: BaseLanguageClient, uri: string, selected: TextRange, ref: string): Promise<void> {
  const document = vscode.workspace.textDocuments.find((one) => client.code2ProtocolConverter.asUri(one.uri) === uri)
  if (!document) return
  const { version } = document
  const told = await choicesFor(client, uri, selected, ref)
  const word = told && !told.tag && isEmpty(selected) ? await wordAt(client, uri, selected) : undefined
  const range = word ?? selected
  const choices = word ? await choicesFor(client, uri, word, ref) : told
  if (choices) await carryOut(client, { uri, version, range, label: '', choices }, { ref })
}

/** `type:id`, or `type:?`, of the tag that was written last. */
let lastRef: string | undefined

/** What a command that tags is about, in a version of its article, and what it could be tagged as. */
interface Words {
  readonly uri: string
  readonly version: number
  readonly range: TextRange
  readonly label: string
  readonly choices: TaggingChoices
}

/** What a row of the list does. */
type Deed = { readonly ref: string } | 'untag' | 'create'

interface Row extends vscode.QuickPickItem {
  readonly does: Deed
}

async function wordsMeant(client: BaseLanguageClient, argument: unknown): Promise<Words | undefined> {
  const { code2ProtocolConverter: convert, protocol2CodeConverter: back } = client
  const editor = vscode.window.activeTextEditor
  if (editor?.document.languageId !== 'seed') {
    void vscode.window.showInformationMessage(say('noSeedFile'))
    return undefined
  }
  const { document, selection } = editor
  const { version } = document
  const uri = convert.asUri(document.uri)
  const isOurs = hasUri(argument) && argument.uri === uri && 'range' in argument
  const selected = isOurs ? (argument as EntityWordsParams).range : convert.asRange(selection)
  const told = await choicesFor(client, uri, selected)
  // A caret is in a tag, or means the word that it is in.
  const word = told && !told.tag && isEmpty(selected) ? await wordAt(client, uri, selected) : undefined
  const range = word ?? selected
  const choices = word ? await choicesFor(client, uri, word) : told
  return choices && { uri, version, range, label: document.getText(back.asRange(range)), choices }
}

const isEmpty = ({ start, end }: TextRange): boolean => start.line === end.line && start.character === end.character

async function wordAt(client: BaseLanguageClient, uri: string, { start }: TextRange): Promise<TextRange | undefined> {
  const place: WordAtParams = { uri, position: start }
  return (await client.sendRequest<TextRange | null>(WORD_AT, place)) ?? undefined
}

async function choicesFor(
  client: BaseLanguageClient,
  uri: string,
  range: TextRange,
  also: string | undefined = lastRef,
): Promise<TaggingChoices | undefined> {
  const params: TaggingChoicesParams = { uri, range, ...(also === undefined ? {} : { also }) }
  const choices = await client.sendRequest<TaggingChoices | null>(TAGGING_CHOICES, params)
  if (!choices) void vscode.window.showWarningMessage(say('noCorpusHere'))
  return choices ?? undefined
}

/** Without a query what is likely, the types, and what else can be done; else what the corpus finds. */
async function rows(
  client: BaseLanguageClient,
  { uri, choices: { entities, types, tag } }: Words,
  query: string,
): Promise<readonly Row[]> {
  if (query.trim() !== '') {
    const params: FindOtherEntitiesParams = { uri, ref: tag?.ref ?? '', query }
    const found = await client.sendRequest<readonly FoundEntity[]>(FIND_OTHER_ENTITIES, params)
    const named = types.filter(({ name, ref }) => `${name} ${ref}`.toLowerCase().includes(query.toLowerCase().trim()))
    return [
      ...found.map(({ ref, name, found: by }) => ({
        label: by === undefined ? name : `${by} · ${name}`,
        description: ref,
        does: { ref },
      })),
      ...named.map(typeRow),
    ]
  }
  // What was tagged last is one key away, whatever is likelier.
  const last = entities.find(({ ref }) => ref === lastRef)
  const others = entities.filter((one) => one !== last)
  const untagging: Row = { label: `$(discard) ${say('untag')}`, does: 'untag' }
  const creating: Row = { label: `$(add) ${say('createEntity')}`, does: 'create' }
  return [
    ...others.map((one) => entityRow(one)),
    ...(last ? [entityRow(last, say('taggedLast'))] : []),
    ...(tag ? [untagging] : []),
    ...types.map(typeRow),
    creating,
  ]
}

const entityRow = ({ ref, name, detail }: TaggingChoice, why?: string): Row => ({
  label: name,
  ...(why === undefined ? {} : { description: why }),
  ...(detail === undefined ? {} : { detail }),
  does: { ref },
})

const typeRow = ({ ref, name }: TaggingChoice): Row => ({
  label: `$(question) ${name}`,
  description: say('notIdentified', ref),
  does: { ref },
})

async function carryOut(client: BaseLanguageClient, words: Words, deed: Deed): Promise<void> {
  const { uri, range, choices } = words
  if (deed === 'untag') return write(client, words, choices.tag?.untag ?? [])
  if (deed === 'create') {
    await vscode.commands.executeCommand(CREATE_ENTITY_COMMAND, { uri, range } satisfies EntityWordsParams)
    return
  }
  const isIt = ({ ref }: TaggingChoice): boolean => ref === deed.ref
  const known = [...choices.entities, ...choices.types].find(isIt)
  const found = known ?? (await choicesFor(client, uri, range, deed.ref))?.entities.find(isIt)
  if (!found) return void vscode.window.showInformationMessage(say('nothingToTag'))
  lastRef = deed.ref
  await write(client, words, found.edits)
}

/** One edit of the article as it was when its words were chosen. */
async function write(client: BaseLanguageClient, { uri, version }: Words, edits: readonly WireEdit[]): Promise<void> {
  const changes = [{ textDocument: { uri, version }, edits: [...edits] }]
  if (edits.length > 0) await applyOrSay(client, { documentChanges: changes })
}
