import { inconsistentTagging } from '../../../server/src/lint/rules/inconsistent-tagging.ts'
import { ruleTable } from '../../support/rule-table.ts'

const registry = `//- entities/a.yaml
person:
  vershinin: { name: سيرغي فيرشينين, aliases: [فيرشينين] }
  secret: { name: ليلى الحموي, withhold: true }
  nazarbayev: { name: نور سلطان نزارباييف }
  hafez: { name: حافظ الأسد, aliases: [الأسد] }
  bashar: { name: بشار الأسد, aliases: [الأسد] }
  tahir: { name: طاهر الأسد, aliases: [{ text: الأسد, use: common }] }
place:
  astana: { name: أستانا, aliases: [نور سلطان, { text: أستانة, use: avoid }] }
  idlib: { name: إدلب, within: place:idlib-governorate }
  idlib-governorate: { name: إدلب, aliases: [محافظة إدلب] }
  aleppo: { name: حلب }
  hama: { name: حماة, aliases: [{ text: أبي الفداء, use: common }] }
  jisr: { name: جسر الشغور }
org:
  un: { name: الأمم المتحدة }
`
const article = (text: string): string => `//- a.seed.md\n${text}\n${registry}`

ruleTable(inconsistentTagging, {
  reports: {
    'a name that is tagged elsewhere': {
      text: article('قال [فيرشينين](person:vershinin) أمس. ثم غادر [|فيرشينين|].'),
      says: ['is tagged as “person:vershinin” elsewhere', 'وغير موسوم هنا'],
      severity: 'hint',
    },
    'before it is tagged': article('غادر [|فيرشينين|]. قال [فيرشينين](person:vershinin).'),
    'behind a particle': article('[إدلب](place:idlib) وب[|إدلب|] ول[|إدلب|].'),
    'behind لل': article('[الأمم المتحدة](org:un) لل[|أمم المتحدة|] وبـ«[|الأمم المتحدة|]».'),
    'with marks and tatweel, and over two lines': article(
      '[الأمم المتحدة](org:un) [|الأُمم المتّحدة|] [|الأمـم\nالمتحدة|].',
    ),
    'in a heading and a table': article('## في [|إدلب|]\n\n[إدلب](place:idlib)\n\n| أ |\n|---|\n| [|إدلب|] |'),
    'in emphasis': article('[إدلب](place:idlib) **[|إدلب|]**'),
    'tagged otherwise': {
      text: article('[الأسد](person:bashar) و[الأسد](person:bashar) و[الأسد](person:[|hafez|]).'),
      says: ['is tagged as “person:bashar”. Is the same meant here?', 'فهل المقصود'],
    },
    'tagged as someone known to this article only': article('[فيرشينين](person:vershinin) و[فيرشينين](person:[|?v|]).'),
    'two entities of that name': article('[إدلب](place:idlib) [إدلب](place:idlib-governorate) [|إدلب|]'),
    'a name of this article only': article('[سمير الحاج](person:?samir) و[|سمير الحاج|].'),
    'the longer one of two names': article(
      '[محمد العلي الصغير](person:?small) [محمد العلي](person:?m) و[|محمد العلي الصغير|].',
    ),
    'tagging once does for the rest, but not for another': `//- seedbed.yaml\ntagging: first\n//- a.seed.md\nفيرشينين [فيرشينين](person:vershinin) و[فيرشينين](person:[|?v|]).\n${registry}`,
  },
  accepts: {
    'everything tagged': article('[فيرشينين](person:vershinin) و[فيرشينين](person:vershinin).'),
    'one tag is enough': `//- seedbed.yaml\ntagging: first\n//- a.seed.md\n[إدلب](place:idlib) وإدلب.\n${registry}`,
    'a part of a longer name that is known': article(
      'في [نور سلطان](place:astana) قال نور سلطان نزارباييف، ولنور سلطان نزارباييف رأي.',
    ),
    'inside another label, link or image': article(
      '[إدلب](place:idlib) [محافظة إدلب](place:idlib-governorate) [عن إدلب](https://example.org) ![إدلب](a.png)',
    ),
    'a longer name without a tag': article('[إدلب](place:idlib) ومحافظة إدلب.'),
    code: article('[إدلب](place:idlib) `إدلب`\n\n    إدلب\n'),
    'a part of a word': article('[إدلب](place:idlib) الإدلبي إدلبية وإدلبنا.'),
    'an adverb that is spelt like the name but for its ending': article('[إدلب](place:idlib) تغيّر إدلبًا.'),
    'a word of the language': article('[الأسد](person:tahir) والأسد. [أبي الفداء](place:hama) وأبي الفداء.'),
    'names of three letters': article('[حلب](place:aleppo) وحلب.'),
    'names that the style avoids': article('[أستانة](place:astana) وأستانة.'),
    'labels that are no names': article('[المدينة](place:idlib) والمدينة. [الوزير](person:?w) والوزير.'),
    'other forms': article(
      '[فيرشينين](person:vershinin "form=noun") وفيرشينين. [المكان](place:idlib "form=noun") والمكان.',
    ),
    'what selectors speak of': `//- a.seed.md\n---\nmentions: [{ exact: إدلب, occurrence: 2, ref: place:idlib }]\nnot-mentions: [{ exact: إدلب, occurrence: 3 }]\n---\n[إدلب](place:idlib) إدلب إدلب\n${registry}`,
    'names that are ignored': `//- seedbed.yaml\nignore-names: [{ text: إدلب, ref: place:idlib }, { text: جسر الشغور }]\n//- a.seed.md\n[إدلب](place:idlib) وإدلب. [جسر الشغور](place:jisr) وجسر الشغور.\n${registry}`,
    'joined entities': article('[إدلب](place:idlib) و[إدلب](place:idlib-governorate).'),
    'what is not known yet': article('[فلان](person:?) وفلان، و[فيرشينين](person:?) و[فيرشينين](person:vershinin).'),
    'names to be withheld, which are another finding': article('[ليلى الحموي](person:secret) وليلى الحموي.'),
    'the title': `//- a.seed.md\n---\ntitle: إدلب\n---\n[إدلب](place:idlib)\n${registry}`,
  },
  fixes: {
    'tag it too': [
      article('قال [فيرشينين](person:vershinin "role=speaker") أمس، ولفيرشينين رأي.'),
      'قال [فيرشينين](person:vershinin "role=speaker") أمس، ول[فيرشينين](person:vershinin) رأي.\n',
    ],
    'behind لل': [
      article('[الأمم المتحدة](org:un) للأمم المتحدة'),
      '[الأمم المتحدة](org:un) لل[أمم المتحدة](org:un)\n',
    ],
    'either entity': [
      article('[إدلب](place:idlib) [إدلب](place:idlib-governorate) إدلب'),
      '[إدلب](place:idlib) [إدلب](place:idlib-governorate) [إدلب](place:idlib)\n',
      '[إدلب](place:idlib) [إدلب](place:idlib-governorate) [إدلب](place:idlib-governorate)\n',
    ],
    'the other entity': [
      article('[الأسد](person:bashar) و[الأسد](person:hafez "cert=low").'),
      '[الأسد](person:bashar) و[الأسد](person:bashar "cert=low").\n',
    ],
    'its marks stay': [
      article('[الأمم المتحدة](org:un) الأُمم المتّحدة.'),
      '[الأمم المتحدة](org:un) [الأُمم المتّحدة](org:un).\n',
    ],
  },
})
