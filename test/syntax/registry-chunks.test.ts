import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { yamlSites } from '../../server/src/corpus/yaml-sites.ts'
import { readRegistry } from '../../server/src/registry/read-registry.ts'
import { registryShape } from '../../server/src/schema/registry-shape.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { readPlainYaml } from '../../server/src/syntax/plain-yaml.ts'
import { type RegistryChunk, registryChunks } from '../../server/src/syntax/registry-chunks.ts'
import type { YamlDocument } from '../../server/src/syntax/yaml.ts'
import { parseYaml } from '../../server/src/syntax/yaml-reader.ts'
import { projectFiles, textOf } from '../support/project.ts'
import { damagedBy, damages, registries } from '../support/registries.ts'

describe('registryChunks', () => {
  for (const path of projectFiles().filter((file) => /^seeds\/entities\/.*\.yaml$/.test(file))) {
    it(`cuts ${path} into its records`, () => {
      const text = textOf(path)
      assert.ok(isCut(text))
      assert.ok(isCut(text.replaceAll('\n', '\r\n')))
    })
  }

  it('gives the whole lines of each record, and the type that it is of', () => {
    const text =
      '# All\nperson: # people\n  a:\n    name: x\n\n  # B\n  b:\n    note: |\n      y\n\nplace:\norg:\n c: { d: e }'
    assert.deepEqual(
      registryChunks(text)?.map(({ type, typeSpan, span }) => [
        type,
        text.slice(typeSpan.start, typeSpan.end),
        text.slice(span.start, span.end),
      ]),
      [
        ['person', 'person', '  a:\n    name: x\n'],
        ['person', 'person', '  b:\n    note: |\n      y\n\n'],
        ['org', 'org', ' c: { d: e }'],
      ],
    )
  })

  for (const [name, text] of [
    ['nothing', ''],
    ['comments', '# a\n'],
    ['a BOM', '\ufeffperson:\n  a:\n    name: b\n'],
    ['types without records', 'person:\nplace: # none\n'],
    ['records in brackets', 'person:\n  a: { name: b, aliases: [c, "d"] }\n  e: { redirect: person:a } # f: g\n'],
    ['ids that are repeated', 'person:\n  a:\n    name: b\n  a:\n    name: c\n'],
    [
      'block scalars with lines of all kinds',
      'person:\n  a:\n    note: |+\n      "b\n      c: [d\n     # e\n    name: f\n',
    ],
    ['scalars of several lines', 'person:\n  a:\n    note: b\n      "c\n      [d\n\n      e\n    name: f\n'],
    [
      'brackets over several lines',
      'person:\n  a:\n    aliases: [\n      b,\n      c d\n        "e,\n    ]\n    name: f\n  g: h\n',
    ],
    ['comments to the left', 'person:\n  a:\n# b\n    name: c\n # d\n    note: e\n'],
    ['words with signs', 'person:\n  a:\n    name: R & D * [x] don\'t\n    note: (a) "b\n'],
    ['slips within a record', 'person:\n  a:\n    name: b: c\n    h: e: f\n  i:\n    name: j\n'],
    ['records that are not maps', 'person:\n  a: b\n  c:\n  d:\n   - e\n  f:\n    name: g\n'],
  ] as const) {
    it(`cuts ${name}`, () => {
      assert.ok(isCut(text))
    })
  }

  for (const [name, text] of [
    ['brackets at the top', 'person: { a: { name: b } }'],
    ['a root in brackets', '{ person: { a: { name: b } } }'],
    ['anchors', 'person:\n  a: &x\n    name: b\n  c: *x\n'],
    ['anchors in brackets', 'person:\n  a: { name: [&x b] }\n'],
    ['aliases', 'person:\n  a:\n    name: *x\n'],
    ['tags', 'person:\n  a:\n    name: !!str 1\n'],
    ['several documents', 'person:\n  a:\n    name: b\n---\nplace:\n  c:\n    name: d\n'],
    ['tabs', 'person:\n  a:\n\tname: b\n'],
    ['types that are repeated', 'person:\n  a: {}\nplace:\nperson:\n  b: {}\n'],
    ['lists of records', 'person:\n- a\n'],
    ['lists of records that are indented', 'person:\n  - a\n'],
    ['quotes of several lines', 'person:\n  a:\n    name: "b\n      c"\n'],
    ['quotes of several lines in brackets', 'person:\n  a:\n    name: ["b\n      c"]\n'],
    ['open brackets', 'person:\n  a:\n    name: [b\n  c:\n    name: d\n'],
    ['brackets that end the file open', 'person:\n  a:\n    name: [b\n'],
    ['a record whose value has a colon', 'person:\n  a: b: c\n  d: e\n'],
    ['a record that is a list in its column', 'person:\n  a:\n  - b\n'],
    ['a line between the columns of records and fields', 'person:\n  a:\n    b: c\n   d: e\n'],
    ['a colon in a scalar of several lines', 'person:\n  a:\n    b: c\n      d: e\n'],
    ['a field without a colon', 'person:\n  a:\n    b: c\n    d\n  e:\n    f: g\n'],
    ['what nests deep in lines', `person:\n  a:\n    b:\n      ${'- '.repeat(60)}c\n`],
    ['a scalar below a comment to its left', 'person:\n  a:\n    b:\n#c\n      d\n  e:\n    f: g\n'],
    ['brackets without a comma', 'person:\n  a:\n    b: [c {}]\n'],
    ['a record without a colon', 'person:\n  a\n  b: c\n'],
    ['a record further to the left', 'person:\n    a: {}\n  b: {}\n'],
    ['an escaped line break', 'person:\n  a:\n    name: ["\\\n  b", c\n    d ]\n  e: {}\n'],
    ['a CR alone', 'person:\n  a: {}\r  b: {}\n'],
    ['what nests deep', `person:\n  a: ${'['.repeat(60)}${']'.repeat(60)}\n`],
  ] as const) {
    it(`does not cut ${name}`, () => {
      assert.equal(registryChunks(text), undefined)
    })
  }

  it('gives the same entities and sites as the whole file, whatever the records say', () => {
    let cut = 0
    let all = 0
    fc.assert(
      fc.property(registries, (text) => {
        all++
        if (isCut(text)) cut++
      }),
      { numRuns: 300 },
    )
    assert.ok(cut >= all * 0.9, `${cut} of ${all}`)
  })

  it('gives the same for damaged files, or does not cut them', () => {
    fc.assert(
      fc.property(registries, damages, (text, damage) => {
        isCut(damagedBy(text, damage))
      }),
      { numRuns: 300 },
    )
  })
})

const shape = registryShape(readSettings(undefined))

/** Whether the file is cut into records; together these must say what the whole file says. */
function isCut(text: string): boolean {
  const chunks = registryChunks(text)
  if (!chunks) return false
  const parts = chunks.map((chunk) => ofType(chunk, readPart(text, chunk)))
  const yaml = parseYaml(text, { start: 0, end: text.length })
  const written = JSON.stringify(text)
  assert.deepEqual(
    parts.flatMap((part) => readRegistry('a.yaml', part)),
    readRegistry('a.yaml', yaml),
    written,
  )
  assert.deepEqual(
    parts.flatMap((part) => yamlSites(part.root, shape)),
    yamlSites(yaml.root, shape),
    written,
  )
  return true
}

const readPart = (text: string, { span }: RegistryChunk): YamlDocument =>
  readPlainYaml(text, span) ?? parseYaml(text, span)

/** A record's document as one that has its type above it. */
function ofType({ type, typeSpan, span }: RegistryChunk, part: YamlDocument): YamlDocument {
  const key = { kind: 'scalar', span: typeSpan, content: typeSpan, text: type, value: type, style: 'plain' } as const
  return { ...part, root: { kind: 'map', span, flow: false, entries: [{ key, value: part.root, span }] } }
}
