import assert from 'node:assert/strict'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { watchTree } from '../../server/src/node/watch-tree.ts'
import { emptyFolder, put } from './folder.ts'

describe('a watched folder', () => {
  it('tells of a file however often another is moved over it, of new folders and of what goes', async () => {
    const folder = emptyFolder()
    put(folder, 'a/b.seed.md', '1')
    const heard = listener()
    const stop = watchTree(folder, heard.hear)
    const file = join(folder, 'a', 'b.seed.md')
    try {
      for (let round = 0; round < 3; round++) {
        heard.forget()
        writeFileSync(join(folder, 'a', 'new'), String(round))
        renameSync(join(folder, 'a', 'new'), file)
        await heard.of(file)
        heard.forget()
        rmSync(file)
        writeFileSync(file, 'x')
        await heard.of(file)
      }
      mkdirSync(join(folder, 'c', 'd'), { recursive: true })
      await heard.of(join(folder, 'c'))
      heard.forget()
      writeFileSync(join(folder, 'c', 'd', 'e.seed.md'), '')
      await heard.of(join(folder, 'c', 'd', 'e.seed.md'))
      rmSync(join(folder, 'c'), { recursive: true })
      await heard.of(join(folder, 'c'))
    } finally {
      stop()
    }
  })

  it('may be none', () => watchTree(join(emptyFolder(), 'none'), () => assert.fail())())
})

/** Remembers what it hears, and lets a test wait for it. */
function listener() {
  const paths = new Set<string>()
  let wake = (): void => {}
  return {
    hear: (path: string): void => {
      paths.add(path)
      wake()
    },
    forget: (): void => paths.clear(),
    async of(path: string): Promise<void> {
      while (!paths.has(path)) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}
