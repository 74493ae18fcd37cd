import { spawnSync } from 'node:child_process'

/** What a line of the shell prints in a folder, and after how many milliseconds: what one has without an index. Bytes are compared as bytes. */
export function shell(
  folder: string,
  line: string,
): { readonly milliseconds: number; readonly lines: readonly string[] } {
  const began = performance.now()
  const { stdout, status } = spawnSync('sh', ['-c', line], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C' },
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  const milliseconds = performance.now() - began
  if (status !== 0 || stdout === '') throw new Error(`Nothing is found by: ${line}`)
  return { milliseconds, lines: stdout.trimEnd().split('\n') }
}

/** The lines that name an entity, with where they stand: tags end behind the id, or go on with attributes. */
export const linesNaming = (ref: string): string => grep('-rnF', [ref])

/** The articles that name one of some entities. */
export const articlesNaming = (refs: readonly string[]): string => grep('-rlF', refs)

const grep = (options: string, refs: readonly string[]): string =>
  `grep ${options} --include='*.seed.md' ${refs.map((ref) => `-e '](${ref})' -e '](${ref} '`).join(' ')} .`

/** How often each entity is named. */
export const countedEntities = `grep -rhoE --include='*.seed.md' '\\]\\((person|place|org|event):[a-z0-9.-]+' . | sort | uniq -c | sort -rn`

/** The first hundred of all records, in order. */
export const sortedRecords = `grep -rhE '^  [a-z0-9.-]+:' entities | sort | head -100`
