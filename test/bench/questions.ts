import {
  CompletionRequest,
  HoverRequest,
  type Position,
  RenameRequest,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol'
import { referencesAt, type Visit } from './start-up.ts'
import type { Measurements } from './statistics.ts'

/** Asks a server with a complete index what an editor asks; each answer is one sample of milliseconds under the name of the function that asked. */
export interface Questions {
  /** `symbols first` and `symbols again`: what the user types to go anywhere. */
  symbols(): Promise<void>
  /** `hot article`: every reference of the article that is linked to most. */
  hotArticle(times: number): Promise<void>
  /** `hot article edited`: the same right after a keystroke in the file, from the keystroke. */
  hotArticleEdited(times: number): Promise<void>
  /** `hot person`: every mention of the entity that is mentioned most. */
  hotPerson(times: number): Promise<void>
  /** `rename`: the edits that give the hot article another name. */
  rename(times: number): Promise<void>
  hover(times: number): Promise<void>
  /** `completion`: among all entities, letter by letter. */
  completion(times: number): Promise<void>
}

export function questionsTo(visit: Visit, measured: Measurements): Questions {
  const { contender, corpus, driven, uri, hotLink, hotTag, caret, link } = visit
  const { connection } = driven
  const timed = async <T>(what: string, ask: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const answer = await ask()
    measured.add(contender.name, what, performance.now() - began)
    return answer
  }
  const repeat = async (times: number, ask: (turn: number) => Promise<void>): Promise<void> => {
    for (let turn = 0; turn < times; turn++) await ask(turn)
  }
  const expect = (what: string, found: number, wanted: number): void => {
    if (found !== wanted) throw new Error(`${contender.name}, ${what}: ${found} instead of ${wanted}`)
  }
  const insert = (at: Position, text: string): Promise<void> =>
    driven.change(uri, { range: { start: at, end: at }, text })
  const remove = (at: Position, length: number): Promise<void> =>
    driven.change(uri, { range: { start: at, end: { ...at, character: at.character + length } }, text: '' })
  return {
    async symbols() {
      const ask = () => connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'سليم نادر' })
      await timed('symbols first', ask)
      await repeat(3, async () => void (await timed('symbols again', ask)))
    },
    hotArticle: (times) =>
      repeat(times, async () =>
        expect(
          'hot article',
          await timed('hot article', () => referencesAt(visit, hotLink)),
          contender.references(corpus),
        ),
      ),
    hotArticleEdited: (times) =>
      repeat(times, async () => {
        const found = await timed('hot article edited', async () => {
          await insert(caret, 'ا')
          return referencesAt(visit, hotLink)
        })
        expect('hot article edited', found, contender.references(corpus))
        await remove(caret, 1)
        await driven.findings(uri)
      }),
    hotPerson: (times) =>
      repeat(times, async () =>
        expect('hot person', await timed('hot person', () => referencesAt(visit, hotTag)), corpus.hotPerson.references),
      ),
    rename: (times) =>
      repeat(times, async () => {
        const edit = await timed('rename', () =>
          connection.sendRequest(RenameRequest.type, {
            textDocument: { uri },
            position: hotLink,
            newName: contender.newName(link),
          }),
        )
        measured.add(contender.name, 'renamed files', edit ? filesOf(edit) : 0)
      }),
    hover: (times) =>
      repeat(times, async (turn) => {
        const position = turn % 2 === 0 ? hotTag : hotLink
        await timed('hover', () => connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }))
      }),
    async completion(times) {
      const { before, typed, after } = contender.draft
      const letters = [...typed]
      for (let asked = 0; asked < times; ) {
        await insert(caret, ` ${before}${after}`)
        let length = 1 + before.length
        for (let count = 0; count <= letters.length && asked < times; count++, asked++) {
          const position = { ...caret, character: caret.character + length }
          await timed('completion', () =>
            connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position }),
          )
          await insert(position, letters[count] ?? '')
          length += letters[count]?.length ?? 0
        }
        await remove(caret, length + after.length)
      }
    },
  }
}

const filesOf = ({ documentChanges, changes }: WorkspaceEdit): number =>
  documentChanges?.filter((change) => 'edits' in change).length ?? Object.keys(changes ?? {}).length
