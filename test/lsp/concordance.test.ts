import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'mocha'
import {
  CancellationTokenSource,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type ProtocolConnection,
  type TextDocumentEdit,
  WorkDoneProgress,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol'
import type { Host } from '../../server/src/lsp/host.ts'
import {
  CLOSE_CONCORDANCE,
  CONCORDANCE_CHANGED,
  CONCORDANCE_CSV,
  CONCORDANCE_LINES,
  type ConcordanceLine,
  type ConcordanceQuery,
  EDIT_CONCORDANCE,
  type EditConcordanceAnswer,
  OPEN_CONCORDANCE,
  type OpenConcordanceParams,
  type OpenedConcordance,
} from '../../server/src/protocol/concordance.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import { ON_DISK, Source } from '../../server/src/text/source.ts'
import { everything } from '../support/capabilities.ts'
import { startLanguageServer, temporaryCorpus } from '../support/language-server.ts'
import { memoryHost } from '../support/memory-host.ts'
import { startInMemory } from '../support/server-in-memory.ts'

const ROOT = 'file:///c'
const A = `${ROOT}/a.seed.md`
const B = `${ROOT}/b.seed.md`
const files: Readonly<Record<string, string>> = {
  'seedbed.yaml': 'lang: ar\n',
  'entities/people.yaml':
    'person:\n  a: { name: { ar: علوش, en: Alloush } }\n  b: { name: { ar: سالم, en: Salem } }\n  secret: { name: { ar: هدى ناصر }, withhold: true, pseudonym: { ar: شاهدة } }\n',
  'a.seed.md':
    '---\ntitle: زيارة علوش\ndate: 2024-01-02\n---\n\nقال [علوش](person:a) إن الوفد وصل.\n\nوأضاف عَلُّوش، ثم غادر.\n',
  'b.seed.md': '---\ntitle: "خبر، آخر"\ndate: 2023\n---\n\n\u2067Then\u2069 said [Alloush](person:a), and علوش.\n',
  'c.seed.md':
    '---\ntitle: شهادة هدى ناصر\ndate: 2022\n---\n\nقالت [هدى ناصر](person:secret) =إنها رأت سالمًا، وعادت هدى ناصر.\n',
}

type Opened = OpenedConcordance & { readonly refusal?: string }

describe('concordances', () => {
  let disk: Map<string, string>
  let client: ProtocolConnection
  let changed: number[]

  const start = async (host: Host, options: object = { language: 'en' }): Promise<void> => {
    client = await startInMemory(host, [ROOT], options)
    changed = []
    client.onNotification(CONCORDANCE_CHANGED, ({ id }: { readonly id: number }) => {
      changed.push(id)
    })
  }

  beforeEach(async () => {
    disk = new Map(Object.entries(files).map(([path, text]) => [`${ROOT}/${path}`, text]))
    await start(memoryHost(disk))
  })

  afterEach(() => client.dispose())

  const open = (
    query: ConcordanceQuery,
    more: Partial<OpenConcordanceParams> = {},
    token = new CancellationTokenSource().token,
  ): Promise<Opened> =>
    client.sendRequest(OPEN_CONCORDANCE, { uri: A, query, sort: 'article', grouping: 'none', ...more }, token)
  const lines = (id: number, from = 0, count = 100): Promise<readonly ConcordanceLine[] | null> =>
    client.sendRequest(CONCORDANCE_LINES, { id, from, count })
  const edit = (id: number, chosen: readonly number[], as: object): Promise<EditConcordanceAnswer | null> =>
    client.sendRequest(EDIT_CONCORDANCE, { id, lines: chosen, as })

  it('show every mention of an entity in its context, sorted and grouped', async () => {
    const { id, ...told } = await open({ kind: 'entity', ref: 'person:a' }, { sort: 'date', grouping: 'year' })
    assert.deepEqual(told, {
      title: 'Alloush',
      total: 2,
      articles: 2,
      isCut: false,
      groups: [
        { label: '2023', from: 0, count: 1 },
        { label: '2024', from: 1, count: 1 },
      ],
    })
    assert.deepEqual(await lines(id), [
      {
        number: 0,
        uri: B,
        range: { start: { line: 5, character: 13 }, end: { line: 5, character: 20 } },
        title: 'خبر، آخر',
        date: '2023',
        before: 'Then said ',
        keyWord: 'Alloush',
        after: ', and علوش.',
        direction: 'ltr',
        ref: 'person:a',
        kind: 'person',
      },
      {
        number: 1,
        uri: A,
        range: { start: { line: 5, character: 5 }, end: { line: 5, character: 9 } },
        title: 'زيارة علوش',
        date: '2024-01-02',
        before: 'قال ',
        keyWord: 'علوش',
        after: ' إن الوفد وصل.',
        direction: 'rtl',
        ref: 'person:a',
        kind: 'person',
      },
    ])
    assert.deepEqual(
      (await lines(id, 1, 1))?.map(({ number }) => number),
      [1],
    )
    assert.deepEqual(await lines(id, 7, 3), [])
  })

  it('show words of titles and texts, by what stands beside them too', async () => {
    const { id, total } = await open({ kind: 'folded', text: 'علّوش' }, { sort: 'before', grouping: 'keyWord' })
    assert.equal(total, 4)
    assert.deepEqual(
      (await lines(id))?.map(({ before, keyWord, ref }) => [before, keyWord, ref]),
      [
        ['Then said Alloush, and ', 'علوش', undefined],
        ['زيارة ', 'علوش', undefined],
        ['قال ', 'علوش', 'person:a'],
        ['وأضاف ', 'عَلُّوش', undefined],
      ],
    )
    assert.equal((await open({ kind: 'text', text: 'عَلُّوش' })).total, 1)
    assert.equal((await open({ kind: 'regex', pattern: '\\bA\\w+' })).total, 1)
    assert.equal((await open({ kind: 'folded', text: 'title' })).total, 0)
  })

  it('are refused in the user’s language where nothing can be sought', async () => {
    assert.match((await open({ kind: 'regex', pattern: 'قال (' })).refusal ?? '', /at “.*\(.*”, a “\)” is missing/)
    assert.match((await open({ kind: 'regex', pattern: '(a)\\1' })).refusal ?? '', /refers back/)
    assert.equal((await open({ kind: 'text', text: ' \n' })).refusal, 'Write what is to be found.')
    assert.match((await open({ kind: 'entity', ref: 'علوش' })).refusal ?? '', /names no entity/)
    assert.match(
      (await open({ kind: 'text', text: 'x' }, { uri: 'file:///elsewhere/x.seed.md' })).refusal ?? '',
      /no corpus/,
    )
    client.dispose()
    await start(memoryHost(disk), { language: 'ar' })
    assert.match((await open({ kind: 'regex', pattern: '' })).refusal ?? '', /اكتب ما يُراد إيجاده/)
  })

  it('have the open text, and tell when it changes; lines that moved are stale', async () => {
    const text = files['a.seed.md'] ?? ''
    await client.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: A, languageId: 'seedbed', version: 1, text: `${text}\nعلوش\n` },
    })
    const one = await open({ kind: 'folded', text: 'علوش' })
    const other = await open({ kind: 'entity', ref: 'person:b' })
    assert.equal(one.total, 5)
    await client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: A, version: 2 },
      contentChanges: [{ range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } }, text: 'و' }],
    })
    while (changed.length === 0) await lines(other.id)
    assert.deepEqual(changed, [one.id])
    assert.deepEqual(
      (await lines(one.id))?.map(({ isStale }) => isStale ?? false),
      [false, true, false, false, false],
    )
    const again = await open({ kind: 'folded', text: 'علوش' }, { replaces: one.id })
    assert.deepEqual(
      (await lines(again.id))?.map(({ isStale }) => isStale ?? false),
      [false, false, false, false, false],
    )
    assert.equal(await lines(one.id), null)
    const untagged = await edit(again.id, [1], { kind: 'untag' })
    assert.ok(untagged && 'edit' in untagged)
    const [change] = (untagged.edit as WorkspaceEdit).documentChanges ?? []
    assert.equal(change && 'textDocument' in change && change.textDocument.version, 2)
  })

  it('are forgotten when they are closed', async () => {
    const { id } = await open({ kind: 'folded', text: 'علوش' })
    await client.sendNotification(CLOSE_CONCORDANCE, { id })
    assert.equal(await lines(id), null)
    assert.equal(await client.sendRequest(CONCORDANCE_CSV, { id }), null)
    assert.equal(await edit(id, [0], { kind: 'untag' }), null)
  })

  it('are no more than a few', async () => {
    const opened: number[] = []
    for (let count = 0; count < 14; count++) opened.push((await open({ kind: 'folded', text: 'علوش' })).id)
    assert.equal(await lines(opened[0] ?? 0), null)
    assert.equal((await lines(opened[13] ?? 0))?.length, 4)
  })

  it('are edited in one step, and what is left is told', async () => {
    const { id } = await open({ kind: 'folded', text: 'علوش' })
    const answer = await edit(id, [0, 1, 2, 3, 9], { kind: 'tag', ref: 'person:a' })
    assert.ok(answer && 'edit' in answer)
    assert.deepEqual([answer.left, answer.why], [2, 'in a title, which has no tags: 1; tagged already: 1'])
    const { documentChanges = [], changeAnnotations } = answer.edit as WorkspaceEdit
    assert.deepEqual(changeAnnotations, {
      seedbed: { label: 'Tag as “Alloush”: 2, articles: 2', needsConfirmation: true },
    })
    assert.deepEqual(Object.fromEntries(documentChanges.map((change) => after(disk, change as TextDocumentEdit))), {
      [A]: files['a.seed.md']?.replace('عَلُّوش', '[عَلُّوش](person:a)'),
      [B]: files['b.seed.md']?.replace('and علوش', 'and [علوش](person:a)'),
    })
    assert.match(refusalOf(await edit(id, [1], { kind: 'tag', ref: 'person:zz' })), /no record/)
    assert.match(refusalOf(await edit(id, [1], { kind: 'tag', ref: 'علوش' })), /names no entity/)
    assert.match(refusalOf(await edit(id, [2], { kind: 'tag', ref: 'nothing:?' })), /no record/)
    assert.ok('edit' in ((await edit(id, [2], { kind: 'tag', ref: 'person:?' })) ?? {}))
    assert.match(
      refusalOf(await edit(id, [1], { kind: 'tag', ref: 'person:a' })),
      /Nothing is changed \(tagged already: 1\)/,
    )
    assert.match(refusalOf(await edit(id, [], { kind: 'untag' })), /No lines/)
    disk.set(`${ROOT}/a.seed.md`, 'x')
    assert.match(refusalOf(await edit(id, [1], { kind: 'untag' })), /changed since, or gone: 1/)
  })

  it('of hundreds of closed files are edited by us', async () => {
    for (let at = 0; at < 310; at++)
      disk.set(`${ROOT}/many/m-${at}.seed.md`, '---\ntitle: x\ndate: 2024\n---\n\nقال سالم.\n')
    client.dispose()
    const writer = { uncommitted: async () => 0 } as unknown as NonNullable<Host['writer']>
    await start({ ...memoryHost(disk), writer }, { language: 'en', writesLargeEdits: true })
    const { id, total } = await open({ kind: 'text', text: 'قال سالم' })
    assert.equal(total, 310)
    const answer = await edit(
      id,
      Array.from({ length: total }, (_, at) => at),
      { kind: 'tag', ref: 'person:b' },
    )
    assert.ok(answer && 'large' in answer)
    assert.deepEqual(
      [answer.large.title, answer.large.files.length, answer.left],
      ['Tag as “Salem”: 310, articles: 310', 310, 0],
    )
  })

  it('are written as CSV, without names that must not be shown and formulas', async () => {
    const { id } = await open({ kind: 'regex', pattern: 'إنها رأت|علوش|ه\\pL+ ناصر' })
    const csv: string = await client.sendRequest(CONCORDANCE_CSV, { id })
    assert.doesNotMatch(csv, /ناصر|secret/)
    assert.deepEqual(csv.split('\r\n'), [
      'File,Line,Column,Date,Title,Before,Key word,After,Entity',
      'a.seed.md,2,14,2024-01-02,زيارة علوش,زيارة ,علوش,,',
      'a.seed.md,6,6,2024-01-02,زيارة علوش,قال ,علوش, إن الوفد وصل.,person:a',
      'b.seed.md,6,38,2023,خبر، آخر,"Then said Alloush, and ",علوش,.,',
      'c.seed.md,2,14,2022,شهادة شاهدة,شهادة ,شاهدة,,',
      "c.seed.md,6,7,2022,شهادة شاهدة,قالت ,شاهدة,' =إنها رأت سالمًا، وعادت شاهدة.,",
      'c.seed.md,6,33,2022,شهادة شاهدة,قالت شاهدة =,إنها رأت, سالمًا، وعادت شاهدة.,',
      'c.seed.md,6,56,2022,شهادة شاهدة,قالت شاهدة =إنها رأت سالمًا، وعادت ,شاهدة,.,',
      '',
    ])
    const some: string = await client.sendRequest(CONCORDANCE_CSV, { id, lines: [1], form: 'tabs' })
    assert.equal(some, 'a.seed.md\t6\t6\t2024-01-02\tزيارة علوش\tقال \tعلوش\t إن الوفد وصل.\tperson:a\n')
  })

  it('tell what a published file is called, and name no article by a file that is named after somebody at risk', async () => {
    disk.set(`${ROOT}/secret-letter.seed.md`, 'قال [علوش](person:a) هذا عند [جمعية](org:friends-of-secret).\n')
    client.dispose()
    await start(memoryHost(disk))
    const { id, title, titleInExport } = await open({ kind: 'regex', pattern: 'علوش|جمعية' })
    assert.deepEqual([title, titleInExport], ['علوش|جمعية', undefined])
    const csv: string = await client.sendRequest(CONCORDANCE_CSV, { id })
    assert.match(csv, /^…,1,\d+,,…,"?قال /m)
    assert.doesNotMatch(csv, /secret/)
    const ofSecret = await open({ kind: 'entity', ref: 'person:secret' })
    assert.deepEqual([ofSecret.title, ofSecret.titleInExport], ['هدى ناصر', 'شاهدة'])
    const inWords = await open({ kind: 'text', text: 'قالت هدى ناصر' })
    assert.deepEqual([inWords.title, inWords.titleInExport], ['قالت هدى ناصر', 'قالت شاهدة'])
  })

  it('stop when they are cancelled', async () => {
    for (let at = 0; at < 400; at++) disk.set(`${ROOT}/many/m-${at}.seed.md`, '---\ntitle: x\n---\n\nقال سالم.\n')
    client.dispose()
    await start(memoryHost(disk))
    await open({ kind: 'entity', ref: 'person:b' })
    const source = new CancellationTokenSource()
    const asked = open({ kind: 'text', text: 'سالم' }, {}, source.token)
    source.cancel()
    assert.equal(await asked.catch(() => null), null)
    assert.equal((await open({ kind: 'text', text: 'قال سالم' })).total, 400)
  })

  it('tell how far they are written as CSV, and stop when that is cancelled', async () => {
    for (let at = 0; at < 400; at++) disk.set(`${ROOT}/many/m-${at}.seed.md`, '---\ntitle: x\n---\n\nقال سالم.\n')
    client.dispose()
    const host = memoryHost(disk)
    // Each look at the clock is behind the end of a turn: then how far it is is told between any two articles.
    let now = host.now()
    await start({ ...host, now: () => (now += 1000) })
    const { id } = await open({ kind: 'text', text: 'قال سالم' })
    const told: string[] = []
    client.onProgress(WorkDoneProgress.type, 'csv', (value) => void told.push(value.kind))
    const csv: string = await client.sendRequest(CONCORDANCE_CSV, { id, workDoneToken: 'csv' })
    assert.equal(csv.split('\r\n').length, 402)
    assert.deepEqual([told[0], told.at(-1)], ['begin', 'end'])
    assert.ok(told.includes('report'))
    const source = new CancellationTokenSource()
    const progress = client.onProgress(WorkDoneProgress.type, 'other', () => source.cancel())
    const stopped = await client
      .sendRequest(CONCORDANCE_CSV, { id, workDoneToken: 'other' }, source.token)
      .catch(() => null)
    progress.dispose()
    assert.equal(stopped, null)
  })
})

describe('concordances, over stdio', () => {
  it('are made in the second thread, on what is open', async () => {
    const corpus = temporaryCorpus(files)
    const server = await startLanguageServer([corpus.uri], everything, { language: 'en' })
    try {
      await server.indexed()
      await server.open(corpus.uriOf('b.seed.md'), '---\ntitle: ب\n---\n\nعلوش علوش علوش\n')
      const params = { uri: corpus.uriOf('a.seed.md'), sort: 'before', grouping: 'entity' }
      const folded = { ...params, query: { kind: 'folded', text: 'عَلوش' } }
      const one = await server.connection.sendRequest<OpenedConcordance>(OPEN_CONCORDANCE, folded)
      assert.deepEqual(
        [one.total, one.articles, one.groups],
        [
          6,
          2,
          [
            { label: 'Without a tag', from: 1, count: 5 },
            { label: 'Alloush', from: 0, count: 1 },
          ].toReversed(),
        ],
      )
      const all = await server.connection.sendRequest<readonly ConcordanceLine[]>(CONCORDANCE_LINES, {
        id: one.id,
        from: 0,
        count: 9,
      })
      assert.deepEqual(
        all.map(({ keyWord, isStale }) => [keyWord, isStale]),
        [...Array.from({ length: 5 }, () => ['علوش', undefined]), ['عَلُّوش', undefined]],
      )
    } finally {
      await server.stop()
      corpus.remove()
    }
  })
})

function after(
  disk: ReadonlyMap<string, string>,
  { textDocument: { uri }, edits }: TextDocumentEdit,
): readonly [string, string] {
  const source = new Source(uri, ON_DISK, disk.get(uri) ?? '')
  const spans = edits.flatMap((one) => ('newText' in one ? [{ span: source.span(one.range), text: one.newText }] : []))
  return [uri, applyEdits(source.text, spans)]
}

const refusalOf = (answer: EditConcordanceAnswer | null): string =>
  answer && 'refusal' in answer ? answer.refusal : ''
