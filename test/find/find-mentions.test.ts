import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { type FindOptions, findMentions } from '../../server/src/find/find-mentions.ts'
import { articleOf, fixture } from '../support/fixture.ts'

const registry = `
//- entities/all.yaml
place:
  syria: { name: { ar: سوريا, en: Syria }, kind: country, aliases: [سورية, { text: سوري, use: adjective }] }
  russia: { name: { ar: روسيا, en: Russia }, kind: country, aliases: [{ text: روسي, use: adjective }, { text: روس, use: adjective }] }
  lebanon: { name: { ar: لبنان }, kind: country }
  kazakhstan: { name: { ar: كازاخستان }, kind: country, aliases: [{ text: كازاخستاني, use: adjective }] }
  raqqa: { name: { ar: الرقة }, kind: city, within: place:syria }
  mali: { name: { ar: مالي }, kind: country }
  duhok: { name: { ar: دهوك }, kind: city }
  haiti: { name: { ar: هاييتي }, kind: country }
  yemen: { name: { ar: اليمن, en: The X }, kind: country }
  qatar: { name: { ar: قطر }, kind: country }
  usa: { name: { ar: الولايات المتحدة, en: USA } }
  moscow: { name: { ar: موسكو }, kind: city, within: place:russia }
  astana: { name: { ar: أستانا }, kind: city, aliases: [{ text: نور سلطان, from: 2019-03-23, until: 2022-09-16, use: official }, { text: أستانة, use: avoid }], within: place:kazakhstan }
  geneva: { name: { ar: جنيف }, kind: city }
  latakia: { name: { ar: اللاذقية }, kind: city }
  nayrab: { name: { ar: النيرب }, kind: town }
  san: { name: { ar: قرية سان }, aliases: [{ text: سان, use: common }], kind: village }
  waer: { name: { ar: حي الوعر }, aliases: [الوعر], kind: district }
  bab: { name: { ar: الباب }, kind: city }
  rashidin: { name: { ar: الراشدين }, kind: district }
  hama: { name: { ar: مدينة حماة }, aliases: [{ text: حماة, use: common }], kind: city }
  idlib: { name: { ar: إدلب }, aliases: [مدينة إدلب], kind: city, within: place:idlib-governorate }
  idlib-governorate: { name: { ar: محافظة إدلب }, aliases: [إدلب], kind: governorate, within: place:syria }
  aleppo: { name: { ar: حلب }, kind: city, within: place:syria }
  homs: { name: { ar: حمص }, kind: city, within: place:syria }
  tripoli: { name: { ar: طرابلس }, kind: city, within: place:lebanon }
  tripoli-libya: { name: { ar: طرابلس }, kind: city, within: place:libya }
  libya: { name: { ar: ليبيا }, kind: country }
  nawat: { name: { ar: النواة }, kind: village }
  july: { name: { ar: تموز }, kind: village }
org:
  who: { name: { en: WHO }, aliases: [X] }
  isis: { name: { ar: داعش } }
  hamas: { name: { ar: حماس }, kind: movement }
  un: { name: { ar: الأمم المتحدة, en: UN } }
  council: { name: { ar: مجلس الأمن } }
  rt: { name: { ar: روسيا اليوم }, kind: broadcaster }
  tass: { name: { ar: وكالة تاس }, aliases: [{ text: تاس, use: common }] }
  hts: { name: { ar: هيئة تحرير الشام }, aliases: [تحرير الشام] }
  levant: { name: { ar: الشام } }
  zenki: { name: { ar: حركة نور الدين الزنكي } }
  government: { name: { ar: الحكومة السورية }, until: 2024-12-08, kind: government }
  kremlin: { name: { ar: الحكومة الروسية }, kind: government, place: place:moscow }
  engineers: { name: { ar: المهندسون السوريون } }
  guarantors: { name: { ar: ضامنو مسار أستانا } }
  ministry: { name: { ar: وزارة الخارجية الكازاخستانية }, aliases: [الخارجية الكازاخستانية] }
  joiners: { name: { ar: نقابة نجاري الساحل }, aliases: [نقابة النجارين], place: place:latakia }
  joiners-north: { name: { ar: نقابة نجاري الشمال }, aliases: [نقابة النجارين] }
person:
  alloush: { name: { ar: محمد علوش }, aliases: [علوش] }
  assad: { name: { ar: بشار الأسد }, aliases: [الأسد] }
  mustafa: { name: { ar: عبد الرحمن مصطفى } }
  minister: { name: { ar: خيرت عبد الرحمنوف }, aliases: [عبد الرحمنوف], roles: [{ title: وزير الخارجية, place: place:kazakhstan }] }
  nazarbayev: { name: { ar: نور سلطان نزارباييف } }
  putin: { name: { ar: فلاديمير بوتين, en: Vladimir Putin }, aliases: [بوتين] }
  walid: { name: { ar: وليد جنبلاط } }
  salman: { name: { ar: محمد بن سلمان }, aliases: [بن سلمان, الأمير محمد بن سلمان] }
  nasrallah: { name: { ar: حسن نصر الله }, aliases: [نصر الله] }
  haytham: { name: { ar: هيثم نصر الله } }
  erdogan: { name: { ar: رجب طيب أردوغان }, aliases: [طيب أردوغان] }
  saleh: { name: { ar: علي عبد الله صالح }, aliases: [صالح] }
  khalid: { name: { ar: محمد خالد } }
  omar: { name: { ar: عمر خالد }, roles: [{ title: وزير الخارجية }] }
  khamenei: { name: { ar: علي خامنئي }, aliases: [خامنئي] }
  ali: { name: { ar: علي } }
  abu: { name: { ar: أبو محمد الجولاني } }
  hidden: { name: { ar: سامر العلي }, withhold: true }
  former: { redirect: person:putin }
event:
  truce: { name: { ar: اتفاق التهدئة }, places: [place:syria] }
  process: { name: { ar: مسار أستانا }, aliases: [محادثات أستانا], places: [place:astana] }
  astana-3: { name: { ar: أستانا 3 }, number: 3, part-of: event:process }
  astana-17: { name: { ar: أستانا 17 }, aliases: [الجولة السابعة عشرة], number: 17, part-of: event:process }
  astana-22: { name: { ar: أستانا 22 }, aliases: [الجولة الثانية والعشرون], number: 22, part-of: event:process }
`

describe('findMentions', () => {
  it('finds whole words, and leaves particles outside', () => {
    finds('زار وفد من [روسيا](russia) و[سوريا](syria) ول[لبنان](lebanon) فب[كازاخستان](kazakhstan)')
    finds('سوريانا وروسيات ولبناننا')
    finds('لل[أمم المتحدة](un) وب[الأمم المتحدة](un) ول[لاذقية](latakia) و[اللاذقية](latakia) أ[روسيا](russia) هي؟')
    finds('و”[هيئة تحرير الشام](hts)”، وبـ«[روسيا اليوم](rt)»، فـ[روسيا](russia)')
  })

  it('takes the longest name', () => {
    finds('نقلت قناة [روسيا اليوم](rt) أن [روسيا](russia) تراقب، وقالت [روسيا اليوم](rt?) إنها حضرت')
    finds('[هيئة تحرير الشام](hts) و[تحرير الشام](hts)')
    finds('لقاء [نور سلطان نزارباييف](nazarbayev)، ثم [حركة نور الدين الزنكي](zenki)')
  })

  it('takes a whole word before what a particle would leave of it', () => {
    finds('وصل [وليد جنبلاط](walid) إلى [لبنان](lebanon) للقاء [فلاديمير بوتين](putin) في [كازاخستان](kazakhstan)')
  })

  it('keeps strings apart that only begin alike', () => {
    finds('قال [خيرت عبد الرحمنوف](minister) إن الإنسان والإنسانية فوق روسيات السياسة')
    finds('على الأرض وعلى السطح، وقال [علي](ali??) إنه حضر', 'doubtful')
    finds('الجيش الذي في [النواه](nawat?) حماه الله، و[النواة](nawat) بعيدة')
    finds('دعم روسيًا ودعمًا سوريًا لا أكثر')
  })

  it('is not sure of short names and ordinary words', () => {
    finds('تحدث عن جهود [قطر](qatar??) كثيرة', 'doubtful')
    finds('قطعة لحم من [سان](san?) وإنسان من [قرية سان](san)')
    finds('وصف الطريق [الوعر](waer?) ثم [حي الوعر](waer)')
    finds('فتح [الباب](bab??) ثم دخل [حماة](hama?) الديار', 'doubtful')
    finds('دخلوا مدينة [الباب](bab)، وقصفوا ريف [حمص](homs??) وأحياء [حلب](aleppo?)', 'doubtful')
    finds('وصل الناس إلى منطقة [الراشدين](rashidin)، وهم من [الراشدين](rashidin??)', 'doubtful')
    finds('ذكرت [وكالة تاس](tass)، وقالت [تاس](tass?)')
  })

  it('does not say of one word that it speaks both for and against a place', () => {
    finds('وصل إلى [الرقة](raqqa)، وب[الرقة](raqqa) ولل[رقة](raqqa) وريف [الرقة](raqqa?)')
    const [found] = find('ريف الرقة', {})
    assert.deepEqual(
      found?.candidates[0].reasons.map(({ ar }) => ar.replace(/[\u2066-\u2069]/g, '')),
      ['قد يكون مع «ريف» قبله اسمًا آخر.', 'في السجل الاسم «الرقة».'],
    )
  })

  it('wants anything that speaks for a name that is built as words are', () => {
    finds('وزير [مالي](mali??) سابق في دولة [مالي](mali)، وخبير [مالي](mali??)', 'doubtful')
    finds('عن [دهوك](duhok?) و[هاييتي](haiti?)، ثم في [دهوك](duhok) وب[هاييتي](haiti)')
    finds('بين [أستانا](astana) و[دهوك](duhok)، وعن [سوريا](syria) و[دهوك](duhok?)')
    finds('هتف الناس ب[حماس](hamas?) كبير، ثم قالت حركتا [حماس](hamas) وفتح إن تنظيمي “[داعش](isis)” وغيره حاضران')
    finds('[هاييتي](place:haiti) ثم [هاييتي](haiti?)', 'likely')
  })

  it('is sure of a short name where the words and the article speak for it', () => {
    finds('في أحياء [حمص](homs?) و[حلب](aleppo?)')
    finds(
      'في [اليمن](yemen) ولل[يمن](yemen) ثم لل[يمن](yemen) وعن [اليمن](yemen) ولـ“[اليمن](yemen?)”، و[يمن](yemen??) الخير',
      'doubtful',
    )
    finds('[سوريا](syria): قصف ضواحي [حمص](homs) و[حلب](aleppo)، ومن [حمص](homs?) أنباء')
  })

  it('knows a surname by the full name before it', () => {
    finds('قال [علوش](alloush?) أمس')
    finds('قال [محمد علوش](alloush) أمس. وأضاف [علوش](alloush) اليوم')
    finds('[قائد](person:alloush "form=noun") الوفد، وقال [علوش](alloush)', 'likely', 'قال')
    finds('زئير [الأسد](assad??)، ثم زار [بشار الأسد](assad)، ثم تكلم [الأسد](assad?)', 'doubtful')
    finds('خطب [فلاديمير بوتين](putin). ورد على [بوتين](putin) صحفي')
  })

  it('tells the preposition على from a given name', () => {
    finds('على [خامنئي](khamenei?) أن يعلم، وعَلَى [خامنئي](khamenei?) أن يرد، وقال [علي خامنئي](khamenei) ذلك')
  })

  it('knows a surname of several words, too', () => {
    finds('قال [بن سلمان](salman?) أمس، و[نصر الله](nasrallah?) المؤمنين قريب')
    finds(
      'قال [نصر الله](nasrallah?) ثم [حسن نصر الله](nasrallah) ثم [نصر الله](nasrallah) ثم عباس [نصر الله](nasrallah?)',
    )
    finds('قال [محمد بن سلمان](salman)، وأضاف [بن سلمان](salman)')
    finds('[حسن نصر الله](nasrallah) و[هيثم نصر الله](haytham)، وأضاف [نصر الله](nasrallah?)')
    finds('قال [طيب أردوغان](erdogan)')
  })

  it('is sure of a name that many people have with a third name or a title', () => {
    finds('قال [محمد خالد](khalid?) أمس، و[محمد خالد](khalid?) مزارع، وحضر الرئيس [محمد خالد](khalid)')
    finds('قال وزير الخارجية [عمر خالد](omar) أمس. وقال المزارع [عمر خالد](omar?) والناشط [عمر خالد](omar?)')
    finds('خطب [علي عبد الله صالح](saleh)، فقال [صالح](saleh) إنه باق، وهو [صالح](saleh?) للحكم')
  })

  it('does not take a part of an unknown name for a known one', () => {
    finds('قوات [سوريا](syria??) الديمقراطية، و[مجلس الأمن](council?) القومي', 'doubtful')
    finds('صحفي في تلفزيون [سوريا](syria?) وجامعة [حلب](aleppo??)', 'doubtful')
    finds('في شارع [كازاخستان](kazakhstan?) وقرب عبد [علي](ali??)', 'doubtful')
    finds('قال مصطفى [محمد علوش](alloush?) إنه حضر، وحضر أبو [محمد علوش](alloush?) و[محمد علوش](alloush?) الحمصي')
    finds('حضر [محمد علوش](alloush) وزهران [علوش](alloush?)، وعلى [علوش](alloush) الرد')
    finds('[مجلس الأمن](council?) الروسي ووكالة [الأمم المتحدة](un?) للهجرة و[روسيا](russia??) بوست', 'doubtful')
    finds('نقلت [وكالة تاس](tass?) الروسية خبرًا، فإن [روسيا](russia) أكدته')
    finds('مؤتمر [جنيف](geneva?) ثم مدينة [جنيف](geneva)')
    finds('عقد [مجلس الأمن](council?) الروسي جلسة، ثم اجتمع [مجلس الأمن](council)')
    finds('تغيرت السياسة [الخارجية الكازاخستانية](ministry?) وأعلنت اليوم [الخارجية الكازاخستانية](ministry) ذلك')
    finds('قال [محمد علوش](alloush)، ثم عاد زهران [علوش](alloush?) فنفى. وأضاف [علوش](alloush)')
  })

  it('takes no verb and no particle for a part of a name', () => {
    finds('بحسب [فلاديمير بوتين](putin) فإن [خيرت عبد الرحمنوف](minister) غادر')
    finds('إن [فلاديمير بوتين](putin) التقى وفد [الأمم المتحدة](un) الذي في [مسار أستانا](process) التقى وفودًا')
  })

  it('is not sure of an event of common words where nothing of it is named', () => {
    finds('دخل [اتفاق التهدئة](truce?) في غزة حيز التنفيذ')
    finds('دخل [اتفاق التهدئة](truce) في [سوريا](syria) حيز التنفيذ')
    finds('عُقدت [محادثات أستانا](process) أمس')
  })

  it('does not take what stands behind a title for a country: it may be the name of a person', () => {
    finds('قال الوزير [لبنان](lebanon?) خوري، وعلم وزير الدفاع [روسيا](russia?) علي')
    finds('قال وزير خارجية [لبنان](lebanon) ورئيس [روسيا](russia)، وزار الرئيس التركي [روسيا](russia)')
  })

  it('takes the name of a capital for the place where the words are about the place', () => {
    finds('وصل الوفد إلى [موسكو](moscow)، وترى [موسكو](moscow?) أن الدعم قائم بضغط من [موسكو](moscow?)')
    finds('قبيل [جنيف](geneva?) ومنذ [أستانا](astana?)')
    finds('اجتماع "[أستانا](astana??)" القادم في العاصمة الكازاخستانية “[أستانا](astana)”', 'doubtful')
  })

  it('follows what the registry says of a name and its time', () => {
    finds('وصلوا إلى [نور سلطان](astana?)')
    finds('وصلوا إلى [نور سلطان](astana)', 'likely', undefined, '2020-01-01')
    finds('قالت [الحكومة السورية](government)', 'likely', undefined, '2020')
    finds('قالت [الحكومة السورية](government?)', 'likely', undefined, '2025-03')
    finds('في [أستانة](astana) القديمة')
    finds('في [سورية](syria) دولة [سورية](syria?) وطائرات روسية و[سورية](syria?)')
  })

  it('finds names in other cases, and with عبد joined to the next word', () => {
    finds('قال [أبو محمد الجولاني](abu) ل[أبي محمد الجولاني](abu) إن [أبا محمد الجولاني](abu) حضر')
    finds('التقى [المهندسين السوريين](engineers) ب[ضامني مسار أستانا](guarantors)')
    finds('قال [خيرت عبدالرحمنوف](minister?) ثم حضر بوتون')
    finds('من بلدة [نيرب](nayrab?) القريبة')
  })

  it('finds numbers of a series however they are written', () => {
    finds(
      'في [مسار أستانا](process) عُقدت [الجولة الـ17](astana-17) ثم [أستانا السابعة عشرة](astana-17) و[الجولة الثانية والعشرين](astana-22)',
    )
    finds(
      'في [مسار أستانا](process) عُقدت [الجولة الثالثة](astana-3?) و[أستانا ٣](astana-3) و[الجولة ١٧](astana-17) لا الجولة التاسعة',
    )
    finds('خسر الفريق [الجولة السابعة عشرة](astana-17??) من الدوري', 'doubtful')
  })

  it('ranks the bearers of one name by what the article speaks of', () => {
    finds('في [طرابلس](tripoli?|tripoli-libya) هدوء')
    finds('في [طرابلس](tripoli-libya|tripoli) الليبية و[طرابلس](tripoli|tripoli-libya) اللبنانية')
    finds('في [لبنان](lebanon) وصلوا إلى [طرابلس](tripoli|tripoli-libya)')
    finds('في [ليبيا](libya) وصلوا إلى [طرابلس](tripoli-libya|tripoli)')
    finds('في [اللاذقية](latakia) اجتمعت [نقابة النجارين](joiners?|joiners-north)')
    finds('في [إدلب](idlib-governorate?|idlib) قصف، وفي [مدينة إدلب](idlib) هدوء')
    finds(
      'وصل الوفد إلى [إدلب](idlib-governorate?|idlib)، ووصل أهل [إدلب](idlib-governorate|idlib) إلى ريف [إدلب](idlib-governorate|idlib)',
    )
  })

  it('takes nothing of a row with a name that may be another', () => {
    const both = `
//- entities/all.yaml
place:
  amman: { name: { ar: عَمّان }, kind: place }
  oman: { name: { ar: عُمان }, kind: place }
  aleppo: { name: { ar: حلب }, kind: place }
  yemen: { name: { ar: اليمن }, kind: place }
`
    const read = (text: string) => shown(text.replace(/\[(.*?)\]\(.*?\)/g, '$1'), 'doubtful', { registry: both })
    for (const text of [
      'جاء من [عمان](amman?|oman) و[عمان](amman?|oman) و[عمان](amman?|oman)',
      'بين [عمان](amman?|oman) و[حلب](aleppo??)',
      'بين [اليمن](yemen) و[حلب](aleppo?) و[حلب](aleppo??)',
    ])
      assert.equal(read(text), text)
  })

  it('compares harakat where both the text and the name have them', () => {
    const both = `
//- entities/all.yaml
place:
  amman: { name: { ar: عَمّان } }
  oman: { name: { ar: سلطنة عُمان }, aliases: [عُمان] }
`
    const read = (text: string) => shown(text.replace(/\[(.*?)\]\(.*?\)/g, '$1'), 'likely', { registry: both })
    for (const text of [
      'مدينة [عَمّان](amman|oman) و[عُمان](oman|amman) و[عمان](amman?|oman)',
      'في [سَلطَنةِ عُمانَ](oman) ول[عُـمَانَ](oman|amman)، و[عَمانُ](amman|oman)',
    ])
      assert.equal(read(text), text)
    const only = both.replace(/ {2}oman.*\n/, '')
    assert.equal(shown('وصل من عُمان', 'likely', { registry: only }), 'وصل من [عُمان](amman?)')
  })

  it('reads names in Latin letters with their capitals', () => {
    finds('قالت [UN](un) و[USA](usa) إن [un](un??) و[usa](usa??) شيء آخر، و[Vladimir Putin](putin)', 'doubtful')
  })

  it('takes capitals for initials, but no single one and none among words in capitals', () => {
    finds('قالت [WHO](who) إن [UN](un) حضرت، و[WHO](who), and the [UN](un) too')
    finds('ص [X](who??) و[X](who??) and [WHO](who??) SAID [UN](un??) IS THERE', 'doubtful')
  })

  it('sees names in quotation marks, and no dates', () => {
    finds('[مسار “أستانا”](process) و«[مسار أستانا](process)»')
    finds('في 17 [تموز](july??) 2018 وصلوا إلى قرية [تموز](july)', 'doubtful')
  })

  it('looks into no tags, links, code and addresses', () => {
    finds(
      '[سوريا](place:syria) و[روسيا](https://example.org) و`سوريا` وhttps://example.org/سوريا و#سوريا',
      'doubtful',
      '',
    )
  })

  it('leaves people at risk to the rule that speaks of them', () => {
    finds('قال سامر العلي إن [روسيا](russia) حضرت')
  })

  it('follows not-mentions, ignore-names and tagging', () => {
    const rest = registry.replace(
      '//- entities',
      '//- seedbed.yaml\nignore-names: [روسيا, { text: لبنان, ref: place:lebanon }]\ntagging: first\n//- entities',
    )
    const head =
      'dateline: place:kazakhstan\nnot-mentions: [{ exact: كازاخستان, occurrence: 1 }, { exact: روسيا اليوم, ref: org:rt }]\n'
    assert.equal(
      shown('روسيا ولبنان وكازاخستان وكازاخستان وكازاخستان', 'likely', { head, registry: rest }),
      'روسيا ولبنان وكازاخستان و[كازاخستان](kazakhstan) و[كازاخستان](kazakhstan-)',
    )
    const first = registry.replace('//- entities', '//- seedbed.yaml\ntagging: first\n//- entities')
    assert.equal(
      shown('زئير الأسد، ثم زار بشار الأسد حلب. وتكلم بشار الأسد في مدينة حلب', 'doubtful', { registry: first }),
      'زئير [الأسد](assad??-)، ثم زار [بشار الأسد](assad) [حلب](aleppo??-). وتكلم [بشار الأسد](assad-) في مدينة [حلب](aleppo)',
    )
    assert.equal(
      shown('[سوريا](place:syria) وسوريا', 'doubtful', { registry: first }),
      '[سوريا](place:syria) و[سوريا](syria-)',
    )
    assert.equal(shown('قالت روسيا اليوم', 'likely', { head }), 'قالت [روسيا](russia) اليوم')
  })

  it('finds relational adjectives only on request', () => {
    finds('القوات الروسية والروس والسوريون')
    assert.equal(
      shown('القوات الروسية والروس وسوريين ودعمًا روسيًا للسوريات', 'likely', { adjectives: true }),
      'القوات [الروسية](russia/adjective) و[الروس](russia/adjective) و[سوريين](syria/adjective) ودعمًا [روسيًا](russia/adjective) لل[سوريات](syria/adjective)',
    )
  })

  it('says by what two of one name differ, and nothing against itself', () => {
    const reasons = (text: string) =>
      find(text, {})[0]?.candidates[0].reasons.map(({ en }) => en.replace(/[\u2066-\u2069]/g, ''))
    assert.ok(reasons('في طرابلس')?.includes('It may as well be “طرابلس (place:tripoli-libya)”.'))
    assert.deepEqual(reasons('وصل بوتين، ثم فلاديمير بوتين'), [
      'The full name has not been said before.',
      'The registry has the name “بوتين”.',
    ])
  })

  it('says why', () => {
    const found = find('قال علوش', {})
    assert.deepEqual(
      found[0]?.candidates[0].reasons.map(({ en }) => en.replace(/[\u2066-\u2069]/g, '')),
      [
        'The full name has not been said before.',
        'The registry has the name “علوش”.',
        '“قال” before it says what it is.',
      ],
    )
  })
})

/** Expects a text with its mentions written as links: `?` for likely ones, `??` for doubtful ones, others who may be meant behind `|`. */
function finds(
  expected: string,
  least: 'likely' | 'doubtful' = 'likely',
  _skipped?: string,
  date?: string,
  _also?: string,
): void {
  const plain = expected.replace(/\[([^\]]*)\]\((?!place:|person:|https)[^)]*\)/g, '$1')
  assert.equal(shown(plain, least, date === undefined ? {} : { date }), expected)
}

interface Setting extends FindOptions {
  readonly date?: string
  readonly head?: string
  readonly registry?: string
}

const levels = ['sure', 'likely', 'doubtful']

function shown(text: string, least: 'likely' | 'doubtful', setting: Setting): string {
  let written = text
  for (const { label, span, candidates, isWanted } of find(text, setting).toReversed()) {
    const at = levels.indexOf(candidates[0].confidence)
    if (at > levels.indexOf(least)) continue
    const start = span.start
    const refs = candidates.map(({ ref, form }) => ref.replace(/^.*:/, '') + (form ? `/${form}` : ''))
    const [first, ...others] = refs
    const tail = '?'.repeat(at) + (isWanted ? '' : '-') + others.map((one) => `|${one}`).join('')
    written = `${written.slice(0, start)}[${label}](${first}${tail})${written.slice(span.end)}`
  }
  return written
}

function find(text: string, { date = '2024-10-09', head = '', registry: entities = registry, ...options }: Setting) {
  const before = `---\ntitle: عنوان\ndate: ${date}\n${head}---\n\n`
  const read = fixture(`//- a.seed.md\n${before}${text}\n${entities}`)
  return findMentions(articleOf(read), read.corpus, options).map((one) => ({
    ...one,
    span: { start: one.span.start - before.length, end: one.span.end - before.length },
  }))
}
