import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import type { Selector } from '../../corpus/selector.ts'
import type { Message } from '../../language/message.ts'
import { entryOf, itemsOf, mapOf } from '../../schema/values.ts'
import type { YamlMap } from '../../syntax/yaml.ts'
import { insertEntry } from '../../syntax/yaml-write.ts'
import { lineEnd, lineStart } from '../../text/line-break.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { shownWordsFirst } from '../tags/shown-name.ts'
import { timesInArabic } from '../times.ts'

/** An entry of `mentions` or `not-mentions` whose words stand in the text more than once (docs/format.md §4). */
export const mentionAmbiguous: LintRule = {
  code: 'mention-ambiguous',
  summary: {
    en: 'The words of an entry in `mentions` or `not-mentions` stand in the text more than once, and none is chosen.',
    ar: 'كلمات بند في `mentions` أو `not-mentions` ترد في النص أكثر من مرة دون اختيار إحداها.',
  },
  severity: 'warning',
  reads: 'registry',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  const maps = mapsOfSelectors(article)
  for (const selector of article.selectors) {
    if (selector.chooses || selector.hits.length < 2) continue
    const named = selector.ref === undefined ? undefined : corpus.resolve(selector.ref)
    const words = shownWordsFirst(selector.exact.map(({ text }) => text).join(' … '), ...(named ? [named] : []))
    const map = maps.get(selector.span.start)
    yield {
      span: selector.exact[0]?.span ?? selector.span,
      message: {
        en: `${words.en} stands in the text ${selector.hits.length} times. Say which one is meant by “occurrence”, by “prefix” and “suffix”, or write “occurrence: all”.`,
        ar: `ورد ${words.ar} في النص ${timesInArabic(selector.hits.length)}. بيّن المقصود بـ«occurrence» أو بـ«prefix» و«suffix»، أو اكتب «\u2066occurrence: all\u2069».`,
      },
      related: selector.hits.slice(0, 3).flatMap(([first], index) =>
        first
          ? [
              {
                uri: article.uri,
                range: article.source.range(first),
                message: { en: `Occurrence ${index + 1}.`, ar: `الموضع ${index + 1}.` },
              },
            ]
          : [],
      ),
      fixes: map ? [...choices(article, selector, map, named?.withhold === true)] : [],
    }
  }
}

function* choices(article: Article, { list, hits }: Selector, map: YamlMap, withheld: boolean): Iterable<Fix> {
  const all = choice(article, map, 'all', { en: 'All of them', ar: 'كلها' })
  if (list === 'not-mentions' && all) yield all
  for (const [index, [first]] of hits.slice(0, 3).entries()) {
    const around = first && !withheld ? quoted(surroundings(article.source.text, first.start, first.end)) : undefined
    const fix = choice(article, map, String(index + 1), {
      en: `Number ${index + 1}${around ? `: ${around.en}` : ''}`,
      ar: `الموضع ${index + 1}${around ? `: ${around.ar}` : ''}`,
    })
    if (fix) yield fix
  }
  if (list === 'mentions' && all) yield all
}

function choice({ source }: Article, map: YamlMap, occurrence: string, title: Message): Fix | undefined {
  const edit = insertEntry(source.text, map, 'occurrence', occurrence, ['exact', 'ref', 'occurrence'])
  return edit && { title, edits: [edit] }
}

/** A few words of the line on both sides. */
function surroundings(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(lineStart(text, start), start - 25), start).replace(/^\S*\s/u, '')
  const after = text.slice(end, Math.min(lineEnd(text, end), end + 25)).replace(/\s\S*$/u, '')
  return `${before}${text.slice(start, end)}${after}`
}

/** The maps that are selectors, by where they start. */
function mapsOfSelectors({ meta, selectors }: Article): ReadonlyMap<number, YamlMap> {
  const maps = new Map<number, YamlMap>()
  for (const list of new Set(selectors.map((one) => one.list))) {
    for (const item of itemsOf(entryOf(meta, list)?.value)) {
      const map = mapOf(item)
      if (map && !maps.has(map.span.start)) maps.set(map.span.start, map)
    }
  }
  return maps
}
