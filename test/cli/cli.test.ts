import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { nothing } from '../support/capabilities.ts'
import { startLanguageServer } from '../support/language-server.ts'
import { SEEDS_URI } from '../support/places.ts'
import { ROOT } from '../support/project.ts'

const launcher = join(ROOT, 'server', 'bin', 'seedbed.js')
const run = (...args: readonly string[]) => spawnSync(process.execPath, [launcher, ...args], { encoding: 'utf8' })

describe('the command line', () => {
  it('says what it can do', () => {
    const { status, stdout } = run('help')
    assert.equal(status, 0)
    assert.match(stdout, /seedbed lsp --stdio/)
    assert.equal(run().stdout, stdout)
    assert.equal(run('--help').stdout, stdout)
  })

  it('refuses what it does not know, and a server that nobody could talk to', () => {
    const unknown = run('chek')
    assert.equal(unknown.status, 2)
    assert.match(unknown.stderr, /“chek”/)
    const mute = run('lsp')
    assert.equal(mute.status, 2)
    assert.match(mute.stderr, /--stdio/)
  })

  it('serves any editor: seedbed lsp --stdio', async () => {
    const server = await startLanguageServer([SEEDS_URI], nothing, {}, [launcher, 'lsp'])
    assert.equal(server.initialized.serverInfo?.name, 'seedbed')
    assert.equal((await server.indexed()).articles, 5)
    assert.equal(await server.stop(), 0)
  })
})
