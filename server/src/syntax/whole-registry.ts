import { recentAnswers } from '../text/recently.ts'
import { readYaml } from './read-yaml.ts'
import type { YamlDocument } from './yaml.ts'

/** The YAML of a registry file that is read whole. Whoever cuts it asks whether it has a slip, and whoever reads it then asks for the same. */
export const wholeRegistry = (text: string): YamlDocument =>
  recently(text, () => readYaml(text, { start: 0, end: text.length }))

/** Of the files that were asked about last. */
const recently = recentAnswers<YamlDocument>(1 << 16)
