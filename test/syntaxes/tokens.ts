import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import oniguruma from 'vscode-oniguruma'
import type { IGrammar, IRawGrammar } from 'vscode-textmate'
import textmate from 'vscode-textmate'

/** One token of a line: its text and its scopes from the outermost to the innermost, without the grammar's own. */
export type Token = { readonly text: string; readonly scopes: readonly string[] }

/** Loads the grammar of seed files, with the grammars it includes as VS Code ships them. */
export async function seedGrammar(): Promise<IGrammar> {
  const registry = new textmate.Registry({
    onigLib: oniguruma
      .loadWASM(await readFile(require.resolve('vscode-oniguruma/release/onig.wasm')))
      .then(() => ({ createOnigScanner: oniguruma.createOnigScanner, createOnigString: oniguruma.createOnigString })),
    loadGrammar: load,
  })
  const grammar = await registry.loadGrammar('text.html.markdown.seed')
  if (grammar === null) throw new Error('the grammar of seed files was not found')
  return grammar
}

/** The tokens of each line of a text. */
export function tokenize(grammar: IGrammar, text: string): readonly (readonly Token[])[] {
  let state = textmate.INITIAL
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state)
    state = ruleStack
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1),
    }))
  })
}

/** The parts of a line as VS Code lays them out: it merges equal tokens, but not in a line with right-to-left text. */
export function parts(grammar: IGrammar, line: string): readonly string[] {
  const { tokens } = grammar.tokenizeLine2(line, textmate.INITIAL)
  const starts = Array.from(tokens).filter((_, index) => index % 2 === 0)
  return starts.map((start, index) => line.slice(start, starts[index + 1] ?? line.length))
}

const require = createRequire(import.meta.url)

const files: Readonly<Record<string, URL | string>> = {
  'text.html.markdown.seed': new URL('../../../syntaxes/seed.tmLanguage.json', import.meta.url),
  'text.html.markdown': 'tm-grammars/grammars/markdown.json',
  'text.html.derivative': 'tm-grammars/grammars/html-derivative.json',
  'text.html.basic': 'tm-grammars/grammars/html.json',
  'source.yaml': 'tm-grammars/grammars/yaml.json',
}

async function load(scope: string): Promise<IRawGrammar | null> {
  const file = files[scope]
  if (file === undefined) return null
  return textmate.parseRawGrammar(
    await readFile(typeof file === 'string' ? require.resolve(file) : file, 'utf8'),
    `${scope}.json`,
  )
}
