import { mixedSpelling } from '../../../server/src/lint/rules/mixed-spelling.ts'
import { ruleTable } from '../../support/rule-table.ts'

const registry = (own: string, other: string): string =>
  `//- entities/a.yaml\nplace:\n  astana: { name: { ar: ${own} }, aliases: [${other}] }\n`

ruleTable(mixedSpelling, {
  reports: {
    'a name of a person at risk, which no report repeats': {
      text: '//- a.seed.md\nقال [أحمد الخالد](person:p) ثم [أحمد الخالد](person:p) و[[|احمد الخالد|]](person:p).\n//- entities/a.yaml\nperson:\n  p: { name: غيره, withhold: true }\n',
      says: ['This name is spelled otherwise', 'هذا الاسم', /^(?!.*الخالد)/s],
    },
    'hamza, and the rarer is told': {
      text: 'بحث الأوضاع ثم الأوضاع، وال[|اوضاع|] أيضا.\n',
      says: ['is spelled “أوضاع” elsewhere', 'في موضع آخر من هذه المقالة'],
      severity: 'warning',
    },
    'once each: the one with hamza is right': 'بحث ال[|اوضاع|] ثم الأوضاع.\n',
    'once each: a hamza where none belongs': 'ال[|إستقبال|] والاستقبال\n',
    'behind particles': 'في ال[|اوضاع|] وبالأوضاع وللأوضاع\n',
    'a preposition': 'ذهب [|الى|] المدينة ثم إلى القرية.\n',
    'madda and hamza in the middle': 'في ال[|اثار|] والآثار، و[|ماساوي|] كما قيل مأساوي\n',
    'with harakat': 'ال[|اوضاعُ|] والأوضاع والأوضاعَ\n',
    'ة and ه behind the article': 'في ال[|مدينه|] ثم المدينة\n',
    'ى and ي in a name': 'قال [|مصطفي|] إن مصطفى حضر\n',
    'a foreign name in ا and in ة': 'في أستانا ومسار أستانا، ثم محادثات [|أستانة|] الجديدة.\n',
    'behind a quotation mark': 'مسار “أستانا” وصيغة أستانا، ثم [|أستانة|].\n',
    'shadda on a noun': { text: 'عقد [|قمّة|] ثم القمة وقمة أخرى.\n', severity: 'info' },
    'once each: without shadda, as news has it': 'عقد [|قمّة|] ثم القمة.\n',
    'in the title': '---\ntitle: بحث ال[|اوضاع|]\n---\n\nبحثت الأوضاع.\n',
    'in quotation marks': 'بحث الأوضاع، وقال: “ال[|اوضاع|] صعبة”.\n',
    'labels of one entity': {
      text: `//- a.seed.md\nفي [أستانا](place:astana) ثم [[|أستانة|]](place:astana) و[أستانا](place:astana)\n${registry('أستانا', 'أستانة')}`,
      says: ['“أستانة” is spelled “أستانا”'],
    },
    'labels, once each: the name of the record is right': `//- a.seed.md\nفي [[|أستانة|]](place:astana) ثم [أستانا](place:astana)\n${registry('أستانا', 'أستانة')}`,
    'labels with and without the article': 'حركة [نور الدين الزنكي](org:zenki) و[[|نور الدين زنكي|]](org:zenki)\n',
    'labels with and without a space': '[عبد الرحمن](person:a) و[[|عبدالرحمن|]](person:a)\n',
    'labels in Latin letters': '---\nlang: en\n---\n\n[Erdoğan](person:e) and [[|Erdogan|]](person:e)\n',
    'an entity of this article alone': '[أستانا](place:?astana) و[[|أستانة|]](place:?astana)\n',
  },
  accepts: {
    'one spelling': 'الأوضاع والأوضاع والأوضاع\n',
    'words that differ by the hamza': 'أعتقد أنه اعتقد، وأستمر كما استمر، وأنتقل كما انتقل\n',
    'command and report': 'قال اخرجوا ثم أخرجوا\n',
    'short words': 'أن وإن وان، فأن فان، سال وسأل\n',
    'أعلام and إعلام': 'أعلام وإعلام واعلام\n',
    'القران and القرآن': 'عقد القران وقرأ القرآن\n',
    'followers and following, view and notice': 'الأتباع والاتباع، والإطلاع والاطلاع\n',
    'على and علي': 'قال علي على المنبر، والأولى والأولي، ويسمى ويسمي، والمعنى والمعني\n',
    'ة and ه without the article': 'كتابة وكتابه، رئيسة ورئيسه، قيادة وقياده\n',
    'masculine and feminine': 'كان كبيرا وكانت كبيرة، وعاد سريعا بطريقة سريعة، ووفدا جديدا في مدينة جديدة\n',
    'سوريا and السورية': 'في سوريا وروسيا، والقضية السورية ومدن سورية وقوات روسية\n',
    'verbs with harakat on one of them': 'قُتل مدنيون وقتل آخرون، وتُعقد الجلسة ثم تعقد، وعدّ وعد\n',
    'السنة and السنّة': 'في السنة الماضية عند السنّة والشيعة، وفي جدة مع جدّة\n',
    'book and writers': 'الكتاب والكتّاب، والبناء والبنّاء\n',
    'addresses and code': 'الأوضاع `الاوضاع` https://example.org/الاوضاع\n',
    'a verbatim article': '---\ntext: verbatim\n---\n\nالاوضاع والأوضاع\n',
    'another language': '---\nlang: fa\n---\n\nالاوضاع والأوضاع\n',
    'labels that are no names': '[روسية](place:russia "form=adjective") و[روسيه](place:russia "form=adjective")\n',
    'labels of two entities': '[علي](person:a) و[على](person:b)\n',
    'labels with harakat, case or tatweel':
      '[إدلب](place:idlib) و[إدلـب](place:idlib) [NATO](org:nato) [Nato](org:nato)\n',
    'labels with and without ال': 'لل[أمم المتحدة](org:un) و[الأمم المتحدة](org:un)\n',
    'mentions without an entity': '[أستانا](place:?) و[أوستانة](place:?)\n',
  },
  fixes: {
    hamza: ['بحث الاوضاع ثم الأوضاع.\n', 'بحث الأوضاع ثم الأوضاع.\n'],
    'the harakat of the word stay': ['بحث الاوضاعَ ثم الأوضاع.\n', 'بحث الأوضاعَ ثم الأوضاع.\n'],
    'a particle stays': ['بالاوضاع ثم الأوضاع.\n', 'بالأوضاع ثم الأوضاع.\n'],
    shadda: ['عقد قمّةً ثم القمة.\n', 'عقد قمةً ثم القمة.\n'],
    'a foreign name': ['في أستانا ثم أستانا وأستانة.\n', 'في أستانا ثم أستانا وأستانا.\n'],
    'in the title': [
      '---\ntitle: "بحث الاوضاع"\n---\n\nبحثت الأوضاع.\n',
      '---\ntitle: "بحث الأوضاع"\n---\n\nبحثت الأوضاع.\n',
    ],
    'a label': [
      'في [أستانا](place:a) و[أستانا](place:a "cert=low") و[أستانة](place:a "cert=low").\n',
      'في [أستانا](place:a) و[أستانا](place:a "cert=low") و[أستانا](place:a "cert=low").\n',
    ],
  },
})
