import assert from 'node:assert/strict'
import path from 'node:path'
import { describe, it } from 'mocha'
import { projectFiles, textOf } from './support/project.ts'

/** The layers of the server: each may import itself and what stands left of it. */
const layers = [
  'text',
  'syntax',
  'schema',
  'registry',
  'corpus',
  'find',
  'lint',
  'exchange',
  'features',
  'lsp',
  'node',
  'cli',
]

/** What stands beside the layers, imports nothing of them, and who may import it. */
const leaves: Readonly<Record<string, readonly string[]>> = {
  language: ['schema', 'registry', 'corpus', 'find', 'lint', 'exchange', 'features', 'lsp', 'node', 'cli'],
  protocol: ['features', 'lsp'],
}

/** Folders that touch the world outside; all others are functions of values. */
const outer = ['lsp', 'node', 'cli']

/** The doors through which packages come into the server. Types alone may be imported anywhere left of `lsp` from the protocol's types. */
const doors: Readonly<Record<string, readonly string[]>> = {
  '@lezer/common': ['syntax'],
  '@mozilla/readability': ['exchange'],
  htmlparser2: ['exchange'],
  linkedom: ['exchange'],
  '@lezer/markdown': ['syntax'],
  'decode-named-character-reference': ['syntax'],
  'cli-progress': ['cli'],
  commander: ['cli'],
  'd3-geo': ['corpus'],
  diff: ['cli'],
  edtf: ['language'],
  'fastest-levenshtein': ['language', 'lint'],
  'github-slugger': ['syntax'],
  ignore: ['node'],
  picocolors: ['cli'],
  picomatch: ['corpus', 'cli'],
  re2js: ['language'],
  'vscode-languageserver': ['lsp', 'node', 'cli'],
  yaml: ['syntax'],
}

/** Files that may have more than 300 lines, and why. */
const long: Readonly<Record<string, string>> = {
  'server/src/corpus/corpus.ts': 'the corpus, its indexes and the patch that keeps them true are read together',
  'server/src/schema/front-matter-shape.ts': 'one table: each key with its meaning in two languages',
  'server/src/schema/record-shape.ts': 'one table: each key with its meaning in two languages',
  'server/src/schema/settings-shape.ts': 'one table: each key with its meaning in two languages',
}

interface Import {
  readonly file: string
  /** As written. */
  readonly specifier: string
  readonly typesOnly: boolean
}

const sources = projectFiles().filter((file) => /^(server\/src|client\/src|client\/webview)\//.test(file))
const typescript = sources.filter((file) => file.endsWith('.ts'))
const imports = typescript.flatMap(importsOf)
const ofServer = imports.filter(({ file }) => file.startsWith('server/'))
const ofClient = imports.filter(({ file }) => file.startsWith('client/'))

describe('the architecture', () => {
  it('reads every import', () => {
    assert.deepEqual(
      importsIn(
        "import type { A } from './a.ts'\nimport {\n  b,\n  type C,\n} from 'b'\nexport * from './d.ts'\nimport 'e'\n",
      ),
      [
        { specifier: './a.ts', typesOnly: true },
        { specifier: 'b', typesOnly: false },
        { specifier: './d.ts', typesOnly: false },
        { specifier: 'e', typesOnly: false },
      ],
    )
    assert.ok(imports.length > 300)
  })

  it('knows every folder of the server', () => {
    const folders = new Set(sources.filter((file) => file.startsWith('server/')).map(layerOf))
    assert.deepEqual([...folders].toSorted(), [...layers, ...Object.keys(leaves)].toSorted())
  })

  it('stands in ARCHITECTURE.md as it is here', () => {
    assert.ok(textOf('ARCHITECTURE.md').includes(layers.join(' <- ')))
  })

  it('has dependencies in one direction', () => {
    const wrong = ofServer.filter(({ file, specifier }) => {
      if (!specifier.startsWith('.')) return false
      const here = layerOf(file)
      const there = layerOf(resolved(file, specifier))
      if (here === there) return false
      const users = leaves[there]
      return users ? !users.includes(here) : !(layers.indexOf(there) < layers.indexOf(here))
    })
    assert.deepEqual(wrong.map(shown), [])
  })

  it('keeps features apart: what two share moves left', () => {
    assert.deepEqual(
      ofServer.filter(({ file, specifier }) => crosses('server/src/features/', file, specifier)).map(shown),
      [],
    )
  })

  it('keeps rules apart', () => {
    assert.deepEqual(
      ofServer.filter(({ file, specifier }) => crosses('server/src/lint/rules/', file, specifier)).map(shown),
      [],
    )
  })

  it('lets Node be known in node/ and cli/ alone', () => {
    const wrong = ofServer.filter(({ file, specifier }) => {
      const node = specifier.startsWith('node:') || specifier.endsWith('/node')
      return node && !['node', 'cli'].includes(layerOf(file))
    })
    assert.deepEqual(wrong.map(shown), [])
  })

  it('lets the protocol be known in lsp/, node/ and cli/ alone, its types excepted', () => {
    const wrong = ofServer.filter(
      ({ file, specifier, typesOnly }) =>
        specifier.startsWith('vscode') &&
        !outer.includes(layerOf(file)) &&
        !(typesOnly && specifier === PROTOCOL_TYPES),
    )
    assert.deepEqual(wrong.map(shown), [])
  })

  it('has one door for each package', () => {
    const wrong = ofServer.filter(({ file, specifier, typesOnly }) => {
      if (/^(\.|node:)/.test(specifier) || (typesOnly && specifier === PROTOCOL_TYPES)) return false
      return !doors[packageOf(specifier)]?.includes(layerOf(file))
    })
    assert.deepEqual(wrong.map(shown), [])
    const { dependencies } = JSON.parse(textOf('server/package.json'))
    assert.deepEqual(Object.keys(dependencies).toSorted(), Object.keys(doors).toSorted())
    const imported = new Set(ofServer.map(({ specifier }) => packageOf(specifier)))
    assert.deepEqual(
      Object.keys(doors).filter((name) => !imported.has(name)),
      [],
    )
  })

  it('has no promises, clocks, chance or console left of lsp', () => {
    const core = typescript.filter((file) => file.startsWith('server/') && !outer.includes(layerOf(file)))
    const impure = /\b(async|await|Promise|setTimeout|Date\.now|performance|Math\.random|console)\b/
    assert.deepEqual(
      core.filter((file) => impure.test(codeOf(file))),
      [],
    )
  })

  it('lets the compiler judge every folder left of lsp', () => {
    const { include } = JSON.parse(textOf('server/tsconfig.core.json'))
    const core = [...layers, ...Object.keys(leaves)].filter((layer) => !outer.includes(layer))
    for (const layer of core) assert.ok(include.includes(`src/${layer}`), layer)
    for (const layer of outer) assert.ok(!include.includes(`src/${layer}`), layer)
    const { compilerOptions } = JSON.parse(textOf('tsconfig.base.json'))
    assert.deepEqual([compilerOptions.lib, compilerOptions.types], [['es2023'], []])
  })

  it('lets the client import nothing of the server but the protocol, and what says in which direction a text runs and how a file is encoded', () => {
    const wrong = ofClient.filter(({ file, specifier }) => {
      if (!specifier.startsWith('.')) return false
      const target = resolved(file, specifier)
      return !target.startsWith('client/') && !ofBoth.some((one) => target.startsWith(one))
    })
    assert.deepEqual(wrong.map(shown), [])
  })

  it('lets the preview know no editor', () => {
    const wrong = ofClient.filter(
      ({ file, specifier }) => file.startsWith('client/src/preview/') && /^vscode/.test(specifier),
    )
    assert.deepEqual(wrong.map(shown), [])
  })

  it('lets the pages in webviews know no editor, and the extension nothing of them but their messages and the places in them', () => {
    const isOfPage = (file: string): boolean => file.startsWith('client/webview/')
    const wrong = ofClient.filter(({ file, specifier }) => {
      const target = specifier.startsWith('.') ? resolved(file, specifier) : specifier
      if (isOfPage(file)) return /^(?:vscode(?:-languageclient)?(?:\/|$)|node:|client\/src\/)/.test(target)
      return (
        isOfPage(target) && !target.startsWith('client/webview/messages/') && target !== 'client/webview/text-places.ts'
      )
    })
    assert.deepEqual(wrong.map(shown), [])
  })

  it('lets the pages in webviews read nothing as HTML', () => {
    const pages = typescript.filter((file) => file.startsWith('client/webview/'))
    assert.ok(pages.length > 40)
    assert.deepEqual(
      pages.filter((file) => /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/.test(textOf(file))),
      [],
    )
  })

  it('has no file over 300 lines without a reason, and no reason without such a file', () => {
    const found = sources.filter((file) => textOf(file).split('\n').length > 301)
    assert.deepEqual(found.toSorted(), Object.keys(long).toSorted())
  })

  it('has no barrels, no rooms for odds and ends, and names in kebab-case', () => {
    const wrong = sources.filter(
      (file) => /(^|\/)(index\.[a-z]+|utils?|helpers?|common|misc|shared)(\/|\.|$)/.test(file) || /[A-Z_]/.test(file),
    )
    assert.deepEqual(wrong, [])
  })

  it('has nothing compiled among its sources', () => {
    assert.deepEqual(
      sources.filter(
        (file) =>
          !/\.ts$|^client\/webview\/.*(?:\.css|tsconfig\.json)$/.test(file) ||
          (file.endsWith('.d.ts') && sources.includes(file.replace('.d.ts', '.ts'))),
      ),
      [],
    )
  })
})

const ofBoth = ['server/src/protocol/', 'server/src/language/direction.ts', 'server/src/text/encoding-of.ts']

const PROTOCOL_TYPES = 'vscode-languageserver-types'

function importsOf(file: string): readonly Import[] {
  return importsIn(textOf(file)).map((found) => ({ file, ...found }))
}

/** The import and export statements of a module; dynamic imports count too. */
function importsIn(text: string): readonly Omit<Import, 'file'>[] {
  const statement = /^(?:import|export)\s+(?:(type)\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gm
  return [...text.matchAll(statement)].map(([, type, specifier, dynamic]) => ({
    specifier: specifier ?? dynamic ?? '',
    typesOnly: type !== undefined,
  }))
}

/** The layer or leaf of a file of the server. */
const layerOf = (file: string): string => file.split('/')[2] ?? ''

const resolved = (file: string, specifier: string): string => path.posix.join(path.posix.dirname(file), specifier)

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Whether an import leads from one room of a folder to another: a room is a file with the subfolder of its name. `context.ts` is the door of all. */
function crosses(folder: string, file: string, specifier: string): boolean {
  const target = resolved(file, specifier)
  if (!specifier.startsWith('.') || !file.startsWith(folder) || !target.startsWith(folder)) return false
  const room = (one: string): string => one.slice(folder.length).split('/')[0]?.replace(/\.ts$/, '') ?? ''
  return room(target) !== 'context' && room(file) !== room(target)
}

/** A file's text without comments. */
const codeOf = (file: string): string => textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')

const shown = ({ file, specifier }: Import): string => `${file} -> ${specifier}`
