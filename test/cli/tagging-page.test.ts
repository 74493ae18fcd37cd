import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { ROOT, textOf } from '../support/project.ts'
import { seedbed } from './command-line.ts'

const page = textOf('docs/tagging.md')

describe('docs/tagging.md', () => {
  for (const command of ['tag', 'eval']) {
    it(`names every option of seedbed ${command}, and no other`, () => {
      const { stdout } = seedbed(ROOT, [command, '--help'])
      const options = new Set(stdout.match(/(?<=^ {2}(-h, )?)--[a-z-]+/gm))
      const [table = ''] = page.split(`### Options of \`seedbed ${command}\``)[1]?.split('\n| exit code') ?? []
      const named = new Set(
        Array.from(table.matchAll(/^\| (.*?) \|/gm)).flatMap(([, cell = '']) => cell.match(/--[a-z-]+/g) ?? []),
      )
      assert.deepEqual([...named].sort(), [...options].sort())
    })
  }
})
