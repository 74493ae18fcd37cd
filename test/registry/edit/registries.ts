import fc from 'fast-check'

/** The ids that records of the files may have. */
const ids = ['a', 'b', 'c-1', 'd.2', 'أ', 'zz']

/** The text of a registry file: comments, empty lines and quotes of all kinds, LF or CRLF, with a BOM or without, ending with a line break or without. */
export const registryTexts: fc.Arbitrary<string> = fc
  .record({
    head: fc.constantFrom('', '# Everyone\n', '# seedbed-disable-file unused-entity\n\n'),
    sections: fc.uniqueArray(section(), { selector: ({ type }) => type, minLength: 0, maxLength: 3 }),
    between: fc.constantFrom('', '\n'),
    tail: fc.constantFrom('', '\n', '# end\n', '\n  # old: 1\n'),
    crlf: fc.boolean(),
    bom: fc.boolean(),
    closed: fc.boolean(),
  })
  .map(({ head, sections, between, tail, crlf, bom, closed }) => {
    const text = head + sections.map(({ text }) => text).join(between) + tail
    const ended = closed ? text : text.replace(/\n+$/, '')
    return (bom ? '\ufeff' : '') + (crlf ? ended.replaceAll('\n', '\r\n') : ended)
  })

function section(): fc.Arbitrary<{ readonly type: string; readonly text: string }> {
  return fc
    .record({
      type: fc.constantFrom('person', 'place', 'org', 'event'),
      comment: fc.constantFrom('', ' # all of them', ''),
      under: fc.constantFrom('', '', '  # none but these\n\n'),
      records: fc.uniqueArray(fc.record({ id: fc.constantFrom(...ids), record: record() }), {
        selector: ({ id }) => id,
        maxLength: 4,
      }),
      gap: fc.constantFrom('', '\n', '\n\n'),
      isSorted: fc.boolean(),
    })
    .map(({ type, comment, under, records, gap, isSorted }) => {
      const ordered = isSorted ? records.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : records
      return { type, text: `${type}:${comment}\n${under}${ordered.map((one) => one.record(one.id)).join(gap)}` }
    })
}

/** A record in two columns, as it stands in a file. */
function record(): fc.Arbitrary<(id: string) => string> {
  const fields = fc.shuffledSubarray(
    [
      '    name: { ar: علوش, en: "Alloush: a" } # his own\n',
      "    aliases:\n      - 'one''s'\n      # the next\n      - { text: two, lang: en }\n",
      '    note: |\n      first\n\n        second # no comment\n',
      '    description: >-\n      folded\n      text\n',
      '    parts: { الروسية: place:russia,\n      سوريا: place:syria }\n',
      '    x-plain: on several\n      lines\n',
      '    sources:\n    - a\n    - b\n',
    ],
    { minLength: 1 },
  )
  return fc
    .record({
      above: fc.constantFrom(
        '',
        '',
        '  # who is this\n',
        '  # seedbed-disable unused-entity -- why\n',
        '  # alone\n\n',
      ),
      quote: fc.constantFrom('', '', '"', "'"),
      fields,
      below: fc.constantFrom('', '', '    # more to come\n'),
      isFlow: fc.boolean(),
    })
    .map(
      ({ above, quote, fields, below, isFlow }) =>
        (id) =>
          isFlow
            ? `${above}  ${quote}${id}${quote}: { redirect: person:x } # merged\n`
            : `${above}  ${quote}${id}${quote}:\n${fields.join('')}${below}`,
    )
}
