import type { Host } from './host.ts'

/** Those of some files and folders that count, as the listing of the folder that `topOf` gives for each would say. */
export async function notIgnored(
  host: Host,
  uris: Iterable<string>,
  topOf: (uri: string) => string | undefined,
): Promise<readonly string[]> {
  const byTop = new Map<string, string[]>()
  for (const uri of uris) {
    const top = topOf(uri)
    const same = top === undefined ? undefined : byTop.get(top)
    if (same) same.push(uri)
    else if (top !== undefined) byTop.set(top, [uri])
  }
  const kept: string[] = []
  for (const [top, mine] of byTop) {
    const ignored = await host.ignored(top, mine)
    for (const uri of mine) if (!ignored.has(uri)) kept.push(uri)
  }
  return kept
}
