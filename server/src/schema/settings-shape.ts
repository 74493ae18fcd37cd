import type { EnumValue, Field, MapShape, Shape } from './shape.ts'

const text: Shape = { kind: 'text' }
const texts: Shape = { kind: 'list', of: text }
const localized: Shape = { kind: 'localized' }
const jsonSchemas: Shape = { kind: 'dictionary', keys: 'slug', of: { kind: 'any' } }

const severities: readonly EnumValue[] = [
  { value: 'error', meaning: { en: 'must be mended', ar: 'يجب إصلاحه' } },
  { value: 'warning', meaning: { en: 'should be mended', ar: 'ينبغي إصلاحه' } },
  { value: 'info', meaning: { en: 'worth knowing', ar: 'للعلم' } },
  { value: 'hint', meaning: { en: 'a faint mark in the text', ar: 'علامة خفيفة في النص' } },
  { value: 'off', meaning: { en: 'not reported', ar: 'لا يُبلّغ عنه' } },
]

/** What `seedbed.yaml` may hold (docs/format.md §7). `ruleCodes` are offered under `rules`; a code that is none of them is still accepted, since a newer program may know it. */
export const settingsShape = (ruleCodes: readonly string[]): MapShape => ({
  kind: 'map',
  fields: [
    {
      key: 'version',
      shape: { kind: 'number', minimum: 1, integer: true },
      meaning: {
        en: 'The version of the format this corpus is written in.',
        ar: 'إصدار الصيغة التي كُتبت بها مجموعة المقالات.',
      },
      example: 'version: 1',
    },
    {
      key: 'lang',
      shape: { kind: 'language' },
      meaning: { en: 'Default language of articles.', ar: 'لغة المقالات المفترضة.' },
      example: 'lang: ar',
    },
    {
      key: 'articles',
      shape: texts,
      meaning: {
        en: 'Which files are articles; can only narrow `**/*.seed.md`.',
        ar: 'أي الملفات مقالات؛ يضيّق `**/*.seed.md` فحسب.',
      },
      example: 'articles: ["**/*.seed.md"]',
    },
    {
      key: 'entities',
      shape: texts,
      meaning: { en: 'Where the registry lies.', ar: 'مكان ملفات السجل.' },
      example: 'entities: ["entities/**/*.{yaml,yml}"]',
    },
    {
      key: 'types',
      shape: {
        kind: 'dictionary',
        keys: 'type',
        of: {
          kind: 'map',
          fields: [
            {
              key: 'like',
              required: true,
              shape: {
                kind: 'enum',
                values: [
                  { value: 'person', meaning: { en: 'a person', ar: 'شخص' } },
                  { value: 'place', meaning: { en: 'a place', ar: 'مكان' } },
                  { value: 'org', meaning: { en: 'an organisation', ar: 'جهة' } },
                  { value: 'event', meaning: { en: 'an event', ar: 'حدث' } },
                ],
              },
              meaning: {
                en: 'The built-in type whose fields and looks it takes.',
                ar: 'النوع الأصلي الذي يأخذ حقوله ومظهره.',
              },
              example: 'like: event',
            },
            {
              key: 'label',
              shape: localized,
              meaning: { en: 'What people call the type.', ar: 'اسم النوع عند القراء.' },
              example: 'label: { en: Agreement, ar: اتفاق }',
            },
            {
              key: 'color',
              shape: text,
              meaning: { en: 'Its colour in views.', ar: 'لونه في العروض.' },
              example: 'color: "#7b5ea7"',
            },
            {
              key: 'fields',
              shape: jsonSchemas,
              meaning: { en: 'Keys of its own, as JSON Schema.', ar: 'حقول خاصة به، بصيغة JSON Schema.' },
              example: 'fields: { text-url: { type: string, format: uri } }',
            },
            {
              key: 'required',
              shape: texts,
              meaning: { en: 'Keys its records must have.', ar: 'حقول مطلوبة في سجلاته.' },
              example: 'required: [date]',
            },
          ],
        },
      },
      meaning: {
        en: 'Types of entities besides person, place, org and event.',
        ar: 'أنواع كيانات غير person وplace وorg وevent.',
      },
      example: 'types: { agreement: { like: event } }',
    },
    {
      key: 'front-matter',
      shape: {
        kind: 'map',
        fields: [
          {
            key: 'required',
            shape: texts,
            meaning: { en: 'Keys every article must have.', ar: 'مفاتيح مطلوبة في كل مقالة.' },
            example: 'required: [source]',
          },
          {
            key: 'closed',
            shape: { kind: 'boolean' },
            meaning: { en: 'Whether unknown keys are errors.', ar: 'هل تُعدّ المفاتيح المجهولة أخطاء.' },
            example: 'closed: true',
          },
          {
            key: 'fields',
            shape: jsonSchemas,
            meaning: { en: 'Keys of this corpus, as JSON Schema.', ar: 'مفاتيح خاصة بالمجموعة، بصيغة JSON Schema.' },
            example: 'fields: { verified: { type: boolean } }',
          },
        ],
      },
      meaning: {
        en: 'What the front matter of articles must and may hold.',
        ar: 'ما يلزم وما يجوز في ترويسة المقالات.',
      },
      example: 'front-matter: { required: [source] }',
    },
    {
      key: 'attributes',
      shape: jsonSchemas,
      meaning: { en: 'Attributes of tags, as JSON Schema.', ar: 'سمات الوسوم، بصيغة JSON Schema.' },
      example: 'attributes: { sentiment: { enum: [positive, negative] } }',
    },
    {
      key: 'topics',
      shape: {
        kind: 'dictionary',
        keys: 'slug',
        of: { kind: 'map', open: true, shorthand: text, fields: [topicBroader()] },
        list: { kind: 'list', of: { kind: 'slug' } },
      },
      meaning: {
        en: 'The closed list of topics, with their labels; or a list of slugs.',
        ar: 'القائمة المغلقة للموضوعات وتسمياتها.',
      },
      example: 'topics: { idlib: { ar: إدلب, en: Idlib, broader: syria } }',
    },
    {
      key: 'relations',
      shape: {
        kind: 'dictionary',
        keys: 'slug',
        of: {
          kind: 'map',
          fields: [
            {
              key: 'inverse',
              shape: { kind: 'slug' },
              meaning: { en: 'What the other side calls it.', ar: 'اسم الصلة من الجهة الأخرى.' },
              example: 'inverse: replied-by',
            },
            {
              key: 'label',
              shape: localized,
              meaning: { en: 'What people call it.', ar: 'تسميتها.' },
              example: 'label: { ar: رد }',
            },
          ],
        },
      },
      meaning: { en: 'Relations between articles besides the built-in ones.', ar: 'صلات بين المقالات غير الأصلية.' },
      example: 'relations: { reply: { inverse: replied-by, label: { ar: رد } } }',
    },
    {
      key: 'tagging',
      shape: {
        kind: 'enum',
        values: [
          { value: 'every', meaning: { en: 'every mention is tagged (the default)', ar: 'يوسم كل ذكر (وهو المفترض)' } },
          {
            value: 'first',
            meaning: { en: 'one tag per entity and article is enough', ar: 'يكفي وسم واحد لكل كيان في المقالة' },
          },
        ],
      },
      meaning: { en: 'How many mentions are tagged.', ar: 'كم ذكرًا يوسم.' },
      example: 'tagging: every',
    },
    {
      key: 'suggest',
      shape: {
        kind: 'enum',
        values: [
          {
            value: 'sure',
            meaning: { en: 'only what a careful reader would tag unseen', ar: 'ما يسمه القارئ المدقق دون تردد فقط' },
          },
          {
            value: 'likely',
            meaning: { en: 'what is probably meant, too (the default)', ar: 'وما يُرجَّح أنه المقصود أيضًا (وهو المفترض)' },
          },
          { value: 'doubtful', meaning: { en: 'whatever may be meant', ar: 'وكل ما يحتمل أن يكون مقصودًا' } },
        ],
      },
      meaning: {
        en: 'Which untagged names are suggested: how sure it has to be at least who is meant.',
        ar: 'أي الأسماء غير الموسومة تُقترح: أقل ما يلزم من اليقين بالمقصود بها.',
      },
      example: 'suggest: likely',
    },
    {
      key: 'text',
      shape: {
        kind: 'enum',
        values: [
          { value: 'edited', meaning: { en: 'wording may be improved', ar: 'يجوز تحسين الصياغة' } },
          { value: 'verbatim', meaning: { en: 'the wording is a source', ar: 'النص مصدر بلفظه' } },
        ],
      },
      meaning: { en: 'Default of `text` in articles.', ar: 'القيمة المفترضة للحقل `text`.' },
      example: 'text: edited',
    },
    {
      key: 'boilerplate',
      shape: texts,
      meaning: { en: 'Texts or /regular expressions/ that imports cut.', ar: 'نصوص أو تعابير نمطية يحذفها الاستيراد.' },
      example: 'boilerplate: ["زر الذهاب إلى الأعلى"]',
    },
    {
      key: 'ignore-names',
      shape: {
        kind: 'list',
        of: {
          kind: 'map',
          fields: [
            {
              key: 'text',
              required: true,
              shape: text,
              meaning: { en: 'The name.', ar: 'الاسم.' },
              example: 'text: الوعر',
            },
            {
              key: 'ref',
              shape: { kind: 'entity' },
              meaning: { en: 'For this entity alone.', ar: 'لهذا الكيان وحده.' },
              example: 'ref: place:al-waer',
            },
          ],
        },
      },
      meaning: { en: 'Names that are never suggested.', ar: 'أسماء لا تُقترح أبدًا.' },
      example: 'ignore-names: [{ text: الوعر }]',
    },
    {
      key: 'schemes',
      shape: { kind: 'list', of: { kind: 'slug' } },
      meaning: {
        en: 'URL schemes of your own, so that they are not taken for misspelt types.',
        ar: 'مخططات روابط خاصة، كيلا تُحسب أنواعًا مغلوطة.',
      },
      example: 'schemes: [zotero]',
    },
    {
      key: 'rules',
      shape: {
        kind: 'map',
        open: true,
        fields: ruleCodes.map((code) => ({
          key: code,
          shape: { kind: 'enum', values: severities },
          meaning: { en: `How loudly \`${code}\` speaks.`, ar: `مستوى التبليغ عن \`${code}\`.` },
          example: `${code}: error`,
        })),
      },
      meaning: { en: 'Severities of rules.', ar: 'مستويات القواعد.' },
      example: 'rules: { unknown-key: error }',
    },
  ],
})

function topicBroader(): Field {
  return {
    key: 'broader',
    shape: { kind: 'topic' },
    meaning: { en: 'The wider topic it belongs to.', ar: 'الموضوع الأعم.' },
    example: 'broader: syria',
  }
}
