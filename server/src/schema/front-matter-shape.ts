import type { Json } from './json.ts'
import { ownShape } from './own-shape.ts'
import type { Settings } from './settings.ts'
import type { Field, MapShape, Shape } from './shape.ts'

/** What the front matter of an article may hold in this corpus (docs/format.md §2). */
export function frontMatterShape(settings: Settings): MapShape {
  const builtIn = frontMatterFields(settings)
  const { fields: described, required } = settings.frontMatter
  // A key that is required is known, described or not.
  const keys = new Set([...described.keys(), ...required].filter((key) => !builtIn.some((field) => field.key === key)))
  const own = Array.from(keys, (key) => ownField(key, described.get(key), settings.schemas.frontMatter.get(key)))
  const fields = [...builtIn, ...own].map((field) => (required.includes(field.key) ? requiredByCorpus(field) : field))
  return { kind: 'map', fields }
}

/** A field that `seedbed.yaml` requires. */
export const requiredByCorpus = (field: Field): Field =>
  field.required ? field : { ...field, required: true, requiredBy: 'corpus' }

/** A key that the corpus adds to ours, with the description its JSON Schema gives. */
export const ownField = (key: string, description: string | undefined, schema: Json | undefined): Field => ({
  key,
  shape: ownShape(schema),
  meaning: {
    en: description ?? 'A key of this corpus (seedbed.yaml).',
    ar: description ?? 'مفتاح خاص بهذه المجموعة (seedbed.yaml).',
  },
  example: `${key}: …`,
})

const text: Shape = { kind: 'text' }
const edtf: Shape = { kind: 'edtf' }

/** How an attribute of a tag says what it says; a selector takes the same keys (docs/format.md §3, §4). */
export const attributeFields: readonly Field[] = [
  {
    key: 'form',
    shape: {
      kind: 'enum',
      values: [
        { value: 'name', meaning: { en: 'by name (the default)', ar: 'باسمه (وهو المفترض)' } },
        { value: 'adjective', meaning: { en: 'by a relational adjective: الروسية', ar: 'بصفة نسبة: الروسية' } },
        { value: 'noun', meaning: { en: 'by a common noun: the ministry', ar: 'باسم عام: الوزارة' } },
        { value: 'pronoun', meaning: { en: 'by a pronoun, or by its verb alone', ar: 'بضمير، أو بفعله وحده' } },
        {
          value: 'metonym',
          meaning: {
            en: 'by the name of something else: Moscow for its government',
            ar: 'باسم غيره مجازًا: موسكو عن حكومتها',
          },
        },
      ],
    },
    meaning: { en: 'How the label refers to the entity.', ar: 'كيف تدل العبارة على الكيان.' },
    example: 'form=adjective',
  },
  {
    key: 'role',
    shape: text,
    meaning: {
      en: 'What the entity does here: `speaker`, `author`, `victim`, `perpetrator`, or a word of your own.',
      ar: 'دور الكيان هنا: `speaker` متحدث، `author` كاتب، `victim` ضحية، `perpetrator` فاعل، أو كلمة من عندك.',
    },
    example: 'role=speaker',
  },
  {
    key: 'cert',
    shape: {
      kind: 'enum',
      values: [
        { value: 'high', meaning: { en: 'sure', ar: 'مؤكد' } },
        { value: 'medium', meaning: { en: 'likely', ar: 'مرجح' } },
        { value: 'low', meaning: { en: 'doubtful', ar: 'مشكوك فيه' } },
      ],
    },
    meaning: { en: 'How sure it is that this is the entity.', ar: 'مدى التأكد من أن المقصود هو هذا.' },
    example: 'cert=low',
  },
  {
    key: 'resp',
    shape: text,
    meaning: {
      en: 'Who decided when no human editor did: `auto`, or a tool’s name. Accepting the tag removes it.',
      ar: 'من قرر إن لم يكن محررًا: `auto` أو اسم الأداة. يُحذف عند القبول.',
    },
    example: 'resp=auto',
  },
  {
    key: 'note',
    shape: text,
    meaning: { en: 'A remark for editors.', ar: 'ملاحظة للمحررين.' },
    example: "note='see page 2'",
  },
]

const selector: MapShape = {
  kind: 'map',
  open: true,
  fields: [
    {
      key: 'exact',
      required: true,
      shape: { kind: 'list', of: text, single: true },
      meaning: {
        en: 'The words as they stand in the text; a list of pieces for a mention with a gap.',
        ar: 'الكلمات كما وردت في النص؛ وقائمة أجزاء إن كان بينها فاصل.',
      },
      example: 'exact: وزارة الخارجية',
    },
    {
      key: 'ref',
      required: true,
      shape: { kind: 'entity', open: true },
      meaning: { en: 'The entity they name.', ar: 'الكيان الذي تدل عليه.' },
      example: 'ref: org:russian-mfa',
    },
    {
      key: 'occurrence',
      shape: {
        kind: 'either',
        shapes: [
          { kind: 'number', minimum: 1, integer: true },
          { kind: 'enum', values: [{ value: 'all', meaning: { en: 'every one', ar: 'كلها' } }] },
        ],
      },
      meaning: {
        en: 'Which of several hits, counted from 1, or `all`.',
        ar: 'أيُّ موضع إن تكررت، عدًّا من 1، أو `all` للجميع.',
      },
      example: 'occurrence: 2',
    },
    {
      key: 'prefix',
      shape: text,
      meaning: { en: 'What stands right before.', ar: 'ما يسبقها مباشرة.' },
      example: 'prefix: قالت',
    },
    {
      key: 'suffix',
      shape: text,
      meaning: { en: 'What stands right after.', ar: 'ما يليها مباشرة.' },
      example: 'suffix: إن',
    },
    {
      key: 'in',
      shape: { kind: 'entity', open: true },
      meaning: { en: 'Look only inside labels of this entity.', ar: 'البحث داخل وسوم هذا الكيان وحدها.' },
      example: 'in: org:russian-mfa',
    },
    ...attributeFields,
  ],
}

/** What a selector says besides the corpus's own attributes (docs/format.md §4). */
export const selectorFields: readonly Field[] = selector.fields

const rejected: Shape = {
  ...selector,
  fields: selector.fields.map((field) => (field.key === 'ref' ? { ...field, required: false } : field)),
}

const source: Shape = {
  kind: 'map',
  fields: [
    {
      key: 'name',
      shape: text,
      meaning: { en: 'The publisher’s name.', ar: 'اسم الناشر.' },
      example: 'name: وكالة تاس',
    },
    {
      key: 'url',
      shape: { kind: 'url' },
      meaning: { en: 'Where it was published.', ar: 'رابط المادة المنشورة.' },
      example: 'url: https://example.org/a',
    },
    {
      key: 'entity',
      shape: { kind: 'entity', type: 'org', open: true },
      meaning: { en: 'The publisher’s record.', ar: 'سجل الناشر.' },
      example: 'entity: org:tass',
    },
    {
      key: 'accessed',
      shape: edtf,
      meaning: { en: 'When it was read.', ar: 'تاريخ الاطلاع.' },
      example: 'accessed: 2024-10-10',
    },
    {
      key: 'archived',
      shape: { kind: 'url' },
      meaning: { en: 'Its URL in a web archive.', ar: 'رابطه في أرشيف الويب.' },
      example: 'archived: https://web.archive.org/…',
    },
    {
      key: 'via',
      shape: { kind: 'entity', text: true, open: true },
      meaning: { en: 'The agency it quotes.', ar: 'الوكالة المنقول عنها.' },
      example: 'via: org:interfax-kazakhstan',
    },
    {
      key: 'file',
      shape: { kind: 'path' },
      meaning: { en: 'The raw capture, relative to this file.', ar: 'النسخة الخام، نسبةً إلى هذا الملف.' },
      example: 'file: ../raw/a.html',
    },
  ],
}

const frontMatterFields = (settings: Settings): readonly Field[] => [
  {
    key: 'title',
    required: true,
    shape: text,
    meaning: {
      en: 'The headline. Required unless the text begins with a level-1 heading.',
      ar: 'العنوان. مطلوب ما لم يبدأ النص بعنوان من المستوى الأول.',
    },
    example: 'title: موسكو تعلن التحضير لجولة جديدة من مسار أستانا',
  },
  {
    key: 'date',
    required: true,
    shape: edtf,
    meaning: {
      en: 'When it was first published, as EDTF: a day, a month, an interval, or `XXXX` if unknown. Relative dates in the text count from it.',
      ar: 'تاريخ أول نشر بصيغة EDTF: يوم أو شهر أو مدة، أو `XXXX` إن جُهل. تُحسب منه التواريخ النسبية في النص.',
    },
    example: 'date: 2024-10-09',
  },
  {
    key: 'id',
    shape: { kind: 'article-id' },
    meaning: {
      en: 'What other articles call it. Default: the file’s name without `.seed.md`.',
      ar: 'ما تسميه به المقالات الأخرى. المفترض: اسم الملف دون `.seed.md`.',
    },
    example: 'id: astana-22-preparations',
  },
  {
    key: 'lang',
    shape: { kind: 'language' },
    meaning: {
      en: `The language of the text, a BCP 47 tag. Default: ${settings.lang ?? 'none'} (seedbed.yaml).`,
      ar: `لغة النص، وسم BCP 47. المفترض: ${settings.lang ?? 'لا شيء'} (seedbed.yaml).`,
    },
    example: 'lang: ar',
  },
  {
    key: 'updated',
    shape: edtf,
    meaning: { en: 'The publisher’s last change.', ar: 'آخر تعديل من الناشر.' },
    example: 'updated: 2024-10-10',
  },
  {
    key: 'byline',
    shape: { kind: 'list', of: { kind: 'entity', text: true, open: true }, single: true },
    meaning: { en: 'Who wrote it: names or entities.', ar: 'كاتب المادة: أسماء أو كيانات.' },
    example: 'byline: person:sergey-vershinin',
  },
  {
    key: 'dateline',
    shape: { kind: 'entity', text: true, open: true },
    meaning: { en: 'Where it was written.', ar: 'مكان الكتابة.' },
    example: 'dateline: place:astana',
  },
  {
    key: 'source',
    shape: { kind: 'list', of: source, single: true },
    meaning: { en: 'Where it was taken from.', ar: 'المصدر الذي أُخذت منه.' },
    example: 'source: { name: وكالة تاس, url: https://example.org/a }',
    snippet: '{ name: $1, url: $2 }',
  },
  {
    key: 'rights',
    shape: {
      kind: 'map',
      shorthand: text,
      fields: [
        {
          key: 'license',
          shape: text,
          meaning: { en: 'An SPDX id or a URL.', ar: 'معرّف SPDX أو رابط.' },
          example: 'license: CC-BY-4.0',
        },
        {
          key: 'holder',
          shape: { kind: 'entity', text: true, open: true },
          meaning: { en: 'Who holds the rights.', ar: 'صاحب الحقوق.' },
          example: 'holder: org:tass',
        },
        {
          key: 'access',
          shape: {
            kind: 'enum',
            values: [
              { value: 'open', meaning: { en: 'anyone may read it', ar: 'متاح للجميع' } },
              { value: 'restricted', meaning: { en: 'on conditions', ar: 'بشروط' } },
              { value: 'closed', meaning: { en: 'not to be passed on', ar: 'لا يجوز تداوله' } },
            ],
          },
          meaning: { en: 'Who may read it.', ar: 'من يجوز له الاطلاع.' },
          example: 'access: open',
        },
        { key: 'note', shape: text, meaning: { en: 'A remark.', ar: 'ملاحظة.' }, example: 'note: …' },
      ],
    },
    meaning: { en: 'What may be done with the text.', ar: 'حقوق النص.' },
    example: 'rights: { license: CC-BY-4.0, access: open }',
  },
  {
    key: 'text',
    shape: {
      kind: 'enum',
      values: [
        {
          value: 'edited',
          meaning: {
            en: 'ours: wording may be improved (the default)',
            ar: 'نص محرر: يجوز تحسين صياغته (وهو المفترض)',
          },
        },
        {
          value: 'verbatim',
          meaning: { en: 'a source: no fix changes a word', ar: 'نص أصلي: لا يغيّر أي إصلاح كلمة منه' },
        },
      ],
    },
    meaning: { en: 'Whether the wording is a source.', ar: 'هل النص مصدر بلفظه.' },
    example: 'text: verbatim',
  },
  {
    key: 'topics',
    shape: { kind: 'list', of: { kind: 'topic' } },
    meaning: {
      en: 'What it is about: slugs of the topics in `seedbed.yaml`.',
      ar: 'موضوعاتها: من قائمة `seedbed.yaml`.',
    },
    example: 'topics: [astana-process, idlib]',
    snippet: '[$0]',
  },
  {
    key: 'related',
    shape: {
      kind: 'list',
      of: {
        kind: 'map',
        shorthand: { kind: 'article' },
        fields: [
          {
            key: 'to',
            required: true,
            shape: { kind: 'article' },
            meaning: { en: 'The other article’s id.', ar: 'معرّف المقالة الأخرى.' },
            example: 'to: astana-17',
          },
          {
            key: 'as',
            shape: { kind: 'relation' },
            meaning: { en: 'What the other article is to this one.', ar: 'صلة المقالة الأخرى بهذه.' },
            example: 'as: background',
          },
        ],
      },
    },
    meaning: {
      en: 'Articles that belong with this one: ids, or `{ to, as }` where `as` says what the other is to this one. One side is enough.',
      ar: 'مقالات ذات صلة: معرّفات، أو `{ to, as }` حيث تبيّن `as` صلة الأخرى بهذه. تكفي كتابتها في جهة واحدة.',
    },
    example: 'related: [{ to: astana-17, as: background }]',
    snippet: '[{ to: $1, as: $2 }]',
  },
  {
    key: 'summary',
    shape: text,
    meaning: { en: 'What it says, in a sentence or two.', ar: 'خلاصة في جملة أو جملتين.' },
    example: 'summary: …',
  },
  {
    key: 'note',
    shape: text,
    meaning: { en: 'A remark for editors; never exported.', ar: 'ملاحظة للمحررين.' },
    example: 'note: …',
  },
  {
    key: 'assignee',
    shape: text,
    meaning: { en: 'Whose work it is now.', ar: 'المكلّف بها الآن.' },
    example: 'assignee: سلمى',
  },
  {
    key: 'status',
    shape: {
      kind: 'enum',
      values: [
        { value: 'draft', meaning: { en: 'being written', ar: 'مسودة' } },
        { value: 'review', meaning: { en: 'waiting for a second reader', ar: 'قيد المراجعة' } },
        { value: 'final', meaning: { en: 'done', ar: 'نهائية' } },
      ],
    },
    meaning: { en: 'Where editing stands.', ar: 'مرحلة التحرير.' },
    example: 'status: review',
  },
  {
    key: 'mentions',
    shape: { kind: 'list', of: selector },
    meaning: {
      en: 'Mentions that cannot stand inline: nested, crossing, or with a gap.',
      ar: 'إشارات لا يمكن وسمها داخل النص: متداخلة أو متقاطعة أو متقطعة.',
    },
    example: 'mentions: [{ exact: وزارة الخارجية, ref: org:russian-mfa }]',
    snippet: '[{ exact: $1, ref: $2 }]',
  },
  {
    key: 'not-mentions',
    shape: { kind: 'list', of: rejected },
    meaning: {
      en: 'Words that are not that entity: suggestions that were rejected.',
      ar: 'كلمات ليست هذا الكيان: اقتراحات رُفضت.',
    },
    example: 'not-mentions: [{ exact: الوعر, ref: place:al-waer }]',
    snippet: '[{ exact: $1 }]',
  },
]
