import type { Confidence } from '../../../find/found-mention.ts'
import type { Message } from '../../../language/message.ts'
import type { Verdict } from '../compare.ts'
import type { LeftOut } from '../gold-article.ts'

/** How sure a hit is. */
export const confidenceNames: Readonly<Record<Confidence, Message>> = {
  sure: { en: 'sure', ar: 'أكيد' },
  likely: { en: 'likely', ar: 'مرجح' },
  doubtful: { en: 'doubtful', ar: 'مشكوك فيه' },
}

/** Which hits a table counts. */
export const levelNames: Readonly<Record<Confidence, Message>> = {
  sure: { en: 'Sure ones', ar: 'الأكيد وحده' },
  likely: { en: 'Sure and likely ones', ar: 'الأكيد والمرجح' },
  doubtful: { en: 'All', ar: 'الكل، وفيه المشكوك فيه' },
}

/** Why a mention of the gold does not count. */
export const leftOutNames: Readonly<Record<LeftOut, Message>> = {
  adjective: {
    en: 'are relational adjectives (form=adjective); --adjectives lets them count',
    ar: 'صفات نسبة (‎form=adjective)؛ ويُدخلها ‎--adjectives في الحساب',
  },
  'other-form': {
    en: 'refer otherwise than by a name (form=noun, pronoun, metonym)',
    ar: 'ذكر بغير الاسم (‎form=noun وpronoun وmetonym)',
  },
  'in-front-matter': {
    en: 'stand in the front matter (mentions): nested, crossing or in pieces',
    ar: 'مكتوبة في الترويسة (‎mentions): متداخلة أو متقاطعة أو مجزأة',
  },
  'no-record': { en: 'have no record in the registry', ar: 'لا سجل لكياناتها' },
  'not-a-name': {
    en: 'have a label that is none of the names of their entity',
    ar: 'عباراتها ليست من الأسماء المسجلة لكياناتها',
  },
  ignored: { en: 'are never to be suggested (ignore-names)', ar: 'لا تُقترح أبدًا (‎ignore-names)' },
  withheld: {
    en: 'are of people who are withheld, and never suggested',
    ar: 'لأشخاص محجوبين، فلا يُقترحون',
  },
}

/** Why a hit counts neither as right nor as false. */
export const neitherNames: Readonly<Record<Verdict, Message>> = {
  right: { en: 'are right', ar: 'صحيحة' },
  bounds: { en: 'have other words than the tag', ar: 'كلماتها غير كلمات الوسم' },
  form: { en: 'are a name where the tag has an adjective, or the other way round', ar: 'اسم حيث الوسم صفة، أو العكس' },
  'other-entity': { en: 'name another entity than the tag', ar: 'كيانها غير كيان الوسم' },
  untagged: { en: 'stand where there is no tag', ar: 'في موضع بلا وسم' },
  'left-out': { en: 'find the entity of a mention that is left out', ar: 'وُجد بها كيان ذكرٍ لا يُحسب' },
  unknown: {
    en: 'stand in the label of a date, a link to an article, or of someone not known yet',
    ar: 'داخل عبارة تاريخ أو رابط مقالة أو كيان لم يُعرف بعد',
  },
  'tagged-elsewhere': {
    en: 'name an entity that is tagged elsewhere in the article (tagging: first)',
    ar: 'كيانها موسوم في موضع آخر من المقالة (‎tagging: first)',
  },
}

/** The other words of the text. */
export const words = {
  misses: (count: number): Message => ({
    en: `Not found surely: ${count}`,
    ar: `ما لم يُعثر عليه أو لم يكن أكيدًا: ${count}`,
  }),
  falseHits: (count: number): Message => ({ en: `Found falsely: ${count}`, ar: `ما عُثر عليه خطأً: ${count}` }),
  leftOut: (count: number): Message => ({
    en: `Mentions of the gold that do not count: ${count}`,
    ar: `ما في المرجع من ذكر لا يُحسب: ${count}`,
  }),
  neither: {
    en: 'Hits that count neither as right nor as false',
    ar: 'ما عُثر عليه ولا يُحسب صوابًا ولا خطأً',
  },
  offered: (count: number): Message => ({
    en: `In ${count} of the misses the right entity is offered, but not as the likeliest.`,
    ar: `الكيان الصحيح معروض في ${count} مما لم يُعثر عليه، لكنه ليس الأرجح.`,
  }),
  articles: (count: number): Message => ({ en: `Articles compared: ${count}.`, ar: `المقالات التي قورنت: ${count}.` }),
  expected: (ref: string): Message => ({ en: `tagged as ${ref}`, ar: `موسوم بـ${ref}` }),
  untagged: { en: 'not tagged', ar: 'بلا وسم' },
  all: { en: 'all', ar: 'الكل' },
  columns: [
    { en: 'precision', ar: 'الدقة' },
    { en: 'recall', ar: 'الاستدعاء' },
    { en: 'F1', ar: 'F1' },
    { en: 'right', ar: 'صواب' },
    { en: 'false', ar: 'خطأ' },
    { en: 'missed', ar: 'فائت' },
  ],
} as const
