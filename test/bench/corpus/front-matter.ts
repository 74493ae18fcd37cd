import { type ArticlePlace, isoDate, placeOf, type Subjects } from './articles.ts'
import type { Oddity } from './oddities.ts'
import type { Random } from './random.ts'
import { agencies, headlines, plain, topics } from './sentences.ts'
import type { Tally } from './tally.ts'

/** What the front matter of one article is made from. */
export interface FrontMatterParts {
  readonly index: number
  readonly place: ArticlePlace
  readonly subjects: Subjects
  readonly articles: number
  readonly odd: ReadonlySet<Oddity>
  readonly random: Random
  readonly tally: Tally
}

/** The words that a selector picks out; the body has them once. */
export const SELECTED = 'البلدة المجاورة للنبع'

/** The front matter, without its fences. */
export function frontMatter(parts: FrontMatterParts): readonly string[] {
  const { place, odd, random } = parts
  return [
    ...(odd.has('comment in front matter') ? ['# أُدخلت البيانات عن النسخة الورقية.'] : []),
    `title: ${title(odd, random)}`,
    `date: ${isoDate(place)}${odd.has('comment in front matter') ? ' # تاريخ الطبعة الأولى' : ''}`,
    'lang: ar',
    ...signed(parts),
    ...source(parts),
    ...topicList(odd, random),
    ...relatedList(parts),
    ...summary(odd, random),
    ...(odd.has('literal block scalar') ? ['note: |', '  نُقل عن الأصل كما هو.', '  تُراجع الأسماء مع القسم.'] : []),
    ...(odd.has('quotation over two lines') ? ['rights: "كل الحقوق محفوظة', '  للناشر الأول"'] : []),
    ...selectors(parts),
    `status: ${random.pick(['draft', 'review', 'final'])}`,
  ]
}

function title(odd: ReadonlySet<Oddity>, random: Random): string {
  const text = [headlines.subjects, headlines.verbs, headlines.ends].map((list) => random.pick(list)).join(' ')
  if (!odd.has('quoted title')) return text
  const [subject = '', ...rest] = text.split(' ')
  return random.happens(0.6) ? `"${subject}: ${rest.join(' ')}"` : `'${subject}: ${rest.join(' ')}'`
}

function signed({ odd, subjects, random }: FrontMatterParts): readonly string[] {
  if (odd.has('anchor and alias')) return ['byline: &desk قسم الأخبار المحلية', 'assignee: *desk']
  if (!odd.has('byline or dateline')) return []
  return random.happens(0.5) ? ['byline: قسم التحقيقات'] : [`dateline: ${subjects.entity('place', random).ref}`]
}

function source({ index, place, odd, random }: FrontMatterParts): readonly string[] {
  const name = random.pick(agencies)
  const url = `https://news.example/${place.year}/${place.month}/${index}`
  if (odd.has('source as a block map')) return ['source:', `  name: ${name}`, `  url: ${url}`]
  return odd.has('source as a flow map') ? [`source: { name: ${name}, url: ${url} }`] : []
}

function topicList(odd: ReadonlySet<Oddity>, random: Random): readonly string[] {
  const chosen = [...new Set([random.pick(topics), random.pick(topics), random.pick(topics)])]
  return odd.has('flow list of topics')
    ? [`topics: [${chosen.join(', ')}]`]
    : ['topics:', ...chosen.map((topic) => `  - ${topic}`)]
}

function relatedList({ index, articles, subjects, random, tally }: FrontMatterParts): readonly string[] {
  if (!random.happens(0.25)) return []
  const other = random.below(articles)
  if (other === index) return []
  tally.related++
  if (other === subjects.hotArticle) tally.hotById++
  const { id } = placeOf(other)
  return ['related:', random.happens(0.5) ? `  - ${id}` : `  - { to: ${id}, as: background }`]
}

function summary(odd: ReadonlySet<Oddity>, random: Random): readonly string[] {
  // A colon before a space would make a key of what stands before it.
  const sentences = Array.from({ length: 3 + random.below(2) }, () => random.pick(plain).replaceAll(':', '،'))
  return odd.has('folded summary')
    ? ['summary: >-', ...sentences.map((text) => `  ${text}`)]
    : [`summary: ${sentences.join(' ')}`]
}

function selectors({ odd, subjects, random, tally }: FrontMatterParts): readonly string[] {
  if (!odd.has('mentions selector')) return []
  tally.selectors++
  return ['mentions:', `  - exact: ${SELECTED}`, `    ref: ${subjects.entity('place', random).ref}`]
}
