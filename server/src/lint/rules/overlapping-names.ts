import type { RegistryFile } from '../../corpus/document.ts'
import { direction } from '../../language/direction.ts'
import type { Entity, Name } from '../../registry/entity.ts'
import { entryOf, itemsOf, mapOf, scalarOf, textOf } from '../../schema/values.ts'
import type { YamlMap } from '../../syntax/yaml.ts'
import { insertEntry, writeScalar } from '../../syntax/yaml-write.ts'
import type { Characters } from '../../text/characters.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { shownWords, shownWordsFirst } from '../tags/shown-name.ts'
import { isReversed, surelyMeet } from '../values/periods.ts'
import { writtenRecords } from '../values/records.ts'

/** Two official names in one language at the same time (docs/format.md §6). */
export const overlappingNames: LintRule = {
  code: 'overlapping-names',
  summary: {
    en: 'Two official names of one record, in one language, hold at the same time.',
    ar: 'لسجل واحد اسمان رسميان في لغة واحدة ومدة واحدة.',
  },
  severity: 'warning',
  reads: 'document',
  check: { registry: check },
}

function* check(file: RegistryFile): Iterable<Finding> {
  const { uri, source } = file
  for (const { entity, map } of writtenRecords(file)) {
    const official = entity.names.filter(({ use }) => use === 'official')
    for (const [at, name] of official.entries()) {
      const earlier = official.slice(0, at).find((one) => languageOf(one) === languageOf(name) && surelyMeet(one, name))
      if (!earlier) continue
      const words = {
        name: shownWordsFirst(name.text, entity),
        earlier: entity.withhold ? { en: 'another one', ar: 'اسم آخر' } : quoted(earlier.text),
      }
      yield {
        span: name.span,
        message: {
          en: `${words.name.en} and ${words.earlier.en} are both official at the same time. Say with “from” and “until” when each of them held, or leave “use: official” to one.`,
          ar: `${words.name.ar} و${words.earlier.ar} اسمان رسميان في وقت واحد. بيّن مدة كل منهما بـ«from» و«until»، أو أبقِ «\u2066use: official\u2069» لأحدهما.`,
        },
        related: [
          {
            uri,
            range: source.range(earlier.span),
            message: { en: 'The other official name.', ar: 'الاسم الرسمي الآخر.' },
          },
        ],
        fixes: endings(source.characters, entity, map, earlier, name),
      }
    }
  }
}

/** Names without a language are told apart by the way they are written. */
const languageOf = ({ lang, text }: Name): string => lang.toLowerCase() || `(${direction(text)})`

/** The one that began first ends when the other begins. */
function endings(text: Characters, entity: Entity, record: YamlMap, earlier: Name, later: Name): readonly Fix[] {
  for (const [first, second] of [
    [earlier, later],
    [later, earlier],
  ] as const) {
    const until = second.from
    if (until === undefined || first.until !== undefined || (first.from && isReversed(first.from, until))) continue
    if (surelyMeet({ from: first.from, until }, second) || first.from === until) continue
    const map = aliasMapOf(record, first)
    const edit = map && insertEntry(text, map, 'until', writeScalar(until), ['text', 'lang', 'from', 'until'])
    const name = shownWords(first.text, entity)
    const written = quoted(`until: ${until}`)
    if (!edit) continue
    return [
      { title: { en: `Write ${written.en} at ${name.en}`, ar: `كتابة ${written.ar} عند ${name.ar}` }, edits: [edit] },
    ]
  }
  return []
}

const aliasMapOf = (record: YamlMap, { text, span }: Name): YamlMap | undefined =>
  itemsOf(entryOf(record, 'aliases')?.value)
    .map(mapOf)
    .find((map) => {
      const scalar = scalarOf(entryOf(map, 'text')?.value)
      return (
        textOf(scalar) === text &&
        scalar !== undefined &&
        scalar.span.start <= span.start &&
        span.end <= scalar.span.end
      )
    })
