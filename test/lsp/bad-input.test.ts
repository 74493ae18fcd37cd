import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { DocumentDiagnosticRequest, DocumentSymbolRequest, HoverRequest } from 'vscode-languageserver-protocol'
import { everything } from '../support/capabilities.ts'
import { startLanguageServer, temporaryCorpus } from '../support/language-server.ts'

const front = 'title: خبر\ndate: 2024-10-09\n'
const body = '\nقال [علوش](person:alloush).\n'
const whole = `---\n${front}---\n${body}`
const registry = 'person:\n  alloush:\n    name: { ar: علوش, en: Alloush }\n'

/** Each with the code of the finding it must give, and where (zero-based line). */
const inputs: readonly {
  readonly name: string
  readonly file: string
  readonly content: string | Uint8Array
  readonly code: string
  readonly line: number
}[] = [
  { name: 'an empty file', file: 'x.seed.md', content: '', code: 'missing-front-matter', line: 0 },
  { name: 'a lone ---', file: 'x.seed.md', content: '---', code: 'unclosed-front-matter', line: 0 },
  {
    name: 'unclosed front matter',
    file: 'x.seed.md',
    content: `---\n${front}${body}`,
    code: 'unclosed-front-matter',
    line: 0,
  },
  {
    name: 'YAML with tabs',
    file: 'x.seed.md',
    content: `---\n${front}source:\n\tname: x\n---\n${body}`,
    code: 'yaml-syntax',
    line: 4,
  },
  {
    name: 'duplicate keys',
    file: 'x.seed.md',
    content: `---\n${front}title: ثان\n---\n${body}`,
    code: 'yaml-syntax',
    line: 3,
  },
  {
    name: 'an anchor that does not exist',
    file: 'x.seed.md',
    content: `---\n${front}summary: *nowhere\n---\n${body}`,
    code: 'yaml-syntax',
    line: 3,
  },
  {
    name: 'a line of 1 MB',
    file: 'x.seed.md',
    content: `---\n${front}nonsense: 1\n---\n\n${'كلمة [علوش](person:alloush) '.repeat(20_000)}\n`,
    code: 'unknown-key',
    line: 3,
  },
  {
    name: 'a value of 1 MB',
    file: 'x.seed.md',
    content: `---\n${front}summary: ${'كلمة '.repeat(110_000)}\nnonsense: 1\n---\n${body}`,
    code: 'unknown-key',
    line: 4,
  },
  {
    name: 'bytes that are no UTF-8',
    file: 'x.seed.md',
    content: Buffer.concat([Buffer.from(`---\n${front}---\n\n`), Buffer.from([0xe3, 0xcd, 0x0a])]),
    code: 'unreadable-character',
    line: 5,
  },
  {
    name: 'a registry file that is a list',
    file: 'entities/x.yaml',
    content: '- person\n- place\n',
    code: 'wrong-type',
    line: 0,
  },
  {
    name: '10,000 unclosed brackets',
    file: 'x.seed.md',
    content: `---\n${front}nonsense: 1\n---\n\n${'['.repeat(10_000)}\n${body}`,
    code: 'unknown-key',
    line: 3,
  },
  {
    name: 'YAML nested 10,000 deep',
    file: 'entities/x.yaml',
    content: `person: ${'['.repeat(10_000)}\n`,
    code: 'yaml-syntax',
    line: 0,
  },
  { name: 'aliases that multiply', file: 'entities/x.yaml', content: billionLaughs(), code: 'yaml-syntax', line: 0 },
]

describe('the server on bad input', () => {
  for (const { name, file, content, code, line } of inputs) {
    it(`says what is wrong with ${name}, and goes on`, async () => {
      const corpus = temporaryCorpus({
        'entities/all.yaml': registry,
        'seedbed.yaml': '',
        'good.seed.md': whole,
        [file]: content,
      })
      const server = await startLanguageServer([corpus.uri], everything)
      try {
        await server.indexed()
        const uri = corpus.uriOf(file)
        const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8')
        await server.open(uri, text, file.endsWith('.yaml') ? 'yaml' : 'seed')
        const report = await server.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
        const items = report.kind === 'full' ? report.items : []
        const found = items.filter((item) => item.code === code)
        assert.ok(found.length > 0, `${code} among ${items.map((item) => `${item.code} ${item.message}`).join(', ')}`)
        if (name !== 'aliases that multiply') assert.equal(found[0]?.range.start.line, line)
        await server.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })
        // Every other feature goes on, in the other files and in what can be read of this one.
        const good = corpus.uriOf('good.seed.md')
        await server.open(good, whole)
        const hover = await server.connection.sendRequest(HoverRequest.type, {
          textDocument: { uri: good },
          position: { line: 5, character: 7 },
        })
        assert.ok(JSON.stringify(hover).includes('Alloush'))
      } finally {
        assert.equal(await server.stop(), 0)
        corpus.remove()
      }
    })
  }
})

function billionLaughs(): string {
  const levels = Array.from(
    { length: 12 },
    (_, level) =>
      `x-${level}: &a${level} [${Array(9)
        .fill(level === 0 ? 'lol' : `*a${level - 1}`)
        .join(', ')}]`,
  )
  return `${levels.join('\n')}\nperson: *a11\n`
}
