import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, it } from 'mocha'
import { readArticle } from '../../server/src/corpus/read-article.ts'
import { findMentions } from '../../server/src/find/find-mentions.ts'
import { isNameOf } from '../../server/src/registry/label-names.ts'
import { Source } from '../../server/src/text/source.ts'
import { articleOf, fixture } from '../support/fixture.ts'
import { SEEDS } from '../support/places.ts'
import { textOf } from '../support/project.ts'

const files = readdirSync(SEEDS, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
const registry = files
  .filter((file) => /^entities\/.*\.yaml$/.test(file))
  .map((file) => `//- ${file}\n${textOf(`seeds/${file}`)}`)
const read = fixture(`//- a.seed.md\n<|>\n${registry.join('\n')}`)

describe('the mentions of the sample corpus', () => {
  for (const file of files.filter((one) => one.endsWith('.seed.md'))) {
    it(`are names to the rules, once they are tagged, where they are sure: ${file}`, () => {
      const sure = mentionsOf(withoutTags(textOf(`seeds/${file}`))).filter(({ candidates: [{ confidence }] }) => {
        return confidence === 'sure'
      })
      assert.ok(sure.length > 10)
      for (const { label, candidates } of sure) {
        const entity = read.corpus.resolve(candidates[0].ref)
        assert.ok(entity && isNameOf(entity, label), label)
      }
    })
  }

  it('are none where all is tagged', () => {
    for (const file of files.filter((one) => one.endsWith('.seed.md'))) {
      const left = mentionsOf(textOf(`seeds/${file}`)).map(
        ({ label, candidates: [{ confidence }] }) => `${label} ${confidence}`,
      )
      assert.deepEqual(left, [])
    }
  })
})

function withoutTags(text: string): string {
  const { tree } = readArticle(new Source('file:///corpus/b.seed.md', 1, text), read.corpus.settings)
  let bare = text
  for (const { span, label } of tree.tags.toReversed()) {
    bare = bare.slice(0, span.start) + bare.slice(label.start, label.end) + bare.slice(span.end)
  }
  return bare
}

function mentionsOf(text: string) {
  const article = readArticle(new Source(articleOf(read).uri, 1, text), read.corpus.settings)
  return findMentions(article, read.corpus.knowing(article))
}
