import { type Characters, ownCopy } from '../text/characters.ts'
import type { Span } from '../text/span.ts'
import { movedYaml } from './moved-yaml.ts'
import { readPlainYaml } from './plain-yaml.ts'
import type { YamlDocument } from './yaml.ts'
import { parseYaml } from './yaml-reader.ts'

/**
 * Reads the YAML in one span of a file: what most people write by the fast reader, all else by the parser, which gives the same and more.
 * Accepts every text and never throws; all spans are offsets in the whole text.
 */
export const readYaml = (text: string, span: Span): YamlDocument => readPlainYaml(text, span) ?? parseYaml(text, span)

/** The same of a long text that nobody needs as a whole. What is read keeps nothing of the text but this stretch. */
export const readYamlPart = (text: Characters, { start, end }: Span): YamlDocument =>
  movedYaml(readYaml(ownCopy(text.slice(start, end)), { start: 0, end: end - start }), start)
