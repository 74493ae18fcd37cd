import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Source } from '../../server/src/text/source.ts'
import { ROOT } from './project.ts'

/** The sample corpus of the project. */
export const SEEDS = join(ROOT, 'seeds')
export const SEEDS_URI = pathToFileURL(SEEDS).href

/** A file of the sample corpus. */
export function seed(path: string): Source {
  const file = join(SEEDS, path)
  return new Source(pathToFileURL(file).href, 1, readFileSync(file, 'utf8'))
}

/** The position `into` code units behind the start of the first occurrence of `text`; fails where there is none. */
export function placeOf(source: Source, text: string, into = 1): { line: number; character: number } {
  const at = source.text.indexOf(text)
  assert.ok(at >= 0, `“${text}” stands in ${source.uri}`)
  return source.position(at + into)
}
