import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { isEdtfProblem, readEdtf } from '../../server/src/language/edtf.ts'
import { ruleCodes } from '../../server/src/lint/codes.ts'
import { jsonOf } from '../../server/src/schema/json.ts'
import { publishedSchemas } from '../../server/src/schema/published-schemas.ts'
import { parse } from '../../server/src/syntax/parse.ts'
import { readYaml } from '../../server/src/syntax/read-yaml.ts'
import { projectFiles, ROOT, textOf } from '../support/project.ts'

type Name = 'seedbed' | 'registry' | 'front-matter'

const schemas = publishedSchemas(ruleCodes)
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true }).addVocabulary(['enumDescriptions'])
const validators = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]))

describe('the published JSON Schemas', () => {
  it('are what the tables say: `npm run schemas` writes them', () => {
    const written = readdirSync(path.join(ROOT, 'schemas')).map((name) => [name, JSON.parse(textOf(`schemas/${name}`))])
    assert.deepEqual(Object.fromEntries(written), JSON.parse(JSON.stringify(schemas)))
  })

  it('are given to editors of YAML for settings alone: of the registry the server itself speaks', () => {
    const { contributes } = JSON.parse(textOf('package.json'))
    assert.deepEqual(contributes.yamlValidation, [{ fileMatch: 'seedbed.yaml', url: './schemas/seedbed.schema.json' }])
    assert.ok(textOf('.vscodeignore').split('\n').includes('!schemas/**'))
  })

  it('take every file of the sample corpus', () => {
    const seeds = projectFiles().filter((file) => file.startsWith('seeds/') && /\.(?:yaml|seed\.md)$/.test(file))
    assert.ok(seeds.length > 8)
    for (const file of seeds) {
      if (file.endsWith('.md')) takes('front-matter', frontMatterOf(textOf(file)))
      else takes(file.endsWith('/seedbed.yaml') ? 'seedbed' : 'registry', textOf(file))
    }
  })

  it('take the examples of the format', () => {
    const [article = '', , registry = '', settings = ''] = Array.from(
      textOf('docs/format.md').matchAll(/^```(?:markdown|yaml)\n(.*?)^```/gms),
      ([, example = '']) => example,
    )
    takes('front-matter', frontMatterOf(article))
    takes('registry', registry)
    takes('seedbed', settings)
  })

  for (const [name, yaml] of [
    ['seedbed', ''],
    ['seedbed', 'topics: [a, 2024]\nx-own: { a: 1 }\nrules: { unknown-entity: off, of-the-future: loud }\n'],
    ['registry', ''],
    ['registry', 'person:\n  a: { name: علوش, own-key: 1, aliases: [12, { text: ب, from: 2019 }] }\n'],
    ['registry', 'person: { a: { redirect: person:b, note: x } }\nagreement: { y: { name: z, own: [1] } }\n'],
    ['registry', 'org: { un: { name: { ar: الأمم المتحدة, en: }, same-as: "https://example.org/a" } }\n'],
    ['front-matter', 'title: 1271\ndate: 2024\nbyline: [سلمى, person:?]\nown: { a: [] }\n'],
    [
      'front-matter',
      'date: XXXX\nsource: [{ url: "https://example.org/أ" }]\nmentions: [{ exact: [أ, ب], ref: person:?x }]\n',
    ],
  ] as const) {
    it(`take ${JSON.stringify(yaml)} as ${name}`, () => takes(name, yaml))
  }

  for (const [name, yaml, at] of [
    ['seedbed', 'version: 0\n', '/version'],
    ['seedbed', 'tagging: some\n', '/tagging'],
    ['seedbed', 'types: { treaty: { label: x } }\n', '/types/treaty'],
    ['seedbed', 'types: { Treaty: { like: event } }\n', '/types'],
    ['seedbed', 'artcles: [a]\n', ''],
    ['seedbed', 'front-matter: { closed: maybe }\n', '/front-matter/closed'],
    ['seedbed', '- a\n', ''],
    ['registry', 'person: { A b: { name: x } }\n', '/person'],
    ['registry', 'person: { a: {} }\n', '/person/a'],
    ['registry', 'person: { a: { redirect: person:b, name: x } }\n', '/person/a'],
    ['registry', 'place: { a: { name: x, coordinates: { lat: 91, lon: 0 } } }\n', '/place/a/coordinates/lat'],
    ['registry', 'place: { a: { name: x, within: سوريا } }\n', '/place/a/within'],
    ['registry', 'place: { a: { name: x, country: Syria } }\n', '/place/a/country'],
    ['registry', 'org: { a: { name: x, same-as: wikidata:1520 } }\n', '/org/a/same-as'],
    ['registry', 'person: { a: { name: x, aliases: [{ txt: y }] } }\n', '/person/a/aliases/0'],
    ['registry', 'event: { a: { name: x, date: الأمس } }\n', '/event/a/date'],
    ['registry', 'person: { a: { name: x, aliases: [null] } }\n', '/person/a/aliases/0'],
    ['registry', 'person:\n', '/person'],
    ['front-matter', 'title: x\n', ''],
    ['front-matter', 'date: 2024\nstatus: done\n', '/status'],
    ['front-matter', 'date: 2024\nrelated: [{ as: background }]\n', '/related/0'],
    ['front-matter', 'date: 2024\nsource: { nme: x }\n', '/source'],
    ['front-matter', 'date: 2024\nmentions: [{ exact: x }]\n', '/mentions/0'],
  ] as const) {
    it(`refuse ${JSON.stringify(yaml)} as ${name}, at ${at || 'the top'}`, () => {
      const places = faultsOf(name, yaml).map(({ instancePath }) => instancePath)
      assert.ok(places.includes(at), places.join(' '))
    })
  }

  it('take every date that is EDTF', () => {
    const part = fc.constantFrom(
      '2024',
      '-10',
      '-XX',
      '-21',
      'X',
      '?',
      '~',
      '%',
      '/',
      '..',
      'T10:00Z',
      'Y-17',
      '+01:00',
    )
    let dates = 0
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const date = parts.join('')
        if (isEdtfProblem(readEdtf(date))) return
        dates++
        takes('front-matter', `date: ${JSON.stringify(date)}\n`)
      }),
      { numRuns: 4000 },
    )
    assert.ok(dates > 50, `${dates}`)
  })
})

function faultsOf(name: Name, yaml: string) {
  const validate = validators[`${name}.schema.json`] ?? assert.fail()
  const { root } = readYaml(yaml, { start: 0, end: yaml.length })
  return validate(jsonOf(root)) ? [] : (validate.errors ?? [])
}

const takes = (name: Name, yaml: string): void => assert.deepEqual(faultsOf(name, yaml), [], yaml)

function frontMatterOf(article: string): string {
  const { frontMatter } = parse(article)
  assert.ok(frontMatter)
  return article.slice(frontMatter.content.start, frontMatter.content.end)
}
