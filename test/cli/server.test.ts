import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { type Diagnostic, WorkspaceDiagnosticRequest } from 'vscode-languageserver-protocol/node'
import { everything } from '../support/capabilities.ts'
import { startLanguageServer, temporaryCorpus } from '../support/language-server.ts'
import { findingsOf, type JsonFinding, launcher } from './command-line.ts'
import { article, mendableArticle, soundCorpus, wrongArticle } from './samples.ts'

describe('seedbed check and the language server', () => {
  it('find the same', async () => {
    const corpus = temporaryCorpus({
      ...soundCorpus,
      'seedbed.yaml': 'version: 1\nlang: ar\ntopics: [peace]\nrules:\n  unknown-entity: warning\nwhat: is this\n',
      'entities/more.yaml': 'person:\n  ali-salem: { name: علي }\n  Zayd: {}\n',
      'articles/wrong.seed.md': wrongArticle,
      'articles/date.seed.md': mendableArticle.replaceAll('\n', '\r\n'),
      'articles/bare.seed.md': 'لا ترويسة لهذا النص.\n',
      'articles/links.seed.md': article('انظر [هنا](article:nowhere) و[هناك](persn:x) و[](person:ali-salem).'),
    })
    const server = await startLanguageServer([corpus.uri], everything, { language: 'en' }, [launcher, 'lsp'])
    try {
      const found = findingsOf(corpus.path, []).toSorted(byPlace)
      assert.ok(new Set(found.map(({ code }) => code)).size >= 6)
      await server.indexed()
      await server.eventually(async () => {
        const { items } = await server.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
          previousResultIds: [],
        })
        return items
          .flatMap((report) =>
            report.kind === 'full' ? report.items.map((one) => asJson(corpus.path, report.uri, one)) : [],
          )
          .toSorted(byPlace)
      }, found)
    } finally {
      await server.stop()
      corpus.remove()
    }
  })
})

function asJson(folder: string, uri: string, { range, code, severity, message }: Diagnostic): JsonFinding {
  return {
    file: decodeURIComponent(new URL(uri).pathname).slice(folder.length + 1),
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    code: String(code),
    severity: severities[(severity ?? 1) - 1] ?? '',
    message: String(message),
  }
}

const severities = ['error', 'warning', 'info', 'hint']

const byPlace = (a: JsonFinding, b: JsonFinding): number => (sortKey(a) < sortKey(b) ? -1 : 1)

const sortKey = ({ file, line, column, code, message }: JsonFinding): string =>
  [file, String(line).padStart(6), String(column).padStart(6), code, message].join('\0')
