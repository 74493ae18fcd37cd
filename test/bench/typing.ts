import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DidChangeTextDocumentNotification, DocumentDiagnosticRequest } from 'vscode-languageserver-protocol'
import { everything } from '../support/capabilities.ts'
import { type LanguageServer, startLanguageServer } from '../support/language-server.ts'
import { SEEDS, SEEDS_URI } from '../support/places.ts'
import { ROOT } from '../support/project.ts'

/*
 * Typing in an article: how long from a keystroke's `didChange` until the findings of that version are there, over stdio,
 * beside a server that does nothing at all. Rounds alternate, so that both meet the same machine.
 */

const ROUNDS = 8
const KEYSTROKES = 60
const BYTES = 5000

const article = longArticle()
const bytes = Buffer.byteLength(article)
const servers: readonly { readonly name: string; readonly server: LanguageServer }[] = [
  {
    name: 'null',
    server: await startLanguageServer([SEEDS_URI], everything, {}, [join(ROOT, 'out/test/bench/null-server.js')]),
  },
  { name: 'seedbed', server: await startLanguageServer([SEEDS_URI], everything) },
]
await servers[1]?.server.indexed()
const uri = pathToFileURL(join(SEEDS, 'articles', 'typing.seed.md')).href
for (const { server } of servers) await server.open(uri, article)

const times = new Map<string, number[]>(servers.map(({ name }) => [name, []]))
let version = 1
// One round to warm up, whose times are not counted.
for (let round = 0; round <= ROUNDS; round++) {
  for (const { name, server } of servers) {
    const taken = await type(server)
    if (round > 0) times.get(name)?.push(...taken)
  }
}
for (const { server } of servers) await server.stop()
print()

/** Types a word at the end of a paragraph, letter by letter, and deletes it again; milliseconds for each keystroke. */
async function type(server: LanguageServer): Promise<readonly number[]> {
  const line = article.slice(0, article.lastIndexOf('.')).split('\n').length - 1
  const character = (article.split('\n')[line] ?? '').lastIndexOf('.')
  const taken: number[] = []
  for (let key = 0; key < KEYSTROKES; key++) {
    const typed = key < KEYSTROKES / 2
    const start = { line, character: character + (typed ? key : KEYSTROKES - key - 1) }
    const end = typed ? start : { line, character: start.character + 1 }
    version++
    const began = performance.now()
    await server.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end }, text: typed ? 'ا' : '' }],
    })
    await server.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
    taken.push(performance.now() - began)
  }
  return taken
}

/** An article of the sample corpus, cut or repeated to about 5 KB. */
function longArticle(): string {
  const text = readFileSync(join(SEEDS, 'articles', 'moscow-prepares-astana-22.seed.md'), 'utf8')
  const paragraphs = text.split('\n\n')
  let cut = paragraphs[0] ?? ''
  for (const paragraph of paragraphs.slice(1)) {
    if (Buffer.byteLength(cut) > BYTES) break
    cut += `\n\n${paragraph.trimEnd()}`
  }
  return `${cut}\n`
}

function print(): void {
  const [cpu] = cpus()
  console.log(
    `Keystroke to findings, over stdio, in an article of ${bytes} bytes; Node ${process.version}, ${cpus().length} × ${cpu?.model}`,
  )
  console.log(['server'.padEnd(10), ...['p50', 'p95', 'p99'].map((name) => `${name} ms`.padStart(9))].join(''))
  for (const [name, all] of times) {
    const sorted = all.toSorted((a, b) => a - b)
    const at = (share: number) =>
      (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2)
    console.log([name.padEnd(10), ...[0.5, 0.95, 0.99].map((share) => at(share).padStart(9))].join(''))
  }
  const median = (name: string) =>
    (times.get(name) ?? []).toSorted((a, b) => a - b)[Math.floor((ROUNDS * KEYSTROKES) / 2)] ?? 0
  console.log(`seedbed / null, p50: ${(median('seedbed') / median('null')).toFixed(1)}`)
}
