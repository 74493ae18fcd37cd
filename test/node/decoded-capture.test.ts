import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { describe, it } from 'mocha'
import { decodedCapture } from '../../server/src/node/decoded-capture.ts'

const text = 'أعلنت وزارة النقل أن أعمال توسعة الميناء ستبدأ في مطلع الشهر المقبل.'

/** A text in the Arabic code page of Windows. */
function in1256(written: string): Buffer {
  const decoder = new TextDecoder('windows-1256')
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Buffer.from(Array.from(written, (character) => bytes.get(character) ?? 0x3f))
}

describe('a captured file', () => {
  it('that breaks off within a letter is read as what it was', () => {
    const bytes = Buffer.from(text.slice(0, -1)).subarray(0, -1)
    assert.deepEqual(decodedCapture(bytes), { text: `${text.slice(0, -2)}\ufffd`, encoding: 'utf-8' })
  })

  it('that says it is of the West, and has Arabic words, is read as Arabic', () => {
    for (const said of ['iso-8859-1', 'windows-1252'])
      assert.ok(decodedCapture(in1256(`<meta charset="${said}"><p>${text}</p>`))?.text.includes(text))
    const french = Buffer.from('<meta charset="iso-8859-1"><p>Été à la forêt, où l’âme gît</p>', 'latin1')
    assert.equal(decodedCapture(french)?.encoding, 'windows-1252')
  })

  it('in the code page of Windows is read without a word of it', () => {
    assert.deepEqual(decodedCapture(in1256(text)), { text, encoding: 'windows-1256' })
  })
})
