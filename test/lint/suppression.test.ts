import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { lint } from '../../server/src/lint/lint.ts'
import { rules } from '../../server/src/lint/rules.ts'
import { fixture, nothingOutside } from '../support/fixture.ts'

/** The marked spans are all that the rules still report; of the other codes nothing is asked. */
function check(text: string, ...codes: readonly string[]): void {
  for (const written of [text, text.replace(/^\n/, '').replaceAll('\n', '\r\n')]) {
    const { corpus, document, file } = fixture(written)
    const wanted = rules.filter((rule) => codes.includes(rule.code))
    assert.equal(wanted.length, codes.length)
    assert.deepEqual(
      lint(document, corpus, wanted, nothingOutside).map(({ span }) => span),
      file.spans.toSorted((a, b) => a.start - b.start),
    )
  }
}

describe('a suppression in the text', () => {
  it('silences its rule in the next block alone', () => {
    check(
      '<!-- seedbed-disable unknown-entity -->\n\n[أ](place:a) و[ب](place:b)\n\n[ج](place:[|c|])\n',
      'unknown-entity',
    )
  })

  it('names several rules and says why', () => {
    check(
      '<!-- seedbed-disable unknown-entity, empty-label -- unknown-type ليس هنا -->\n\n[](place:a) [أ]([|plase|]:a)\n',
      'unknown-entity',
      'empty-label',
      'unknown-type',
    )
  })

  it('may stand under another one', () => {
    check(
      '<!-- seedbed-disable unknown-entity -->\n\n<!-- seedbed-disable empty-label -->\n\n[](place:a)\n\n[|[](place:[|b|])|]\n',
      'unknown-entity',
      'empty-label',
    )
  })

  it('covers a whole list or quotation', () => {
    check('<!-- seedbed-disable unknown-entity -->\n\n- [أ](place:a)\n- [ب](place:b)\n\nنص\n', 'unknown-entity')
    check('<!-- seedbed-disable unknown-entity -->\n\n> [أ](place:a)\n>\n> [ب](place:b)\n', 'unknown-entity')
  })

  it('has to stand alone between top-level blocks', () => {
    check('نص <!-- seedbed-disable unknown-entity --> [أ](place:[|a|])\n\n[ب](place:[|b|])\n', 'unknown-entity')
    check('> <!-- seedbed-disable unknown-entity -->\n\n[ب](place:[|b|])\n', 'unknown-entity')
  })

  it('says nothing without a code', () => {
    check('<!-- seedbed-disable -->\n\n[أ](place:[|a|])\n', 'unknown-entity')
    check('<!-- seedbed-disable -- unknown-entity -->\n\n[أ](place:[|a|])\n', 'unknown-entity')
    check('<!-- seedbed-disable-file -->\n\n[أ](place:[|a|])\n', 'unknown-entity')
  })

  it('at the end of the file silences nothing', () => {
    check('[أ](place:[|a|])\n\n<!-- seedbed-disable unknown-entity -->\n', 'unknown-entity')
  })
})

describe('a suppression of the whole file', () => {
  it('is the first block of the text', () => {
    check(
      '---\ntitle: أ\n---\n\n<!-- seedbed-disable-file unknown-entity -->\n\n[أ](place:a)\n\n[ب](place:b)\n',
      'unknown-entity',
    )
    check('[أ](place:[|a|])\n\n<!-- seedbed-disable-file unknown-entity -->\n\n[ب](place:[|b|])\n', 'unknown-entity')
  })

  it('or the first comment of the YAML', () => {
    check(
      '---\n# seedbed-disable-file unknown-entity unknown-key -- later\nfoo: 1\n---\n\n[أ](place:a)\n',
      'unknown-entity',
      'unknown-key',
    )
    check('---\n# note\n# seedbed-disable-file unknown-key\n[|foo|]: 1\n---\n', 'unknown-key')
  })

  it('silences a file without front matter', () => {
    check('<!-- seedbed-disable-file missing-front-matter -->\n\nنص\n', 'missing-front-matter')
  })

  it('and a file whose YAML cannot be read', () => {
    check('//- entities/a.yaml\n# seedbed-disable-file yaml-syntax\nplace: a: b\n', 'yaml-syntax')
  })
})

describe('a suppression in YAML', () => {
  it('silences its rule in the next key', () => {
    check(
      '---\n# seedbed-disable invalid-date -- as printed\ndate: 9/10/2024\nupdated: [|9/10/2024|]\n---\n',
      'invalid-date',
    )
  })

  it('covers all that stands under the key', () => {
    check(
      '//- entities/a.yaml\nplace:\n  # seedbed-disable unknown-key\n  a:\n    name: أ\n    foo: 1\n  b:\n    name: ب\n    [|foo|]: 1\n',
      'unknown-key',
    )
  })

  it('silences an item of a list', () => {
    check(
      '---\nrelated:\n  # seedbed-disable unknown-article\n  - nowhere\n  - [|elsewhere|]\n---\n',
      'unknown-article',
    )
  })

  it('behind the last key of a map speaks of what follows the map', () => {
    check('---\nsource:\n  name: أ\n  # seedbed-disable invalid-date\nupdated: soon\n---\n', 'invalid-date')
  })
})
