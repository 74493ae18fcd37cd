import type { BodyKind, ProposedArticle, ProposedBlock, ProposedField } from '../../../server/src/protocol/import.ts'
import { element } from '../element.ts'
import type { ImportChoices } from '../messages/import.ts'
import type { SayImport } from './words.ts'

/** What the list is made with. */
export interface BlocksShown {
  readonly proposal: ProposedArticle
  readonly chosen: ImportChoices | undefined
  readonly say: SayImport
  readonly labelOf: (key: string) => string
  readonly onChange: () => void
}

/** The captured text from top to bottom, each block with what becomes of it, and a check box for the body. */
export class BlockList {
  readonly dom: HTMLElement
  readonly #rows: readonly BlockRow[]

  constructor(shown: BlocksShown) {
    const { proposal, say } = shown
    this.#rows = proposal.blocks.map(
      (block, number) =>
        new BlockRow(
          block,
          proposal.fields.filter((field) => field.block === number && field.key !== 'id'),
          shown.chosen?.blocks[number],
          shown,
        ),
    )
    const list = element('div', { class: 'import-blocks', on: { keydown: (event) => this.#move(event) } })
    for (const run of runsOf(this.#rows)) {
      if (run.length < FOLDED) list.append(...run.map(({ dom }) => dom))
      else list.append(folded(run, say))
    }
    this.dom = element(
      'section',
      { class: 'import-text', 'aria-labelledby': 'text' },
      element('h2', { id: 'text' }, say('text')),
      element('p', { class: 'import-help' }, say('textHelp')),
      list,
    )
  }

  get kinds(): readonly (BodyKind | null)[] {
    return this.#rows.map((row) => (row.isKept ? row.block.as : null))
  }

  /** How many blocks are neither in the body nor a field, and what is cut in the middle of others. */
  get cut(): number {
    return this.#rows.reduce(
      (sum, { dom, block }) => sum + (dom.dataset.fate === 'cut' ? 1 : (block.within?.length ?? 0)),
      0,
    )
  }

  /** The lines of the site that are cut. */
  get linesOfSite(): readonly string[] {
    const lines = this.#rows.flatMap(({ block, isKept }) => (block.isOfSite && !isKept ? [block.text] : []))
    return [...new Set(lines)]
  }

  /** Fields have been left out, or taken in. */
  redraw(leftOut: readonly string[]): void {
    for (const row of this.#rows) row.draw(leftOut)
  }

  /** The arrows go from check box to check box. */
  #move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const boxes = this.#rows.map(({ box }) => box).filter((box) => box.checkVisibility())
    const at = boxes.indexOf(event.target as HTMLInputElement)
    const next = at < 0 ? undefined : boxes[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (!next) return
    event.preventDefault()
    next.focus()
    next.closest('.import-block')?.scrollIntoView({ block: 'nearest' })
  }
}

class BlockRow {
  readonly dom: HTMLElement
  readonly block: ProposedBlock
  readonly box: HTMLInputElement
  readonly #words: HTMLElement
  readonly #fate: HTMLElement
  readonly #shown: BlocksShown

  constructor(
    block: ProposedBlock,
    fields: readonly ProposedField[],
    chosen: BodyKind | null | undefined,
    shown: BlocksShown,
  ) {
    this.block = block
    this.#shown = shown
    const { say } = shown
    const isBody = block.key === undefined && block.why === undefined
    this.box = element('input', {
      type: 'checkbox',
      checked: chosen === undefined ? isBody : chosen !== null,
      'aria-label': say('keep', shortened(block.text)),
      on: { change: () => shown.onChange() },
    })
    this.#words = element('div', { class: `import-words import-as-${block.as}`, dir: 'auto' })
    this.#fate = element('div', { class: 'import-fate' })
    const from = isBody ? fields : []
    this.dom = element(
      'label',
      { class: 'import-block' },
      this.box,
      this.#words,
      element(
        'div',
        { class: 'import-marks' },
        this.#fate,
        ...from.map(({ label }) => element('span', { class: 'import-mark' }, say('becomes', label))),
      ),
      ...(block.within ?? []).map(({ text, why }) => cutWithin(text, say('cutWithin', why))),
    )
    this.#fillWords(from)
    this.draw(shown.chosen?.leftOut ?? [])
  }

  get isKept(): boolean {
    return this.box.checked
  }

  /** Why it is cut: what is cut together for one reason is folded together. */
  get why(): string | undefined {
    return this.block.why
  }

  draw(leftOut: readonly string[]): void {
    const { say, labelOf } = this.#shown
    const { key, why } = this.block
    const isField = key !== undefined && !leftOut.includes(key)
    const fate = this.isKept ? 'kept' : isField ? 'field' : 'cut'
    this.dom.dataset.fate = fate
    const becomes = key === undefined ? '' : say(isField ? 'becomes' : 'leftOut', labelOf(key))
    const cut = key === undefined ? (why === undefined ? say('cutByYou') : say('cut', why)) : becomes
    const kept = key !== undefined && isField ? becomes : why === undefined && key === undefined ? '' : say('keptToo')
    this.#fate.textContent = this.isKept ? kept : cut
    if (fate === 'cut') this.#words.setAttribute('role', 'deletion')
    else this.#words.removeAttribute('role')
  }

  /** The words from which fields were read are marked where they stand. */
  #fillWords(fields: readonly ProposedField[]): void {
    const { text } = this.block
    const places = fields
      .flatMap(({ words = '', label }) => {
        const at = words === '' ? -1 : text.indexOf(words)
        return at < 0 ? [] : [{ start: at, end: at + words.length, label }]
      })
      .toSorted((a, b) => a.start - b.start)
    let at = 0
    for (const { start, end, label } of places) {
      if (start < at) continue
      this.#words.append(text.slice(at, start), element('mark', { title: label }, text.slice(start, end)))
      at = end
    }
    this.#words.append(text.slice(at))
  }
}

/** What a block loses in its middle; it cannot be kept by itself. */
const cutWithin = (text: string, why: string): HTMLElement =>
  element(
    'div',
    { class: 'import-within' },
    element('span', { role: 'deletion', dir: 'auto' }, shortened(text)),
    element('span', {}, why),
  )

/** Blocks that follow each other and are cut for one reason. */
function runsOf(rows: readonly BlockRow[]): readonly (readonly BlockRow[])[] {
  const runs: BlockRow[][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last && row.why !== undefined && last[0]?.why === row.why) last.push(row)
    else runs.push([row])
  }
  return runs
}

/** Nobody reads the menus of a page: so many lines of them are one. */
const FOLDED = 7

const folded = (run: readonly BlockRow[], say: SayImport): HTMLElement =>
  element(
    'details',
    { class: 'import-run' },
    element('summary', {}, `${say('cuts', run.length)} (${run[0]?.why ?? ''})`),
    ...run.map(({ dom }) => dom),
  )

const LONGEST = 80

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
