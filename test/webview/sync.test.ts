import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { AuthorityFrame } from './authority-frame.ts'
import { SyncEditor } from './sync-editor.ts'
import { type Event, UNIQUE } from './sync-event.ts'
import { SyncSession } from './sync-session.ts'

describe('the text of the seed editors and of VS Code', () => {
  it('is one text when all has arrived, and nothing that was typed is lost or there twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        content,
        lineEnd,
        fc.array(event, { minLength: 20, maxLength: 150, size: 'max' }),
        async (text, eol, events) => {
          const session = new SyncSession(text, eol, {
            frame: (document, tell) => new AuthorityFrame(document, tell),
            editor: (shown) => new SyncEditor(shown),
          })
          for (const one of events) await session.happen(one)
          await session.settle()
          session.check()
        },
      ),
      { numRuns: 3_000 },
    )
  })
})

const u = UNIQUE
const word = fc.constantFrom(u, `${u}و`, `قال${u}`, `${u} `, `${u}،`, `${u}\n`, `😀${u}`, `${u}\n\n${u}`, `مُ${u}حمّد `)
const lineEnd = fc.constantFrom<'\n' | '\r\n'>('\n', '\r\n')
const content = fc.constantFrom(
  '',
  u,
  `أستانة${u} 😀\n${u}ثم\n`,
  `---\ntitle: ${u}\n---\n\n[علوش](person:${u})\n\n${u}👨‍👩‍👧\n`,
)
const editor = fc.nat(1)
const at = fc.nat(200)
const length = fc.nat(12)

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('type'), editor, at, text: word, typed: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete'), editor, at, length }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('replace'), editor, at, length, text: word }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('compose'), editor, text: word }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('end-composition'), editor }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rest'), editor }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leave'), editor }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo-deed'), editor, redo: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('text-editor'), at, length, text: word, second: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('whole-file'), at, length, text: word }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undo', 'redo') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('line-ends'), crlf: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('save') }) },
  {
    weight: 16,
    arbitrary: fc.record({ kind: fc.constant('deliver'), channel: fc.nat(5), count: fc.integer({ min: 1, max: 4 }) }),
  },
)
