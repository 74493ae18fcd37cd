import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { relativeLink } from '../../client/src/preview/relative-link.ts'

const rows: readonly (readonly [from: string, to: string, link: string | undefined])[] = [
  ['file:///c/a.seed.md', 'file:///c/b.yaml', 'b.yaml'],
  ['file:///c/a.seed.md', 'file:///c/e/b.yaml', 'e/b.yaml'],
  ['file:///c/2024/a.seed.md', 'file:///c/e/b.yaml', '../e/b.yaml'],
  ['file:///c/2024/a.seed.md', 'file:///c/2024', '../2024'],
  ['file:///c/2024/10/a.seed.md', 'file:///c/2024/b.seed.md', '../b.seed.md'],
  ['file:///c/a.seed.md', 'file:///c/a.seed.md', 'a.seed.md'],
  ['file:///c/%D9%86/a.seed.md', 'file:///c/%D9%85%20/b.yaml', '../%D9%85%20/b.yaml'],
  ['vscode-remote://wsl%2Bx/c/a.seed.md', 'vscode-remote://wsl%2Bx/b.yaml', '../b.yaml'],
  ['vscode-remote://wsl%2Bx/c/a.seed.md', 'file:///b.yaml', undefined],
  ['untitled:a.seed.md', 'file:///b.yaml', undefined],
]

describe('a link from file to file', () => {
  for (const [from, to, link] of rows) {
    it(`${from} to ${to}`, () => {
      assert.equal(relativeLink(from, to), link)
    })
  }
})
