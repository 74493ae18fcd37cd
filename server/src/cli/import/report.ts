import { accountOf, type Piece } from '../../exchange/read/account.ts'
import type { Proposal } from '../../exchange/read/proposal.ts'
import type { RawText } from '../../exchange/read/raw-block.ts'
import type { Choices } from '../../exchange/read/seed-text.ts'
import type { UiLanguage } from '../../language/message.ts'

/** What became of one captured text, as `--report` writes it. Offsets count UTF-16 code units of the decoded text. */
export interface TextReport {
  readonly file: string
  readonly encoding?: string
  /** Where the article was written; missing where it was not. */
  readonly article?: string
  readonly skipped?: string
  /** Why it could not be read or written. */
  readonly failed?: string
  /** The keys that every article of the corpus has to have, and that this one has no value for. */
  readonly missing?: readonly string[]
  readonly fields: readonly {
    readonly key: string
    readonly value: string
    readonly words?: string
    readonly certainty: string
    readonly reason: string
  }[]
  /** All of the text in order: what stays in the body, what became a field, what was cut, and the white space between. */
  readonly pieces: readonly {
    readonly start: number
    readonly end: number
    readonly fate: 'body' | 'field' | 'cut' | 'space'
    readonly key?: string
    readonly why?: string
    readonly text?: string
    /** Hidden characters that the article has no more, by their code points. */
    readonly replaced?: readonly { readonly offset: number; readonly character: string; readonly by: string }[]
  }[]
}

/** The account of one text. */
export function reportOf(
  raw: RawText,
  proposal: Proposal,
  { turned, values }: Choices,
  language: UiLanguage,
): Pick<TextReport, 'fields' | 'pieces'> {
  return {
    fields: proposal.fields.map(({ key, value, words, certainty, reason }) => ({
      key,
      value: values.get(key) ?? value,
      ...(words === undefined ? {} : { words }),
      certainty,
      reason: reason[language],
    })),
    pieces: accountOf(raw, proposal).map(({ span: { start, end }, fate, block, replaced }) => {
      const own = block !== undefined && turned.has(block) ? turnedFate(fate) : fate
      return {
        start,
        end,
        fate: own.kind,
        ...(own.kind === 'field' ? { key: own.key } : {}),
        ...(own.kind === 'cut' ? { why: own.why } : {}),
        ...(fate.kind === 'space' ? {} : { text: raw.text.slice(start, end) }),
        ...(replaced
          ? { replaced: replaced.map(({ offset, character, by }) => ({ offset, character: codePoint(character), by })) }
          : {}),
      }
    }),
  }
}

/** What becomes of a block of which the opposite is wanted. */
const turnedFate = ({ kind }: Piece['fate']) =>
  kind === 'body' ? ({ kind: 'cut', why: 'chosen' } as const) : ({ kind: 'body' } as const)

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
