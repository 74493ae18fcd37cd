import assert from 'node:assert/strict'
import { before, beforeEach, describe, it } from 'mocha'
import { WORD_AT } from '../../server/src/protocol/article-text.ts'
import { FIND_OTHER_ENTITIES } from '../../server/src/protocol/merge-split.ts'
import { CREATE_ENTITY_COMMAND } from '../../server/src/protocol/registry-edits.ts'
import {
  TAG_ALL_IN_ARTICLE,
  TAG_ALL_IN_ARTICLE_COMMAND,
  TAG_ALL_IN_CORPUS,
  TAG_ALL_IN_CORPUS_COMMAND,
  TAG_SELECTION_COMMAND,
} from '../../server/src/protocol/tag-mentions.ts'
import { TAGGING_CHOICES, type TaggingChoicesParams } from '../../server/src/protocol/tagging-choices.ts'
import { type ExtensionHost, extensionHost } from './extension-host.ts'

const FILE = '/c/a.seed.md'
const range = (start: number, end: number) => ({
  start: { line: 5, character: start },
  end: { line: 5, character: end },
})
const edit = (newText: string) => ({ range: range(3, 7), newText })
const choice = (ref: string, name: string) => ({ ref, name, kind: 'place', edits: [edit(`[دمشق](${ref})`)] })

interface Row {
  readonly label: string
  readonly description?: string
}

describe('tagging from the text editor', () => {
  let host: ExtensionHost
  let world: ExtensionHost['world']
  let document: {
    readonly uri: string
    readonly languageId: string
    version: number
    isDirty: boolean
    getText(): string
  }
  let selection: ReturnType<typeof range>
  let asked: { readonly method: string; readonly params: unknown }[]
  let answers: Map<string, (params: never) => unknown>
  let applied: unknown[]
  /** What the list showed when it was opened, and after each thing typed. */
  let shown: string[][]

  before(async function () {
    this.timeout(30_000)
    host = await extensionHost()
    world = host.world
  })

  beforeEach(() => {
    document = { uri: FILE, languageId: 'seed', version: 7, isDirty: true, getText: () => 'دمشق' }
    selection = range(3, 7)
    world.activeTextEditor = {
      document,
      get selection() {
        return selection
      },
    }
    world.textDocuments = [document]
    world.said.length = 0
    asked = []
    applied = []
    shown = []
    answers = new Map<string, (params: never) => unknown>([
      [
        TAGGING_CHOICES,
        ({ also }: TaggingChoicesParams) => ({
          range: range(3, 7),
          entities: [
            choice('place:damascus', 'دمشق'),
            ...(also === undefined || also === 'place:damascus' ? [] : [choice(also, 'ريف دمشق')]),
          ],
          types: [choice('place:?', 'مكان')],
        }),
      ],
    ])
    world.applyEdit = async () => true
    const same = (one: unknown): unknown => one
    const client = {
      code2ProtocolConverter: { asUri: String, asRange: same, asPosition: same },
      protocol2CodeConverter: {
        asUri: (uri: string) => host.Uri.parse(uri),
        asRange: same,
        asWorkspaceEdit: async (made: unknown) => {
          applied.push(made)
          return { edits: [] }
        },
      },
      sendRequest: async (type: string, params: never) => {
        asked.push({ method: type, params })
        return answers.get(type)?.(params) ?? null
      },
      onNotification: () => ({ dispose: () => {} }),
    }
    const program = { version: '0', homepage: 'https://example.org' }
    host.registerCommands(
      client as never,
      { selection: async () => undefined, open: async () => {} },
      {} as never,
      {} as never,
      program,
    )
  })

  const run = async (command: string, argument?: unknown): Promise<unknown> => world.commands.get(command)?.(argument)

  /** Chooses the first row that is called so, once something has been typed. */
  function chooses(label: string, query = ''): void {
    let typed = query === ''
    world.answers.list = (list) => {
      list.filled.event((items) => {
        const rows = items as readonly Row[]
        shown.push(rows.map((row) => [row.label, row.description].filter(Boolean).join(' | ')))
        const row = typed && rows.find((one) => one.label.includes(label))
        if (row) list.accept(row)
        if (typed) return
        typed = true
        list.typed.fire(query)
      })
    }
  }

  const written = (): string => JSON.stringify(applied)

  it('writes what is chosen, into the text that was asked about', async () => {
    chooses('دمشق')
    await run(TAG_SELECTION_COMMAND)
    assert.deepEqual(applied, [
      { documentChanges: [{ textDocument: { uri: FILE, version: 7 }, edits: [edit('[دمشق](place:damascus)')] }] },
    ])
    assert.deepEqual(
      shown[0]?.map((row) => row.replace(/[\u2066-\u2069]/g, '')),
      ['دمشق', '$(question) مكان | لم يُعرف بعد: place:?', '$(add) إنشاء كيان'],
    )
  })

  it('does not write into a text that has changed while the list was open', async () => {
    const list = world.answers
    chooses('دمشق')
    const { list: choose } = list
    list.list = (one) => {
      document.version++
      choose(one)
    }
    await run(TAG_SELECTION_COMMAND)
    assert.match(world.said.join(), /تغيّر النص/)
  })

  it('finds any entity of the corpus by what is typed', async () => {
    answers.set(FIND_OTHER_ENTITIES, () => [{ ref: 'place:rif', name: 'ريف دمشق', found: 'الريف' }])
    chooses('الريف', 'ريف')
    await run(TAG_SELECTION_COMMAND)
    assert.deepEqual(shown[1], ['الريف · ريف دمشق | place:rif'])
    assert.match(written(), /\[دمشق\]\(place:rif\)/)
  })

  it('repeats what was tagged last, and has it in the list', async () => {
    chooses('مكان')
    await run(TAG_SELECTION_COMMAND)
    applied = []
    await run('seedbed.repeatTag')
    assert.match(written(), /\(place:\?\)/)
    answers.set(FIND_OTHER_ENTITIES, () => [{ ref: 'place:rif', name: 'ريف دمشق' }])
    chooses('ريف دمشق', 'ريف')
    await run(TAG_SELECTION_COMMAND)
    applied = []
    await run('seedbed.repeatTag')
    assert.match(written(), /\(place:rif\)/)
    chooses('ريف دمشق')
    await run(TAG_SELECTION_COMMAND)
    assert.match(shown.at(-1)?.join('\n') ?? '', /ريف دمشق \| .*آخر ما وُسم/)
  })

  it('takes the word at a caret', async () => {
    selection = range(4, 4)
    answers.set(WORD_AT, () => range(3, 7))
    chooses('دمشق')
    await run(TAG_SELECTION_COMMAND)
    assert.deepEqual((asked.at(-1)?.params as TaggingChoicesParams | undefined)?.range, range(3, 7))
    assert.match(written(), /place:damascus/)
  })

  it('retargets the tag at a caret, or takes it away', async () => {
    selection = range(4, 4)
    const tag = { ref: 'place:homs', range: range(0, 9), untag: [edit('')] }
    answers.set(TAGGING_CHOICES, () => ({
      range: range(3, 7),
      tag,
      entities: [choice('place:damascus', 'دمشق')],
      types: [],
    }))
    chooses('دمشق')
    await run(TAG_SELECTION_COMMAND)
    assert.ok(asked.every(({ method }) => method === TAGGING_CHOICES))
    assert.match(shown[0]?.join('\n') ?? '', /إزالة الوسم/)
    applied = []
    await run('seedbed.untag')
    assert.deepEqual(applied, [{ documentChanges: [{ textDocument: { uri: FILE, version: 7 }, edits: [edit('')] }] }])
  })

  it('goes on to a new entity', async () => {
    const made: unknown[] = []
    world.commands.set(CREATE_ENTITY_COMMAND, (words: unknown) => void made.push(words))
    chooses('إنشاء كيان')
    await run(TAG_SELECTION_COMMAND)
    assert.deepEqual(made, [{ uri: FILE, range: range(3, 7) }])
  })

  it('says why nothing is done: no article, no room for a tag, no tag', async () => {
    await run('seedbed.untag')
    answers.set(TAGGING_CHOICES, () => ({ range: range(3, 7), entities: [], types: [] }))
    await run(TAG_SELECTION_COMMAND)
    world.activeTextEditor = undefined
    await run(TAG_SELECTION_COMMAND)
    assert.deepEqual(
      world.said.map((said) => said.replace(/[\u2066-\u2069]/g, '')),
      ['لا وسم هنا.', 'لا يمكن الوسم هنا: حدّد كلمات من سطر واحد في النص.', 'افتح ملف مقالة أولًا.'],
    )
    assert.deepEqual(applied, [])
  })

  it('asks the server to tag all, and is silent when its user has cancelled that', async () => {
    answers.set(TAG_ALL_IN_CORPUS, () => ({ cancelled: true }))
    answers.set(TAG_ALL_IN_ARTICLE, () => ({ refusal: 'كل الأسماء الأكيدة موسومة من قبل.' }))
    await run(TAG_ALL_IN_CORPUS_COMMAND, { uri: FILE })
    await run(TAG_ALL_IN_ARTICLE_COMMAND, { uri: FILE })
    assert.deepEqual(asked, [
      { method: TAG_ALL_IN_CORPUS, params: { uri: FILE } },
      { method: TAG_ALL_IN_ARTICLE, params: { uri: FILE } },
    ])
    assert.deepEqual(world.said, ['كل الأسماء الأكيدة موسومة من قبل.'])
  })
})
