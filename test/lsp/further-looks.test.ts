import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import { readRegistryFile } from '../../server/src/corpus/read-document.ts'
import { clientAbilities, serverAids } from '../../server/src/lsp/abilities.ts'
import { checkFile, findingsIn } from '../../server/src/lsp/check.ts'
import { Session } from '../../server/src/lsp/session.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { Source } from '../../server/src/text/source.ts'
import { everything } from '../support/capabilities.ts'
import { memoryHost } from '../support/memory-host.ts'

const COUNT = 600
const uri = 'file:///c/entities/a.yaml'
const text = `person:\n${Array.from({ length: COUNT }, (_, at) => `  p${at}: { name: علوش ${at}, nme: x }\n`).join('')}`

describe('a registry file of very many records', () => {
  it('is answered for at once with what has been looked at, and told of again when all has', async () => {
    const { session, desk, codes } = opened()
    const told: (readonly string[])[] = []
    session.onChange(({ uris }) => told.push(uris))
    const first = codes()
    assert.ok(first > 0 && first < COUNT / 2, `${first}`)
    assert.match(checkFile(desk, uri)?.resultId ?? '', /^\|/)
    await until(() => told.length > 0)
    assert.deepEqual(told, [[uri]])
    assert.equal(codes(), COUNT)
    assert.doesNotMatch(checkFile(desk, uri)?.resultId ?? '', /^\|/)
  })

  it('is looked at to the end whatever is typed meanwhile, and what is typed first of all', async () => {
    const { session, codes } = opened()
    let ended = false
    codes()
    session.onChange(() => {
      ended ||= session.further.ends > 0
    })
    let edits = 0
    while (!ended && edits < 5) {
      const line = COUNT - edits * 20
      const start = { line, character: text.split('\n')[line]?.indexOf('nme') ?? 0 }
      session.edit(uri, edits + 2, [
        { range: { start, end: { ...start, character: start.character + 3 } }, text: 'note' },
      ])
      edits++
      const context = session.context(uri)
      assert.ok(context)
      const at = context.document.source.span({ start: { line, character: 0 }, end: { line, character: 9 } })
      assert.deepEqual(findingsIn(session, context, { code: 'unknown-key', at, looks: 64 }).findings, [])
      await new Promise((resolve) => setImmediate(resolve))
    }
    assert.equal(edits, 5)
    await until(() => ended)
    assert.equal(codes(), COUNT - edits)
  })

  it('is looked at wholly in one go for an editor that cannot be asked to ask again', () => {
    const { codes } = opened({ refreshesDiagnostics: false })
    assert.equal(codes(), COUNT)
  })
})

function opened(aids = {}) {
  const client = { abilities: clientAbilities(everything, undefined), locale: 'en' }
  const session = new Session(memoryHost(new Map()), client, {})
  session.settle()
  const settings = readSettings(undefined)
  const file = readRegistryFile(new Source(uri, 1, text), settings)
  session.replace(Corpus.empty('file:///c', settings).apply({ open: [file] }))
  session.open(new Source(uri, 1, text))
  const desk = { session, aids: { ...serverAids(everything, undefined), ...aids } }
  const codes = (): number => checkFile(desk, uri)?.diagnostics.filter(({ code }) => code === 'unknown-key').length ?? 0
  return { session, desk, codes }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve))
}
