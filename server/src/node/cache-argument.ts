import { homedir } from 'node:os'
import { cacheFolderOf } from './cache-folder.ts'

/** The folder that the command line names for indexes that are kept: `--cache=FOLDER`, none with `--no-cache`, or the user's own. */
export function cacheFolderIn(args: readonly string[]): string | undefined {
  if (args.includes('--no-cache')) return undefined
  const apart = args.lastIndexOf(OPTION.slice(0, -1))
  const named = args.findLast((arg) => arg.startsWith(OPTION))?.slice(OPTION.length) ?? args[apart + 1 || args.length]
  return named || cacheFolderOf(process.env, process.platform, homedir())
}

const OPTION = '--cache='
