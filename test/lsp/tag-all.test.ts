import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, it } from 'mocha'
import {
  ApplyWorkspaceEditRequest,
  CancellationTokenSource,
  CodeActionRequest,
  DocumentDiagnosticRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol'
import { PREVIEW_LARGE_EDIT, UNDO_LARGE_EDIT, WRITE_LARGE_EDIT } from '../../server/src/protocol/large-edits.ts'
import type { EditAnswer } from '../../server/src/protocol/registry-edits.ts'
import { TAG_ALL_IN_ARTICLE, TAG_ALL_IN_CORPUS, type TagAllAnswer } from '../../server/src/protocol/tag-mentions.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import { Source } from '../../server/src/text/source.ts'
import { everything } from '../support/capabilities.ts'
import {
  type LanguageServer,
  startLanguageServer,
  type TemporaryCorpus,
  temporaryCorpus,
} from '../support/language-server.ts'

const files: Readonly<Record<string, string>> = {
  'seedbed.yaml': '',
  'entities/all.yaml':
    'person:\n  lavrov: { name: سيرغي لافروف }\nplace:\n  damascus: { name: دمشق }\n  tartus: { name: طرطوس }\n  tartus-b: { name: طرطوس }\n',
  'a.seed.md': '\ufeff---\r\ntitle: ع\r\ndate: 2024-11-11\r\n---\r\n\r\nزار سيرغي لافروف دمشق. 🕊\r\n',
  'b.seed.md': '---\ntitle: ع\ndate: 2024-11-11\n---\n\nزار [دمشق](place:damascus) ثم طرطوس.\n',
  'c.seed.md': '---\ntitle: ع\ndate: 2024-11-11\n---\n\nوفي دِمَشق `دمشق`.\n',
  'open.seed.md': '---\ntitle: ع\ndate: 2024-11-11\n---\n\nنص قديم.\n',
}
const OPEN = '---\ntitle: ع\ndate: 2024-11-11\n---\n\nعاد من دمشق.\n'
const TAGGED: Readonly<Record<string, string>> = {
  ...files,
  'a.seed.md':
    '\ufeff---\r\ntitle: ع\r\ndate: 2024-11-11\r\n---\r\n\r\nزار [سيرغي لافروف](person:lavrov) [دمشق](place:damascus). 🕊\r\n',
  'c.seed.md': '---\ntitle: ع\ndate: 2024-11-11\n---\n\nوفي [دِمَشق](place:damascus) `دمشق`.\n',
}

describe('tagging all, over stdio', () => {
  let corpus: TemporaryCorpus
  let server: LanguageServer
  let opened: string | undefined

  afterEach(async () => {
    await server.stop()
    corpus.remove()
  })

  /** Starts a server, opens an article with a text that is not saved, and does what an editor does with edits of it. */
  async function start(options: object): Promise<void> {
    corpus = temporaryCorpus(files)
    execFileSync('git', ['init', '-q'], { cwd: corpus.path })
    const cache = join(corpus.path, '.cache')
    server = await startLanguageServer([corpus.uri], everything, { language: 'en', ...options }, undefined, { cache })
    opened = OPEN
    server.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => ({ applied: take(edit) }))
    await server.indexed()
    await server.open(corpus.uriOf('open.seed.md'), OPEN)
  }

  function take({ documentChanges = [] }: WorkspaceEdit): boolean {
    const [change, ...others] = documentChanges
    if (!change || 'kind' in change || others.length > 0) return false
    assert.equal(change.textDocument.uri, corpus.uriOf('open.seed.md'))
    const source = new Source(change.textDocument.uri, 1, opened ?? '')
    const edits = change.edits.flatMap((edit) =>
      'newText' in edit ? [{ span: source.span(edit.range), text: edit.newText }] : [],
    )
    opened = applyEdits(source.text, edits)
    return true
  }

  const ask = (method: string, token = new CancellationTokenSource().token): Promise<TagAllAnswer> =>
    server.connection.sendRequest(method, { uri: corpus.uriOf('open.seed.md') }, token)
  const onDisk = (): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.keys(files).map((file) => [file, readFileSync(join(corpus.path, file), 'utf8')]))

  it('shows the articles first, writes them byte for byte, open ones through the editor, and is taken back', async () => {
    await start({ writesLargeEdits: true })
    const answer = await ask(TAG_ALL_IN_CORPUS)
    assert.ok('large' in answer, JSON.stringify(answer))
    const { id, title, files: shown } = answer.large
    assert.equal(title, 'Tag sure mentions: 4, articles: 3')
    assert.deepEqual(
      shown.map(({ path, places }) => [path, places]),
      [
        ['a.seed.md', 2],
        ['c.seed.md', 1],
        ['open.seed.md', 1],
      ],
    )
    const preview = await server.connection.sendRequest(PREVIEW_LARGE_EDIT, { id, uri: corpus.uriOf('a.seed.md') })
    assert.equal(preview, TAGGED['a.seed.md']?.slice(1))
    assert.deepEqual(onDisk(), files)
    assert.deepEqual(await server.connection.sendRequest(WRITE_LARGE_EDIT, { id, anyway: true }), { written: 3 })
    assert.deepEqual(onDisk(), TAGGED)
    assert.equal(opened, OPEN.replace('دمشق', '[دمشق](place:damascus)'))
    await server.connection.sendRequest(UNDO_LARGE_EDIT)
    assert.deepEqual(onDisk(), files)
  })

  it('writes nothing when an article has changed since it was shown', async () => {
    await start({ writesLargeEdits: true })
    const answer = await ask(TAG_ALL_IN_CORPUS)
    assert.ok('large' in answer)
    const changed = `${files['c.seed.md']}\nوبعد.\n`
    writeFileSync(join(corpus.path, 'c.seed.md'), changed)
    const written = await server.connection.sendRequest(WRITE_LARGE_EDIT, { id: answer.large.id, anyway: true })
    assert.match(JSON.stringify(written), /c\.seed\.md/)
    assert.deepEqual(onDisk(), { ...files, 'c.seed.md': changed })
  })

  it('is one edit that wants to be confirmed, where the client writes none of ours', async () => {
    await start({})
    const answer = await ask(TAG_ALL_IN_CORPUS)
    assert.ok('edit' in answer)
    const edit: WorkspaceEdit = answer.edit
    assert.equal(edit.documentChanges?.length, 3)
    assert.ok(Object.values(edit.changeAnnotations ?? {}).every(({ needsConfirmation }) => needsConfirmation))
  })

  it('can be cancelled', async () => {
    await start({ writesLargeEdits: true })
    const source = new CancellationTokenSource()
    const answer = ask(TAG_ALL_IN_CORPUS, source.token)
    source.cancel()
    assert.deepEqual(await answer, { cancelled: true })
    assert.deepEqual(onDisk(), files)
  })

  it('is done in one article at once, and says so when nothing is left', async () => {
    await start({ writesLargeEdits: true })
    const answer: EditAnswer = (await ask(TAG_ALL_IN_ARTICLE)) as EditAnswer
    assert.ok('edit' in answer && take(answer.edit))
    const uri = corpus.uriOf('open.seed.md')
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: opened }],
    })
    assert.deepEqual(await ask(TAG_ALL_IN_ARTICLE), { refusal: 'Every sure mention is tagged already.' })
  })

  it('stands among the quick fixes of the hint, what tags first', async () => {
    await start({ writesLargeEdits: true, editsRegistry: true })
    const textDocument = { uri: corpus.uriOf('open.seed.md') }
    const report = await server.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument })
    const [hint, ...others] = 'items' in report ? report.items : []
    assert.deepEqual([hint?.code, hint?.severity, others.length], ['untagged-mention', 4, 0])
    assert.ok(hint)
    const context = { diagnostics: [hint] }
    const actions = await server.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: hint.range,
      context,
    })
    const [first] = actions ?? []
    assert.ok(first && 'edit' in first)
    assert.equal(first.title, 'Tag it as “\u2068دمشق\u2069” (“place:damascus”)')
    assert.deepEqual([first.isPreferred, first.diagnostics?.map(({ code }) => code)], [true, ['untagged-mention']])
  })
})
