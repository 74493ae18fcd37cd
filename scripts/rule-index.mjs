import { readFileSync, writeFileSync } from 'node:fs'
import { ruleIndex } from '../out/test/support/rule-index.js'

// Writes the table of docs/rules/README.md anew, from the rules themselves; a test holds the page to it.

const page = new URL('../docs/rules/README.md', import.meta.url)
const text = readFileSync(page, 'utf8')
const [table] = text.match(/^\|.*(?:\n\|.*)*/m)
writeFileSync(
  page,
  text.replace(table, () => ruleIndex().join('\n')),
)
