import { duplicateArticle } from '../../../server/src/lint/rules/duplicate-article.ts'
import { ruleTable } from '../../support/rule-table.ts'

const market = `قال رئيس البلدية في المؤتمر الصحفي إن أعمال ترميم السوق القديم ستبدأ مطلع الأسبوع المقبل، وإن المرحلة الأولى تشمل الأقواس الحجرية والواجهات الخشبية.
وأضاف أن التجار سينقلون بضائعهم إلى ساحة مجاورة طوال مدة العمل، على أن يعودوا إلى محالهم قبل حلول الشتاء، وأن كلفة المشروع تغطيها منحة من ثلاث جهات.
`

/** The same words: tagged, vocalised, with other signs between them. */
const tagged = market
  .replace('رئيس البلدية', '[رئيسُ البلدية](person:?mayor "role=speaker")')
  .replace('السوق القديم', '[«السوق القديم»](place:?souk)')
  .replaceAll('،', ' -')

const farmers = `وصل وفد من المزارعين إلى العاصمة أمس للمطالبة بخفض أسعار الوقود والسماد، وقال ممثلوهم إن موسم القطاف هذا العام كان أضعف مواسم السنوات العشر الأخيرة.
وردت الوزارة بأنها تدرس تعويض المتضررين من الصقيع، وأن لجنة ستزور القرى الجبلية خلال الأيام القادمة لتقدير الخسائر وكتابة تقرير مفصل عنها.
`

const article = (path: string, title: string, body: string, related = ''): string =>
  `//- ${path}.seed.md\n---\ntitle: ${title}\ndate: 2024\n${related}---\n\n${body}`

ruleTable(duplicateArticle, {
  reports: {
    'a copy, tagged and with other signs': {
      text: article('a', '[|ترميم|]', market) + article('b', '[|السوق|]', tagged),
      says: ['100 %', '“السوق”', '100%'],
      severity: 'warning',
    },
    'a copy within a longer article, where half of both is the same': {
      text: article('a', '[|ترميم|]', market) + article('b', '[|السوق|]', `${market}\n${farmers.slice(0, 150)}`),
      says: ['100 %'],
    },
    'three of one text, each with the two others': {
      text:
        article('a', '[|[|ترميم|]|]', market) +
        article('b', '[|[|السوق|]|]', market) +
        article('c', '[|[|سوق|]|]', tagged),
    },
    'an article without a title': {
      text: `${article('a', '[|ترميم|]', market)}//- b.seed.md\n[|${market.trimEnd()}|]\n`,
    },
    'articles that are related as something else': {
      text:
        article('a', '[|ترميم|]', market) + article('b', '[|السوق|]', market, 'related: [{ to: a, as: background }]\n'),
    },
  },
  accepts: {
    'two texts': article('a', 'ترميم', market) + article('b', 'مزارعون', farmers),
    'a quotation': article('a', 'ترميم', market) + article('b', 'مزارعون', `${market.slice(0, 60)}\n\n${farmers}`),
    'short notices':
      article('a', 'خبر', 'لا تعليق من الوزارة حتى الآن.\n') + article('b', 'خبر', 'لا تعليق من الوزارة حتى الآن.\n'),
    duplicates: article('a', 'ترميم', market) + article('b', 'السوق', market, 'related: [{ to: a, as: duplicate }]\n'),
    'versions, by path':
      article('a', 'ترميم', market) + article('b', 'السوق', market, 'related: [{ to: a.seed.md, as: version }]\n'),
    'an original and what was made of it':
      article('a', 'ترميم', market, 'related: [{ to: b, as: original }]\n') + article('b', 'السوق', market),
    'templates of nothing': article('a', 'أ', '\n') + article('b', 'ب', '\n'),
  },
  fixes: {},
})
