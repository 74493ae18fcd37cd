import assert from 'node:assert/strict'
import { before, beforeEach, describe, it } from 'mocha'
import { LARGE_EDIT, type LargeEdit, WRITE_LARGE_EDIT } from '../../server/src/protocol/large-edits.ts'
import { FIND_OTHER_ENTITIES, MERGE_ENTITIES_COMMAND, PROPOSE_MERGE } from '../../server/src/protocol/merge-split.ts'
import {
  CREATE_ENTITY,
  CREATE_ENTITY_COMMAND,
  ENTITY_AT,
  PROPOSE_ENTITY,
  SORT_RECORDS,
  SORT_RECORDS_COMMAND,
} from '../../server/src/protocol/registry-edits.ts'
import { type ExtensionHost, extensionHost } from './extension-host.ts'

const FILE = '/c/entities/people.yaml'

describe('commands that edit the registry', () => {
  let host: ExtensionHost
  let world: ExtensionHost['world']
  let document: { readonly uri: string; version: number; isDirty: boolean }
  let applied: number
  let asked: { readonly method: string; readonly params: unknown }[]
  let answers: Map<string, () => unknown>
  /** Happens while an edit is converted, for which the client takes its time. */
  let meanwhile: () => void
  let notify: (edit: LargeEdit) => void

  before(async () => {
    host = await extensionHost()
    world = host.world
  })

  beforeEach(() => {
    document = { uri: FILE, version: 7, isDirty: true }
    world.textDocuments = [document]
    world.said.length = 0
    applied = 0
    asked = []
    answers = new Map()
    meanwhile = () => {}
    world.applyEdit = async () => {
      applied++
      return true
    }
    const same = (one: unknown): unknown => one
    const client = {
      code2ProtocolConverter: { asUri: String, asRange: same, asPosition: same },
      protocol2CodeConverter: {
        asUri: (uri: string) => host.Uri.parse(uri),
        asRange: same,
        asWorkspaceEdit: async () => {
          await Promise.resolve()
          meanwhile()
          return { edits: [] }
        },
      },
      sendRequest: async (type: string | { readonly method: string }, params: unknown) => {
        const method = typeof type === 'string' ? type : type.method
        asked.push({ method, params })
        return answers.get(method)?.() ?? null
      },
      onNotification: (method: string, call: (edit: LargeEdit) => void) => {
        if (method === LARGE_EDIT) notify = call
        return { dispose: () => {} }
      },
    }
    const program = { version: '0', homepage: 'https://example.org' }
    const noSelection = { selection: async () => undefined, open: async () => {} }
    host.registerCommands(client as never, noSelection, {} as never, {} as never, program)
    host.followLargeEdits(client as never)
  })

  const run = async (command: string, argument: unknown): Promise<unknown> => world.commands.get(command)?.(argument)
  const fails = (): never => {
    throw new Error('The server has stopped')
  }
  const editOf = (version: number | null) => () => ({
    edit: { documentChanges: [{ textDocument: { uri: FILE, version }, edits: [] }] },
  })

  for (const [what, version, isDirty, isTaken] of [
    ['made for the text as it is', 7, true, true],
    ['made for an older text', 6, true, false],
    ['made for what is on the disk, where the document says something else', null, true, false],
    ['made for what is on the disk, where the document says the same', null, false, true],
  ] as const) {
    it(`${isTaken ? 'apply' : 'do not apply'} an edit ${what}`, async () => {
      document.isDirty = isDirty
      answers.set(SORT_RECORDS, editOf(version))
      await run(SORT_RECORDS_COMMAND, { uri: FILE })
      assert.equal(applied, isTaken ? 1 : 0)
      assert.equal(world.said.length, isTaken ? 0 : 1)
      if (!isTaken) assert.match(world.said[0] ?? '', /تغيّر النص/)
    })
  }

  it('do not apply an edit when someone types while it is made ready', async () => {
    answers.set(SORT_RECORDS, editOf(7))
    meanwhile = () => document.version++
    await run(SORT_RECORDS_COMMAND, { uri: FILE })
    assert.equal(applied, 0)
    assert.match(world.said.join(), /تغيّر النص/)
  })

  it('merge into what the entity’s own corpus has, by its reference', async () => {
    const uri = FILE
    answers.set(ENTITY_AT, () => ({ ref: 'person:fares', name: 'فارس' }))
    answers.set(FIND_OTHER_ENTITIES, () => [{ ref: 'person:ali', name: 'علي', found: 'أبو حسن' }])
    world.answers.list = (list) => {
      list.filled.event(([item]) => {
        assert.equal((item as { readonly label: string }).label, 'أبو حسن · علي')
        list.accept(item)
      })
    }
    await run(MERGE_ENTITIES_COMMAND, { uri, ref: 'person:fares' })
    assert.deepEqual(asked.slice(1), [
      { method: FIND_OTHER_ENTITIES, params: { uri, ref: 'person:fares', query: '' } },
      { method: PROPOSE_MERGE, params: { uri, from: 'person:fares', into: 'person:ali' } },
    ])
  })

  it('fail, and leave no list behind, when the server does', async () => {
    answers.set('workspace/symbol', fails)
    const lists: { readonly isDisposed: boolean }[] = []
    world.answers.list = (list) => void lists.push(list)
    await assert.rejects(run('seedbed.openEntity', undefined), /has stopped/)
    assert.deepEqual(
      lists.map(({ isDisposed }) => isDisposed),
      [true],
    )
  })

  it('only try whether an id can be, while it is typed', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } }
    const type = { type: 'place', label: 'مكان', id: 'tdmr', path: 'e.yaml', isNew: false }
    answers.set(PROPOSE_ENTITY, () => ({ name: 'تدمر', names: [], types: [type] }))
    answers.set(CREATE_ENTITY, () => ({ refusal: 'لا' }))
    world.answers.inputBox = async (options) => {
      const { validateInput } = options as { validateInput(value: string): Promise<string | undefined> }
      assert.equal(await validateInput('x'), 'لا')
      return 'palmyra'
    }
    await run(CREATE_ENTITY_COMMAND, { uri: FILE, range, type: 'place' })
    const given = { uri: FILE, range, type: 'place', name: 'تدمر' }
    assert.deepEqual(
      asked.slice(1).map(({ params }) => params),
      [
        { ...given, id: 'x', isTrial: true },
        { ...given, id: 'palmyra' },
      ],
    )
  })

  it('ask where a name begins that a particle may be glued to, and tag those words', async () => {
    const [all, bare] = [2, 3].map((character) => ({ start: { line: 0, character }, end: { line: 0, character: 9 } }))
    const type = { type: 'place', label: 'مكان', id: 'raqqa', path: 'entities/places.yaml', isNew: false }
    const names = [
      { name: 'الرقة', range: bare },
      { name: 'والرقة', range: all },
    ]
    answers.set(PROPOSE_ENTITY, () => ({ name: 'والرقة', names, types: [type] }))
    answers.set(CREATE_ENTITY, () => ({ refusal: 'لا' }))
    world.answers.quickPick = async (items) => items[0]
    world.answers.inputBox = async () => 'raqqa'
    await run(CREATE_ENTITY_COMMAND, { uri: FILE, range: all, type: 'place' })
    assert.deepEqual(
      asked.map(({ params }) => params),
      [
        { uri: FILE, range: all, type: 'place' },
        { uri: FILE, range: bare, type: 'place' },
        { uri: FILE, range: bare, type: 'place', name: 'الرقة', id: 'raqqa' },
      ],
    )
  })

  it('say so when a large edit cannot be written because the server has stopped', async () => {
    answers.set(WRITE_LARGE_EDIT, fails)
    world.answers.list = (list) => list.accept(list.items[0])
    const rejections: unknown[] = []
    const hear = (error: unknown): void => void rejections.push(error)
    process.on('unhandledRejection', hear)
    try {
      notify({ id: 1, title: 'إعادة تسمية', files: [] })
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
    } finally {
      process.off('unhandledRejection', hear)
    }
    assert.deepEqual([world.said, rejections], [['The server has stopped'], []])
  })

  it('are called so that a name in the other direction moves nothing in Arabic', () => {
    for (const key of ['mergeEntity', 'splitEntity', 'fillFromWikidata', 'createEntityNamed'] as const) {
      assert.match(host.say(key, 'Astana 2'), /\u2068Astana 2\u2069/, key)
    }
  })
})
