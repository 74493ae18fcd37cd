import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { keys } from '../../client/webview/seed-editor/keymap.ts'
import { triggerCharacters } from '../../client/webview/seed-editor/unfinished-list.ts'
import { triggerCharacters as ofTheServer } from '../../server/src/features/completion.ts'
import { textOf } from '../support/project.ts'

describe('The keys of the seed editor', () => {
  it('are each there once, and said in both languages', () => {
    const all = keys.flatMap((row) => row.keys)
    assert.equal(new Set(all).size, all.length)
    for (const { does } of keys) assert.ok(does.en !== '' && /\p{Script=Arabic}/u.test(does.ar))
  })

  it('stand in its page', () => {
    const page = textOf('docs/seed-editor.md')
    const missing = keys.flatMap((row) => row.keys).filter((key) => !page.includes(`\`${written(key)}`))
    assert.deepEqual(missing, [])
  })

  it('that ask for suggestions unasked are those that the server tells every editor', () => {
    assert.deepEqual([...triggerCharacters], ofTheServer)
  })
})

/** A key as pages write it. */
const written = (key: string): string =>
  key
    .split(' ')
    .map((stroke) =>
      stroke
        .replaceAll('-', '+')
        .replace('Mod', 'Ctrl')
        .replace(/(?<=^|\+)[a-z]$/, (letter) => letter.toUpperCase()),
    )
    .join(' ')
