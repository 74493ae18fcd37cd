import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { ask } from '../../server/src/corpus/ask.ts'
import type { Corpus } from '../../server/src/corpus/corpus.ts'
import { onceForState } from '../../server/src/corpus/once-for-state.ts'
import { articleOf, fixture, readFile } from '../support/fixture.ts'

describe('what is reckoned once for a state of a corpus', () => {
  it('is reckoned anew when a record, the article or the settings change, and not when someone asks again', () => {
    const files = fixture(
      '//- a.seed.md\n<|>دمشق\n//- b.seed.md\nحلب\n//- e.yaml\n//- entities/a.yaml\nplace:\n  a: { name: دمشق }\n',
    )
    const { corpus } = files
    const article = articleOf(files)
    let count = 0
    const reckoned = onceForState((_article, _corpus) => ({ count: ++count }))
    const asked = (now: Corpus): number => ask(now, new Map(), (reading) => reckoned(article, reading)).answer.count
    const written = (path: string, text: string): Corpus =>
      corpus.apply({ open: [readFile({ path, uri: `file:///corpus/${path}`, text }, corpus.settings)] })

    assert.equal(asked(corpus), 1)
    assert.equal(asked(corpus), 1)
    assert.equal(asked(written('b.seed.md', 'حلب، وإدلب\n')), 1)
    assert.equal(asked(written('entities/a.yaml', 'place:\n  a: { name: حلب }\n')), 2)
    assert.equal(asked(corpus), 3)
    const other = articleOf(fixture('//- a.seed.md\n<|>دمشق\n'))
    assert.equal(reckoned(other, corpus).count, 4)
    const settings = fixture('//- a.seed.md\n<|>دمشق\n//- seedbed.yaml\nsuggest: sure\n')
    assert.equal(reckoned(article, settings.corpus).count, 5)
  })
})
