import { ownField, requiredByCorpus } from './front-matter-shape.ts'
import type { EnumValue, Field, MapShape, Shape } from './shape.ts'
import type { BuiltInType, EntityType } from './types.ts'

/** What a record of this type may hold (docs/format.md §6). A record with `redirect` is held to what a redirect may hold instead. */
export function recordShape(type: EntityType): MapShape {
  const builtIn = [...everyRecord, ...fieldsOfType[type.like]]
  const keys = [...type.fields.keys(), ...type.required].filter((key) => !builtIn.some((field) => field.key === key))
  const fields = [
    ...builtIn,
    ...Array.from(new Set(keys), (key) => ownField(key, type.fields.get(key), type.schemas.get(key))),
  ]
  return {
    kind: 'map',
    unless: { key: 'redirect', shape: redirectShape },
    fields: fields.map((field) => (type.required.includes(field.key) ? requiredByCorpus(field) : field)),
  }
}

/** The keys of a record of this type in the order in which readers look for them; none where the type is not known. */
export const recordKeys = (type: EntityType | undefined): readonly string[] =>
  type ? recordShape(type).fields.map(({ key }) => key) : []

/** What a merged record leaves behind: where its mentions lead now. */
const redirectShape: MapShape = {
  kind: 'map',
  fields: [
    {
      key: 'redirect',
      required: true,
      shape: { kind: 'entity' },
      meaning: { en: 'The entity that this id was merged into.', ar: 'الكيان الذي دُمج فيه هذا المعرّف.' },
      example: 'redirect: org:kazakh-mfa',
    },
    {
      key: 'note',
      shape: { kind: 'text' },
      meaning: { en: 'Why it was merged.', ar: 'سبب الدمج.' },
      example: 'note: …',
    },
  ],
}

const text: Shape = { kind: 'text' }
const localized: Shape = { kind: 'localized' }
const edtf: Shape = { kind: 'edtf' }
const entity = (type?: BuiltInType): Shape => (type ? { kind: 'entity', type } : { kind: 'entity' })

const from: Field = {
  key: 'from',
  shape: edtf,
  meaning: { en: 'Since when, inclusive.', ar: 'تاريخ البدء (داخلٌ في المدة).' },
  example: 'from: 2018',
}
const until: Field = {
  key: 'until',
  shape: edtf,
  meaning: { en: 'Until when, inclusive.', ar: 'تاريخ الانتهاء (داخلٌ في المدة).' },
  example: 'until: 2022-09-16',
}
const sources: Field = {
  key: 'sources',
  shape: { kind: 'list', of: { kind: 'article-or-url' } },
  meaning: { en: 'Article ids or URLs that say so.', ar: 'معرّفات مقالات أو روابط تثبت ذلك.' },
  example: 'sources: [astana-17-guarantors]',
}

const uses: readonly EnumValue[] = [
  { value: 'official', meaning: { en: 'the name in its language for its period', ar: 'الاسم الرسمي في لغته ومدته' } },
  {
    value: 'adjective',
    meaning: {
      en: 'a relational adjective (الروسي), found in all genders and numbers',
      ar: 'صفة نسبة (الروسي) بكل صيغها',
    },
  },
  { value: 'common', meaning: { en: 'also an ordinary word: only suggested', ar: 'كلمة شائعة أيضًا: تُقترح فقط' } },
  { value: 'avoid', meaning: { en: 'the house style prefers another name', ar: 'يفضل أسلوب التحرير غيره' } },
  { value: 'error', meaning: { en: 'a known mistake', ar: 'خطأ معروف' } },
]

const everyRecord: readonly Field[] = [
  {
    key: 'name',
    required: true,
    shape: localized,
    meaning: { en: 'The name: a text, or one for each language.', ar: 'الاسم: نص واحد، أو نص لكل لغة.' },
    example: 'name: { ar: سيرغي فيرشينين, en: Sergey Vershinin }',
    snippet: '{ ar: $1, en: $2 }',
  },
  {
    key: 'aliases',
    shape: {
      kind: 'list',
      of: {
        kind: 'map',
        shorthand: text,
        fields: [
          {
            key: 'text',
            required: true,
            shape: text,
            meaning: { en: 'The name.', ar: 'الاسم.' },
            example: 'text: نور سلطان',
          },
          {
            key: 'lang',
            shape: { kind: 'language' },
            meaning: { en: 'Its language.', ar: 'لغته.' },
            example: 'lang: en',
          },
          from,
          until,
          {
            key: 'use',
            shape: { kind: 'enum', values: uses },
            meaning: { en: 'What kind of name it is.', ar: 'نوع الاسم.' },
            example: 'use: official',
          },
          { key: 'note', shape: text, meaning: { en: 'A remark.', ar: 'ملاحظة.' }, example: 'note: …' },
        ],
      },
    },
    meaning: {
      en: 'Other names: spellings, short forms, names of a period.',
      ar: 'أسماء أخرى: تهجئات ومختصرات وأسماء مدة بعينها.',
    },
    example: 'aliases: [فيرشينين, { text: Vershinin, lang: en }]',
    snippet: '[$0]',
  },
  {
    key: 'parts',
    shape: { kind: 'dictionary', keys: 'text', of: entity() },
    meaning: { en: 'Names inside this one’s names, and whom they name.', ar: 'أسماء داخل اسمه، وما تدل عليه.' },
    example: 'parts: { الكازاخستانية: place:kazakhstan }',
  },
  {
    key: 'kind',
    shape: text,
    meaning: { en: 'What kind of thing it is: city, ministry, summit.', ar: 'نوعه: مدينة، وزارة، قمة.' },
    example: 'kind: city',
  },
  {
    key: 'description',
    shape: localized,
    meaning: { en: 'Who or what it is, in a few words.', ar: 'تعريف موجز.' },
    example: 'description: { en: Russian diplomat, ar: دبلوماسي روسي }',
    snippet: '{ ar: $1, en: $2 }',
  },
  {
    key: 'note',
    shape: text,
    meaning: { en: 'A remark for editors; never exported.', ar: 'ملاحظة للمحررين.' },
    example: 'note: …',
  },
  {
    key: 'same-as',
    shape: { kind: 'list', of: { kind: 'external-id' }, single: true },
    meaning: {
      en: 'The same thing elsewhere: `wikidata:Q…`, `geonames:…`, `viaf:…`, `orcid:…`, `isni:…`, `pleiades:…`, or a URL.',
      ar: 'مقابله في سجلات أخرى: `wikidata:Q…` و`geonames:…` وغيرهما، أو رابط.',
    },
    example: 'same-as: [wikidata:Q1520]',
    snippet: '[$0]',
  },
  {
    key: 'different-from',
    shape: { kind: 'list', of: entity() },
    meaning: { en: 'Same name, another thing.', ar: 'يشاركه الاسم وهو غيره.' },
    example: 'different-from: [place:idlib-governorate]',
    snippet: '[$0]',
  },
  sources,
  {
    key: 'status',
    shape: {
      kind: 'enum',
      values: [{ value: 'draft', meaning: { en: 'a stub, to be completed', ar: 'سجل أولي ينتظر الإكمال' } }],
    },
    meaning: { en: 'Whether the record is complete.', ar: 'حالة السجل.' },
    example: 'status: draft',
  },
  {
    key: 'withhold',
    shape: { kind: 'boolean' },
    meaning: { en: 'A person at risk: no export names them.', ar: 'شخص معرّض للخطر: لا يُذكر اسمه في أي تصدير.' },
    example: 'withhold: true',
  },
  {
    key: 'pseudonym',
    shape: localized,
    meaning: { en: 'What exports write instead of the name.', ar: 'ما يُكتب بدل الاسم عند التصدير.' },
    example: 'pseudonym: الشاهد س',
  },
]

const partOf = (type: BuiltInType): Field => ({
  key: 'part-of',
  shape: entity(type),
  meaning: { en: 'What it belongs to.', ar: 'ما هو جزء منه.' },
  example: `part-of: ${type}:…`,
})

const fieldsOfType: Readonly<Record<BuiltInType, readonly Field[]>> = {
  person: [
    {
      key: 'roles',
      shape: {
        kind: 'list',
        of: {
          kind: 'map',
          fields: [
            {
              key: 'title',
              shape: localized,
              meaning: { en: 'The office.', ar: 'المنصب.' },
              example: 'title: { ar: نائب وزير الخارجية, en: Deputy Foreign Minister }',
            },
            {
              key: 'org',
              shape: entity('org'),
              meaning: { en: 'Of which organisation.', ar: 'في أي جهة.' },
              example: 'org: org:russian-mfa',
            },
            {
              key: 'place',
              shape: entity('place'),
              meaning: { en: 'Of which place.', ar: 'في أي مكان.' },
              example: 'place: place:russia',
            },
            from,
            until,
            sources,
          ],
        },
      },
      meaning: { en: 'Offices held, with their periods.', ar: 'المناصب ومددها.' },
      example: 'roles: [{ title: { en: Deputy Foreign Minister }, org: org:russian-mfa, from: 2018 }]',
    },
    { key: 'born', shape: edtf, meaning: { en: 'Date of birth.', ar: 'تاريخ الميلاد.' }, example: 'born: 1952' },
    { key: 'died', shape: edtf, meaning: { en: 'Date of death.', ar: 'تاريخ الوفاة.' }, example: 'died: 2020-01-05' },
    {
      key: 'gender',
      shape: text,
      meaning: { en: 'Gender, as the person gives it.', ar: 'الجنس كما يعرّف به.' },
      example: 'gender: female',
    },
  ],
  place: [
    {
      key: 'within',
      shape: entity('place'),
      meaning: { en: 'The place it lies in.', ar: 'المكان الذي يقع فيه.' },
      example: 'within: place:syria',
    },
    {
      key: 'country',
      shape: { kind: 'country' },
      meaning: { en: 'ISO 3166-1 alpha-2 code of the country.', ar: 'رمز الدولة ISO 3166-1 من حرفين.' },
      example: 'country: SY',
    },
    {
      key: 'coordinates',
      shape: {
        kind: 'map',
        fields: [
          {
            key: 'lat',
            required: true,
            shape: { kind: 'number', minimum: -90, maximum: 90 },
            meaning: { en: 'Latitude in degrees, north positive.', ar: 'خط العرض بالدرجات، والشمال موجب.' },
            example: 'lat: 51.1694',
          },
          {
            key: 'lon',
            required: true,
            shape: { kind: 'number', minimum: -180, maximum: 180 },
            meaning: { en: 'Longitude in degrees, east positive.', ar: 'خط الطول بالدرجات، والشرق موجب.' },
            example: 'lon: 71.4491',
          },
        ],
      },
      meaning: { en: 'Where it is (WGS 84).', ar: 'موقعه (WGS 84).' },
      example: 'coordinates: { lat: 51.1694, lon: 71.4491 }',
      snippet: '{ lat: $1, lon: $2 }',
    },
    from,
    until,
  ],
  org: [
    partOf('org'),
    {
      key: 'place',
      shape: entity('place'),
      meaning: { en: 'Its seat.', ar: 'مقرها.' },
      example: 'place: place:moscow',
    },
    {
      key: 'members',
      shape: {
        kind: 'list',
        of: {
          kind: 'map',
          shorthand: entity(),
          fields: [
            {
              key: 'ref',
              required: true,
              shape: entity(),
              meaning: { en: 'The member.', ar: 'العضو.' },
              example: 'ref: place:russia',
            },
            from,
            until,
          ],
        },
      },
      meaning: { en: 'Its members.', ar: 'أعضاؤها.' },
      example: 'members: [place:russia, { ref: place:iran, from: 2017 }]',
      snippet: '[$0]',
    },
    from,
    until,
  ],
  event: [
    {
      key: 'date',
      shape: edtf,
      meaning: { en: 'When it took place.', ar: 'تاريخ وقوعه.' },
      example: 'date: 2024-11-11/2024-11-12',
    },
    {
      key: 'places',
      shape: { kind: 'list', of: entity('place') },
      meaning: { en: 'Where it took place.', ar: 'أماكن وقوعه.' },
      example: 'places: [place:astana]',
      snippet: '[$0]',
    },
    {
      key: 'participants',
      shape: { kind: 'list', of: entity() },
      meaning: { en: 'Who took part.', ar: 'المشاركون.' },
      example: 'participants: [place:russia, org:un]',
      snippet: '[$0]',
    },
    partOf('event'),
    {
      key: 'number',
      shape: { kind: 'number', minimum: 1, integer: true },
      meaning: { en: 'Which of its series: the 17th.', ar: 'رقمه في سلسلته: السابع عشر.' },
      example: 'number: 17',
    },
  ],
}
