import { posix, win32 } from 'node:path'

/** The folder for what this program may forget, where each platform wants it; undefined where there is no home. */
export function cacheFolderOf(
  env: { readonly LOCALAPPDATA?: string | undefined; readonly XDG_CACHE_HOME?: string | undefined },
  platform: string,
  home: string,
): string | undefined {
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA || (home && win32.join(home, 'AppData', 'Local'))
    return local ? win32.join(local, 'seedbed', 'Cache') : undefined
  }
  // Paths in this variable that are not absolute are to be ignored, says the XDG Base Directory Specification.
  const chosen = env.XDG_CACHE_HOME
  if (chosen !== undefined && posix.isAbsolute(chosen)) return posix.join(chosen, 'seedbed')
  if (!home) return undefined
  return platform === 'darwin'
    ? posix.join(home, 'Library', 'Caches', 'seedbed')
    : posix.join(home, '.cache', 'seedbed')
}
