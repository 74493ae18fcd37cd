import type { MarkupContent } from 'vscode-languageserver-types'
import { isolate } from '../../language/direction.ts'
import type { UiLanguage } from '../../language/message.ts'
import { codeSpan } from '../../syntax/code-span.ts'
import type { Card, Line, Piece } from './card.ts'
import { svgImage } from './pictures/svg-image.ts'

/** What an editor can show of a card. */
export interface CardAbilities {
  readonly markdown: boolean
  /** Images in Markdown that carry all of themselves in their address. */
  readonly pictures: boolean
}

/** A card as an editor shows it: in Markdown, with pictures or without, or as plain text where it cannot. */
export const renderCard = (card: Card, language: UiLanguage, { markdown, pictures }: CardAbilities): MarkupContent => ({
  kind: markdown ? 'markdown' : 'plaintext',
  value: render(pictures ? card : withoutPictures(card), language, markdown ? inMarkdown : inPlainText),
})

const withoutPictures = ({ title, lines }: Card): Card => ({
  title,
  lines: lines.filter((line) => !line.some(isPicture)),
})

const isPicture = ({ kind }: Piece): boolean => kind === 'picture'

/** How the parts of a card are written. */
interface Writer {
  readonly piece: (piece: Piece) => string
  readonly title: (text: string) => string
  readonly lineBreak: string
}

function render({ title, lines }: Card, language: UiLanguage, writer: Writer): string {
  const line = (pieces: Line): string => {
    const text = pieces.map(writer.piece).join('')
    // Editors lay a card out from left to right; an Arabic sentence has to keep its own order inside.
    return language === 'ar' && !pieces.some(isPicture) ? isolate(text, 'rtl') : text
  }
  const rest = lines
    .filter((pieces) => pieces.length > 0)
    .map(line)
    .filter((text) => text !== '')
  return [writer.title(line(title)), ...(rest.length > 0 ? [rest.join(writer.lineBreak)] : [])].join('\n\n')
}

const inMarkdown: Writer = {
  title: (text) => `**${text}**`,
  lineBreak: '  \n',
  piece: (piece) => {
    switch (piece.kind) {
      case 'said':
        return piece.text
      case 'plain':
        return escaped(piece.text.replace(/\s+/gu, ' ')).replace(/^( ?\d*)([#+.)-])/, '$1\\$2')
      case 'quoted':
        return isolate(escaped(oneLine(piece.text)))
      case 'code':
        return isolate(codeSpan(oneLine(piece.text)), 'ltr')
      case 'link': {
        const text = isolate(escaped(oneLine(piece.text)))
        // Nothing but the web and files: a corpus must not offer an editor commands to run.
        return /^(?:https?|file|vscode-[a-z-]+|memfs):/i.test(piece.url) ? `[${text}](<${inLink(piece.url)}>)` : text
      }
      case 'picture': {
        const svg = piece.svg()
        return svg === undefined ? '' : `![${escaped(oneLine(piece.alt))}](<${svgImage(svg)}>)`
      }
    }
  },
}

const inPlainText: Writer = {
  title: (text) => text,
  lineBreak: '\n',
  piece: (piece) => {
    switch (piece.kind) {
      case 'said':
        return piece.text
      case 'plain':
        return piece.text.replace(/\s+/gu, ' ')
      case 'quoted':
        return isolate(oneLine(piece.text))
      case 'code':
        return isolate(oneLine(piece.text), 'ltr')
      case 'link':
        return `${isolate(oneLine(piece.text))} (${isolate(piece.where, 'ltr')})`
      case 'picture':
        return ''
    }
  },
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Everything that Markdown, GFM and VS Code's icons could read as more than text. Isolates keep it from the start of a line. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_[\]<>|~@&$^]|:(?=\/)|\.(?<=\bwww\.)/giu, (character) => `\\${character}`)

const inLink = (url: string): string =>
  url.replace(/[\s<>\\]/g, (character) => `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`)
