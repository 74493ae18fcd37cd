import fc from 'fast-check'

/** The texts of a corpus's files, by path. */
export type Texts = Readonly<Record<string, string>>

const people = {
  a: ['محمد علوش', 'علّوش', 'M. Alloush', 'العقيد'],
  b: ['محمد بن علوش', 'أبو عمر', 'Bin Alloush', 'العقيد'],
  c: ['زهران', 'قائد الجيش', 'C. Zahran', 'زهران بك'],
} as const

type Id = keyof typeof people
const ids = ['a', 'b', 'c'] as const

/** How one value is written in a record: in one line, in several, or in a flow map. */
interface Written {
  readonly key: string
  readonly line: string
  readonly block?: string
}

const fieldsOf = (id: Id): fc.Arbitrary<readonly Written[]> => {
  const [ar, short, en, other] = people[id]
  const names = fc.constantFrom<Written>(
    { key: 'name', line: `{ ar: ${ar}, en: ${en} }`, block: `\n      ar: "${ar}" # the name\n      en: '${en}'` },
    { key: 'name', line: `"${ar}"` },
  )
  const aliases = fc.constantFrom<Written>(
    {
      key: 'aliases',
      line: `[${short}, ${en}, ${other}]`,
      block: `\n      - ${short} # short\n      - ${en}\n      - ${other}`,
    },
    {
      key: 'aliases',
      line: `["${short}", { text: ${en}, lang: en }, { text: ${other}, from: 2000, use: official }]`,
      block: `\n      - { text: ${en}, lang: en }\n      # since then\n      - text: ${other}\n        from: 2000\n        use: official\n      - ${short}`,
    },
  )
  const more = fc.subarray<Written>([
    { key: 'description', line: '{ ar: قائد، عسكري, en: "Who: he" }', block: `\n      ar: وصف ${id}` },
    { key: 'note', line: `"note: ${id}"`, block: ` |\n      سطر ${id}\n        آخر` },
    {
      key: 'roles',
      line: '[{ title: { ar: قائد }, org: org:x, from: 2012 }]',
      block: `\n      # ${id}\n      - title: { ar: قائد }\n        org: org:x # whose\n\n      - title:\n          ar: متحدث\n        from: 2015`,
    },
    { key: 'born', line: id === 'c' ? '1970' : '"1971"' },
    { key: 'same-as', line: `[wikidata:Q${id.charCodeAt(0)}]` },
    { key: 'sources', line: '[one]', block: `\n    - one\n    - https://example.org/${id}` },
    { key: 'different-from', line: '[person:d]' },
  ])
  // Both items of the one say all that the item of the other does, in which a remark stands.
  const offices = fc.option(
    fc.constantFrom<Written>(
      { key: 'x-offices', line: '[{ at: { ar: وزير }, from: 1990 }, { at: { ar: وزير }, from: 1995 }]' },
      {
        key: 'x-offices',
        line: '[{ at: { ar: وزير } }]',
        block: `\n      - at:\n          # as ${id} says\n          ar: وزير`,
      },
    ),
  )
  return fc
    .tuple(names, aliases, more, offices)
    .map(([name, alias, others, office]) => [name, alias, ...others, ...(office ? [office] : [])])
}

const recordOf = (id: Id): fc.Arbitrary<string> =>
  fc
    .tuple(fieldsOf(id), fc.constantFrom('flow', 'block', 'lines'), fc.constantFrom('', `  # About ${id}.\n`))
    .map(([fields, style, above]) => {
      const own =
        style === 'flow'
          ? `  ${id}: { ${fields.map(({ key, line }) => `${key}: ${line}`).join(', ')} } # ${id}\n`
          : `  ${id}: # ${id}\n${fields
              .map(({ key, line, block }) =>
                style === 'block' && block !== undefined
                  ? `    ${key}:${block}\n`
                  : `    ${key}: ${line}${key === 'born' ? ' # about' : ''}\n`,
              )
              .join('')}`
      return above + own
    })

const mention = fc
  .tuple(fc.constantFrom(...ids), fc.nat(3), fc.constantFrom('name', 'name', 'name', 'noun', 'role'))
  .map(([id, name, form]) => {
    const label = form === 'noun' ? 'القائد' : people[id][name]
    const attributes = form === 'noun' ? ' "form=noun"' : form === 'role' ? ' "role=speaker"' : ''
    return `[${label}](person:${id}${attributes})`
  })

const article = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('قال ', 'ثم ذكر *', '- عن ', '> ورأى '), mention), { maxLength: 6 }),
    fc.constantFrom('', ...ids),
    fc.constantFrom('2013-05-01', '2021', '1999-01'),
    fc.constantFrom('', ...ids),
  )
  .map(([sentences, byline, date, about]) => {
    const front = [
      'title: خبر',
      `date: ${date}`,
      ...(byline ? [`byline: ["person:${byline}", person:d] # who`] : []),
      ...(about ? [`mentions: [{ exact: الرجل, ref: person:${about} }]`] : []),
    ]
    const lines = sentences.map(([before, tag]) => `${before}${tag}${before.endsWith('*') ? '*' : ''} كلامًا.\n`)
    return `---\n${front.join('\n')}\n---\n\nهذا الرجل.\n\n${lines.join('\n')}`
  })

const lineEnds = fc.constantFrom('\n', '\r\n')
const marks = fc.constantFrom('', '\ufeff')
const written = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, lineEnds, marks).map(([one, lineEnd, mark]) => mark + one.replaceAll('\n', lineEnd))

/**
 * Small corpora as people write them: articles that mention three people by their names and otherwise, their records in one file, in any style, and
 * other records that refer to them. The names of two of them overlap.
 */
export const smallCorpora: fc.Arbitrary<Texts> = fc
  .tuple(
    written(
      fc
        .tuple(fc.tuple(recordOf('a'), recordOf('b'), recordOf('c')), fc.constantFrom('', '\n'))
        .map(([records, between]) => `# People\nperson:\n${records.join(between)}`),
    ),
    written(
      fc
        .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
        .map(
          ([one, other]) =>
            `org:\n  x: # an organisation\n    name: جهة\n    members: [{ ref: "person:${one}", from: 2012 }, 'person:d']\n    parts: { جيش: person:${other} }\n`,
        ),
    ),
    fc.array(written(article), { minLength: 1, maxLength: 3 }),
  )
  .map(([registry, others, articles]) => ({
    ...Object.fromEntries(articles.map((text, at) => [`${at}.seed.md`, text])),
    'entities/others.yaml': others,
    'entities/people.yaml': registry,
    'entities/rest.yaml': '# Few\nperson: # alone\n  d: { name: دال }\n\norg:\n  y: { name: ي }\n',
    'seedbed.yaml': 'lang: ar\nignore-names: [{ text: العقيد, ref: person:a }]\n',
  }))
