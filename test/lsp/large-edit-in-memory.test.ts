import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'mocha'
import {
  ApplyWorkspaceEditRequest,
  type ProtocolConnection,
  RenameRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol'
import type { WriteOutcome, Writer, WrittenEdit } from '../../server/src/lsp/host.ts'
import {
  LARGE_EDIT,
  type LargeEdit,
  UNDO_LARGE_EDIT,
  type UndoAnswer,
  WRITE_LARGE_EDIT,
  type WriteAnswer,
} from '../../server/src/protocol/large-edits.ts'
import { type EditAnswer, RETYPE_ENTITY } from '../../server/src/protocol/registry-edits.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import { type FileStep, isTaken, stepped } from '../../server/src/text/file-step.ts'
import { ON_DISK, Source } from '../../server/src/text/source.ts'
import { memoryHost } from '../support/memory-host.ts'
import { startInMemory } from '../support/server-in-memory.ts'

const ROOT = 'file:///c'
const COUNT = 310
const PEOPLE = `${ROOT}/entities/people.yaml`
const OLD = `${ROOT}/articles/old.seed.md`
const NEW = `${ROOT}/articles/new.seed.md`
const uriOf = (at: number): string => `${ROOT}/articles/a-${at}.seed.md`
const article = (words: string): string => `---\ntitle: خبر\ndate: 2024-10-09\n---\n\n${words}\n`
const REFERENCE = 'كما قال [علوش](person:alloush) في [ما سبق](article:old).'

describe('an edit of hundreds of closed files, when something goes wrong', () => {
  let disk: Map<string, string>
  let connection: ProtocolConnection
  let offers: LargeEdit[]
  let outcome: WriteOutcome | undefined
  let remembered: WrittenEdit | undefined
  /** What the editor does with an edit. */
  let editor: (edit: WorkspaceEdit) => boolean

  beforeEach(async () => {
    disk = new Map([
      [`${ROOT}/seedbed.yaml`, ''],
      [PEOPLE, 'person:\n  alloush:\n    name: علوش\n'],
      [OLD, article(REFERENCE)],
      ...Array.from({ length: COUNT }, (_, at) => [uriOf(at), article(REFERENCE)] as const),
    ])
    offers = []
    outcome = undefined
    remembered = undefined
    editor = take
    connection = await startInMemory({ ...memoryHost(disk), writer }, [ROOT], {
      language: 'en',
      writesLargeEdits: true,
    })
    connection.onNotification(LARGE_EDIT, (offer: LargeEdit) => {
      offers.push(offer)
    })
    connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => ({ applied: editor(edit) }))
  })
  afterEach(() => connection.dispose())

  /** Writes to the map, unless the test says what comes of it. */
  const writer: Writer = {
    write: async (steps) => outcome ?? writer.writeSome(steps),
    writeSome: async (steps) => {
      const taken = steps.filter(({ uri }) => disk.has(uri)).map((step) => [step, stepOnDisk(step)] as const)
      const written = taken.flatMap(([{ uri }, text]) => (text === undefined ? [] : [uri]))
      const problems = taken.flatMap(([step, text]) =>
        text !== undefined || isTaken(step, disk.get(step.uri) ?? '')
          ? []
          : [{ uri: step.uri, why: 'changed' } as const],
      )
      for (const [{ uri }, text] of taken) if (text !== undefined) disk.set(uri, text)
      return { written, problems, isCancelled: false }
    },
    uncommitted: async () => 0,
    remember: async (_, written) => {
      remembered = written && { ...written, at: 1 }
    },
    remembered: async () => remembered,
  }
  const stepOnDisk = (step: FileStep): string | undefined => stepped(step, disk.get(step.uri) ?? '')

  /** Does what an editor does: what it changes it saves, and no file gets a name that another one has. */
  function take({ documentChanges = [] }: WorkspaceEdit): boolean {
    for (const change of documentChanges) {
      if (!('kind' in change)) {
        const { uri } = change.textDocument
        const source = new Source(uri, ON_DISK, disk.get(uri) ?? assert.fail(uri))
        const edits = change.edits.flatMap((edit) =>
          'newText' in edit ? [{ span: source.span(edit.range), text: edit.newText }] : [],
        )
        disk.set(uri, applyEdits(source.text, edits))
      } else if (change.kind === 'rename') {
        assert.ok(!disk.has(change.newUri), 'the editor is asked to write over a file')
        disk.set(change.newUri, disk.get(change.oldUri) ?? assert.fail(change.oldUri))
        disk.delete(change.oldUri)
      }
    }
    return true
  }

  const rename = async (): Promise<LargeEdit> => {
    const textDocument = { uri: uriOf(0) }
    const position = { line: 5, character: REFERENCE.indexOf('old') + 1 }
    await connection.sendRequest(RenameRequest.type, { textDocument, position, newName: 'new' })
    return offers.at(-1) ?? assert.fail('nothing was offered')
  }
  const write = (id: number): Promise<WriteAnswer> => connection.sendRequest(WRITE_LARGE_EDIT, { id, anyway: true })
  const undo = (): Promise<UndoAnswer> => connection.sendRequest(UNDO_LARGE_EDIT)
  const renamed = REFERENCE.replace('old', 'new')

  it('gives a file its old name back', async () => {
    assert.deepEqual(await write((await rename()).id), { written: COUNT + 1 })
    assert.deepEqual([disk.get(NEW), disk.has(OLD)], [article(renamed), false])
    assert.deepEqual(await undo(), { undone: COUNT + 1, kept: [] })
    assert.deepEqual([disk.get(OLD), disk.has(NEW)], [article(REFERENCE), false])
  })

  it('writes nothing into a file that has got the old name meanwhile, and names the one that keeps the new one', async () => {
    await write((await rename()).id)
    const another = article('غيره تمامًا')
    disk.set(OLD, another)
    const answer = await undo()
    assert.deepEqual([disk.get(OLD), disk.get(NEW)], [another, article(renamed)])
    assert.deepEqual(answer, { undone: COUNT, kept: ['articles/new.seed.md'] })
    assert.equal(disk.get(uriOf(1)), article(REFERENCE))
  })

  it('passes over a file that has its old name and its old text already', async () => {
    await write((await rename()).id)
    disk.delete(NEW)
    disk.set(OLD, article(REFERENCE))
    assert.deepEqual(await undo(), { undone: COUNT, kept: [] })
    assert.equal(disk.get(OLD), article(REFERENCE))
  })

  it('names a file that is gone', async () => {
    await write((await rename()).id)
    disk.delete(NEW)
    const answer = await undo()
    assert.deepEqual(answer, { undone: COUNT, kept: ['articles/new.seed.md'] })
  })

  it('answers how far an undo has come when the editor fails at its part', async () => {
    await write((await rename()).id)
    editor = () => {
      throw new Error('no')
    }
    assert.deepEqual(await undo(), { undone: COUNT, kept: ['articles/new.seed.md'] })
    assert.equal(disk.get(uriOf(1)), article(REFERENCE))
  })

  it('stays offered while it is only tried whether another can be', async () => {
    const { id } = await rename()
    const retype = { uri: PEOPLE, ref: 'person:alloush', type: 'org', drop: true }
    assert.equal(await connection.sendRequest<EditAnswer | null>(RETYPE_ENTITY, { ...retype, isTrial: true }), null)
    const refused: EditAnswer = await connection.sendRequest(RETYPE_ENTITY, { ...retype, type: 'no', isTrial: true })
    assert.ok('refusal' in refused)
    assert.deepEqual(await write(id), { written: COUNT + 1 })
    assert.ok('large' in (await connection.sendRequest<EditAnswer>(RETYPE_ENTITY, retype)))
  })

  it('says which files could not be put back, though it was cancelled', async () => {
    const { id } = await rename()
    outcome = { written: [uriOf(7)], problems: [{ uri: uriOf(7), why: 'changed' }], isCancelled: true }
    const answer = await write(id)
    assert.ok('refusal' in answer)
    assert.match(answer.refusal, /not every file could be put back\. .*a-7\.seed\.md/)
    // What leads back is kept.
    assert.equal(remembered?.title, offers[0]?.title)
  })

  it('says what the editor did not take', async () => {
    const { id } = await rename()
    editor = () => false
    const answer = await write(id)
    assert.ok('refusal' in answer)
    assert.match(answer.refusal, /^Nothing was written\. .*articles\/old\.seed\.md.* was not taken by the editor/)
    assert.equal(disk.get(uriOf(1)), article(REFERENCE))
  })
})
