import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { rawHtml } from '../../../server/src/exchange/read/html/raw-html.ts'
import { rawMarkdown } from '../../../server/src/exchange/read/markdown/raw-markdown.ts'
import { rawText } from '../../../server/src/exchange/read/raw-text.ts'
import { RecurringLines } from '../../../server/src/exchange/read/recurring-lines.ts'
import { bodyOf, noChoices } from '../../../server/src/exchange/read/seed-text.ts'
import { wordsKey } from '../../../server/src/lint/text/passages.ts'
import { proposed, valueIn } from './captured.ts'

const first =
  'أعلنت وزارة النقل أن أعمال توسعة الميناء ستبدأ في مطلع الشهر المقبل، وأنها ستستمر عامين كاملين بتكلفة تتجاوز مئة مليون دينار.'
const second =
  'وقال الوزير سالم العبدي إن المشروع سيوفر ثلاثة آلاف فرصة عمل، وإن العقود الأولى وقعت مع شركات محلية في العاصمة.'

const bodyFrom = (...lines: readonly string[]): readonly string[] =>
  bodyOf(proposed(lines.join('\n')), noChoices)
    .split('\n')
    .filter((line) => line !== '')

/** Lines of the body that are one paragraph with line breaks. */
const stanza = (lines: readonly string[]): readonly string[] =>
  lines.map((line, at) => (at < lines.length - 1 ? `${line}\\` : line))

describe('an import leaves in the body', () => {
  it('verses, with their refrain', () => {
    const verses = [
      'يا دار ما فعلت بك الأيام',
      'لم يبق فيك بشاشة تستام',
      'يا دار ما فعلت بك الأيام',
      'بك قاطنين وللزمان عرام',
    ]
    assert.deepEqual(bodyFrom('يا دار', '', ...verses), stanza(verses))
    assert.equal(valueIn(proposed(['يا دار', '', ...verses].join('\n')), 'title'), 'يا دار')
  })

  it('verses above a paragraph that says their words again', () => {
    const body = bodyFrom(
      'أغنية عن الماء والضفاف',
      '',
      'للماء أغنية',
      'والوزير بعيد',
      'للماء أغنية',
      '',
      `للماء أغنية والوزير بعيد، ${first}`,
    )
    assert.deepEqual(body.slice(0, 3), ['للماء أغنية', 'والوزير بعيد', 'للماء أغنية'])
  })

  it('verses and headlines that are about equally long, each on its line', () => {
    const lines = [
      'ومن لا يحب صعود الجبال يعش أبد الدهر بين الحفر',
      'وقالت لي الأرض لما سألت أيا أم هل تكرهين البشر',
      'أبارك في الناس أهل الطموح ومن يستلذ ركوب الخطر',
      'وألعن من لا يماشي الزمان ويقنع بالعيش عيش الحجر',
    ]
    assert.deepEqual(bodyFrom('قصيدة النهر العظيم', '', ...lines), stanza(lines))
    assert.deepEqual(bodyFrom('قصيدة النهر العظيم', ...lines), stanza(lines))
    const headlines = [
      'بلدية المدينة تبدأ إصلاح شبكة المياه في الأحياء الشرقية',
      'وزير النقل يفتتح الجسر الجديد فوق النهر الكبير غدا',
      'تأجيل مباراة الذهاب بين الفريقين إلى الأسبوع المقبل',
      'ارتفاع أسعار الخبز في الأسواق للمرة الثالثة هذا العام',
    ]
    assert.deepEqual(bodyFrom('ماذا في الصحف', '', first, '', ...headlines, '', second).slice(1, -1), headlines)
  })

  it('verses of two hemistichs, whatever parts them, and verses that rhyme by twos', () => {
    const halves = [
      ['قفا نبك من ذكرى حبيب ومنزل', 'بسقط اللوى بين الدخول فحومل'],
      ['فتوضح فالمقراة لم يعف رسمها', 'لما نسجتها من جنوب وشمأل'],
      ['وقوفا بها صحبي علي مطيهم', 'يقولون لا تهلك أسى وتجمل'],
    ]
    for (const sign of [' * ', ' *** ', ' ... ', ' … ', '\t', '     ', ' / '])
      assert.equal(
        bodyOf(proposed(['معلقة قديمة', '', ...halves.map((pair) => pair.join(sign))].join('\n')), noChoices).split(
          '\\\n',
        ).length,
        halves.length,
        JSON.stringify(sign),
      )
    assert.deepEqual(bodyFrom('معلقة قديمة', '', ...halves.flat()), stanza(halves.flat()))
    const english = [
      'The river sang beneath the silver night,',
      'The fishers drew their nets upon the shore,',
      'And far away there shone a single light',
      'That no one in the village saw before.',
    ]
    assert.deepEqual(bodyFrom('A song of the river', '', ...english), stanza(english))
  })

  it('verses that a line announces, that have their vowels, or that mostly end in commas', () => {
    const free = ['سوف نبقى هنا', 'كي يزول الألم', 'موطني موطني']
    const couplet = ['إذا غامرت في شرف مروم', 'فلا تقنع بما دون النجوم']
    const between = (...lines: readonly string[]) =>
      bodyFrom('أمسية شعرية في المدينة', '', first, '', ...lines, '', second)
    for (const line of ['وردد الحاضرون الأغنية:', 'وأنشد الشاعر:', 'وفيها قول شاعر قديم:', 'They sang the anthem:']) {
      assert.deepEqual(between(line, ...free).slice(1, -1), [line, ...stanza(free)])
      assert.deepEqual(between(line, '', ...free).slice(1, -1), [line, ...stanza(free)])
      // A text with a paragraph a line.
      assert.deepEqual(between(line, ...couplet, second, first).slice(1, 4), [line, ...stanza(couplet)])
    }
    const pointed = ['عَلى قَدرِ أَهلِ العَزمِ تَأتي العَزائِمُ', 'وَتَعظُمُ في عَينِ الصَغيرِ صِغارُها', 'وَتَصغُرُ في عَينِ العَظيمِ العَظائِمُ']
    assert.deepEqual(between(...pointed).slice(1, -1), stanza(pointed))
    const pausing = [
      'The sea was grey, the sea was wide,',
      'The boats lay sleeping on the tide,',
      'And no one came and no one cried',
      'Until the morning light.',
    ]
    assert.deepEqual(between(...pausing).slice(1, -1), stanza(pausing))
    const starred = [
      'دع الأيام تفعل ما تشاء *** وطب نفسا إذا حكم القضاء',
      'ولا تجزع لحادثة الليالي *** فما لحوادث الدنيا بقاء',
    ]
    assert.equal(between(...starred).slice(1, -1).length, 2)
    assert.ok(between(...starred)[1]?.endsWith('\\'))
  })

  it('no names, lists and sentences for verses that a line announces', () => {
    const texts = [
      ['وشارك في الأمسية من الشعراء:', 'محمود العلي', 'سعيد الخطيب', 'ليلى حداد'],
      ['وأعلنت أسماء الفائزين بجائزة أفضل قصيدة:', 'محمود العلي', 'سعيد الخطيب', 'ليلى حداد'],
      ['وقال الشاعر:', second, first],
      ['وقال الشاعر:', '1. ديوان أول هنا', '2. ديوان ثان هنا'],
      ['وكتب الشاعر عن المدينة', 'حارات حلب القديمة', 'أيام في الميناء'],
      ['وقال الشاعر:', 'كلمة واحدة قالها الشاعر', second],
    ]
    for (const lines of texts) {
      const { blocks } = proposed(['أمسية في المدينة', '', first, '', ...lines, '', second].join('\n'))
      assert.ok(
        blocks.every(({ block }) => !block.text.includes('\n')),
        lines.join('; '),
      )
    }
  })

  it('a line that announces a quotation, as none of its headings', () => {
    const said = `«${first.slice(0, -1)}»، قال الوزير.`
    assert.deepEqual(
      bodyFrom('كلام الوزير عن الميناء', '', first, '', 'وقال في بيانه:', '', said, '', second)[1],
      'وقال في بيانه:',
    )
  })

  it('no enumeration, table, address or menu for verses', () => {
    const texts = [
      ['القمح والشعير،', 'العدس والحمص،', 'الفول والذرة،'],
      ['الجبهة الشعبية', 'الحركة الوطنية', 'اللجنة المركزية'],
      ['1. نص أول', '2. نص أول', '3. نص أول'],
      ['- بيت من شعر', '- بيت من شعر', '- بيت من شعر'],
      ['سالم العبدي\tوزير النقل', 'ليلى حداد\tوزيرة العمل', 'كريم شاهين\tمدير الميناء'],
      ['القاهرة: ثلاثون درجة', 'دمشق: عشرون درجة', 'بيروت: خمس درجة'],
      ['New ports opened', 'Old ports closed', 'Roads improved'],
    ]
    for (const lines of texts) {
      const { blocks } = proposed(['عنوان النص هنا', '', first, '', ...lines, '', second].join('\n'))
      assert.ok(
        blocks.every(({ block }) => !block.text.includes('\n')),
        lines.join('; '),
      )
    }
  })

  it('what people did on a network, and the networks that it counts up', () => {
    const lines = [
      'شارك مئات الناشطين على تويتر وسما يطالب بالإفراج عنه.',
      'اشترك آلاف في قناة على تيليغرام أنشئت أمس.',
      'وأكثر المنصات استخداما:',
      '- فيسبوك',
      '- تويتر',
    ]
    assert.deepEqual(bodyFrom('ناشطون يطالبون بالإفراج عن صحفي', '', first, '', ...lines, '', 'شارك هذا الخبر'), [
      first,
      ...lines,
    ])
  })

  it('the end of an interview behind a line that announces another article', () => {
    const body = bodyFrom(
      'حوار مع الوزير عن الموانئ',
      '',
      first,
      '',
      'اقرأ أيضًا: ميناء آخر',
      'س: كلمة أخيرة؟',
      'ج: شكرا لكم.',
    )
    assert.deepEqual(body.slice(1), ['س: كلمة أخيرة؟', 'ج: شكرا لكم.'])
  })

  it('the numbers of a list', () => {
    const lines = ['1. توسعة الرصيف', '٢- شراء رافعات', '3) فتح طريق']
    assert.deepEqual(bodyFrom('خطة من ثلاث نقاط', '', first, '', ...lines, '', second).slice(1, -1), [
      '1. توسعة الرصيف',
      '2. شراء رافعات',
      '3. فتح طريق',
    ])
  })

  it('days and authors beyond the first', () => {
    const days = bodyFrom('تسلسل الأحداث في الميناء', '15 آذار 2011', 'إغلاق الميناء', '18 آذار 2012', 'افتتاح الرصيف')
    assert.deepEqual(days, ['إغلاق الميناء', '18 آذار 2012', 'افتتاح الرصيف'])
    const names = bodyFrom('عودة السفن إلى الميناء', 'بقلم: كريم شاهين', 'ترجمة: ليلى حداد', '', first)
    assert.deepEqual(names, ['ترجمة: ليلى حداد', first])
  })

  it('an English line that begins as a byline does', () => {
    const text = 'The harbour road was opened again on Tuesday, the ministry said in a statement to the press.'
    assert.deepEqual(
      bodyFrom('Harbour road reopens', 'By Salim Abdi and Leila Haddad', '', text, '', 'By then it was night'),
      [text, 'By then it was night'],
    )
  })

  it('an article that was copied twice, once and in its order', () => {
    const article = ['بدء توسعة الميناء الشهر المقبل', '', first, '', second, '', 'ولم يحدد موعدا.', '']
    assert.deepEqual(bodyFrom(...article, ...article), [first, second, 'ولم يحدد موعدا.'])
  })
})

describe('an import takes', () => {
  it('a headline that begins with the kind of the article for the title', () => {
    const proposal = proposed(['تقرير: الأمم المتحدة تحذر من مجاعة', 'بقلم: كريم شاهين', '', first].join('\n'))
    assert.equal(valueIn(proposal, 'title'), 'تقرير: الأمم المتحدة تحذر من مجاعة')
    assert.equal(valueIn(proposal, 'byline'), 'كريم شاهين')
  })

  it('no clause between two dashes for a dateline', () => {
    const sentence = 'أعلن الناطق الرسمي – وهو سالم العبدي – أن المشروع سيبدأ غدا في تمام الساعة التاسعة صباحا.'
    assert.equal(valueIn(proposed(sentence), 'dateline'), undefined)
    assert.equal(valueIn(proposed(`دمشق – ${first}`), 'dateline'), 'دمشق')
  })

  it('Arabic from a keyboard of Iran for Arabic', () => {
    const text = 'وقالت وزارة النقل فی بیان إن المشروع سیبدأ فی الأسبوع المقبل وإن العمال سیبقون فی أماکنهم.'
    assert.equal(valueIn(proposed(text), 'lang'), 'ar')
    assert.equal(valueIn(proposed('وزیر راه گفت که پروژه توسعه بندر از ماه آینده آغاز می‌شود.'), 'lang'), 'fa')
  })

  it('the joiners of Persian words for a part of them, and those of Arabic ones for none', () => {
    const persian = 'وزیر راه روز سه\u200cشنبه گفت که مدرسه\u200cها و اردوگاه\u200cها از ماه آینده باز می\u200cشوند.'
    const arabic = 'قالت وزارة النقل إن المرحلة الأولى من توسعة المي\u200cناء ستبدأ في الشهر المقبل.'
    const read = (text: string): readonly string[] =>
      [rawText(text), rawMarkdown(text).raw, rawHtml(`<p>${text}</p>`)].flatMap((page) => {
        assert.ok(typeof page !== 'string')
        return ('raw' in page ? page.raw : page).blocks.map(({ markdown }) => markdown)
      })
    for (const markdown of read(persian)) assert.equal(markdown, persian)
    for (const markdown of read(arabic)) assert.equal(markdown, arabic.replace('\u200c', ''))
  })

  it('the lines of one article from four places for no furniture', () => {
    const lines = new RecurringLines()
    const long = `${first} ${second}`
    for (let number = 0; number < 4; number++) lines.add(`عنوان الخبر هنا\n${long}\nولم يعلق.\n`)
    assert.equal(lines.has(wordsKey('ولم يعلق.')), false)
    for (let number = 0; number < 4; number++) lines.add(`شارك مع الأصدقاء\n${long.replaceAll(' ', ` ${number}`)}\n`)
    assert.equal(lines.has(wordsKey('شارك مع الأصدقاء')), true)
  })

  it('a text of very many lines without a failure', () => {
    const lines = 'فيسبوك\n'.repeat(150_000)
    assert.equal(proposed(`${first}\n\n${lines}`).blocks.length, 150_001)
  })
})
