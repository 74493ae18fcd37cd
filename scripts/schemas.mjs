import { mkdirSync, writeFileSync } from 'node:fs'
import { publishedSchemas } from '../out/test/support/published-schemas.js'

// `npm run schemas`: writes the JSON Schemas in schemas/ anew, from the server's tables of shapes; a test holds them to these.

const folder = new URL('../schemas/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, schema] of Object.entries(publishedSchemas())) {
  writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`)
}
