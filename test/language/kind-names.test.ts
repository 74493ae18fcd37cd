import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { entityCue } from '../../server/src/language/entity-cues.ts'
import { kindName } from '../../server/src/language/kind-names.ts'

describe('kindName', () => {
  it('has an Arabic word for each kind that a new record is given by the words beside its name', () => {
    const words =
      'مدينة بلدة قرية محافظة مقاطعة ناحية حي ريف دولة نهر جبل بحيرة بحر جزيرة مخيم معبر مطار شارع سهل وادي سد ميناء حاجز ' +
      'وزارة حركة جبهة حزب هيئة منظمة جمعية مؤسسة شركة وكالة صحيفة قناة جيش مجلس لجنة اتحاد تحالف ائتلاف جامعة مستشفى مصرف ' +
      'حكومة برلمان محكمة بعثة مركز معهد مؤتمر جولة قمة محادثات اجتماع معركة حرب هجوم مجزرة انقلاب انتخابات زلزال اتفاق معاهدة ' +
      'هدنة ثورة انتفاضة احتجاجات تفجير'
    for (const word of words.split(' ')) {
      const kind = entityCue('', word)?.kind ?? ''
      assert.notEqual(kind, '', word)
      assert.match(kindName(kind, 'ar'), /^[\p{L}\p{M} ]+$/u)
      assert.doesNotMatch(kindName(kind, 'ar'), /[a-z]/, kind)
    }
  })

  it('leaves English to readers of English, and what a corpus says in words of its own', () => {
    assert.equal(kindName('city', 'en'), 'city')
    assert.equal(kindName('سوق', 'ar'), 'سوق')
    assert.equal(kindName('souk', 'ar'), 'souk')
    assert.equal(kindName(' Refugee camp', 'ar'), 'مخيم لاجئين')
  })
})
