import { dirname, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { statsOf } from '../../node/file-stats.ts'
import { pathOf, uriOf } from '../../node/paths.ts'
import { isWithin } from '../../text/uri.ts'
import { Refusal } from '../refusal.ts'
import { corpusAbove } from './roots.ts'

/** What one path on the command line asks for. */
export interface Target {
  /** As it was given. */
  readonly given: string
  /** The folder in which corpora are looked for on its account. */
  readonly top: string
  /** Of one file its URI. */
  readonly file?: string
  readonly matches: (uri: string) => boolean
}

/** The targets of paths, which count from the folder `here`: files, folders, and globs, which some shells leave to us. */
export const targetsOf = (paths: readonly string[], here: string): readonly Target[] =>
  (paths.length > 0 ? paths : ['.']).map((path) => targetOf(path, here))

function targetOf(given: string, here: string): Target {
  const path = resolve(here, given)
  const uri = uriOf(path)
  const stats = statsOf(path)
  if (stats?.isDirectory()) return { given, top: topOf(path, here), matches: (one) => isWithin(uri, one) }
  if (stats?.isFile()) return fileTarget(given, here)
  const { isGlob, base, glob } = picomatch.scan(given)
  if (!isGlob) {
    throw new Refusal({
      en: `There is no file and no folder “${given}”.`,
      ar: `لا يوجد ملف ولا مجلد باسم «${given}».`,
    })
  }
  const matches = picomatch(glob)
  const folder = resolve(here, base)
  return {
    given,
    top: topOf(folder, here),
    matches: (one) =>
      matches(
        relative(folder, pathOf(one) ?? '')
          .split(sep)
          .join('/'),
      ),
  }
}

/** The target of one file, whether it is there or not. */
export function fileTarget(given: string, here: string): Target & { readonly file: string } {
  const path = resolve(here, given)
  const file = uriOf(path)
  return { given, top: topOf(dirname(path), here), file, matches: (one) => one === file }
}

/** The folder of the corpus, or, where there is no `seedbed.yaml`, what an editor would have opened. */
function topOf(folder: string, here: string): string {
  return corpusAbove(folder) ?? (isWithin(uriOf(here), uriOf(folder)) ? here : folder)
}
