import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { foundIn } from './found-in.ts'

describe('where the label of a name stands', () => {
  it('is with the signs that the name begins and ends with', () => {
    const records = `org:
  iraq: { name: حزب الله (العراق) }
  command: { name: الجبهة (القيادة العامة) }
  yahoo: { name: Yahoo! }
  cpp: { name: C++ }
  c: { name: C# }
  net: { name: .NET Foundation }
  steel: { name: U.S. Steel Corp. }
`
    for (const [text, ...found] of [
      ['قال حزب الله (العراق) كذا', 'حزب الله (العراق) -> iraq'],
      ['قال حزب الله (العراق\u200f)\u200f.', 'حزب الله (العراق\u200f) -> iraq'],
      ['و«الجبهة (القيادة العامة)»', 'الجبهة (القيادة العامة) -> command'],
      ['شركة Yahoo!', 'Yahoo! -> yahoo'],
      ['شركة Yahoo أيضًا', 'Yahoo -> yahoo?'],
      ['كتب بلغة C++، ثم C#', 'C++ -> cpp??', 'C# -> c??'],
      ['The .NET Foundation', '.NET Foundation -> net'],
      ['of U.S. Steel Corp.', 'U.S. Steel Corp. -> steel'],
      // A label with half a pair of brackets would be torn.
      ['قال حزب الله (العراق وسوريا) كذا'],
      ['الجبهة (القيادة العامة - فلسطين)'],
      ['كتب بلغة C'],
    ] as const) {
      assert.deepEqual(foundIn(text, records), found, text)
    }
  })

  it('is never in another number', () => {
    const records = `event:
  astana: { name: مسار أستانا }
  astana-1: { name: أستانا 1, number: 1, part-of: event:astana }
  astana-17: { name: أستانا 17, number: 17, part-of: event:astana }
  resolution: { name: القرار 2254, aliases: ["2254"] }
`
    const process = 'مسار أستانا -> astana'
    for (const text of [
      'أستانا 1,271',
      'أستانا 17.5',
      'أستانا 17%',
      'أستانا 17 %',
      'أستانا 1٫5',
      'أستانا 17/11/2024',
      'أستانا 17:30',
      'أستانا 17-18',
      '1,2254 و12.2254 و2254-05 و2254٪',
      'القرار 2254,5 والقرار 2254/2/2015',
    ]) {
      assert.deepEqual(foundIn(`مسار أستانا: ${text}`, records), [process], text)
    }
    assert.deepEqual(foundIn('مسار أستانا، وأستانا 17، وأستانا ١.', records), [
      process,
      'أستانا 17 -> astana-17',
      'أستانا ١ -> astana-1',
    ])
    for (const text of ['القرار 2254.', 'القرار 2254/2015', '«القرار 2254»'])
      assert.deepEqual(foundIn(text, records), ['القرار 2254 -> resolution'], text)
    // A number alone may be the number of anything.
    assert.deepEqual(foundIn('في 2254', records), ['2254 -> resolution?'])
  })
})
