import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import {
  type CheckOptions,
  readFormat,
  readLanguage,
  readNumber,
  readRule,
  readShard,
  refuseContradictions,
} from '../../server/src/cli/check/options.ts'
import { Refusal } from '../../server/src/cli/refusal.ts'
import { colorsFor } from '../../server/src/cli/terminal.ts'
import { uiLanguage } from '../../server/src/cli/ui-language.ts'

/** Expects a refusal whose words, in either language, name something. */
function refuses(call: () => unknown, named: string): void {
  assert.throws(call, (error) => {
    assert.ok(error instanceof Refusal)
    assert.ok(error.words.en.includes(named), error.words.en)
    assert.match(error.words.ar, /[\u0600-\u06ff]/)
    return true
  })
}

describe('the options of seedbed check', () => {
  it('take what they know', () => {
    assert.equal(readFormat('sarif'), 'sarif')
    assert.equal(readLanguage('ar'), 'ar')
    assert.equal(readNumber('--jobs', 1)('12'), 12)
    assert.deepEqual(readShard('2/3'), { index: 2, of: 3 })
    const rules = readRule('invalid-date=off', readRule('unknown-entity=hint', new Map([['invalid-date', 'error']])))
    assert.deepEqual([...rules].sort(), [
      ['invalid-date', 'off'],
      ['unknown-entity', 'hint'],
    ])
  })

  it('refuse what they do not know', () => {
    for (const format of ['html', 'constructor', '']) refuses(() => readFormat(format), 'pretty, json, sarif')
    refuses(() => readLanguage('fr'), 'en, ar')
    for (const number of ['many', '-1', '1.5', '', '0']) refuses(() => readNumber('--jobs', 1)(number), '--jobs')
    for (const shard of ['3/2', '0/2', '1', '1/0', 'a/b', '1/2/3']) refuses(() => readShard(shard), shard)
    refuses(() => readRule('unknown-entty=off', new Map()), 'unknown-entty')
    for (const rule of ['unknown-entity', 'unknown-entity=loud', 'unknown-entity=']) {
      refuses(() => readRule(rule, new Map()), 'unknown-entity=error')
    }
  })

  it('refuse each other where they do not go together', () => {
    const none: CheckOptions = { format: 'pretty', maxWarnings: 0, rule: new Map() }
    refuseContradictions(['a'], none)
    refuses(() => refuseContradictions([], { ...none, updateBaseline: true }), '--update-baseline needs --baseline')
    refuses(() => refuseContradictions([], { ...none, stdin: true }), '--stdin needs --stdin-filename')
    refuses(() => refuseContradictions([], { ...none, fix: true, shard: { index: 1, of: 2 } }), '--fix and --shard')
    refuses(() => refuseContradictions(['a'], { ...none, stdin: true, stdinFilename: 'b' }), 'no paths')
  })
})

describe('the language of the command line', () => {
  it('is the one that is asked for, or that of the locale', () => {
    assert.equal(uiLanguage([], {}), 'en')
    assert.equal(uiLanguage([], { LANG: 'ar_SY.UTF-8' }), 'ar')
    assert.equal(uiLanguage([], { LANG: 'arn_CL' }), 'en')
    assert.equal(uiLanguage([], { LC_ALL: '', LC_MESSAGES: 'ar', LANG: 'de' }), 'ar')
    assert.equal(uiLanguage([], { LC_ALL: 'C', LANG: 'ar' }), 'en')
    assert.equal(uiLanguage(['check', '--language', 'en'], { LANG: 'ar' }), 'en')
    assert.equal(uiLanguage(['check', '--language=ar'], {}), 'ar')
    // Of what is refused the reader is told in their own language.
    assert.equal(uiLanguage(['check', '--language', 'fr'], { LANG: 'ar' }), 'ar')
    assert.equal(uiLanguage(['check', '--language=ar-SY'], {}), 'en')
  })
})

describe('colours', () => {
  const red = '\u001b[31ma\u001b[39m'
  const cases: readonly (readonly [boolean | undefined, boolean, NodeJS.ProcessEnv, string])[] = [
    [undefined, false, {}, 'a'],
    [undefined, true, {}, red],
    [undefined, true, { NO_COLOR: '1' }, 'a'],
    [undefined, true, { NO_COLOR: '' }, red],
    [undefined, true, { TERM: 'dumb' }, 'a'],
    [undefined, false, { FORCE_COLOR: '1' }, red],
    [undefined, true, { FORCE_COLOR: '0' }, 'a'],
    [false, true, { FORCE_COLOR: '1' }, 'a'],
    [true, false, { NO_COLOR: '1' }, red],
  ]
  for (const [color, isTerminal, env, expected] of cases) {
    it(`${JSON.stringify({ color, isTerminal, ...env })}`, () => {
      assert.equal(colorsFor(color, isTerminal, env).red('a'), expected)
    })
  }
})
