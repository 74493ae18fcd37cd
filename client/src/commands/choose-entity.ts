import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  FIND_OTHER_ENTITIES,
  type FindOtherEntitiesParams,
  type FoundEntity,
} from '../../../server/src/protocol/merge-split.ts'
import {
  TAGGING_CHOICES,
  type TaggingChoice,
  type TaggingChoices,
  type TaggingChoicesParams,
} from '../../../server/src/protocol/tagging-choices.ts'
import type { TextRange } from '../../../server/src/protocol/text.ts'
import { say } from '../messages.ts'
import { chooseFound } from './search-list.ts'

/** The entities of the corpus of a file that have a name like this, the best first; without one those that stand in the most files. */
export const entitiesLike = (client: BaseLanguageClient, uri: string, query: string): Promise<readonly FoundEntity[]> =>
  client.sendRequest(FIND_OTHER_ENTITIES, { uri, ref: '', query } satisfies FindOtherEntitiesParams)

/**
 * Lets the user choose an entity, or a type of one that is not identified yet: first those that words like these may name, then, by what is typed, any
 * of the corpus. Answers `type:id` or `type:?`; undefined where the user gave up.
 */
export async function chooseEntity(
  client: BaseLanguageClient,
  words: { readonly uri: string; readonly range: TextRange },
  title: string,
): Promise<string | undefined> {
  const likely = await client.sendRequest<TaggingChoices | null>(TAGGING_CHOICES, words satisfies TaggingChoicesParams)
  const { entities = [], types = [] } = likely ?? {}
  const search = async (query: string): Promise<readonly Row[]> => {
    const typed = query.trim()
    const named = types.filter(({ name, ref }) => `${name} ${ref}`.toLowerCase().includes(typed.toLowerCase()))
    if (typed === '' && entities.length > 0) return [...entities.map(entityRow), ...types.map(typeRow)]
    const found = await entitiesLike(client, words.uri, query)
    return [...found.map(foundRow), ...named.map(typeRow)]
  }
  return (await chooseFound(search, { title, placeholder: say('chooseTag') }))?.ref
}

interface Row {
  readonly label: string
  readonly description?: string
  readonly detail?: string
  readonly ref: string
}

const entityRow = ({ ref, name, detail }: TaggingChoice): Row => ({
  label: name,
  description: ref,
  ...(detail === undefined ? {} : { detail }),
  ref,
})

const foundRow = ({ ref, name, found }: FoundEntity): Row => ({
  label: found === undefined ? name : `${found} · ${name}`,
  description: ref,
  ref,
})

const typeRow = ({ ref, name }: TaggingChoice): Row => ({
  label: `$(question) ${name}`,
  description: say('notIdentified', ref),
  ref,
})
