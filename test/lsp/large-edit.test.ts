import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'mocha'
import {
  ApplyWorkspaceEditRequest,
  CancellationToken,
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  ReferencesRequest,
  RenameRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol'
import {
  LARGE_EDIT,
  LAST_LARGE_EDIT,
  type LargeEdit,
  type LastLargeEdit,
  PREVIEW_LARGE_EDIT,
  UNDO_LARGE_EDIT,
  type UndoAnswer,
  WRITE_LARGE_EDIT,
  type WriteAnswer,
} from '../../server/src/protocol/large-edits.ts'
import { type EditAnswer, RETYPE_ENTITY } from '../../server/src/protocol/registry-edits.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import { Source } from '../../server/src/text/source.ts'
import { everything } from '../support/capabilities.ts'
import {
  type LanguageServer,
  startLanguageServer,
  type TemporaryCorpus,
  temporaryCorpus,
} from '../support/language-server.ts'

const people = '# من يُذكر\nperson:\n  alloush: # الوفد\n    name: محمد علوش\n'
const article = (at: number): string =>
  `${at % 5 === 0 ? '\ufeff' : ''}---\ntitle: خبر ${at}\ndate: 2024-10-09\n---\n\nقال [علوش](person:alloush) إن [الوفد](person:alloush "role=speaker") عاد. 🕊\n`.replaceAll(
    '\n',
    at % 3 === 0 ? '\r\n' : '\n',
  )

const COUNT = 400
const files: Readonly<Record<string, string>> = {
  'seedbed.yaml': '',
  'entities/people.yaml': people,
  ...Object.fromEntries(Array.from({ length: COUNT }, (_, at) => [`articles/${at}-a.seed.md`, article(at)])),
}
const renamed = (text: string): string =>
  text.replaceAll('person:alloush', 'person:m-alloush').replace('  alloush:', '  m-alloush:')

describe('an edit of hundreds of closed files, over stdio', () => {
  let corpus: TemporaryCorpus
  let server: LanguageServer
  /** What an editor has open, by URI. */
  let open: Map<string, Source>
  let offers: LargeEdit[]
  /** Whether the editor takes edits. */
  let isWilling: boolean

  beforeEach(async () => {
    corpus = temporaryCorpus(files)
    await start()
  })
  afterEach(async () => {
    await server.stop()
    corpus.remove()
  })

  async function start(options: object = { writesLargeEdits: true }): Promise<void> {
    open = new Map()
    offers = []
    isWilling = true
    const cache = join(corpus.path, '.cache')
    server = await startLanguageServer([corpus.uri], everything, { language: 'en', ...options }, undefined, { cache })
    server.connection.onNotification(LARGE_EDIT, (offer: LargeEdit) => {
      offers.push(offer)
    })
    server.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => ({ applied: isWilling && take(edit) }))
    await server.indexed()
  }

  /** Does what an editor does with an edit, on open files and by renames. */
  function take({ documentChanges }: WorkspaceEdit): boolean {
    for (const change of documentChanges ?? []) {
      if ('kind' in change) {
        if (change.kind === 'rename') renameSync(pathOf(change.oldUri), pathOf(change.newUri))
      } else {
        const { uri, version } = change.textDocument
        const source = open.get(uri) ?? new Source(uri, 0, readFileSync(pathOf(uri), 'utf8').replace(/^\ufeff/, ''))
        if (version !== null && version !== source.version) return false
        const edits = change.edits.flatMap((edit) =>
          'newText' in edit ? [{ span: source.span(edit.range), text: edit.newText }] : [],
        )
        open.set(uri, new Source(uri, source.version + 1, applyEdits(source.text, edits)))
      }
    }
    return true
  }

  const pathOf = (uri: string): string => join(corpus.path, decodeURIComponent(uri.slice(corpus.uri.length + 1)))
  const show = async (file: string): Promise<void> => {
    const uri = corpus.uriOf(file)
    const text = (files[file] ?? '').replace(/^\ufeff/, '')
    open.set(uri, new Source(uri, 1, text))
    await server.open(uri, text, file.endsWith('.yaml') ? 'yaml' : 'seed')
  }
  const onDisk = (): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.keys(files).map((file) => [file, readFileSync(join(corpus.path, file), 'utf8')]))
  const leftBehind = (): readonly string[] =>
    readdirSync(join(corpus.path, 'articles')).filter((file) => !file.endsWith('.seed.md'))
  const openText = (file: string): string | undefined => open.get(corpus.uriOf(file))?.text
  const places = { textDocument: { uri: '' }, position: { line: 2, character: 4 } }
  const inPeople = () => ({ ...places, textDocument: { uri: corpus.uriOf('entities/people.yaml') } })

  const rename = async (): Promise<LargeEdit> => {
    const edit = await server.connection.sendRequest(RenameRequest.type, { ...inPeople(), newName: 'm-alloush' })
    assert.deepEqual(edit, {})
    return offers.at(-1) ?? assert.fail('nothing was offered')
  }
  const write = (id: number, anyway = false, token?: CancellationToken): Promise<WriteAnswer> =>
    server.connection.sendRequest(WRITE_LARGE_EDIT, { id, anyway }, token ?? CancellationToken.None)
  const undo = (): Promise<UndoAnswer> => server.connection.sendRequest(UNDO_LARGE_EDIT)
  const told = (): Promise<void> => {
    const type = FileChangeType.Changed
    const changes: FileEvent[] = Object.keys(files).map((file) => ({ uri: corpus.uriOf(file), type }))
    return server.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes })
  }

  it('is shown first, then written byte for byte, and taken back once', async () => {
    const offer = await rename()
    assert.equal(offer.files.length, COUNT + 1)
    const path = 'articles/15-a.seed.md'
    assert.deepEqual(
      offer.files.find((file) => file.path === path),
      { uri: corpus.uriOf(path), path, places: 2 },
    )
    assert.match(offer.title, /person:alloush/)
    assert.equal(
      await server.connection.sendRequest(PREVIEW_LARGE_EDIT, { id: offer.id, uri: corpus.uriOf(path) }),
      renamed(article(15)).replace('\ufeff', ''),
    )
    assert.deepEqual(onDisk(), files)
    assert.deepEqual(await write(offer.id), { written: COUNT + 1 })
    const after = Object.fromEntries(Object.entries(files).map(([file, text]) => [file, renamed(text)]))
    assert.deepEqual(onDisk(), after)
    assert.deepEqual(leftBehind(), [])
    await told()
    await server.eventually(async () => {
      const params = { ...inPeople(), context: { includeDeclaration: false } }
      return (await server.connection.sendRequest(ReferencesRequest.type, params))?.length
    }, COUNT * 2)

    assert.deepEqual(await server.connection.sendRequest<LastLargeEdit>(LAST_LARGE_EDIT), {
      title: offer.title,
      files: COUNT + 1,
    })
    assert.deepEqual(await undo(), { undone: COUNT + 1, kept: [] })
    assert.deepEqual(onDisk(), files)
    assert.ok('refusal' in (await undo()))
    assert.ok('refusal' in (await write(offer.id)))
  })

  it('goes through the editor where a file is open, and so back', async () => {
    const shown = 'articles/5-a.seed.md'
    await show('entities/people.yaml')
    const { id } = await rename()
    // This one is opened while the list is shown.
    await show(shown)
    assert.deepEqual(await write(id), { written: COUNT + 1 })
    assert.equal(openText('entities/people.yaml'), renamed(people))
    assert.equal(openText(shown), renamed(article(5)).replace('\ufeff', ''))
    const after = onDisk()
    assert.deepEqual([after['entities/people.yaml'], after[shown]], [people, files[shown]])
    assert.equal(after['articles/6-a.seed.md'], renamed(article(6)))

    for (const [uri, { version, text }] of open) await server.change(uri, version, text)
    corpus.write('articles/6-a.seed.md', 'غيره آخر')
    assert.deepEqual(await undo(), { undone: COUNT, kept: ['articles/6-a.seed.md'] })
    assert.equal(openText('entities/people.yaml'), people)
    assert.equal(openText(shown), article(5).replace('\ufeff', ''))
    assert.deepEqual(onDisk(), { ...files, 'articles/6-a.seed.md': 'غيره آخر' })
  })

  it('writes nothing where a file has changed, the editor refuses, or it is cancelled', async () => {
    const first = await rename()
    corpus.write('articles/390-a.seed.md', 'غيره آخر')
    assert.deepEqual(await write(first.id), {
      refusal:
        'Nothing was written. \u2066articles/390-a.seed.md\u2069 has changed since it was read. Ask for the edit again: it is made anew from what the files say then.',
    })
    corpus.write('articles/390-a.seed.md', article(390))
    assert.deepEqual(onDisk(), files)

    await show('entities/people.yaml')
    const second = await rename()
    isWilling = false
    assert.ok('refusal' in (await write(second.id)))
    assert.deepEqual(onDisk(), files)

    const third = await rename()
    const cancelling = new CancellationTokenSource()
    // The server gets both at once: it cannot have written everything before it hears of the second.
    const signal = (name: NodeJS.Signals): unknown => process.platform !== 'win32' && server.process.kill(name)
    signal('SIGSTOP')
    const answer = write(third.id, false, cancelling.token)
    cancelling.cancel()
    await server.connection.sendNotification('$/both-are-sent')
    signal('SIGCONT')
    assert.deepEqual(await answer, { cancelled: true })
    assert.deepEqual(onDisk(), files)
    assert.ok('refusal' in (await undo()))
  })

  it('asks before Git would lose something', async () => {
    const git = (...args: readonly string[]): unknown =>
      execFileSync('git', ['-C', corpus.path, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args])
    corpus.write('.gitignore', '.cache\n')
    git('init', '--quiet')
    git('add', '.')
    git('commit', '--quiet', '-m', 'all')
    corpus.write('seedbed.yaml', 'lang: ar\n')
    const { id } = await rename()
    assert.deepEqual(await write(id), { uncommitted: 1 })
    assert.equal(onDisk()['articles/1-a.seed.md'], article(1))
    assert.deepEqual(await write(id, true), { written: COUNT + 1 })
  })

  it('leaves every file whole when the server is killed meanwhile, and the next one takes it back', async () => {
    const { id, files: offered } = await rename()
    const [first] = offered.map(({ path }) => path)
    assert.ok(first)
    let isOver = false
    void write(id).finally(() => {
      isOver = true
    })
    while (!isOver && readFileSync(join(corpus.path, first), 'utf8') === files[first]) {
      await new Promise((resolve) => setImmediate(resolve))
    }
    server.process.kill('SIGKILL')
    await new Promise((resolve) => server.process.once('close', resolve))
    const after = onDisk()
    const isNew = Object.entries(after).filter(([file, text]) => text !== files[file])
    assert.ok(isNew.length > 0)
    assert.deepEqual(
      isNew.filter(([file, text]) => text !== renamed(files[file] ?? '')),
      [],
    )
    await start()
    assert.deepEqual(await undo(), { undone: isNew.length, kept: [] })
    assert.deepEqual(onDisk(), files)
    assert.deepEqual(leftBehind(), [])
  })

  it('answers operations on the registry in the same way', async () => {
    const ask = (): Promise<EditAnswer> =>
      server.connection.sendRequest(RETYPE_ENTITY, {
        uri: corpus.uriOf('entities/people.yaml'),
        ref: 'person:alloush',
        type: 'org',
        drop: [],
      })
    const answer = await ask()
    assert.ok('large' in answer)
    assert.deepEqual(await write(answer.large.id), { written: COUNT + 1 })
    assert.equal(onDisk()['articles/1-a.seed.md'], article(1).replaceAll('person:', 'org:'))
  })

  it('is the editor’s where its client does not ask the user for us', async () => {
    await server.stop()
    await start({})
    const edit = await server.connection.sendRequest(RenameRequest.type, { ...inPeople(), newName: 'm-alloush' })
    assert.equal(edit?.documentChanges?.length, COUNT + 1)
    assert.deepEqual(offers, [])
  })
})
