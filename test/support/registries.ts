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
  )
  .map(([types, lineBreak]) =>
    types
      .map(([type, all]) => `${type}:\n${all}`)
      .join('')
      .replaceAll('\n', lineBreak),
  )

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
