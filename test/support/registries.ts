import fc from 'fast-check'

/** One edit of a text of any length. */
export interface Damage {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

/** A text after some edits, one after the other. */
export const damagedBy = (text: string, damage: readonly Damage[]): string =>
  damage.reduce((damaged, { at, removed, inserted }) => {
    const start = at % (damaged.length + 1)
    return damaged.slice(0, start) + inserted + damaged.slice(start + removed)
  }, text)

const names = ['علوش', 'Alloush', "don't", 'R & D', 'a:b', '-x', '"a: b"', "'c''d'", '12', 'القصف على إدلب', '[]', '{}']
const values = fc.constantFrom(
  ...names,
  '{ ar: علوش, en: "x: [" }',
  "['a', {text: b}, c d]",
  '|\n      "x\n\n      y: [z\n',
  '>-\n      - نص\n',
  'a\n      "b\n      c',
  '"b"',
  '[a,\n      "b", c\n      d,\n    ]',
  '\n      - { title: x, org: org:y }\n      - title: z\n        place: place:w\n',
  '\n    - place:x\n    - place:y',
  '\n      place:x',
  '\n # c\n      place:x\n',
  '\n#c\n      ar: علوش\n',
  'a: b',
  '',
  '# c',
)
const fields = fc
  .array(
    fc.tuple(
      fc.constantFrom('name', 'aliases', 'note', 'roles', 'place', 'within', 'parts', 'same-as', 'members', 'x y'),
      values,
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((entries) => entries.map(([key, value]) => `    ${key}: ${value}\n`).join(''))
const records = fc
  .tuple(
    fc.constantFrom('a', 'b-c', 'د', '"e"', 'f '),
    fc.oneof(
      { arbitrary: fields.map((lines) => `\n${lines}`), weight: 4 },
      fc.constantFrom(
        ' { redirect: person:a }\n',
        ' { name: b, # c: d\n      note: e }\n',
        '\n',
        ' # x: y\n\n',
        ' z\n',
      ),
    ),
    fc.constantFrom('', '', '\n', '# "\n', '\n  # [\n'),
  )
  .map(([id, lines, behind]) => `  ${id}:${lines}${behind}`)
/** As a program writes it, of the ids alone. */
function inJson(text: string): string {
  const types: Record<string, Record<string, unknown>> = {}
  let ids: Record<string, unknown> = {}
  for (const line of text.split('\n')) {
    const [, type, id] = /^(?:([^\s"#][^:]*)| {2}([^\s"#][^:]*)):/.exec(line) ?? []
    if (type !== undefined) types[type] = ids = {}
    else if (id !== undefined) ids[id] = { name: { ar: id }, 'different-from': ['person:a'] }
  }
  return `${JSON.stringify(types, null, text.length % 3)}\n`
}

/** Lines of types that were deleted. */
const withoutTypes = (text: string): string => text.replace(/^[^\s#].*\n/gm, '')

/** Records that stand where types do. */
const withoutIndents = (text: string): string => withoutTypes(text).replace(/^ {2}/gm, '')

/** Every third record in other columns. */
const shifted = (text: string): string => {
  const records = text.split(/^(?= {2}\S)/m)
  const by = ['', '  ', ' ']
  return records.map((record, at) => record.replace(/^(?= )/gm, by[(at * text.length) % 3] ?? '')).join('')
}

const inQuotes = (text: string): string => text.replace(/^([^\s"#'][^:\n]*):$/gm, '"$1":')

/** Types and ids that are the corpus's own. */
const setApart = (text: string): string => text.replace(/^( {2}a|org):/gm, (key) => key.replace(/\w/, 'x-$&'))

/** Registries as people write them, some odd. */
export const registries = fc
  .tuple(
    fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('person', 'place', 'org', 'event', 'نوع'),
        fc.array(records, { maxLength: 4 }).map((all) => all.join('')),
      ),
      { minLength: 1, maxLength: 3, selector: ([type]) => type },
    ),
    fc.constantFrom('\n', '\r\n'),
    fc.oneof(
      { arbitrary: fc.constant(undefined), weight: 6 },
      fc.constantFrom(inJson, ...[withoutTypes, withoutIndents, shifted, inQuotes, setApart]),
    ),
  )
  .map(([types, lineBreak, written]) => {
    const text = types.map(([type, all]) => `${type}:\n${all}`).join('')
    return (written?.(text) ?? text).replaceAll('\n', lineBreak)
  })

/** A few edits, of which most damage. */
export const damages = fc.array(
  fc.record({
    at: fc.nat(2000),
    removed: fc.oneof({ arbitrary: fc.nat(3), weight: 6 }, fc.nat(200)),
    inserted: fc
      .array(
        fc.constantFrom(
          ...[
            '"',
            "'",
            ':',
            ': ',
            '- ',
            '\t',
            '\r',
            '\n',
            '\n  ',
            '\n    ',
            '[',
            ']',
            '{',
            '}',
            ',',
            '#',
            ' #',
            '&',
            '*',
          ],
          ...[
            '|',
            '>',
            ' |\n',
            '|+',
            '|2',
            '!',
            '? ',
            '%',
            '@',
            '`',
            '-',
            '---',
            '\n---\n',
            '...',
            ' ',
            '\\',
            '\ufeff',
          ],
          ...[
            'ق',
            'a: b',
            '\n\n',
            '  ',
            '    \n',
            '&x ',
            '*x',
            '\n#c\n',
            '\n #c\n',
            '\n  a: &x b\n',
            '\n  a:\n    name: *x\n',
          ],
        ),
        { maxLength: 3 },
      )
      .map((pieces) => pieces.join('')),
  }),
  { minLength: 1, maxLength: 4 },
)
