import { ChangeSet } from '@codemirror/state'
import type { FromEditor, ToEditor } from '../messages/seed-editor.ts'
import { type Pace, REST } from './groups.ts'
import { changedElsewhere, confirmed, isSettled, opened, resent, type Sync, sent, typed } from './sync.ts'

/** What a correspondence needs of the world. */
export interface Ends {
  readonly post: (message: FromEditor) => void
  /** Brings a change that was made elsewhere into the editor's text. */
  readonly show: (changes: ChangeSet) => void
  /** Calls back after so many milliseconds, unless it is called off before. */
  readonly later: (milliseconds: number, call: () => void) => () => void
}

/** What the frame tells of the text. */
export type TextMessage = Extract<ToEditor, { readonly kind: 'changed' | 'refused' | 'dirty' | 'flush' }>

/** The editor's side of the talk about the text: when what is typed is sent, and what is done with what comes. */
export class Correspondence {
  readonly #ends: Ends
  #sync: Sync
  /** Whether VS Code would ask before it closes the document. */
  #isDirty: boolean
  #callOff: (() => void) | undefined
  /** Whether a group was closed while another was under way. */
  #due = false
  #waiting: (() => void)[] = []

  /** Begins with the text as it was opened. */
  constructor(ends: Ends, { version, isDirty }: Pick<Extract<ToEditor, { kind: 'open' }>, 'version' | 'isDirty'>) {
    this.#ends = ends
    this.#sync = opened(version)
    this.#isDirty = isDirty
  }

  /** What is known to the frame, and what is not. */
  get sync(): Sync {
    return this.#sync
  }

  /** Whether what is typed now is the first that makes the document dirty. */
  get isFirst(): boolean {
    return !this.#isDirty && this.#sync.inFlight === undefined
  }

  /** Takes a change that the editor has made in its text. The first letter since it was saved does not wait: it makes the document dirty. */
  typed(changes: ChangeSet, pace: Pace): void {
    this.#sync = typed(this.#sync, changes)
    this.#callOff?.()
    if (pace === 'held') this.#rest()
    if (pace === 'at-once' || (pace === 'after-rest' && this.isFirst)) this.send()
    else if (pace === 'after-rest') this.#callOff = this.#ends.later(REST, () => this.send())
  }

  /** Closes the group: at the end of a composition, where the caret goes elsewhere, and where the editor loses the focus. */
  send(): void {
    this.#rest()
    this.#due = this.#sync.inFlight !== undefined && this.#sync.unsent !== undefined
    const { sync, group } = sent(this.#sync)
    this.#sync = sync
    if (group) this.#post(group)
    this.#settle()
  }

  /** Resolves when the frame knows all that has been typed so far, and what is typed meanwhile: with the version that both have then. */
  async flush(): Promise<number> {
    this.send()
    while (!isSettled(this.#sync)) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve)
      })
      this.send()
    }
    return this.#sync.version
  }

  /** Resolves when the frame knows all that has been typed so far; with undefined where more has been typed meanwhile, which waits for its own time. */
  async told(): Promise<number | undefined> {
    this.send()
    while (this.#sync.inFlight !== undefined) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve)
      })
    }
    return isSettled(this.#sync) ? this.#sync.version : undefined
  }

  /** Takes what the frame tells, in the order in which it comes. */
  hear(message: TextMessage): void {
    if (message.kind === 'flush') {
      void this.flush().then(() => this.#ends.post({ kind: 'flushed', number: message.number }))
      return
    }
    if (message.kind === 'refused') {
      const again = resent(this.#sync)
      if (again) this.#post(again)
      return
    }
    if (message.kind === 'dirty') {
      this.#isDirty = message.isDirty
      // What was typed while the file was written.
      if (!message.isDirty && this.#callOff) this.send()
      return
    }
    if (message.own) {
      this.#sync = confirmed(this.#sync, message.version)
      // A group that changed nothing has made nothing dirty.
      if (this.#due || (this.#callOff && this.isFirst)) this.send()
      this.#settle()
      return
    }
    const { sync, changes } = changedElsewhere(this.#sync, message.version, ChangeSet.fromJSON(message.changes))
    this.#sync = sync
    this.#ends.show(changes)
  }

  /** Nothing is to be sent by itself. */
  #rest(): void {
    this.#callOff?.()
    this.#callOff = undefined
    this.#due = false
  }

  #post({ version, changes }: { readonly version: number; readonly changes: ChangeSet }): void {
    this.#ends.post({ kind: 'group', version, changes: changes.toJSON() })
  }

  /** Wakes who waits where the frame has taken a group, so that the next is sent. */
  #settle(): void {
    if (this.#sync.inFlight) return
    const waiting = this.#waiting
    this.#waiting = []
    for (const wake of waiting) wake()
  }
}
