import { fileTarget } from '../corpus/site.ts'

/** The URI in the target of a link by path; undefined for other targets. */
export const readFileTarget = (target: string): string | undefined =>
  target.startsWith(fileTarget('')) ? target.slice(fileTarget('').length) : undefined
