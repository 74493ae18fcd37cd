import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { ROOT } from '../support/project.ts'
import type { GeneratedCorpus } from './corpus.ts'
import type { Program } from './driver.ts'
import { markdownSettings, serveMarkdown } from './markdown-client.ts'

/** A server that is measured, and how it is spoken to. */
export interface Contender {
  readonly name: string
  /** What it calls the files that are opened. */
  readonly languageId: string
  program(corpus: GeneratedCorpus): Program
  /** The file that is opened and typed in. */
  probe(corpus: GeneratedCorpus): { readonly uri: string; readonly text: string }
  /** What is typed to be offered completions: its last letters one after the other. */
  readonly draft: { readonly before: string; readonly typed: string; readonly after: string }
  /** How many references of the hot article are all; 0 where it knows of no other files. */
  references(corpus: GeneratedCorpus): number
  /** What a rename of the hot article is asked to call it. */
  newName(link: string): string
}

/** What Seedbed is started with, besides its program. */
export interface SeedbedOptions {
  readonly name?: string
  /** A folder that the cache is kept in. */
  readonly cache: string
  /** The bundle; the built one unless said. */
  readonly server?: string
  readonly nodeOptions?: readonly string[]
  readonly scope?: 'open' | 'corpus'
}

const article = (corpus: GeneratedCorpus): { readonly uri: string; readonly text: string } => {
  const file = join(corpus.folder, corpus.probe)
  return { uri: pathToFileURL(file).href, text: readFileSync(file, 'utf8') }
}

export function seedbed({
  name = 'seedbed',
  cache,
  server,
  nodeOptions = [],
  scope = 'open',
}: SeedbedOptions): Contender {
  const preferences = { language: 'ar', diagnostics: { scope } }
  return {
    name,
    languageId: 'seed',
    program: () => ({
      command: [...nodeOptions, server ?? join(ROOT, 'dist', 'server.cjs'), `--cache=${cache}`],
      // As VS Code's client says it: cards have their maps.
      initializationOptions: { ...preferences, showsPictures: true },
      configuration: { seedbed: preferences },
    }),
    probe: article,
    draft: { before: '[سليم](person:', typed: 'salim-nad', after: ')' },
    references: ({ hotArticle }) => hotArticle.references,
    newName: () => 'renamed-article',
  }
}

/** The server that finds nothing, in one file as ours is. */
export function nullServer(): Contender {
  const bundle = join(mkdtempSync(join(tmpdir(), 'seedbed-null-')), 'server.cjs')
  const entry = fileURLToPath(new URL('null-server.js', import.meta.url))
  buildSync({ entryPoints: [entry], outfile: bundle, bundle: true, platform: 'node', format: 'cjs', minify: true })
  return {
    name: 'null',
    languageId: 'seed',
    program: () => ({ command: [bundle] }),
    probe: article,
    draft: { before: '[سليم](person:', typed: 'salim-nad', after: ')' },
    references: () => 0,
    newName: (link) => link,
  }
}

const require = createRequire(import.meta.url)

/** The server of VS Code's own Markdown support. Its heap is as large as it wants. */
export const markdownServer: Contender = {
  name: 'vscode-markdown',
  languageId: 'markdown',
  program: ({ folder }) => ({
    command: ['--max-old-space-size=12288', require.resolve('vscode-markdown-languageserver')],
    initializationOptions: { markdownFileExtensions: ['md'] },
    configuration: markdownSettings,
    settings: markdownSettings,
    serve: (connection, openText) => serveMarkdown(connection, folder, openText),
  }),
  probe: article,
  draft: { before: '[تقرير](', typed: '../../2010', after: ')' },
  references: ({ hotArticle }) => hotArticle.byPath,
  newName: (link) => link.replace(/[^/]*$/, 'renamed-article.seed.md'),
}

export const remarkServer: Contender = {
  name: 'remark',
  languageId: 'markdown',
  program: () => ({ command: [fileURLToPath(new URL('remark-server.js', import.meta.url))] }),
  probe: article,
  draft: { before: '', typed: '', after: '' },
  references: () => 0,
  newName: (link) => link,
}

/** It is given the front matter alone, as a YAML file with a JSON schema. */
export const yamlServer: Contender = {
  name: 'yaml',
  languageId: 'yaml',
  program() {
    const schema = join(mkdtempSync(join(tmpdir(), 'seedbed-yaml-')), 'schema.json')
    const properties = { title: { type: 'string' }, date: { type: 'string' }, topics: { type: 'array' } }
    writeFileSync(schema, JSON.stringify({ type: 'object', required: ['title', 'date'], properties }))
    const yaml = { validate: true, schemaStore: { enable: false }, schemas: { [pathToFileURL(schema).href]: '*.yaml' } }
    return {
      command: [join(require.resolve('yaml-language-server/package.json'), '../bin/yaml-language-server')],
      configuration: { yaml },
      settings: { yaml },
    }
  },
  probe(corpus) {
    const { uri, text } = article(corpus)
    return { uri: `${uri}.yaml`, text: text.slice(4, text.indexOf('\n---', 4) + 1) }
  },
  draft: { before: '', typed: '', after: '' },
  references: () => 0,
  newName: (link) => link,
}

/** The version of a package that a contender is from. */
export const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as { readonly version: string })
    .version
