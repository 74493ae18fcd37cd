import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { addFile } from '../../../server/src/corpus/add-file.ts'
import { mergeSegments } from '../../../server/src/corpus/segment/merge.ts'
import { Segment } from '../../../server/src/corpus/segment/segment.ts'
import { SegmentBuilder } from '../../../server/src/corpus/segment/segment-builder.ts'
import { readSettings } from '../../../server/src/schema/settings.ts'
import { ON_DISK, Source } from '../../../server/src/text/source.ts'
import { contentOf } from '../../support/segment-content.ts'

const root = 'file:///corpus'
const settings = readSettings(undefined)

/** Reads files together: texts by path. */
function segmentOf(files: Readonly<Record<string, string>>): Segment {
  const builder = new SegmentBuilder(root)
  for (const path of Object.keys(files).toSorted()) {
    const source = new Source(`${root}/${path}`, ON_DISK, files[path] ?? '')
    const stamp = [path.length, source.text.length, 3, 4]
    addFile(builder, path.endsWith('.yaml') ? 'registry' : 'article', source, settings, stamp)
  }
  return new Segment(root, builder.done())
}

const id = fc.constantFrom('a', 'b', 'alloush', 'assad', 'astana')
const path = fc.oneof(
  fc.constantFrom('a.seed.md', 'a/b.seed.md', 'a-b.seed.md', 'z.seed.md', 'c/d.seed.md'),
  fc.constantFrom('entities/a.yaml', 'entities/b.yaml', 'places.yaml'),
)
/** A tag far down or far right has its range elsewhere. */
const body = fc
  .array(
    fc.oneof(
      id.map((one) => `[كلمة](person:${one})`),
      fc.constantFrom('\n\n', 'نص', '[و](../a.seed.md)', 'م'.repeat(70_000)),
    ),
  )
  .map((pieces) => pieces.join(' '))
const article = fc
  .record({ id, topics: fc.array(id, { maxLength: 3 }), related: fc.array(id, { maxLength: 2 }), body })
  .map(
    (one) =>
      `---\nid: ${one.id}\ntitle: خبر ${one.id}\ntopics: [${one.topics}]\nrelated: [${one.related}]\n---\n\n${one.body}\n`,
  )
const registry = fc
  .uniqueArray(id, { maxLength: 4 })
  .map((ids) =>
    ids.length === 0
      ? ''
      : `person:\n${ids.map((one) => `  ${one}:\n    name: { ar: اسم ${one} }\n    aliases: [${one}]\n    same-as: []\n`).join('')}`,
  )
const file = path.chain((one) => (one.endsWith('.yaml') ? registry : article).map((text) => [one, text] as const))
const batch = fc
  .array(file, { maxLength: 8 })
  .map((files): Readonly<Record<string, string>> => Object.fromEntries(files))

describe('segments that are merged', () => {
  it('say what one that was read at once says', () => {
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 4 }), fc.uniqueArray(path, { maxLength: 2 }), (batches, gone) => {
        const last: Record<string, string> = Object.assign({}, ...batches)
        for (const one of gone) delete last[one]
        const layers = batches.map((files, at) => {
          const segment = segmentOf(files)
          const later = new Set([...batches.slice(at + 1).flatMap(Object.keys), ...gone])
          return { segment, counts: (number: number) => !later.has(segment.uriOf(number).slice(root.length + 1)) }
        })
        const merged = new Segment(root, mergeSegments(layers))
        const fresh = segmentOf(last)
        assert.deepEqual(contentOf(merged), contentOf(fresh))
        assert.deepEqual(merged.parts.stamps, fresh.parts.stamps)
        // What nothing names any more is not kept.
        assert.equal(merged.parts.targets.ends.length, fresh.parts.targets.ends.length)
        assert.equal(merged.parts.texts.ends.length, fresh.parts.texts.ends.length)
        assert.equal(merged.parts.wide.length, fresh.parts.wide.length)
      }),
      { numRuns: 200 },
    )
  })

  it('can be none at all', () => {
    assert.deepEqual(mergeSegments([]), segmentOf({}).parts)
  })
})
