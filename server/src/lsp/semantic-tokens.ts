import type { Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver'
import type { Document } from '../corpus/document.ts'
import { diffTokens, encodeTokens, semanticTokens } from '../features/semantic-tokens.ts'
import type { ServerAids } from './abilities.ts'
import type { Session } from './session.ts'

/** Semantic tokens, and what changed since the last answer; what is remembered for that may be forgotten at any time. */
export class SemanticTokensDesk {
  readonly #session: Session
  readonly #inRanges: boolean
  readonly #last = new Map<string, { readonly id: string; readonly data: number[] }>()
  #answers = 0

  constructor(session: Session, { asksForTokensInRanges }: ServerAids) {
    this.#session = session
    this.#inRanges = asksForTokensInRanges
  }

  full(uri: string): SemanticTokens | null {
    const context = this.#session.context(uri)
    if (!context || (this.#inRanges && isVast(context.document))) return null
    return this.#remember(uri, [...encodeTokens(semanticTokens(context))])
  }

  delta(uri: string, previous: string): SemanticTokens | SemanticTokensDelta | null {
    const before = this.#last.get(uri)
    const now = this.full(uri)
    if (!now || before?.id !== previous) return now
    return {
      ...(now.resultId === undefined ? {} : { resultId: now.resultId }),
      edits: diffTokens(before.data, now.data).map((edit) => ({ ...edit, data: [...edit.data] })),
    }
  }

  range(uri: string, range: Range): SemanticTokens | null {
    const context = this.#session.context(uri)
    return context ? { data: [...encodeTokens(semanticTokens(context, context.document.source.span(range)))] } : null
  }

  #remember(uri: string, data: number[]): SemanticTokens {
    for (const other of this.#last.keys()) if (!this.#session.openSource(other)) this.#last.delete(other)
    this.#answers++
    const id = String(this.#answers)
    this.#last.set(uri, { id, data })
    return { resultId: id, data }
  }
}

/** Whether a file has more tokens than an editor should be sent at each keystroke: it asks for those that it shows. */
const isVast = (document: Document): boolean =>
  document.kind === 'registry' && document.cut !== undefined && document.cut.pieces.length > MOST_RECORDS

const MOST_RECORDS = 1000
