import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import {
  changesBetween,
  changesByEdit,
  framesAfter,
  framesOf,
} from '../../../server/src/corpus/registry/piece-changes.ts'
import { pieceAt } from '../../../server/src/syntax/registry-cut.ts'
import { cutRegistry, recutRegistry } from '../../../server/src/syntax/registry-pieces.ts'
import { damages, registries } from '../../support/registries.ts'

describe('what the pieces of a registry file came to be by an edit', () => {
  it('is what a comparison of all pieces says, and tells where the frames are now', () => {
    fc.assert(
      fc.property(registries, fc.array(damages, { maxLength: 6 }), (text, edits) => {
        let now = text
        let cut = cutRegistry(now)
        for (const { at, removed, inserted } of edits.flat()) {
          const start = at % (now.length + 1)
          const end = Math.min(now.length, start + removed)
          now = now.slice(0, start) + inserted + now.slice(end)
          const before = cut
          cut = before ? recutRegistry(before, now, { start, end, length: inserted.length }) : cutRegistry(now)
          if (!before || !cut) continue
          const changes = changesByEdit(before.pieces, cut.pieces, Math.max(0, pieceAt(before.starts, start) - 1))
          assert.deepEqual(changes, changesBetween(before.pieces, cut.pieces))
          assert.ok(changes.come.every((piece, number) => cut?.pieces[changes.from + number] === piece))
          assert.deepEqual(framesAfter(framesOf(before.pieces), changes), framesOf(cut.pieces))
        }
      }),
      { numRuns: 300 },
    )
  })
})
