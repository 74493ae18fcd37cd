import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'mocha'
import { datesOf } from '../../../server/src/lint/text/text-dates.ts'
import { articleOf, fixture } from '../../support/fixture.ts'
import { ROOT, textOf } from '../../support/project.ts'

describe('the dates of the sample corpus', () => {
  for (const file of readdirSync(path.join(ROOT, 'seeds/articles'))) {
    it(`are found as editors have tagged them, and no others that are sure: ${file}`, () => {
      const article = articleOf(fixture(`//- a.seed.md\n${textOf(`seeds/articles/${file}`)}`))
      const sure = datesOf(article).filter(({ date }) => date.certainty !== 'vague')
      assert.deepEqual(
        sure.map(({ text, date }) => [text, date.point]),
        article.tree.tags.filter(({ type }) => type === 'date').map(({ labelText, id }) => [labelText, id]),
      )
    })
  }
})
