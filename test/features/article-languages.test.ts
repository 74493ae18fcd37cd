import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { articleForm } from '../../server/src/features/article-form.ts'
import { commonLanguages, languageName } from '../../server/src/language/language-tags.ts'
import type { UiLanguage } from '../../server/src/language/message.ts'
import { contextOf, fixture } from '../support/fixture.ts'

const article = (name: string, lang: string): string => `//- ${name}.seed.md\n---\ntitle: ${name}\nlang: ${lang}\n---\n`

/** What the field for the language offers in an article. */
function offered(lang: string, others: string, language: UiLanguage = 'en') {
  const text = `${others}//- here.seed.md\n---\ntitle: here\nlang: ${lang}\n---\n<|>`
  const field = articleForm(contextOf(fixture(text), language))?.fields.find(({ key }) => key === 'lang')
  return field?.options ?? []
}

describe('The languages that a form offers', () => {
  it('are those of the corpus first, the most used before the others, and then common ones, each once', () => {
    const others = article('a', 'hy') + article('b', 'fr') + article('c', 'hy') + article('e', 'hy')
    const values = offered('fr', others).map(({ value }) => value)
    assert.deepEqual(values.slice(0, 3), ['hy', 'fr', 'ar'])
    assert.equal(new Set(values).size, values.length)
  })

  it('have the language that stands there, whatever it is, and nobody else’s slips', () => {
    const values = offered('arabisch', article('a', 'ar_SY')).map(({ value }) => value)
    assert.ok(values.includes('arabisch'))
    assert.ok(!values.includes('ar_SY'))
  })

  it('are called as people call them, in the language of the editor', () => {
    const name = (language: UiLanguage) => offered('mt', '', language).find(({ value }) => value === 'mt')?.label
    assert.deepEqual([name('en'), name('ar')], ['Maltese', 'المالطية'])
    for (const language of ['en', 'ar'] as const) {
      const nameless = commonLanguages.filter((tag) => languageName(tag, language) === tag)
      assert.deepEqual(nameless, [], language)
    }
  })
})
