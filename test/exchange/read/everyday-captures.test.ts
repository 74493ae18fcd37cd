import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { rawHtml } from '../../../server/src/exchange/read/html/raw-html.ts'
import { propose } from '../../../server/src/exchange/read/propose.ts'
import { rawText } from '../../../server/src/exchange/read/raw-text.ts'
import { bodyOf, noChoices } from '../../../server/src/exchange/read/seed-text.ts'
import { idOfTitle } from '../../../server/src/exchange/read/settled-fields.ts'
import { nothingKnown, proposed, told, valueIn } from './captured.ts'

const title = 'بلدية المدينة تبدأ إصلاح شبكة المياه'
const text = 'بدأت البلدية صباح أمس إصلاح شبكة المياه في الأحياء الشرقية من المدينة.'
const more = 'وقالت البلدية إن العمل سيستمر شهرًا كاملًا وإن المياه لن تنقطع.'

const from = (...lines: readonly string[]) => proposed(lines.join('\n'))
const body = (...lines: readonly string[]): string => bodyOf(from(...lines), noChoices)

describe('of what editors copy every day an import reads', () => {
  const days: readonly (readonly [line: string, date: string])[] = [
    ['غزة، 3/2/2021', '2021-02-03'],
    ['بغداد - 12 حزيران 2019', '2019-06-12'],
    ['الأحد 15 رمضان 1444هـ الموافق 6 أبريل 2023م', '2023-04-06'],
    ['Published 4:05 PM EDT, Mon April 10, 2023', '2023-04-10'],
  ]
  for (const [line, date] of days)
    it(`the day of “${line}”`, () => assert.equal(valueIn(from(title, line, '', text, '', more), 'date'), date))

  it('when it was changed, in brackets', () => {
    const proposal = from(title, '(آخر تعديل الأربعاء 12/10/2016 الساعة 09:30)', '', text, '', more)
    assert.equal(valueIn(proposal, 'updated'), '2016-10-12')
  })

  it('a day above the headline as the day, and the headline as such', () => {
    const proposal = from('الخميس، 7 أبريل 2011', '', 'رسالة إلى صديق', '', text, '', more)
    assert.equal(valueIn(proposal, 'title'), 'رسالة إلى صديق')
    assert.equal(valueIn(proposal, 'date'), '2011-04-07')
  })

  it('the headline without the name of the site beside it', () => {
    const lines = [`صحيفة الوطن - ${title}`, '', `${title} | صحيفة الوطن`, title, '', text, '', more]
    assert.equal(valueIn(from(...lines), 'title'), title)
    assert.equal(body(...lines), `${text}\n\n${more}\n`)
  })

  it('a headline that only says more than another one whole', () => {
    const longer = `${title} - ما نعرفه حتى الآن`
    assert.equal(valueIn(from(longer, '', text, '', more), 'title'), longer)
  })

  it('a headline of two words, which the body does not repeat', () => {
    const proposal = from('ذاكرة النهر', 'بقلم: سميرة حداد', '', text, '', more)
    assert.equal(valueIn(proposal, 'title'), 'ذاكرة النهر')
    assert.equal(bodyOf(proposal, noChoices), `${text}\n\n${more}\n`)
  })

  it('a heading of two words on a page, which the body does not repeat', () => {
    const page = rawHtml('<article><h1>ذاكرة النهر</h1><p>يا نهر المدينة<br>يا رفيق الصبا<br>عد إلينا</p></article>')
    assert.ok(typeof page !== 'string')
    const proposal = propose(page.raw, nothingKnown)
    assert.equal(valueIn(proposal, 'title'), 'ذاكرة النهر')
    assert.ok(!bodyOf(proposal, noChoices).includes('ذاكرة'))
  })

  it('the line between headline and author as the deck', () => {
    const deck = 'الورشات تعمل ليلًا ونهارًا في كل الأحياء القديمة'
    const proposal = from(title, deck, '', 'بقلم: سميرة حداد', '', text, '', more)
    assert.equal(valueIn(proposal, 'summary'), deck)
  })

  it('who held an interview, and who posted to a blog', () => {
    assert.equal(valueIn(from(title, 'حاورها: رامي سعد', '', text, '', more), 'byline'), 'رامي سعد')
    assert.equal(valueIn(from(title, '', text, '', more, '', 'مرسلة بواسطة ياسمين في 9:14 م'), 'byline'), 'ياسمين')
  })

  it('cells parted by tabs as a table, with signs of Markdown as words', () => {
    const table = body(title, '', text, '', 'المحافظة\tالمقاعد', 'حمص\t30', 'حلب | ريفها\t', '', more)
    assert.ok(table.includes('| المحافظة | المقاعد |\n| --- | --- |\n| حمص | 30 |\n| حلب \\| ريفها |  |\n'), table)
  })

  it('lists whose signs are parted by tabs as lists', () => {
    assert.deepEqual(
      rawText('1.\tأول\n2.\tثان').blocks.map(({ kind }) => kind),
      ['item', 'item'],
    )
  })

  it('words that were broken at the end of a line as one, but for those with a hyphen of their own', () => {
    const lines = [
      'In the spring of 1987 the inhabitants of the vil-',
      'lage gathered at the bank, and the older gener-',
      'ation recalled a well-known song, which was well-',
      'known already in the days of their own fathers.',
    ]
    const { blocks } = rawText(lines.join('\n'))
    assert.deepEqual(
      blocks.map((block) => block.text),
      [
        'In the spring of 1987 the inhabitants of the village gathered at the bank, and the older generation recalled a well-known song, which was well-known already in the days of their own fathers.',
      ],
    )
    assert.deepEqual(
      blocks[0]?.replaced.map(({ offset, character, by }) => [lines.join('\n').charAt(offset), character, by]),
      [
        ['-', '-', ''],
        ['-', '-', ''],
      ],
    )
  })

  it('a word that a soft hyphen breaks as one', () => {
    const lines = [
      'In that spring all the inhabitants of the whole vil\u00ad',
      'lage gathered once more at the banks of the ri\u00ad',
      'ver that evening.',
    ]
    assert.match(
      rawText(lines.join('\n'))
        .blocks.map((block) => block.text)
        .join('\n'),
      /village .* river/,
    )
  })

  it('a sentence on two lines, of which the second begins in small letters, as one', () => {
    const [one, two] = ['A small earthquake shook the countryside north of the city', 'on Friday, residents said.']
    assert.deepEqual(
      rawText(`${one}\n${two}`).blocks.map((block) => block.text),
      [`${one} ${two}`],
    )
  })

  it('the number of a page as no heading', () => {
    assert.ok(!body(title, '', text, '', '112', '', more).includes('#'))
  })
})

describe('of what editors copy every day an import cuts', () => {
  it('comments of readers, to the end of the page', () => {
    const comment = 'هذا تعليق طويل من قارئ يقول فيه رأيه في إصلاح شبكة المياه في المدينة القديمة.'
    const proposal = from(
      title,
      '',
      text,
      '',
      more,
      '',
      'التعليقات (2)',
      'سلمى',
      'منذ ساعتين',
      comment,
      'رد',
      'أبو محمد',
    )
    assert.equal(bodyOf(proposal, noChoices), `${text}\n\n${more}\n`)
    assert.ok(told(proposal).some((line) => line.startsWith('- comments')))
  })

  it('no text below a mere count of comments', () => {
    assert.equal(body(title, '', text, '', '3 تعليقات', '', more), `${text}\n\n## 3 تعليقات\n\n${more}\n`)
  })

  const leftovers = [
    'ليست هناك تعليقات:',
    'المشاركة في X',
    'رسالة أحدث رسالة أقدم الصفحة الرئيسية',
    '12.4K views · 14:32',
    'https://t.me/houran_news',
    '// انتهى //',
    'انتهای پیام',
    'کد خبر: 123456',
    'صدر الصورة، Getty Images',
    'Already a subscriber? Log in',
    'This article is for subscribers only. Subscribe to continue reading.',
    'Our Standards: The Thomson Reuters Trust Principles.',
  ]
  for (const line of leftovers)
    it(`“${line}”`, () => assert.equal(body(title, '', text, '', more, '', line), `${text}\n\n${more}\n`))
})

describe('the id of a headline', () => {
  it('has no dot', () => {
    assert.equal(idOfTitle('...مصير إدلب..روسيا تحذر vol.12'), 'msir-idlb-rusia-thdhr-vol-12')
  })
})
