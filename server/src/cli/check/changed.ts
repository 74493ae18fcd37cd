import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { uriOf } from '../../node/paths.ts'
import { Refusal } from '../refusal.ts'

/**
 * The files below a folder that Git holds for changed: since the commit in which `ref` and HEAD parted, or, without `ref`, since HEAD; files that Git
 * does not know yet are among them.
 */
export function changedFiles(folder: string, ref: string | undefined): ReadonlySet<string> {
  const { status, stderr } = run(folder, ['rev-parse', '--is-inside-work-tree'])
  if (status !== 0) throw noRepository(folder, stderr.trim())
  const since = ref === undefined ? git(folder, 'rev-parse', '--verify', '--quiet', 'HEAD') : parting(folder, ref)
  const known =
    since === undefined
      ? git(folder, 'ls-files', '-z')
      : git(folder, 'diff', '--name-only', '--diff-filter=d', '--relative', '-z', since.trim(), '--')
  const unknown = git(folder, 'ls-files', '--others', '--exclude-standard', '-z')
  const names = `${known ?? ''}${unknown ?? ''}`.split('\0').filter((name) => name !== '')
  return new Set(names.map((name) => uriOf(resolve(folder, name))))
}

function parting(folder: string, ref: string): string {
  // What begins with a hyphen would be an option.
  const commit = ref.startsWith('-') ? undefined : git(folder, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`)
  if (commit === undefined) {
    throw new Refusal({
      en: `Git knows no commit “${ref}” here. A path that follows --changed is taken for one: write --changed=HEAD, or the path first.`,
      ar: `لا يعرف Git هنا إيداعًا باسم «${ref}». وكل مسار يلي ‎--changed يُعدّ إيداعًا: اكتب ‎--changed=HEAD أو ضع المسار قبله.`,
    })
  }
  // Without a common ancestor, as in a shallow clone, the commit itself is what we have.
  return git(folder, 'merge-base', commit.trim(), 'HEAD') ?? commit
}

/** What Git prints; undefined where it refuses. */
function git(folder: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = run(folder, args)
  return status === 0 ? stdout : undefined
}

function run(folder: string, args: readonly string[]) {
  const ended = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8', maxBuffer: 1e9 })
  if (!ended.error) return ended
  throw new Refusal({
    en: `--changed asks Git, which could not be run: ${ended.error.message}`,
    ar: `يعتمد ‎--changed على Git، وقد تعذّر تشغيله: ${ended.error.message}`,
  })
}

const noRepository = (folder: string, reason: string): Refusal =>
  new Refusal({
    en: `--changed asks Git, which knows no repository at “${folder}”. It says: ${reason}`,
    ar: `يعتمد ‎--changed على Git، وهو لا يعرف مستودعًا في «${folder}». ويقول: ${reason}`,
  })
