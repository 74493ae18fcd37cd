import assert from 'node:assert/strict'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { type Json, jsonOf } from '../../server/src/schema/json.ts'
import { faultsOf } from '../../server/src/schema/json-schema.ts'
import { readYaml } from '../../server/src/syntax/read-yaml.ts'
import type { YamlValue } from '../../server/src/syntax/yaml.ts'

/** What each fault says: its keyword and the text that it stands at. */
function check(schema: string, text: string): readonly string[] {
  return faultsOf(jsonOf(read(schema)), read(text), (format, value) =>
    format === 'even' ? value.length % 2 === 0 : undefined,
  ).map(({ keyword, span }) => `${keyword}: ${text.slice(span.start, span.end)}`)
}

function read(text: string): YamlValue {
  const { root, problems } = readYaml(text, { start: 0, end: text.length })
  assert.deepEqual(problems, [])
  assert.ok(root)
  return root
}

const table: Readonly<Record<string, readonly [schema: string, value: string, ...faults: readonly string[]]>> = {
  'a schema that anything fits': ['true', '[1, { a: b }]'],
  'a schema that nothing fits': ['false', '1', 'false: 1'],
  'a type': ['{ type: integer }', '1.5', 'type: 1.5'],
  'a number is a text where one is asked for': ['{ type: string, minLength: 4, pattern: "^2" }', '2024'],
  'and is held to what is asked of texts': ['{ type: string, maxLength: 3 }', '2024', 'maxLength: 2024'],
  'but a text in quotes is no number': ['{ type: number }', '"2024"', 'type: "2024"'],
  'one of several types': ['{ type: [string, "null"] }', '~'],
  'a number stays a number where both are asked for': ['{ type: [string, number], minLength: 9 }', '2024'],
  words: ['{ enum: [positive, "1"] }', 'negative', 'enum: negative'],
  'a word that looks like a number': ['{ enum: [positive, "1"] }', '1'],
  'a constant, whatever the order of its keys': ['{ const: { a: 1, b: [2] } }', '{ b: [2], a: 1 }'],
  tenths: ['{ multipleOf: 0.1 }', '0.3'],
  'no multiple': ['{ multipleOf: 2 }', '3', 'multipleOf: 3'],
  'code points are counted': ['{ maxLength: 2 }', '"😀😀"'],
  'an anchored pattern': ['{ pattern: "^\\\\p{Arabic}+$" }', '"حلب x"', 'pattern: "حلب x"'],
  'a pattern that cannot be read asks for nothing': ['{ pattern: "(?=a)" }', 'b'],
  'a pattern that would take for ever elsewhere': [
    '{ pattern: "^(a+)+$" }',
    `"${'a'.repeat(5000)}b"`,
    `pattern: "${'a'.repeat(5000)}b"`,
  ],
  'a format': ['{ format: even }', 'abc', 'format: abc'],
  'a format that is not known': ['{ format: odd }', 'abc'],
  keys: [
    '{ type: object, required: [a, b], properties: { a: { type: integer } }, additionalProperties: false }',
    '{ a: x, c: 1 }',
    'required: { a: x, c: 1 }',
    'type: x',
    'additionalProperties: c',
  ],
  'keys by pattern': ['{ patternProperties: { "^x-": { type: integer } } }', '{ x-a: b, y: b }', 'type: b'],
  'nothing behind a key is null': ['{ properties: { a: { type: "null" } } }', '{ a: }'],
  'keys of the language we are written in': [
    '{ required: [constructor, __proto__], properties: { constructor: { type: integer } } }',
    '{ constructor: a, __proto__: 1 }',
    'type: a',
  ],
  'names of keys': ['{ propertyNames: { maxLength: 2 } }', '{ abc: 1 }', 'maxLength: abc'],
  'keys that need others': ['{ dependentRequired: { a: [b] } }', '{ a: 1 }', 'required: { a: 1 }'],
  items: ['{ prefixItems: [{ type: integer }], items: { type: boolean } }', '[a, true, b]', 'type: a', 'type: b'],
  'an item twice': ['{ uniqueItems: true }', '[{ a: 1, b: 2 }, { b: 2, a: 1 }]', 'uniqueItems: { b: 2, a: 1 }'],
  'an item of a kind': ['{ contains: { type: integer }, minContains: 2 }', '[a, 1]', 'contains: [a, 1]'],
  'none of the forms': ['{ anyOf: [{ type: integer }, { type: boolean }] }', 'a', 'anyOf: a'],
  'the form that was meant': [
    '{ oneOf: [{ type: integer }, { type: array, items: { type: integer } }] }',
    '[1, a]',
    'type: a',
  ],
  'two forms at once': ['{ oneOf: [{ minimum: 1 }, { minimum: 2 }] }', '3', 'oneOf: 3'],
  neither: ['{ not: { type: integer } }', '1', 'not: 1'],
  'a condition': [
    '{ if: { required: [a] }, then: { required: [b] }, else: { required: [c] } }',
    '{ a: 1 }',
    'required: { a: 1 }',
  ],
  'a reference': ['{ $defs: { n: { type: integer } }, items: { $ref: "#/$defs/n" } }', '[1, a]', 'type: a'],
  'an anchor': ['{ $defs: { n: { $anchor: whole, type: integer } }, $ref: "#whole" }', 'a', 'type: a'],
  'a tree': [
    '{ properties: { next: { $ref: "#" } }, additionalProperties: false }',
    '{ next: { next: { x: 1 } } }',
    'additionalProperties: x',
  ],
  'a reference to itself': ['{ $ref: "#" }', 'a'],
  'a reference that leads nowhere asks for nothing': ['{ $ref: "https://example.org/a" }', 'a'],
  'keys that nothing has looked at': [
    '{ allOf: [{ properties: { a: true } }], anyOf: [{ properties: { b: { type: integer } } }, true], unevaluatedProperties: false }',
    '{ a: 1, b: 2, c: 3 }',
    'unevaluatedProperties: c',
  ],
  'items that nothing has looked at': [
    '{ prefixItems: [true], contains: { type: integer }, unevaluatedItems: { type: boolean } }',
    '[a, 1, b]',
    'type: b',
  ],
}

describe('JSON Schema', () => {
  for (const [name, [schema, value, ...faults]] of Object.entries(table)) {
    it(name, () => assert.deepEqual(check(schema, value), faults))
  }

  it('is bounded where references multiply', () => {
    const doubling = Array.from({ length: 40 }, (_, at) => [
      `d${at}`,
      { allOf: [{ $ref: `#/$defs/d${at + 1}` }, { $ref: `#/$defs/d${at + 1}` }] },
    ])
    const schema = { $defs: Object.fromEntries([...doubling, ['d40', false]]), not: { $ref: '#/$defs/d0' } }
    assert.deepEqual(
      faultsOf(schema, read('a'), () => undefined),
      [],
    )
  })

  it('says what Ajv says', () => {
    const ajv = new Ajv2020({ strict: false, logger: false })
    fc.assert(
      fc.property(schemas, values, (schema, value) => {
        const text = JSON.stringify(value)
        const expected = ajv.validate(schema as object | boolean, value)
        assert.equal(
          faultsOf(schema, read(text), () => undefined).length === 0,
          expected,
          `${JSON.stringify(schema)} ${text}`,
        )
      }),
      { numRuns: 200 },
    )
  })
})

const names = fc.constantFrom('a', 'b', 'c')

/** Numbers stand for texts with us, so there are none where texts are asked for. */
const leaves: fc.Arbitrary<Json> = fc.oneof(fc.constantFrom('', 'a', 'ab', 'حلب'), fc.constant(null))

const values: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaves,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 3 }),
  ),
})).value

const counts = fc.integer({ min: 0, max: 3 })

const schemas: fc.Arbitrary<Json> = fc.letrec<{ schema: Json }>((tie) => {
  const schema = tie('schema')
  const byName = fc.dictionary(names, schema, { maxKeys: 2 })
  const several = fc.array(schema, { minLength: 1, maxLength: 2 })
  return {
    schema: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.boolean(),
      fc.record(
        {
          type: fc.constantFrom('string', 'array', 'object', 'null'),
          enum: fc.array(leaves, { minLength: 1, maxLength: 3 }).map((all) => [...new Set(all)]),
          const: leaves,
          minLength: counts,
          maxLength: counts,
          pattern: fc.constantFrom('^a', 'b$', '^$'),
          minItems: counts,
          maxItems: counts,
          uniqueItems: fc.boolean(),
          minProperties: counts,
          maxProperties: counts,
          required: fc.uniqueArray(names),
          dependentRequired: fc.dictionary(names, fc.uniqueArray(names), { maxKeys: 1 }),
          properties: byName,
          patternProperties: fc.dictionary(fc.constantFrom('^a', 'b'), schema, { maxKeys: 2 }),
          additionalProperties: schema,
          propertyNames: schema,
          dependentSchemas: byName,
          prefixItems: several,
          items: schema,
          contains: schema,
          allOf: several,
          anyOf: several,
          oneOf: several,
          not: schema,
          if: schema,
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
          then: schema,
          else: schema,
          unevaluatedItems: schema,
          unevaluatedProperties: schema,
        },
        { requiredKeys: [] },
      ) as fc.Arbitrary<Json>,
    ),
  }
}).schema
