import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { before, describe, it } from 'mocha'
import { textOf } from '../../client/src/seed-editor/document-changes.ts'
import { firstDisk, saidAfresh, startOn } from './corpus-server.ts'
import { type ExtensionHost, extensionHost } from './extension-host.ts'
import { FrameWithServer } from './frame-with-server.ts'
import { PageEditor } from './page-editor.ts'
import { type Event, UNIQUE } from './sync-event.ts'
import { SyncSession } from './sync-session.ts'

/** So many sessions: more where the variable says so. */
const RUNS = Number(process.env.SEEDBED_SESSIONS ?? 1_000)

describe('what the seed editors show of an article', () => {
  let host: ExtensionHost
  before(async () => {
    host = await extensionHost()
  })

  it('is what a fresh check of it says, whenever all has arrived', async function () {
    this.timeout(RUNS * 1_000)
    await fc.assert(
      fc.asyncProperty(
        content,
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.record({ events: fc.array(event, { maxLength: 32, size: 'max' }), flushes: fc.boolean() }), {
          minLength: 1,
          maxLength: 2,
        }),
        async (text, eol, rounds) => {
          const disk = firstDisk()
          let frame: FrameWithServer | undefined
          const server = await startOn(disk, (method) => frame?.refresh(method))
          const session = new SyncSession(text, eol, {
            frame: (document, tell) => {
              frame = new FrameWithServer({ host, server, disk }, document, tell)
              return frame
            },
            editor: (shown) => new PageEditor(shown),
          })
          for (const { events, flushes } of rounds) {
            for (const one of events) await session.happen(one)
            if (flushes) {
              await session.settle()
              session.check()
            } else {
              await session.arrive()
              frame?.tellAnew()
              await session.arrive()
            }
            await compare(session, disk)
          }
          session.frame.dispose()
          assert.equal(frame?.outdated, 0)
        },
      ),
      // To look for a smaller session takes as long again: the seed that is told brings the same one.
      { numRuns: RUNS, endOnFailure: true },
    )
  })
})

/**
 * Compares what each editor shows with what an editor shows that has just been opened, is told what a server says that has just been started, and
 * is given then what the editor has not sent.
 */
async function compare({ document, editors, frame }: SyncSession, disk: ReadonlyMap<string, string>): Promise<void> {
  const said = await saidAfresh(disk, document.content)
  for (const editor of editors) {
    assert.ok(editor instanceof PageEditor)
    const fresh = new PageEditor(textOf(frame.text))
    const version = 0
    fresh.show({ kind: 'view', version, view: said.view })
    fresh.show({ kind: 'form', version, form: said.form })
    fresh.show({ kind: 'outline', version, symbols: said.symbols })
    fresh.show({ kind: 'findings', version, findings: said.findings })
    fresh.show({ kind: 'suggestions', version, suggestions: said.suggestions })
    assert.deepEqual(...editor.shownBeside(fresh))
    assert.equal(editor.text.toString(), fresh.text.toString())
  }
}

const u = UNIQUE
const content = fc.constantFrom(
  '',
  `---\ntitle: خبر${u}\ndate: 2024-11-11\nid: edited\ntopics: [idlib]\n---\n\n# عنوان ${u}\n\nقال [علوش](person:mohammed-alloush) في [أستانا](place:astana) 😀.\n\n<!-- seedbed-disable unknown-entity -- لا سجل له -->\n\nثم [أحد](person:nobody)، انظر [هنا](article:other#عنوان).\n\n> **قول** ${u}\n`,
  `---\ntitle: ${u}\n# seedbed-disable unknown-key -- كذا\nmood: ${u}\ndate: 2024-1-1\n---\n\n[علوش](person:mohammed-alloush "role=speaker")\n`,
)
const words = fc.constantFrom(
  u,
  `قال${u} `,
  `${u}\n\n`,
  '\n',
  '[محمد علوش](person:mohammed-alloush)',
  '[أحد](person:nobody)',
  '](person:',
  '[هنا](article:other#عنوان) ',
  '\n---\n',
  '---\ntitle: خبر\ndate: 2024-11-11\n---\n\n',
  '\nmood: x',
  '\n\n## عنوان\n\n',
  '\n\n<!-- seedbed-disable unknown-entity -- كذا -->\n\n',
  '😀',
  'محمـد  علوش',
  ' محمد علوش ',
  '**',
  '`',
  '(',
  ')',
)
const editor = fc.nat(1)
const at = fc.nat(600)
const length = fc.oneof(fc.nat(6), fc.nat(60))
const typed = fc.boolean()

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('type'), editor, at, text: words, typed }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete'), editor, at, length }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('replace'), editor, at, length, text: words }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('compose'), editor, text: words }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('end-composition'), editor }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('rest', 'leave'), editor }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo-deed'), editor, redo: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('text-editor'), at, length, text: words, second: fc.nat(40) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('whole-file'), at, length, text: words }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undo', 'redo') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('line-ends'), crlf: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('save') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('other-file'), number: fc.nat(20) }) },
  {
    weight: 20,
    arbitrary: fc.record({ kind: fc.constant('deliver'), channel: fc.nat(9), count: fc.integer({ min: 1, max: 4 }) }),
  },
)
