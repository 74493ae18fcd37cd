import { parse } from '../../syntax/parse.ts'
import { quickFrontMatter } from '../../syntax/quick-front-matter.ts'

/** Where the body of a seed file starts. */
export const bodyStartOf = (text: string): number => quickFrontMatter(text)?.bodyStart ?? parse(text).body.start
