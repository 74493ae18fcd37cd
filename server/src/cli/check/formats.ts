import type { Terminal } from '../terminal.ts'
import type { FormatName } from './format-names.ts'
import { checkstyle } from './formats/checkstyle.ts'
import { github } from './formats/github.ts'
import { json } from './formats/json.ts'
import { pretty } from './formats/pretty.ts'
import { sarif } from './formats/sarif.ts'
import type { Results, Where } from './results.ts'

/** Writes results in one format; all but the one for people are in English whatever the language. */
export type Formatter = (results: Results, where: Where, terminal: Terminal) => string

/** Every format. */
export const formats: Readonly<Record<FormatName, Formatter>> = { pretty, json, sarif, github, checkstyle }
