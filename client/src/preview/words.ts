/** The languages in which the preview speaks. */
export type Language = 'ar' | 'en'

/** The words of the preview in one language. */
export function wordsOf(language: Language): Words {
  return catalogue[language]
}

/** The word for a type, a role or an attribute; what has none is shown as it was written. */
export function labelOf(words: Words, key: string): string {
  return Object.hasOwn(words.labels, key) ? (words.labels[key] ?? key) : key
}

/** What the preview says of its own accord; everything else is text of the article. */
export type Words = {
  readonly brokenFrontMatter: string
  readonly byline: string
  readonly labels: Readonly<Record<string, string>>
  readonly listSeparator: string
  readonly notIdentified: string
  readonly notKnown: string
  readonly related: string
  readonly source: string
  readonly topics: string
  readonly unclosedFrontMatter: string
  readonly updated: string
  readonly via: string
}

const catalogue: Readonly<Record<Language, Words>> = {
  ar: {
    brokenFrontMatter: 'تعذّرت قراءة بيانات المقالة (YAML). هذا نصّها كما كُتب:',
    byline: 'بقلم',
    labels: {
      person: 'شخص',
      place: 'مكان',
      org: 'جهة',
      event: 'حدث',
      date: 'تاريخ',
      article: 'مقالة',
      draft: 'مسودة',
      review: 'قيد المراجعة',
      verbatim: 'نص حرفي',
      background: 'خلفية',
      'follow-up': 'متابعة',
      original: 'الأصل',
      translation: 'ترجمة',
      correction: 'تصحيح',
      corrected: 'النص المصحَّح',
      version: 'نسخة أخرى',
      duplicate: 'مكرر',
      role: 'الدور',
      form: 'الصيغة',
      cert: 'درجة اليقين',
      resp: 'المسؤول',
      note: 'ملاحظة',
      speaker: 'متحدث',
      author: 'كاتب',
      victim: 'ضحية',
      perpetrator: 'جانٍ',
      high: 'عالية',
      medium: 'متوسطة',
      low: 'منخفضة',
      name: 'اسم',
      adjective: 'نسبة',
      noun: 'اسم عام',
      pronoun: 'ضمير',
      metonym: 'كناية',
      auto: 'آلي',
    },
    listSeparator: '، ',
    notIdentified: 'لم تُحدَّد هويته بعد',
    notKnown: 'معروف في هذه المقالة فقط',
    related: 'مقالات ذات صلة',
    source: 'المصدر',
    topics: 'المواضيع',
    unclosedFrontMatter: 'بيانات المقالة لا تنتهي بسطر ‎---‎، فعُرضت مع النص.',
    updated: 'حُدِّث في',
    via: 'نقلًا عن',
  },
  en: {
    brokenFrontMatter: 'The front matter (YAML) cannot be read. This is its text:',
    byline: 'By',
    labels: {
      org: 'organisation',
      review: 'in review',
      corrected: 'corrected article',
      version: 'another version',
      cert: 'certainty',
      resp: 'decided by',
    },
    listSeparator: ', ',
    notIdentified: 'not identified yet',
    notKnown: 'known in this article only',
    related: 'Related articles',
    source: 'Source',
    topics: 'Topics',
    unclosedFrontMatter: 'The front matter has no closing line of ---, so it is shown with the text.',
    updated: 'Updated',
    via: 'via',
  },
}
