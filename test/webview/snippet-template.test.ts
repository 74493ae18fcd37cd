import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { snippetTemplate } from '../../client/webview/seed-editor/snippet-template.ts'

describe("A snippet in CodeMirror's words", () => {
  for (const [snippet, template] of [
    ['[$1](person:$2)$0', `[\${1}](person:\${2})\${0}`],
    [`\${1:علوش} $0`, `\${1:علوش} \${0}`],
    [`\${1|final,draft|}`, `\${1:final}`],
    ['cost \\$5 \\} {x}', 'cost $5 \\} \\{x\\}'],
    [`\${1:a\\}b}`, `\${1:ab}`],
  ] as const) {
    it(snippet, () => assert.equal(snippetTemplate(snippet), template))
  }
})
