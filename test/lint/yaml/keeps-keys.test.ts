import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { isKept, structureOf } from '../../../server/src/lint/yaml/keeps-keys.ts'
import { frontMatterShape } from '../../../server/src/schema/front-matter-shape.ts'
import { readSettings } from '../../../server/src/schema/settings.ts'
import { readYaml } from '../../../server/src/syntax/read-yaml.ts'

const shape = frontMatterShape(readSettings(undefined))

const check = (before: string, after: string): boolean => {
  const [first, second] = [before, after].map((text) =>
    structureOf(readYaml(text, { start: 0, end: text.length }).root, shape),
  )
  assert.ok(first && second)
  return isKept(first, second)
}

describe('isKept', () => {
  it('allows what changes no key', () => {
    assert.ok(check('title: موسكو: جولة\ndate: 2024\n', 'title: "موسكو: جولة"\ndate: 2024\n'))
    assert.ok(check('source: { name: قال: نعم }\n', 'source: { name: "قال: نعم" }\n'))
    assert.ok(check('', 'title: أ\n'))
  })

  it('sees a map become a text', () => {
    assert.ok(!check('source: { name: أ }\n', "source: '{ name: أ }'\n"))
  })

  it('sees a key swallowed by the value above it', () => {
    assert.ok(!check('summary: >\nnote: ب\n', 'summary: >\n  note: ب\n'))
  })

  it('sees a key go where it means nothing', () => {
    assert.ok(!check('related:\n  - to: a\n    as: background\n', 'related:\n  - to: a\nas: background\n'))
  })
})
