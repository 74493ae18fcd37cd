import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'mocha'
import type { WriteOutcome } from '../../server/src/lsp/host.ts'
import { RememberedEdits } from '../../server/src/node/remembered-edits.ts'
import { uncommitted } from '../../server/src/node/uncommitted.ts'
import { writeFiles, writeSome } from '../../server/src/node/write-files.ts'
import { type FileStep, fileStep, reversed } from '../../server/src/text/file-step.ts'
import { ON_DISK, Source } from '../../server/src/text/source.ts'
import { type TemporaryCorpus, temporaryCorpus } from '../support/language-server.ts'

const never = (): boolean => false
const unheard = (): void => {}

describe('writing many files', () => {
  let folder: TemporaryCorpus
  const texts: Readonly<Record<string, string>> = Object.fromEntries(
    Array.from({ length: 100 }, (_, at) => [`${at}.seed.md`, `${at % 3 === 0 ? '\ufeff' : ''}قال علوش\r\n${at}\n`]),
  )

  beforeEach(() => {
    folder = temporaryCorpus(texts)
  })
  afterEach(() => folder.remove())

  const now = (file: string): string => readFileSync(join(folder.path, file), 'utf8')
  const all = (): Readonly<Record<string, string>> =>
    Object.fromEntries(readdirSync(folder.path).map((file) => [file, now(file)]))

  /** The name in a file becomes another. */
  const step = (file: string): FileStep => {
    const text = texts[file] ?? ''
    const start = text.indexOf('علوش')
    return fileStep(new Source(folder.uriOf(file), ON_DISK, text), [{ span: { start, end: start + 4 }, text: 'فارس' }])
  }
  const steps = (): readonly FileStep[] => Object.keys(texts).map(step)
  const written = (): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, text.replace('علوش', 'فارس')]))
  const problems = ({ problems }: WriteOutcome): readonly string[] =>
    problems.map(({ uri, why }) => `${uri.split('/').at(-1)} ${why}`)

  it('gives each its new text, byte for byte otherwise, and leads back', async () => {
    const told: number[] = []
    const outcome = await writeFiles(steps(), never, (count) => told.push(count))
    assert.deepEqual([outcome.written.length, outcome.problems, outcome.isCancelled], [100, [], false])
    assert.deepEqual(told, [32, 64, 96, 100])
    assert.deepEqual(all(), written())
    await writeSome(steps().map(reversed))
    assert.deepEqual(all(), texts)
  })

  it('keeps permissions, and links', async () => {
    chmodSync(join(folder.path, '1.seed.md'), 0o640)
    folder.write('elsewhere/real.md', texts['2.seed.md'] ?? '')
    const link = join(folder.path, 'link.seed.md')
    symlinkSync('elsewhere/real.md', link)
    await writeFiles([step('1.seed.md'), { ...step('2.seed.md'), uri: folder.uriOf('link.seed.md') }], never, unheard)
    assert.equal(statSync(join(folder.path, '1.seed.md')).mode & 0o777, 0o640)
    assert.ok(lstatSync(link).isSymbolicLink())
    assert.equal(now('elsewhere/real.md'), written()['2.seed.md'])
  })

  it('writes nothing where a file is not as it was read, is gone, or is no UTF-8', async () => {
    folder.write('7.seed.md', 'قال علوش أمس')
    folder.write('9.seed.md', new Uint8Array([0xd9, 0x82, 0xd9, 0x28, 0x0a]))
    const before = all()
    const outcome = await writeFiles(
      [...steps(), { ...step('3.seed.md'), uri: folder.uriOf('none.seed.md') }],
      never,
      unheard,
    )
    assert.deepEqual(problems(outcome), ['7.seed.md changed', '9.seed.md encoding', 'none.seed.md gone'])
    assert.deepEqual(outcome.written, [])
    assert.deepEqual(all(), before)
  })

  it('puts back what was written when a file changes meanwhile, or it is cancelled', async () => {
    const changed = 'كتبه غيرنا'
    const outcome = await writeFiles(steps(), never, (count) => {
      if (count === 64) folder.write('99.seed.md', changed)
    })
    assert.deepEqual(problems(outcome), ['99.seed.md changed'])
    assert.deepEqual(all(), { ...texts, '99.seed.md': changed })
    folder.write('99.seed.md', texts['99.seed.md'] ?? '')

    let count = 0
    const cancelled = await writeFiles(
      steps(),
      () => count > 40,
      (so) => {
        count = so
      },
    )
    assert.deepEqual(cancelled, { written: [], problems: [], isCancelled: true })
    assert.deepEqual(all(), texts)
  })

  it('takes back what is still as it was written, and passes over what was never written', async () => {
    await writeFiles(steps().slice(0, 50), never, unheard)
    folder.write('4.seed.md', 'كتبه غيرنا')
    const outcome = await writeSome(steps().map(reversed))
    assert.deepEqual(problems(outcome), ['4.seed.md changed'])
    assert.equal(outcome.written.length, 49)
    assert.deepEqual(all(), { ...texts, '4.seed.md': 'كتبه غيرنا' })
  })

  it('asks Git what could not be brought back', async () => {
    const git = (...args: readonly string[]): unknown =>
      execFileSync('git', ['-C', folder.path, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args])
    const uris = steps().map(({ uri }) => uri)
    const ask = (): Promise<number> => uncommitted(folder.uri, uris)
    assert.equal(await ask(), 0)
    git('init', '--quiet')
    assert.equal(await ask(), 100)
    git('add', '.')
    git('commit', '--quiet', '-m', 'all')
    folder.write('notes.txt', 'nobody writes this one')
    assert.equal(await ask(), 0)
    folder.write('4.seed.md', 'كتبه غيرنا')
    folder.write('5.seed.md', 'وهذا أيضًا')
    assert.equal(await ask(), 2)
    assert.equal(await uncommitted(`${folder.uri}/none`, uris), 0)
  })

  it('remembers the last edit of each corpus, across starts where there is a folder', async () => {
    const edit = { title: 'إعادة تسمية', steps: [step('1.seed.md')], creates: [], renames: [] }
    for (const kept of [undefined, join(folder.path, 'cache')]) {
      const edits = new RememberedEdits(kept)
      assert.equal(await edits.remembered('file:///a'), undefined)
      await edits.remember('file:///a', edit)
      const later = kept === undefined ? edits : new RememberedEdits(kept)
      assert.deepEqual((await later.remembered('file:///a'))?.steps, edit.steps)
      assert.equal(await later.remembered('file:///b'), undefined)
      await later.remember('file:///a', undefined)
      assert.equal(await later.remembered('file:///a'), undefined)
    }
  })
})
