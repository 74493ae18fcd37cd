import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { nothing } from '../support/capabilities.ts'
import { startLanguageServer } from '../support/language-server.ts'
import { SEEDS_URI } from '../support/places.ts'
import { ROOT, textOf } from '../support/project.ts'
import { launcher, seedbed } from './command-line.ts'

const run = (...args: readonly string[]) => seedbed(ROOT, args)

describe('the command line', () => {
  it('says what it can do', () => {
    const { status, stdout } = run('help')
    assert.equal(status, 0)
    for (const command of ['check', 'merge-reports', 'tag', 'eval', 'lsp'])
      assert.match(stdout, new RegExp(`^  ${command} `, 'm'))
    assert.equal(run().stdout, stdout)
    assert.equal(run('--help').stdout, stdout)
  })

  it('says of each command what it can do, with examples, in two languages', () => {
    for (const command of ['check', 'merge-reports', 'tag', 'eval', 'lsp']) {
      const { status, stdout } = run(command, '--help')
      assert.equal(status, 0)
      assert.match(stdout, /^Examples:$/m)
      assert.match(stdout, new RegExp(`^  seedbed ${command} `, 'm'))
      const arabic = seedbed(ROOT, [command, '--help'], { env: { LANG: 'ar_SY.UTF-8' } }).stdout
      assert.match(arabic, /^أمثلة:$/m)
      assert.match(arabic, /^الخيارات:$/m)
    }
  })

  it('says its version', () => {
    assert.equal(run('--version').stdout, `${JSON.parse(textOf('server/package.json')).version}\n`)
  })

  it('refuses what it does not know, and a server that nobody could talk to', () => {
    const unknown = run('chek')
    assert.equal(unknown.status, 2)
    assert.match(unknown.stderr, /'chek'/)
    assert.match(unknown.stderr, /check/)
    for (const args of [
      ['--language', 'fr', 'check'],
      ['--language=fr', 'check'],
      ['check', '--language', 'fr'],
    ]) {
      const french = run(...args)
      assert.equal(french.status, 2)
      assert.match(french.stderr, /--language takes one of en, ar; “fr” is none of them\./)
    }
    const mute = run('lsp')
    assert.equal(mute.status, 2)
    assert.match(mute.stderr, /--stdio/)
    const arabic = run('check', '--language', 'ar', '--wat')
    assert.equal(arabic.status, 2)
    assert.match(arabic.stderr, /لا يوجد خيار باسم «--wat»/)
  })

  it('serves any editor: seedbed lsp --stdio', async () => {
    const server = await startLanguageServer([SEEDS_URI], nothing, {}, [launcher, 'lsp'])
    assert.equal(server.initialized.serverInfo?.name, 'seedbed')
    assert.equal((await server.indexed()).articles, 5)
    assert.equal(await server.stop(), 0)
  })
})
