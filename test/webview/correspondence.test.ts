import assert from 'node:assert/strict'
import { ChangeSet, Text } from '@codemirror/state'
import { describe, it } from 'mocha'
import type { FromEditor } from '../../client/webview/messages/seed-editor.ts'
import { Correspondence } from '../../client/webview/seed-editor/correspondence.ts'
import type { Pace } from '../../client/webview/seed-editor/groups.ts'

/** An editor of a text, what it has sent, and the timer that it has set. */
class Desk {
  text: Text
  readonly sent: FromEditor[] = []
  timer: (() => void) | undefined
  readonly correspondence: Correspondence

  constructor(text: string, isDirty = true) {
    this.text = Text.of(text.split('\n'))
    this.correspondence = new Correspondence(
      {
        post: (message) => this.sent.push(message),
        show: (changes) => {
          this.text = changes.apply(this.text)
        },
        later: (_milliseconds, call) => {
          this.timer = call
          return () => {
            this.timer = undefined
          }
        },
      },
      { version: 0, isDirty },
    )
  }

  type(insert: string, pace: Pace): void {
    const changes = ChangeSet.of({ from: this.text.length, insert }, this.text.length)
    this.text = changes.apply(this.text)
    this.correspondence.typed(changes, pace)
  }

  take(version: number): void {
    this.correspondence.hear({ kind: 'changed', version, changes: null, own: true })
  }

  hearOther(version: number, length: number, from: number, insert: string): void {
    const changes = ChangeSet.of({ from, insert }, length).toJSON()
    this.correspondence.hear({ kind: 'changed', version, changes, own: false })
  }

  /** The versions of the groups that were sent, and how long each makes the text. */
  get groups(): readonly (readonly [number, number])[] {
    return this.sent.flatMap((message) =>
      message.kind === 'group' ? [[message.version, ChangeSet.fromJSON(message.changes).newLength] as const] : [],
    )
  }
}

describe('the correspondence of a seed editor with its frame', () => {
  it('sends a group when the hands rest', () => {
    const desk = new Desk('')
    desk.type('ق', 'after-rest')
    desk.type('ا', 'after-rest')
    assert.deepEqual(desk.groups, [])
    desk.timer?.()
    assert.deepEqual(desk.groups, [[0, 2]])
  })

  it('sends the first letter that makes a saved document dirty at once, and the others as ever', () => {
    const desk = new Desk('', false)
    desk.type('ق', 'after-rest')
    assert.deepEqual(desk.groups, [[0, 1]])
    // The document is dirty before the group is taken; letters that come in between need not hurry.
    desk.type('ا', 'after-rest')
    desk.correspondence.hear({ kind: 'dirty', isDirty: true })
    desk.take(1)
    desk.type('ل', 'after-rest')
    assert.equal(desk.groups.length, 1)
    desk.timer?.()
    assert.deepEqual(desk.groups.at(-1), [1, 3])
  })

  it('does not let wait what was typed behind a group that has changed nothing', () => {
    const desk = new Desk('', false)
    desk.type('ق', 'after-rest')
    desk.type('ا', 'after-rest')
    assert.equal(desk.groups.length, 1)
    desk.take(1)
    assert.deepEqual(desk.groups.at(-1), [1, 2])
  })

  it('sends what was typed while the file was written', () => {
    const desk = new Desk('')
    desk.type('ق', 'after-rest')
    desk.correspondence.hear({ kind: 'dirty', isDirty: false })
    assert.deepEqual(desk.groups, [[0, 1]])
    desk.type('ا', 'held')
    desk.take(1)
    desk.correspondence.hear({ kind: 'dirty', isDirty: false })
    assert.equal(desk.groups.length, 1)
  })

  it('sends one group at a time, and the next by itself when that is taken', () => {
    const desk = new Desk('')
    desk.type('قال ', 'at-once')
    desk.type('ثم ', 'at-once')
    assert.deepEqual(desk.groups, [[0, 4]])
    desk.take(1)
    assert.deepEqual(desk.groups, [
      [0, 4],
      [1, 7],
    ])
  })

  it('sends nothing by itself while an input method composes', () => {
    const desk = new Desk('')
    desk.type('قال ', 'at-once')
    desk.type('ثم ', 'at-once')
    desk.type('x', 'held')
    desk.take(1)
    assert.equal(desk.groups.length, 1)
    desk.correspondence.send()
    assert.deepEqual(desk.groups.at(-1), [1, 8])
  })

  it('sends a refused group again on top of what has changed', () => {
    const desk = new Desk('ب')
    desk.type('ت', 'at-once')
    desk.hearOther(1, 1, 0, 'أ')
    desk.correspondence.hear({ kind: 'refused' })
    assert.equal(desk.text.toString(), 'أبت')
    assert.deepEqual(desk.groups, [
      [0, 2],
      [1, 3],
    ])
  })

  it('flushes all that was typed, what was typed meanwhile too, and tells whoever asked for it', async () => {
    const desk = new Desk('')
    desk.type('ق', 'after-rest')
    desk.correspondence.hear({ kind: 'flush', number: 7 })
    desk.type('ا', 'after-rest')
    desk.take(1)
    await turn()
    assert.deepEqual(desk.groups.at(-1), [1, 2])
    assert.ok(!desk.sent.some(({ kind }) => kind === 'flushed'))
    desk.take(2)
    await turn()
    assert.deepEqual(desk.sent.at(-1), { kind: 'flushed', number: 7 })
  })

  it('tells who asks about the text when the frame has it, and leaves what is typed meanwhile to its own time', async () => {
    const desk = new Desk('')
    desk.type('ق', 'after-rest')
    const first = desk.correspondence.told()
    desk.take(1)
    assert.equal(await first, 1)
    desk.type('ا', 'after-rest')
    const second = desk.correspondence.told()
    desk.correspondence.hear({ kind: 'dirty', isDirty: true })
    desk.type('ل', 'after-rest')
    desk.take(2)
    assert.equal(await second, undefined)
    assert.deepEqual(desk.groups, [
      [0, 1],
      [1, 2],
    ])
  })

  it('does not part a word because somebody asked while the one before it was under way', async () => {
    const desk = new Desk('')
    desk.type('قال ', 'at-once')
    const asked = desk.correspondence.told()
    desk.correspondence.hear({ kind: 'dirty', isDirty: true })
    desk.type('ث', 'after-rest')
    desk.take(1)
    assert.equal(await asked, undefined)
    desk.type('م ', 'at-once')
    assert.deepEqual(desk.groups, [
      [0, 4],
      [1, 7],
    ])
  })

  it('does not send what was taken back before it was sent', async () => {
    const desk = new Desk('')
    desk.type('x', 'held')
    const back = ChangeSet.of({ from: 0, to: 1 }, 1)
    desk.text = back.apply(desk.text)
    desk.correspondence.typed(back, 'held')
    assert.equal(await desk.correspondence.flush(), 0)
    assert.deepEqual(desk.sent, [])
  })
})

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
