import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { workspaceSymbols } from '../../server/src/features/workspace-symbols.ts'
import { answered, fixture } from '../support/fixture.ts'
import { withSample } from './sample.ts'

const files = fixture(
  withSample(`
//- a.seed.md
---
title: قمة في أستانا
date: 2022-01-28
id: summit
---
[نور سلطان](place:astana)
//- b.seed.md
---
title: خبر أحدث
date: 2024-10-09
---
`),
)

const symbols = (language: 'ar' | 'en', query: string, given = files) =>
  answered(given, (corpus) => workspaceSymbols(corpus, language, query))

describe('workspace symbols', () => {
  it('find entities by any name in any spelling', () => {
    check('استانه', [
      'أستانا (مكان · astana)',
      'مسار أستانا (حدث · astana-process)',
      'قمة في أستانا (الجمعة 28 كانون الثاني/يناير 2022)',
    ])
    check('nur', [])
    check('فيرش', ['فيرشينين · سيرغي فيرشينين (شخص · sergey-vershinin)'])
    check('VERSH', ['Vershinin · سيرغي فيرشينين (شخص · sergey-vershinin)', 'old-vershinin (شخص · old-vershinin)'])
    check('sergey-v', ['sergey-vershinin · سيرغي فيرشينين (شخص · sergey-vershinin)'])
    check('خارجية', ['وزارة الخارجية الروسية (جهة · russian-mfa)', 'وزارة الخارجية الكازاخستانية (جهة · kazakh-mfa)'])
    check('فيرشينين سيرغي', ['سيرغي فيرشينين (شخص · sergey-vershinin)'])
  })

  it('find articles by title and id', () => {
    check('summit', ['قمة في أستانا (الجمعة 28 كانون الثاني/يناير 2022)'])
    check('احدث', ['خبر أحدث (الأربعاء 9 تشرين الأول/أكتوبر 2024)'])
  })

  it('show the newest articles and the most mentioned entities without a query', () => {
    assert.deepEqual(
      symbols('ar', ' ')
        .map(({ name }) => name)
        .slice(0, 3),
      ['خبر أحدث', 'قمة في أستانا', 'أستانا'],
    )
  })

  it('are never too many', () => {
    const names = Array.from({ length: 300 }, (_, index) => `  p${index}: { name: نفس }`).join('\n')
    assert.equal(symbols('en', 'نفس', fixture(`//- entities/a.yaml\nplace:\n${names}\n`)).length, 100)
  })
})

function check(query: string, expected: readonly string[]): void {
  assert.deepEqual(
    symbols('ar', query).map(({ name, containerName }) => `${name} (${containerName})`),
    expected,
  )
}
