import { mkdirSync, writeFileSync } from 'node:fs'
import { ruleCodes } from '../out/server/src/lint/codes.js'
import { publishedSchemas } from '../out/server/src/schema/published-schemas.js'

// `npm run schemas`: writes the JSON Schemas in schemas/ anew, from the server's tables of shapes; a test holds them to these.

const folder = new URL('../schemas/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, schema] of Object.entries(publishedSchemas(ruleCodes))) {
  writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`)
}
