import type { ConcordanceLine, OpenedConcordance } from '../../../server/src/protocol/concordance.ts'
import { element } from '../element.ts'
import type { EditKind, KeptConcordance, Wanted } from '../messages/concordance.ts'
import { ActionBar } from './action-bar.ts'
import { ChosenLines } from './chosen-lines.ts'
import { followed } from './following.ts'
import type { Frame } from './frame.ts'
import { LineList, type ListPlace } from './line-list.ts'
import { ListHands } from './list-hands.ts'
import { QueryBar } from './query-bar.ts'
import { type Language, say } from './words.ts'

interface Surroundings {
  readonly parent: HTMLElement
  readonly frame: Frame
  readonly language: Language
  /** Keeps what has to come back when the window is loaded anew. */
  readonly keep: (kept: KeptConcordance) => void
}

/** The page of a concordance: a bar that says what is searched, what can be done with the lines that are chosen, and the lines. */
export class ConcordanceView {
  readonly #frame: Frame
  readonly #keep: (kept: KeptConcordance) => void
  readonly #bar: QueryBar
  readonly #actions: ActionBar
  readonly #list: LineList
  readonly #hint: HTMLElement
  #kept: KeptConcordance = { uri: '' }
  #opened: OpenedConcordance | undefined
  /** Whether lines of it have been read: one that cannot be read at all is not made again and again. */
  #hasRead = false
  /** The making of a concordance that is under way. */
  #making: AbortController | undefined
  /** Whether articles have changed while it was made. */
  #isOutdated = false
  #rest: ReturnType<typeof setTimeout> | undefined

  constructor({ parent, frame, language, keep }: Surroundings) {
    this.#frame = frame
    this.#keep = keep
    this.#bar = new QueryBar(language, {
      onWanted: (wanted) => void this.#make(wanted),
      entities: async (typed) =>
        (await frame.ask({ kind: 'entities', typed }))?.map(({ ref, name, found }) => ({
          value: ref,
          label: name,
          detail: found === undefined ? ref : `${found} · ${ref}`,
        })),
      onLeave: () => this.#list.dom.focus(),
    })
    this.#actions = new ActionBar(language, {
      edit: (as) => this.#edit(as),
      copy: () => this.#copy(),
      export: () => this.#export(),
      clear: () => this.#list.choose(ChosenLines.none),
      cancel: () => this.#making?.abort(),
    })
    this.#list = new LineList(language, {
      onChosen: () => this.#actions.choose(this.#list.chosen.count),
      onLost: () => {
        if (this.#hasRead) this.renew()
        else this.#actions.tell('noAnswer')
      },
      onTop: (top) => this.#remember({ ...this.#kept, top }),
    })
    new ListHands(this.#list, language === 'ar', {
      open: (row, how) => this.#open(row, how),
      copy: () => this.#copy(),
      query: () => this.#bar.focus(),
    })
    this.#hint = element('p', { class: 'concordance-hint' }, say(language, 'hint'))
    this.#list.dom.hidden = true
    parent.append(this.#bar.dom, this.#actions.dom, this.#list.dom, this.#hint)
    this.#list.mount()
  }

  /** Shows what a command asks for, or what was shown before the window was loaded anew. */
  show(kept: KeptConcordance): void {
    if (kept.wanted || !this.#kept.wanted) this.#remember(kept)
    if (!kept.wanted) {
      this.#bar.focus()
      return
    }
    this.#bar.show(kept.wanted)
    const top = kept.top ?? 0
    void this.#make(kept.wanted, { top, active: top, chosen: ChosenLines.none }).then(() => this.focus())
  }

  /**
   * Makes the concordance anew after a rest, quietly: what is seen and chosen stays where it was. With an id only where that is the one that is shown, or
   * about to be; without, the server has begun anew.
   */
  renew(id?: number): void {
    if (id !== undefined && id !== this.#opened?.id && !this.#making) return
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => {
      const { wanted } = this.#kept
      if (this.#making) this.#isOutdated = true
      else if (wanted) void this.#make(wanted, 'quietly')
    }, REST)
  }

  focus(): void {
    if (document.activeElement === document.body) this.#list.dom.focus()
  }

  #remember(kept: KeptConcordance): void {
    this.#kept = kept
    this.#keep(kept)
  }

  async #make(wanted: Wanted, how?: ListPlace | 'quietly'): Promise<void> {
    this.#making?.abort()
    const making = new AbortController()
    this.#making = making
    const replaced = this.#opened
    this.#remember(how === undefined ? { uri: this.#kept.uri, wanted } : { ...this.#kept, wanted })
    if (how !== 'quietly') this.#actions.search(undefined)
    const answer = await this.#frame.ask(
      { kind: 'open', wanted, ...(replaced ? { replaces: replaced.id } : {}) },
      {
        signal: making.signal,
        onProgress: (share) => {
          if (how !== 'quietly') this.#actions.search(share)
        },
      },
    )
    if (this.#making !== making) return
    if (!answer) {
      this.#making = undefined
      this.#actions.tell(making.signal.aborted ? 'cancelled' : 'noAnswer')
      return
    }
    const isRefused = 'refusal' in answer
    this.#bar.refuse(isRefused ? answer.refusal : undefined)
    const { chosen } = this.#list
    const place = how === 'quietly' && !isRefused && replaced ? await this.#sameIn(answer, replaced) : how
    if (this.#making !== making) return
    this.#making = undefined
    this.#opened = isRefused ? undefined : answer
    this.#hasRead = false
    this.#hint.hidden = true
    this.#list.dom.hidden = isRefused
    if (!isRefused) this.#bar.name(answer.title)
    this.#list.show(
      this.#opened,
      (from, count) => this.#read(this.#opened?.id ?? 0, from, count),
      typeof place === 'object' ? place : undefined,
    )
    this.#actions.found(this.#opened)
    if (typeof place === 'object' && place.chosen.count < chosen.count) this.#actions.tell('choiceLost')
    if (this.#isOutdated) this.renew()
    this.#isOutdated = false
  }

  async #read(id: number, from: number, count: number): Promise<readonly ConcordanceLine[] | undefined> {
    const lines = await this.#frame.ask({ kind: 'lines', id, from, count })
    if (lines && id === this.#opened?.id) this.#hasRead = true
    return lines
  }

  /** Where in a concordance that has been made anew the lines are that were seen and chosen in the old one. */
  async #sameIn(fresh: OpenedConcordance, old: OpenedConcordance): Promise<ListPlace> {
    const { chosen, top, rows } = this.#list
    const active = rows.linesOf(this.#list.active).from
    const sought = chosen.count <= MOST_FOLLOWED ? chosen.numbers() : []
    const marked = new Set([top, active, ...sought])
    const known = this.#list.lines().filter(({ number }) => marked.has(number))
    const pages = new Set(known.flatMap(({ number }) => [number - NEAR, number, number + NEAR].map(pageOf)))
    const read = [...pages]
      .filter((page) => page >= 0 && page * NEAR < fresh.total)
      .map((page) => this.#read(fresh.id, page * NEAR, NEAR))
    const now = followed(
      known,
      (await Promise.all(read)).flatMap((lines) => lines ?? []),
    )
    // All of as many lines are all of them; who else chose more than can be followed chooses again.
    const areAll = chosen.count === old.total && fresh.total === old.total
    const still = sought.flatMap((number) => now.get(number) ?? [])
    return {
      top: now.get(top) ?? top,
      active: now.get(active) ?? active,
      chosen: areAll ? chosen : ChosenLines.of(still),
    }
  }

  #open(row: number, { aside, focuses }: { readonly aside: boolean; readonly focuses: boolean }): void {
    const shown = this.#list.rows.at(row)
    const line = 'line' in shown ? this.#list.line(shown.line) : undefined
    if (line) this.#frame.perform({ kind: 'open', uri: line.uri, range: line.range, aside, focuses })
  }

  #edit(as: EditKind): void {
    const lines = this.#linesMeant()
    if (this.#opened && lines.length > 0) this.#frame.perform({ kind: 'edit', id: this.#opened.id, lines, as })
  }

  #copy(): void {
    const lines = this.#linesMeant()
    if (this.#opened && lines.length > 0) this.#frame.perform({ kind: 'copy', id: this.#opened.id, lines })
  }

  #export(): void {
    if (!this.#opened) return
    const { id, title, titleInExport: name = title } = this.#opened
    const { chosen } = this.#list
    this.#frame.perform({ kind: 'export', id, name, ...(chosen.count > 0 ? { lines: chosen.numbers() } : {}) })
  }

  /** What is chosen, else the line at which one is. */
  #linesMeant(): readonly number[] {
    const { chosen, rows, active, total } = this.#list
    if (chosen.count > 0) return chosen.numbers()
    const shown = rows.at(active)
    return 'line' in shown && total > 0 ? [shown.line] : []
  }
}

/** Milliseconds of rest after a change: all of a corpus may be searched. */
const REST = 500

/** Lines that are read at once to find those that were there before, and how many chosen ones are looked for. */
const NEAR = 100
const MOST_FOLLOWED = 2000
const pageOf = (number: number): number => Math.floor(number / NEAR)
