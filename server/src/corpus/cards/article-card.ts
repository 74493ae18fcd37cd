import type { Message } from '../../language/message.ts'
import { frontMatterShape } from '../../schema/front-matter-shape.ts'
import { fieldOf } from '../../schema/shape.ts'
import { entryOf, itemsOf, mapOf, scalarOf, textOf } from '../../schema/values.ts'
import type { YamlMap, YamlValue } from '../../syntax/yaml.ts'
import { externalLink } from '../external-id.ts'
import type { ArticleFacts } from '../facts.ts'
import { type Card, code, comma, joined, type Line, type Piece, quoted, said } from './card.ts'
import { dateText } from './date-words.ts'
import { linkTo, localized, nameOf, type Reading } from './reading.ts'

/** What an article is: title, date, source, summary, topics, and where editing stands; what its text alone says only where that can be asked for. */
export function articleCard(article: ArticleFacts, reading: Reading): Card {
  const { language, corpus } = reading
  const document = corpus.document(article.uri)
  const meta = document?.kind === 'article' ? document.meta : undefined
  const summary = textOf(entryOf(meta, 'summary')?.value)
  return {
    title: article.title === undefined ? [code(article.id ?? '—')] : [quoted(article.title)],
    lines: [
      headLine(article, meta, reading),
      summary === undefined ? [] : [quoted(summary)],
      labelled(
        words.topics,
        article.topics.slice(0, 8).map((topic) => topicName(topic, reading)),
        reading,
      ),
      statusLine(meta, reading),
      [linkTo(corpus, article.uri, article.titleRange.start.line, words.open[language])],
    ],
  }
}

/** A reference to an article that the corpus does not have. */
export const unknownArticleCard = (target: string, { language }: Reading): Card => ({
  title: [code(target)],
  lines: [[said(words.unknown[language])]],
})

const words = {
  source: { en: 'Source: ', ar: 'المصدر: ' },
  via: { en: ' via ', ar: ' عن ' },
  topics: { en: 'Topics: ', ar: 'الموضوعات: ' },
  status: { en: 'Status: ', ar: 'الحالة: ' },
  open: { en: 'Open', ar: 'فتح' },
  unknown: { en: 'No article of this corpus.', ar: 'لا مقالة بهذا الاسم في المجموعة.' },
} satisfies Readonly<Record<string, Message>>

function headLine({ date: edtf }: ArticleFacts, meta: YamlMap | undefined, reading: Reading): Line {
  const { language } = reading
  const date = edtf === undefined ? undefined : dateText(edtf, language)
  const sources = itemsOf(entryOf(meta, 'source')?.value)
    .slice(0, 3)
    .map((source) => sourcePieces(source, reading))
  return joinedLines([date === undefined ? [] : [said(date)], ...sources], ' · ')
}

const joinedLines = (lines: readonly Line[], separator: string): Line =>
  lines.filter((line) => line.length > 0).flatMap((line, index) => (index === 0 ? line : [said(separator), ...line]))

/** `{ name, url, entity, via }`: the publisher by its name, or by its record's. */
function sourcePieces(source: YamlValue, reading: Reading): Line {
  const at = (key: string) => textOf(entryOf(mapOf(source), key)?.value)
  const entity = at('entity')
  const page = externalLink(at('url') ?? '')
  const name = at('name') ?? scalarOf(source)?.text
  const via = at('via')
  const publisher: readonly Piece[] =
    name !== undefined && page !== undefined
      ? [{ kind: 'link', text: name, url: page, where: page }]
      : name !== undefined
        ? [quoted(name)]
        : entity !== undefined
          ? [nameOf(entity, reading)]
          : []
  const agency = via === undefined ? [] : [said(words.via[reading.language]), viaPiece(via, reading)]
  return [...publisher, ...agency]
}

/** `via` is a text or an entity. */
const viaPiece = (via: string, reading: Reading): Piece =>
  reading.corpus.resolve(via) ? nameOf(via, reading) : quoted(via)

const topicName = (slug: string, reading: Reading): Piece =>
  quoted(localized(reading.corpus.settings.topics?.get(slug)?.label, reading) ?? slug)

function statusLine(meta: YamlMap | undefined, reading: Reading): Line {
  const status = textOf(entryOf(meta, 'status')?.value)
  const shape = fieldOf(frontMatterShape(reading.corpus.settings), 'status')?.shape
  const meaning = shape?.kind === 'enum' ? shape.values.find((one) => one.value === status)?.meaning : undefined
  return meaning ? [said(words.status[reading.language]), said(meaning[reading.language])] : []
}

const labelled = (word: Message, pieces: readonly Piece[], { language }: Reading): Line =>
  pieces.length > 0 ? [said(word[language]), ...joined(pieces, comma[language])] : []
