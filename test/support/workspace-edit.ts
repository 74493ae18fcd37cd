import assert from 'node:assert/strict'
import type { WorkspaceEdit } from 'vscode-languageserver-types'
import { applyEdits } from '../../server/src/text/edit.ts'
import { Source } from '../../server/src/text/source.ts'
import { type Fixture, type FixtureFile, fixture } from './fixture.ts'

/** The texts of a fixture's files by path, without marks. */
export const textsOf = ({ files }: Fixture): Readonly<Record<string, string>> =>
  Object.fromEntries(files.map(({ path, text }) => [path, text]))

/** The texts of a fixture's files by path after a workspace edit, as an editor applies it: in order, refusing versions that are not those of the files. */
export function applied({ files }: Fixture, edit: WorkspaceEdit | undefined): Readonly<Record<string, string>> {
  const texts = new Map(files.map(({ uri, text }) => [uri, text]))
  const change = (uri: string, edits: readonly { range: Parameters<Source['span']>[0]; newText: string }[]): void => {
    const source = new Source(uri, 0, texts.get(uri) ?? assert.fail(`no file ${uri}`))
    texts.set(
      uri,
      applyEdits(
        source.text,
        edits.map(({ range, newText }) => ({ span: source.span(range), text: newText })),
      ),
    )
  }
  for (const [uri, edits] of Object.entries(edit?.changes ?? {})) change(uri, edits)
  for (const one of edit?.documentChanges ?? []) {
    if ('textDocument' in one) {
      assert.ok(one.textDocument.version === null || one.textDocument.version === 1)
      change(
        one.textDocument.uri,
        one.edits.flatMap((each) => ('newText' in each ? [each] : [])),
      )
    } else if (one.kind === 'create') {
      assert.ok(!texts.has(one.uri), `${one.uri} is there already`)
      texts.set(one.uri, '')
    } else if (one.kind === 'rename') {
      assert.ok(!texts.has(one.newUri), `${one.newUri} is there already`)
      texts.set(one.newUri, texts.get(one.oldUri) ?? assert.fail(`no file ${one.oldUri}`))
      texts.delete(one.oldUri)
    } else assert.fail(one.kind)
  }
  return byPath(texts, files)
}

/** The fixture that such texts make. */
export const fixtureOf = (texts: Readonly<Record<string, string>>): Fixture =>
  fixture(
    Object.entries(texts)
      .map(([path, text]) => `//- ${path}\n${text}`)
      .join(''),
  )

function byPath(texts: ReadonlyMap<string, string>, files: readonly FixtureFile[]): Readonly<Record<string, string>> {
  const first = files[0] ?? assert.fail('a fixture has a file')
  const root = first.uri.slice(0, first.uri.length - first.path.split('/').map(encodeURIComponent).join('/').length)
  return Object.fromEntries(
    [...texts].map(([uri, text]) => [decodeURIComponent(uri.slice(root.length)), text]).toSorted(),
  )
}
