import fc from 'fast-check'
import { registryOf } from './changing-registry.ts'
import { id, lines, list, maybe, name, nearlyRef, ownName, ref, type, year } from './changing-words.ts'

/**
 * Files of a small corpus in which nearly everything names, or is called like, something else of it, so that whatever changes may be found elsewhere:
 * for tests of what has to be checked again. Each is a path with a text.
 */
export type Files = ReadonlyMap<string, string>

/** `seedbed.yaml` with keys of its own that name entities and articles; these rules are off in it. */
export const settingsWithout = (rules: readonly string[]): string => `version: 1
lang: ar
types: { deal: { like: event, label: اتفاق, fields: { host: { type: string, format: entity }, news: { type: string, format: article } } } }
front-matter: { fields: { about: { type: string, format: "entity:person" }, sequel: { type: string, format: article }, all: { type: array, items: { format: entity } } } }
attributes: { via: { type: string, format: entity } }
topics: [war, peace]
relations: { reply: { inverse: replied-by } }
ignore-names: [شركة]
rules: { ${rules.map((code) => `${code}: off`).join(', ')} }
`

const particle = fc.constantFrom('', '', '', 'و', 'ب', 'ل', 'لل', 'ولل', 'ال', 'وال', 'فب')
/** A name as it stands in running text: behind a particle, with what a longer name would go on with. */
const spoken = fc
  .tuple(particle, name, fc.constantFrom('', '', ' الحسن', ' العامة', ' نزارباييف'))
  .map(([before, words, behind]) =>
    before.endsWith('لل') && words.startsWith('ال') ? `${before}${words.slice(2)}${behind}` : before + words + behind,
  )
/** A reference with words for it, which are mostly a name. */
const labelled = nearlyRef.chain((to) =>
  fc.tuple(fc.oneof({ weight: 5, arbitrary: ownName(to) }, { weight: 1, arbitrary: spoken }), fc.constant(to)),
)

const attributes = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  fc.constantFrom(' "form=adjective"', ' "role=speaker"', ' "via=person:a"', ' "via=org:b"', ' "form=metonym"'),
)
const tag = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.tuple(labelled, attributes).map(([[words, to], more]) => `[${words}](${to}${more})`),
  },
  fc.tuple(name, type, id).map(([words, kind, one]) => `[${words}](${kind}:?${one})`),
  fc.tuple(name, ref).map(([words, to]) => `[${words}] (${to})`),
  fc.tuple(name, ref).map(([words, to]) => `[${words}](${to.replace(':', ': ')})`),
  fc.tuple(name, ref).map(([words, to]) => `${words}](${to})`),
  fc.tuple(name, ref).map(([words, to]) => `[${words}](${to}؟)`),
  fc.tuple(name, ref).map(([words, to]) => `[${words} [x](place:a)](${to})`),
  ref.map((to) => `[](${to})`),
)
/** A name that is tagged, and stands again without a tag. */
const twice = fc
  .tuple(labelled, particle, fc.constantFrom('', ' الحسن', ' العامة', ' نزارباييف'), fc.boolean())
  .map(([[words, to], before, behind, isLocal]) => {
    const again =
      before.endsWith('لل') && words.startsWith('ال')
        ? before + words.slice(2)
        : before.endsWith('لل')
          ? words
          : before + words
    return `[${words}](${isLocal ? to.replace(':', ':?') : to}) ثم ${again}${behind}`
  })
const heading = fc.constantFrom('خلفية', 'رد فعل', 'h')
const link = fc.oneof(
  fc
    .tuple(fc.constantFrom('b.seed.md', 'a.seed.md', 'd/c.seed.md', '../a.seed.md'), maybe(heading))
    .map(([path, at]) => `[x](${path}${at === undefined ? '' : `#${at.replace(' ', '-')}`})`),
  fc
    .tuple(id, maybe(heading))
    .map(([one, at]) => `[x](article:${one}${at === undefined ? '' : `#${at.replace(' ', '-')}`})`),
  fc.constantFrom(
    '[x](person:محمد)',
    '[x](Person:A)',
    '![x](img/a.png)',
    '[خ](https://example.org/أحمد_الخالد "سالم")',
  ),
)

/** Paragraphs long enough to make twins of the articles that have them. */
const long = [
  'اجتمع الوزراء صباح اليوم في العاصمة لبحث تقرير اللجنة الفنية عن أسعار الوقود والنقل وأجور العاملين في المصانع الصغيرة، ثم أعلن المتحدث قائمة طويلة من القرارات الجديدة التي تشمل المدارس والجامعات والمستشفيات والطرق والجسور وشبكات المياه والكهرباء.',
  'قال شهود عيان إن السيول جرفت عشرات السيارات من المواقف القريبة إلى الوادي، وإن فرق الإنقاذ وصلت متأخرة بسبب انقطاع الطريق الدولي وتعطل الاتصالات، فيما فتح الأهالي بيوتهم ومساجدهم للمسافرين العالقين حتى انحسار المياه صباح الجمعة.',
]
const paragraph = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.oneof(spoken, tag, link, fc.constantFrom('وصل', 'أمس إلى', 'قال', 'في')), {
        minLength: 1,
        maxLength: 5,
      })
      .map((words) => words.join(' ')),
  },
  { weight: 2, arbitrary: twice },
  { weight: 2, arbitrary: fc.constantFrom(...long) },
  heading.map((words) => `## ${words}`),
  fc.constantFrom(
    '<!-- seedbed-disable unknown-entity -->',
    '<a id="h"></a>',
    '```\nx\n```',
    '<!-- seedbed-disable-file ambiguous-name label-not-a-name -->',
  ),
)

const related = fc
  .tuple(id, maybe(fc.constantFrom('duplicate', 'version', 'reply', 'translation'), 3))
  .map(([to, as]) => (as === undefined ? to : `{ to: ${to}, as: ${as} }`))
const source = fc
  .tuple(
    fc.constantFrom('https://example.org/1', 'http://www.example.org/1/', 'https://example.org/2'),
    maybe(ref),
    maybe(name),
  )
  .map(
    ([url, entity, called]) =>
      `{ url: ${url}${entity === undefined ? '' : `, entity: ${entity}`}${called === undefined ? '' : `, name: ${called}`} }`,
  )
const selector = fc.tuple(name, nearlyRef).map(([exact, to]) => `{ exact: ${exact}, ref: ${to} }`)
const article = fc
  .record({
    title: fc.oneof(spoken, fc.constant('خبر')),
    id: maybe(id, 6),
    date: maybe(year),
    text: maybe(fc.constant('verbatim'), 5),
    related: maybe(list(related), 4),
    byline: maybe(list(nearlyRef), 6),
    source: maybe(list(source), 5),
    topics: maybe(list(fc.constantFrom('war', 'peace', 'wr')), 4),
    mentions: maybe(list(selector), 5),
    'not-mentions': maybe(list(selector), 8),
    about: maybe(nearlyRef, 9),
    sequel: maybe(id, 9),
    all: maybe(list(nearlyRef), 9),
    body: fc.array(paragraph, { maxLength: 3 }),
  })
  .map(({ body, ...values }) => ['---', ...lines(values), '---', '', body.join('\n\n'), ''].join('\n'))

const texts: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'a.seed.md': article,
  'b.seed.md': article,
  'd/c.seed.md': article,
  'entities/x.yaml': registryOf('person'),
  'entities/y.yaml': registryOf('place'),
  'entities/z.yaml': registryOf('org', 'deal'),
}
const file = fc.constantFrom(...Object.entries(texts)).chain(([path, text]) => fc.tuple(fc.constant(path), text))

/** Some files. */
export const someFiles: fc.Arbitrary<Files> = fc
  .record(texts, { requiredKeys: ['entities/x.yaml', 'entities/y.yaml', 'entities/z.yaml', 'a.seed.md'] })
  .map((all) => new Map(Object.entries(all) as [string, string][]))

/** How files change: some are there with another text, some are gone. */
export interface Edits {
  readonly written: Files
  readonly gone: readonly string[]
}

/** What may happen to some files: mostly one loses a piece, gets one of another's place, or has one of its lines, which may be a record, written anew. */
export const editsOf = (files: Files): fc.Arbitrary<Edits> => {
  const anew = file.map(([path, text]): Edits => ({ written: new Map([[path, text]]), gone: [] }))
  const old = fc.constantFrom(...files)
  const gone = old.map(([path]): Edits => ({ written: new Map(), gone: [path] }))
  const line = fc.tuple(file, fc.nat()).map(([[path, text], at]): Edits => {
    const [before, after] = [(files.get(path) ?? '').split('\n'), text.split('\n')]
    const number = at % after.length
    return {
      written: new Map([[path, before.with(Math.min(number, before.length - 1), after[number] ?? '').join('\n')]]),
      gone: [],
    }
  })
  const piece = fc.tuple(old, fc.nat(), fc.nat()).map(([[path, text], at, other]): Edits => {
    const pieces = text.split(/(?<=[\n,{}[\]() ])/)
    const changed = pieces.with(at % pieces.length, other % 2 === 0 ? '' : (pieces[other % pieces.length] ?? ''))
    return { written: new Map([[path, changed.join('')]]), gone: [] }
  })
  return fc.oneof(
    { weight: 6, arbitrary: line },
    { weight: 6, arbitrary: piece },
    anew,
    gone,
    someFiles.map((written): Edits => ({ written, gone: [] })),
  )
}
