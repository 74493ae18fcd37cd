import assert from 'node:assert/strict'
import { isUtf8 } from 'node:buffer'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { encodingOf } from '../../server/src/text/encoding-of.ts'

const text = 'قال مصدر في الهيئة إن إعادة طرح المناقصة قد تتأخر، “نعم” 2009'
const utf16 = (order: 'le' | 'be'): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}
/** ق and ا in Windows-1256. */
const old = Uint8Array.from([0xde, 0xc7, 0xe1, 0x20, 0xe3, 0xd5, 0xcf, 0xd1])

/** What tells that bytes are UTF-8 where there is no Node, as the extension has it. */
const isSound = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

describe('the encoding of a captured file', () => {
  it('is that of its byte order mark', () => {
    assert.equal(encodingOf(Uint8Array.from([0xef, 0xbb, 0xbf, 0xde]), isUtf8), 'utf-8')
    assert.equal(encodingOf(Uint8Array.from([0xff, 0xfe, 0x41, 0x06]), isUtf8), 'utf-16le')
    assert.equal(encodingOf(Uint8Array.from([0xfe, 0xff, 0x06, 0x41]), isUtf8), 'utf-16be')
  })

  it('is that which a page names, where its bytes do not speak against it', () => {
    const page = (charset: string, body: Uint8Array): Uint8Array =>
      Buffer.concat([Buffer.from(`<html><meta charset="${charset}">`), body])
    assert.equal(encodingOf(page('windows-1256', old), isUtf8), 'windows-1256')
    assert.equal(encodingOf(page('iso-8859-6', old), isUtf8), 'iso-8859-6')
    assert.equal(encodingOf(page('windows-1256', Buffer.from(text)), isUtf8), 'utf-8')
  })

  it('is found out where nothing says it', () => {
    assert.equal(encodingOf(Buffer.from(text), isUtf8), 'utf-8')
    assert.equal(encodingOf(utf16('le'), isUtf8), 'utf-16le')
    assert.equal(encodingOf(utf16('be'), isUtf8), 'utf-16be')
    assert.equal(encodingOf(old, isUtf8), 'windows-1256')
    assert.equal(encodingOf(Uint8Array.from([1, 2, 3, 4, 0x80, 5, 6, 7, 8]), isUtf8), undefined)
  })

  it('is the same with and without Node', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        assert.equal(encodingOf(bytes, isSound), encodingOf(bytes, isUtf8))
      }),
    )
  })
})
