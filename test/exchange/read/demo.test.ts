import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { noChoices, seedText } from '../../../server/src/exchange/read/seed-text.ts'
import { textOf } from '../../support/project.ts'
import { proposed, told, valueIn } from './captured.ts'

const demo = (name: string) => proposed(textOf(`docs/walkthrough/captured/${name}.txt`))

describe('the captured texts of the walkthrough', () => {
  it('a text without a headline or a date keeps all, and says that its title is a guess', () => {
    const proposal = demo('aqaba')
    assert.equal(proposal.blocks.length, 6)
    assert.ok(proposal.blocks.every(({ fate }) => fate.kind === 'body'))
    const title = proposal.fields.find(({ key }) => key === 'title')
    assert.equal(title?.certainty, 'guessed')
    assert.ok(title?.value.startsWith('اجتمعت اليوم في مدينة العقبة'))
    assert.equal(valueIn(proposal, 'date'), undefined)
    assert.match(seedText(proposal, noChoices), /^date: XXXX$/m)
  })

  it('a cut lede, a caption and the sections below are taken away; the month is told by the text', () => {
    const proposal = demo('baghdad-book-fair')
    assert.deepEqual(told(proposal), [
      'title: انطلاق معرض بغداد',
      '- truncated-lede: تستعد العاصمة العراقية',
      '- caption: أرض المعارض',
      'paragraph: تستعد العاصمة العراقية',
      'paragraph: وقالت مديرة المعرض',
      'paragraph: وكانت الدورة السابقة',
      'paragraph: ويقيم المعرض هذا',
      '- boilerplate: أقسام',
      '- furniture: ثقافة',
      '- boilerplate: أخبار متعلقة',
    ])
    const date = proposal.fields.find(({ key }) => key === 'date')
    assert.deepEqual(
      [date?.value, date?.words, date?.certainty],
      ['XXXX-10', '24 و25 تشرين الأول/أكتوبر الجاري', 'guessed'],
    )
  })

  it('of a doubled title and paragraph one stays; the publisher is the source; a subheading is one', () => {
    const proposal = demo('bridge')
    assert.deepEqual(told(proposal), [
      'source.name: شبكة الساحل الإخبارية',
      '- boilerplate: تابعونا على تيليغرام',
      'title: لماذا تأخر افتتاح',
      '- title-repeated: لماذا تأخر افتتاح',
      '- paragraph-repeated: لم تفلح الوعود',
      'paragraph: لم تفلح الوعود',
      'paragraph: وعزا رئيس البلدية',
      'paragraph: وقال أصحاب متاجر',
      'heading: رأي المهندسين',
      'paragraph: في المقابل، أكدت',
      'paragraph: وطالبت النقابة بنشر',
      '- boilerplate: تصميم واستضافة وتطوير',
    ])
    const text = seedText(proposal, noChoices)
    assert.match(text, /\n## رأي المهندسين\n/)
    assert.ok(!text.includes('\u00a0') && text.includes('كمال الحسيني'))
    assert.ok(text.includes('“الوادي” سيفتح') && !text.includes('"الوادي" سيفتح'))
  })

  it('glued headlines go, and tell which line is the headline of the article', () => {
    const proposal = demo('gulf-railway')
    assert.equal(told(proposal)[0], '- glued-headlines: حملة تشجير في')
    const title = proposal.fields.find(({ key }) => key === 'title')
    assert.deepEqual([title?.value, title?.certainty], ['ما مصير قطار الخليج بعد تجميد المناقصة الأخيرة؟', 'sure'])
    assert.equal(told(proposal).at(-1), '- boilerplate: زر الذهاب إلى')
    assert.equal(proposal.blocks.filter(({ fate }) => fate.kind === 'body').length, 4)
  })

  it('a deck that the text says again is the summary; the year and month are told by two places', () => {
    const proposal = demo('ports')
    assert.equal(
      valueIn(proposal, 'summary'),
      'عُقدت الدورة السابقة من المؤتمر في كانون الأول الفائت بمدينة الإسكندرية.',
    )
    const date = proposal.fields.find(({ key }) => key === 'date')
    assert.deepEqual([date?.value, date?.certainty], ['2023-02', 'likely'])
    assert.equal(proposal.blocks.filter(({ fate }) => fate.kind === 'body').length, 6)
  })

  it('a line that many texts have is the site’s above and below the text, and a subheading in it', () => {
    const [, paragraph = ''] = textOf('docs/walkthrough/captured/aqaba.txt').split('\n')
    const text = [
      'خلفية',
      'عنوان طويل بعض الشيء للمقالة',
      paragraph,
      'خلفية',
      paragraph.replace('يومين', 'ثلاثة'),
      'خلفية',
    ].join('\n\n')
    assert.deepEqual(
      proposed(text, { isRecurring: (key) => key === 'خلفيه' }).blocks.map(({ fate }) =>
        fate.kind === 'cut' ? fate.why : fate.kind === 'body' ? fate.as : fate.key,
      ),
      ['recurring', 'title', 'paragraph', 'heading', 'paragraph', 'recurring'],
    )
  })
})
