import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import path from 'node:path'
import GithubSlugger from 'github-slugger'
import MarkdownIt, { type Token } from 'markdown-it'
import { describe, it } from 'mocha'
import { lint } from '../server/src/lint/lint.ts'
import { missingKey } from '../server/src/lint/rules/missing-key.ts'
import { unknownKey } from '../server/src/lint/rules/unknown-key.ts'
import { wrongType } from '../server/src/lint/rules/wrong-type.ts'
import { yamlSyntax } from '../server/src/lint/rules/yaml-syntax.ts'
import { frontMatterShape } from '../server/src/schema/front-matter-shape.ts'
import { registryShape } from '../server/src/schema/registry-shape.ts'
import { readSettings } from '../server/src/schema/settings.ts'
import { settingsShape } from '../server/src/schema/settings-shape.ts'
import type { Shape } from '../server/src/schema/shape.ts'
import { fixture, nothingOutside } from './support/fixture.ts'
import { projectFiles, ROOT, textOf } from './support/project.ts'

const files = projectFiles()
const pages = files.filter((file) => /^([A-Z]+\.md|docs\/.*\.md|seeds\/README\.md)$/.test(file))
const manuals = ['ARCHITECTURE.md', 'CONTRIBUTING.md']

describe('the documentation', () => {
  it('has the pages that people look for', () => {
    for (const page of [
      'README.md',
      ...manuals,
      'CHANGELOG.md',
      'docs/format.md',
      'docs/editors.md',
      'seeds/README.md',
    ]) {
      assert.ok(pages.includes(page), page)
    }
  })

  for (const page of pages) {
    it(`${page}: every link leads somewhere`, () => {
      assert.deepEqual(
        linksOf(page).filter((link) => !leadsSomewhere(page, link)),
        [],
      )
    })
  }

  for (const manual of manuals) {
    it(`${manual} names paths that are there`, () => {
      const named = codesOf(manual).filter(isPath)
      assert.ok(named.length > 10)
      assert.deepEqual(
        named.filter((one) => !BASES.some((base) => exists(base + beforePlaceholder(one)))),
        [],
      )
    })
  }

  it('ARCHITECTURE.md names every folder of the code and of the tests', () => {
    const folders = new Set(
      files.flatMap((file) => /^(?:(?:server\/src|client\/src|client\/webview|test)\/)?[\w-]+\/(?=.)/.exec(file) ?? []),
    )
    assert.ok(folders.size > 40)
    const text = textOf('ARCHITECTURE.md')
    assert.deepEqual(
      [...folders].filter((folder) => !text.includes(folder)),
      [],
    )
  })

  it('every page is reached from README.md, or from a walkthrough of the manifest', () => {
    const manifest = textOf('package.json')
    const reached = new Set(['README.md', ...pages.filter((page) => manifest.includes(`"${page}"`))])
    for (const page of reached) {
      for (const link of linksOf(page)) {
        const [file = ''] = decodeURIComponent(link).split('#')
        const target = path.posix.join(path.posix.dirname(page), file)
        if (file !== '' && pages.includes(target)) reached.add(target)
      }
    }
    assert.deepEqual(
      pages.filter((page) => !reached.has(page)),
      [],
    )
  })

  it('ARCHITECTURE.md names tests that are there', () => {
    const named = [...textOf('ARCHITECTURE.md').matchAll(/`(test\/[^`]+\.ts)`[^`“\n]*“([^”\n]+)”/g)]
    assert.ok(named.length >= 10)
    const missing = named.filter(([, file = '', title = '']) => !(exists(file) && textOf(file).includes(title)))
    assert.deepEqual(
      missing.map(([whole]) => whole),
      [],
    )
  })

  it('docs/format.md names every key that the program knows', () => {
    const settings = readSettings(undefined)
    const known = [frontMatterShape(settings), registryShape(settings), settingsShape([])].flatMap((shape) =>
      keysOf(shape),
    )
    assert.ok(known.length > 100)
    const named = new Set(codesOf('docs/format.md').flatMap((code) => code.split(/[^a-z-]+/)))
    assert.deepEqual(
      known.filter((key) => !named.has(key)),
      [],
    )
  })

  it('docs/format.md shows examples that have the form it tells', () => {
    const [article, , registry, settings] = examplesOf('docs/format.md')
    const { corpus, documents } = fixture(
      `//- seedbed.yaml\n${settings}//- entities/a.yaml\n${registry}//- a.seed.md\n${article}`,
    )
    const rules = [yamlSyntax, unknownKey, wrongType, missingKey]
    const found = documents.flatMap((document) => lint(document, corpus, rules, nothingOutside))
    assert.deepEqual(
      found.map(({ message }) => message.en),
      [],
    )
    assert.equal(documents.length, 3)
    assert.equal(corpus.entityCount, 4)
  })

  it('CONTRIBUTING.md names every dependency with its version', () => {
    const text = textOf('CONTRIBUTING.md')
    const { devDependencies } = JSON.parse(textOf('package.json'))
    const { dependencies } = JSON.parse(textOf('server/package.json'))
    const wanted = Object.entries<string>({ ...devDependencies, ...dependencies })
    const missing = wanted.filter(([name, range]) => !text.includes(`| \`${name}\` ${range.replace(/^\^/, '')} |`))
    assert.deepEqual(missing, [])
  })

  it('README.md names every setting and every command', () => {
    const readme = textOf('README.md')
    const { contributes } = JSON.parse(textOf('package.json'))
    const commands: readonly { readonly command: string }[] = contributes.commands
    const names = [...Object.keys(contributes.configuration.properties), ...commands.map(({ command }) => command)]
    assert.ok(names.length > 8)
    assert.deepEqual(
      names.filter((name) => !readme.includes(`\`${name}\``)),
      [],
    )
  })

  it('the manifest speaks both languages', () => {
    const [english, arabic] = ['package.nls.json', 'package.nls.ar.json'].map((file) =>
      Object.keys(JSON.parse(textOf(file))),
    )
    const used = [...textOf('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key)
    assert.deepEqual(english?.toSorted(), [...new Set(used)].toSorted())
    assert.deepEqual(arabic?.toSorted(), english?.toSorted())
  })

  it('the manifest says once what an empty view says', () => {
    const { contributes } = JSON.parse(textOf('package.json'))
    const welcomes: readonly object[] = contributes.viewsWelcome
    assert.ok(welcomes.length > 2)
    assert.equal(new Set(welcomes.map((one) => JSON.stringify(one))).size, welcomes.length)
  })

  it('nothing points out of the project', () => {
    const outside = ['..', 'shared'].join('/')
    const texts = files.filter((file) => !/\.(png|ico|woff2)$/.test(file))
    assert.deepEqual(
      texts.filter((file) => textOf(file).includes(outside)),
      [],
    )
  })
})

/** Where the manuals' paths may begin: at the project, or at the sources that a paragraph is about. */
const BASES = ['', 'server/src/', 'client/src/', 'test/']

const markdown = new MarkdownIt({ html: true })

function exists(file: string): boolean {
  return existsSync(path.join(ROOT, file))
}

/** Every token of a page, those inside of others too. */
const tokensOf = (page: string): readonly Token[] =>
  markdown.parse(textOf(page), {}).flatMap((token) => [token, ...(token.children ?? [])])

/** The links of a page that stay in the project. */
function linksOf(page: string): readonly string[] {
  const found = tokensOf(page).flatMap((token) => {
    if (token.type === 'html_block' || token.type === 'html_inline') {
      return [...token.content.matchAll(/\b(?:href|src|srcset)="([^"]+)"/g)].map(([, link = '']) => link)
    }
    const link = token.attrGet('href') ?? token.attrGet('src')
    return link === null ? [] : [String(link)]
  })
  return found.filter((link) => !/^[a-z][a-z0-9+.-]*:/i.test(link))
}

function leadsSomewhere(page: string, link: string): boolean {
  const [file = '', anchor] = decodeURIComponent(link).split('#')
  const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file)
  if (!exists(target)) return false
  return anchor === undefined || (target.endsWith('.md') && anchorsOf(target).has(anchor))
}

function anchorsOf(page: string): ReadonlySet<string> {
  const slugger = new GithubSlugger()
  const tokens = markdown.parse(textOf(page), {})
  const headings = tokens.flatMap((token, index) => (token.type === 'heading_open' ? (tokens[index + 1] ?? []) : []))
  const plain = (token: Token): string => (token.children ?? []).map((child) => child.content).join('')
  return new Set(headings.map((heading) => slugger.slug(plain(heading))))
}

/** The code spans of a page. */
const codesOf = (page: string): readonly string[] =>
  tokensOf(page).flatMap((token) => (token.type === 'code_inline' ? [token.content] : []))

/** Whether a code span is a path of the project: it begins with a folder of ours, and is no command and no name of a package. */
function isPath(code: string): boolean {
  if (!/^[\w.-]+(\/[\w.<>*{},-]+)*\/?$/.test(code) || !code.includes('/')) return false
  const first = code.split('/')[0] ?? ''
  return !BUILT.includes(first) && BASES.some((base) => exists(base + first))
}

/** Folders that a build makes. */
const BUILT = ['out', 'dist', 'node_modules', '.vscode-test']

/** The part of a path before the first segment with a placeholder or a wildcard. */
const beforePlaceholder = (one: string): string => one.replace(/[^/]*[<*{].*$/, '')

/** Every key in a shape, at any depth. */
function keysOf(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'map':
      return [
        ...shape.fields.flatMap((field) => [field.key, ...keysOf(field.shape)]),
        ...(shape.unless ? keysOf(shape.unless.shape) : []),
      ]
    case 'list':
    case 'dictionary':
      return keysOf(shape.of)
    case 'either':
      return shape.shapes.flatMap(keysOf)
    default:
      return []
  }
}

/** The code blocks of a page that are in Markdown or YAML, in order. */
const examplesOf = (page: string): readonly string[] =>
  tokensOf(page).flatMap(({ type, info, content }) =>
    type === 'fence' && /^(markdown|yaml)$/.test(info) ? [content] : [],
  )
