import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, it } from 'mocha'
import {
  DefinitionRequest,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  type LocationLink,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol'
import { everything } from '../support/capabilities.ts'
import {
  type LanguageServer,
  startLanguageServer,
  type TemporaryCorpus,
  temporaryCorpus,
} from '../support/language-server.ts'

const article = (id: string, place = 'aleppo') =>
  `---\ntitle: ${id}\ndate: 2024-10-09\n---\n\nفي [حلب](place:${place}).\n`
const registry = 'place:\n  aleppo:\n    name: { ar: حلب, en: Aleppo }\n'

describe('the server and the files of a workspace', () => {
  const corpora: TemporaryCorpus[] = []
  const servers: LanguageServer[] = []

  const corpusOf = (files: Readonly<Record<string, string>>): TemporaryCorpus => {
    const corpus = temporaryCorpus(files)
    corpora.push(corpus)
    return corpus
  }
  const start = async (...folders: readonly string[]): Promise<LanguageServer> => {
    const server = await startLanguageServer(folders, everything)
    servers.push(server)
    return server
  }
  const titles = async (server: LanguageServer, query: string) =>
    (await server.connection.sendRequest(WorkspaceSymbolRequest.type, { query }))?.map(({ name }) => name) ?? []
  const codes = async (server: LanguageServer, uri: string) => {
    const report = await server.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
    return report.kind === 'full' ? report.items.map(({ code }) => code) : []
  }
  const tell = (server: LanguageServer, uri: string, type: FileChangeType) =>
    server.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] })

  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()))
    for (const corpus of corpora.splice(0)) corpus.remove()
  })

  it('keeps corpora apart: a file belongs to the nearest seedbed.yaml', async () => {
    const corpus = corpusOf({
      'seedbed.yaml': '',
      'entities/places.yaml': registry,
      'a.seed.md': article('outer'),
      'inner/seedbed.yaml': '',
      'inner/b.seed.md': article('inner'),
    })
    const server = await start(corpus.uri)
    assert.equal((await server.indexed()).corpora, 2)
    await server.open(corpus.uriOf('a.seed.md'), article('outer'))
    await server.open(corpus.uriOf('inner/b.seed.md'), article('inner'))
    await server.eventually(() => codes(server, corpus.uriOf('a.seed.md')), [])
    await server.eventually(() => codes(server, corpus.uriOf('inner/b.seed.md')), ['unknown-entity'])
  })

  it('serves several folders at once', async () => {
    const one = corpusOf({ 'seedbed.yaml': '', 'one.seed.md': article('first-folder') })
    const two = corpusOf({ 'two.seed.md': article('second-folder') })
    const server = await start(one.uri, two.uri)
    await server.until(() => server.registrations.length > 0)
    await server.indexed()
    assert.deepEqual(await titles(server, 'first-folder'), ['first-folder'])
    assert.deepEqual(await titles(server, 'second-folder'), ['second-folder'])
  })

  it('does nothing in a folder that is no corpus, until a seed file comes', async () => {
    const folder = corpusOf({ 'readme.md': '# x', 'entities/places.yaml': registry })
    const server = await start(folder.uri)
    assert.deepEqual(await titles(server, 'aleppo'), [])
    folder.write('a.seed.md', article('new'))
    await tell(server, folder.uriOf('a.seed.md'), FileChangeType.Created)
    await server.indexed()
    assert.deepEqual(await titles(server, 'new'), ['new'])
  })

  it('finds the corpus above the opened folder', async () => {
    const corpus = corpusOf({
      'seedbed.yaml': '',
      'entities/places.yaml': registry,
      'articles/a.seed.md': article('a'),
    })
    const server = await start(corpus.uriOf('articles'))
    await server.indexed()
    await server.open(corpus.uriOf('articles/a.seed.md'), article('a'))
    await server.eventually(() => codes(server, corpus.uriOf('articles/a.seed.md')), [])
  })

  it('leaves out what .gitignore ignores, and checks an ignored file alone when it is opened', async () => {
    const corpus = corpusOf({
      'seedbed.yaml': '',
      '.gitignore': 'drafts/\n*.tmp.seed.md\n!keep.tmp.seed.md\n',
      'drafts/a.seed.md': article('ignored-draft'),
      'b.tmp.seed.md': article('ignored-file'),
      'keep.tmp.seed.md': article('kept-file'),
      'node_modules/c.seed.md': article('ignored-module'),
      '.hidden/d.seed.md': article('ignored-hidden'),
    })
    const server = await start(corpus.uri)
    assert.equal((await server.indexed()).articles, 1)
    assert.deepEqual(await titles(server, 'kept-file'), ['kept-file'])
    const draft = corpus.uriOf('drafts/a.seed.md')
    await server.open(draft, article('ignored-draft'))
    await server.eventually(() => codes(server, draft), ['unknown-entity'])
    assert.deepEqual(await titles(server, 'ignored-draft'), [])
    await tell(server, corpus.uriOf('node_modules/c.seed.md'), FileChangeType.Changed)
    await tell(server, corpus.uriOf('drafts'), FileChangeType.Created)
    assert.deepEqual(await titles(server, 'ignored'), [])
  })

  it('follows files that are added, changed, moved and deleted outside the editor', async () => {
    const corpus = corpusOf({ 'seedbed.yaml': '', 'entities/places.yaml': registry, 'a.seed.md': article('alpha') })
    const server = await start(corpus.uri)
    await server.indexed()
    corpus.write('b.seed.md', article('beta'))
    await tell(server, corpus.uriOf('b.seed.md'), FileChangeType.Created)
    assert.deepEqual(await titles(server, 'beta'), ['beta'])
    corpus.write('b.seed.md', article('gamma'))
    await tell(server, corpus.uriOf('b.seed.md'), FileChangeType.Changed)
    assert.deepEqual(await titles(server, 'gamma'), ['gamma'])
    corpus.write('folder/c.seed.md', article('gamma'))
    rmSync(join(corpus.path, 'b.seed.md'))
    await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [
        { uri: corpus.uriOf('b.seed.md'), type: FileChangeType.Deleted },
        { uri: corpus.uriOf('folder'), type: FileChangeType.Created },
      ],
    })
    await server.indexed()
    const [found] = (await server.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'gamma' })) ?? []
    assert.equal(found?.location.uri, corpus.uriOf('folder/c.seed.md'))
    rmSync(join(corpus.path, 'folder'), { recursive: true })
    await tell(server, corpus.uriOf('folder'), FileChangeType.Deleted)
    assert.deepEqual(await titles(server, 'gamma'), [])
  })

  it('counts the .gitignore of the repository around the corpus', async () => {
    const repository = corpusOf({
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.gitignore': 'build/\n',
      'corpus/seedbed.yaml': '',
      'corpus/a.seed.md': article('kept'),
      'corpus/build/a.seed.md': article('built'),
    })
    const server = await start(repository.uriOf('corpus'))
    assert.equal((await server.indexed()).articles, 1)
  })

  it('gives the files of a nested corpus back when its folder goes', async () => {
    const corpus = corpusOf({
      'seedbed.yaml': '',
      'entities/places.yaml': registry,
      'a.seed.md': article('a'),
      'inner/seedbed.yaml': '',
      'inner/b.seed.md': article('b'),
    })
    const server = await start(corpus.uri)
    assert.equal((await server.indexed()).corpora, 2)
    rmSync(join(corpus.path, 'inner'), { recursive: true })
    await tell(server, corpus.uriOf('inner'), FileChangeType.Deleted)
    corpus.write('inner/c.seed.md', article('c'))
    await tell(server, corpus.uriOf('inner/c.seed.md'), FileChangeType.Created)
    await server.open(corpus.uriOf('inner/c.seed.md'), article('c'))
    await server.eventually(() => codes(server, corpus.uriOf('inner/c.seed.md')), [])
  })

  it('reads a corpus whose settings hold an empty pattern', async () => {
    const corpus = corpusOf({
      'seedbed.yaml': 'entities: ["/", "entities/*.yaml"]\narticles: ["./", "**/*.seed.md"]\n',
      'a.seed.md': article('a'),
    })
    const server = await start(corpus.uri)
    assert.equal((await server.indexed()).articles, 1)
  })

  it('keeps the corpus of an open file when another folder is closed', async () => {
    const one = corpusOf({ 'seedbed.yaml': '', 'entities/places.yaml': registry, 'a.seed.md': article('a') })
    const two = corpusOf({ 'seedbed.yaml': '', 'b.seed.md': article('b') })
    const server = await start(two.uri)
    await server.open(one.uriOf('a.seed.md'), article('a'))
    await server.eventually(() => codes(server, one.uriOf('a.seed.md')), [])
    await server.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [], removed: [{ uri: two.uri, name: 'two' }] },
    })
    assert.deepEqual(await titles(server, 'b'), [])
    await server.eventually(() => codes(server, one.uriOf('a.seed.md')), [])
  })

  it('follows folders with dots in their names', async () => {
    const corpus = corpusOf({ 'seedbed.yaml': '', 'v1.2/a.seed.md': article('in-a-dotted-folder') })
    const server = await start(corpus.uri)
    await server.indexed()
    rmSync(join(corpus.path, 'v1.2'), { recursive: true })
    await tell(server, corpus.uriOf('v1.2'), FileChangeType.Deleted)
    assert.deepEqual(await titles(server, 'in-a-dotted-folder'), [])
    corpus.write('v1.3/a.seed.md', article('in-another-folder'))
    await tell(server, corpus.uriOf('v1.3'), FileChangeType.Created)
    assert.deepEqual(await titles(server, 'in-another-folder'), ['in-another-folder'])
  })

  it('reads settings that are opened unsaved, and the disk’s again when they are closed', async () => {
    const text = article('a', 'nowhere')
    const corpus = corpusOf({ 'seedbed.yaml': '', 'a.seed.md': text })
    const server = await start(corpus.uri)
    await server.indexed()
    const uri = corpus.uriOf('a.seed.md')
    await server.open(uri, text)
    await server.eventually(() => codes(server, uri), ['unknown-entity'])
    await server.open(corpus.uriOf('seedbed.yaml'), 'rules: { unknown-entity: off }\n', 'yaml')
    await server.eventually(() => codes(server, uri), [])
    await server.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: corpus.uriOf('seedbed.yaml') },
    })
    await server.eventually(() => codes(server, uri), ['unknown-entity'])
  })

  it('goes on when a folder does not exist, and when one is added at once', async () => {
    const one = corpusOf({ 'seedbed.yaml': '', 'one.seed.md': article('first-folder') })
    const two = corpusOf({ 'seedbed.yaml': '', 'two.seed.md': article('second-folder') })
    const server = await start(`${one.uri}-gone`, one.uri)
    await server.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [{ uri: two.uri, name: 'two' }], removed: [] },
    })
    assert.deepEqual(await titles(server, 'first-folder'), ['first-folder'])
    assert.deepEqual(await titles(server, 'second-folder'), ['second-folder'])
    await server.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [], removed: [{ uri: one.uri, name: 'one' }] },
    })
    assert.deepEqual(await titles(server, 'first-folder'), [])
  })

  it('takes the open text for the file’s, and the disk’s again when it is closed', async () => {
    const corpus = corpusOf({ 'seedbed.yaml': '', 'a.seed.md': article('on-disk') })
    const server = await start(corpus.uri)
    await server.indexed()
    const uri = corpus.uriOf('a.seed.md')
    await server.open(uri, article('unsaved'))
    assert.deepEqual(await titles(server, 'unsaved'), ['unsaved'])
    corpus.write('a.seed.md', article('changed-on-disk'))
    await tell(server, uri, FileChangeType.Changed)
    assert.deepEqual(await titles(server, 'unsaved'), ['unsaved'])
    await server.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })
    assert.deepEqual(await titles(server, 'changed-on-disk'), ['changed-on-disk'])
  })

  it('applies new settings to all files at once', async () => {
    const corpus = corpusOf({
      'seedbed.yaml': '',
      'a.seed.md': '---\ntitle: x\ndate: 2024\n---\n\n[اتفاق](agreement:x)\n',
    })
    const server = await start(corpus.uri)
    await server.indexed()
    await server.open(corpus.uriOf('a.seed.md'), '---\ntitle: x\ndate: 2024\n---\n\n[اتفاق](agreement:x)\n')
    await server.eventually(() => codes(server, corpus.uriOf('a.seed.md')), ['unknown-type'])
    const settings = 'types: { agreement: { like: event } }\n'
    await server.open(corpus.uriOf('seedbed.yaml'), settings, 'yaml')
    await server.change(corpus.uriOf('seedbed.yaml'), 2, `${settings}rules: { unknown-entity: off }\n`)
    await server.indexed()
    await server.eventually(() => codes(server, corpus.uriOf('a.seed.md')), [])
  })

  it('answers workspace/diagnostic with what changed, and rests while nothing does', async () => {
    const corpus = corpusOf({
      'seedbed.yaml': '',
      'entities/places.yaml': registry,
      'a.seed.md': article('a', 'alepo'),
      'b.seed.md': article('b'),
    })
    const server = await start(corpus.uri)
    await server.indexed()
    let known: readonly WorkspaceDocumentDiagnosticReport[] = []
    let answers = 0
    const poll = async () => {
      const previousResultIds = known.flatMap(({ uri, resultId }) =>
        resultId === undefined ? [] : [{ uri, value: resultId }],
      )
      const { items } = await server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds })
      answers++
      known = [...known.filter((one) => items.every(({ uri }) => uri !== one.uri)), ...items]
      return items
    }
    const first = await poll()
    const ofA = first.find(({ uri }) => uri === corpus.uriOf('a.seed.md'))
    assert.deepEqual(ofA?.kind === 'full' ? ofA.items.map(({ code }) => code) : [], ['unknown-entity'])
    const second = poll()
    // It is still unanswered when later questions are: nothing changed.
    await titles(server, 'a')
    await titles(server, 'b')
    assert.equal(answers, 1)
    corpus.write('entities/places.yaml', registry.replace('aleppo', 'alepo'))
    await tell(server, corpus.uriOf('entities/places.yaml'), FileChangeType.Changed)
    const changed = await second
    const ofB = changed.find(({ uri }) => uri === corpus.uriOf('b.seed.md'))
    assert.deepEqual(ofB?.kind === 'full' ? ofB.items.map(({ code }) => code) : [], ['unknown-entity'])
    const third = poll()
    rmSync(join(corpus.path, 'b.seed.md'))
    await tell(server, corpus.uriOf('b.seed.md'), FileChangeType.Deleted)
    const gone = (await third).find(({ uri }) => uri === corpus.uriOf('b.seed.md'))
    assert.deepEqual(gone?.kind === 'full' ? gone.items : undefined, [])
  })

  it('takes back what an editor was told of an open file that is gone when it closes', async () => {
    const corpus = corpusOf({ 'seedbed.yaml': '', 'entities/places.yaml': registry, 'a.seed.md': article('a') })
    const server = await start(corpus.uri)
    await server.indexed()
    const uri = corpus.uriOf('new.seed.md')
    const text = article('new', 'alepo')
    await server.open(uri, text)
    await server.eventually(() => codes(server, uri), ['unknown-entity'])
    const waiting = server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] })
    await server.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })
    const told = (await waiting).items.find((item) => item.uri === uri)
    assert.deepEqual(told?.kind === 'full' ? told.items : undefined, [])
  })

  it('answers while the corpus is being read, and waits only where half an answer would mislead', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`a${index}.seed.md`, article(`a${index}`)]),
    )
    const corpus = corpusOf({ 'seedbed.yaml': '', 'entities/places.yaml': registry, ...files })
    const server = await start(corpus.uri)
    const uri = corpus.uriOf('a0.seed.md')
    await server.open(uri, article('a0'))
    await server.eventually(() => codes(server, uri), [])
    const [link] = (await server.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri },
      position: { line: 5, character: 5 },
    })) as LocationLink[]
    assert.equal(link?.targetUri, corpus.uriOf('entities/places.yaml'))
  })
})
