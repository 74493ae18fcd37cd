import { Annotation, type ChangeSet, EditorSelection, Transaction } from '@codemirror/state'
import { EditorView, type ViewUpdate } from '@codemirror/view'
import type { Answers, Deed, FromEditor, Question, ToEditor } from '../messages/seed-editor.ts'
import { carryOut } from './commands.ts'
import { Correspondence, type TextMessage } from './correspondence.ts'
import { editorState, isTyped } from './editor.ts'
import type { Frame } from './frame.ts'
import { settleForm } from './front-matter-form.ts'
import { paceOf } from './groups.ts'
import { giveFocusBack } from './lasting-focus.ts'
import { rangeOf, spanOf } from './places.ts'
import { changeSettings } from './surroundings.ts'
import { ToldText } from './told-text.ts'

/** Where an editor lives. */
export interface Place {
  readonly parent: HTMLElement
  readonly nonce: string
  readonly post: (message: FromEditor) => void
}

type Message<Kind extends ToEditor['kind']> = Extract<ToEditor, { readonly kind: Kind }>

/** One editor and its talk with the extension, from the first text on. */
export class Session implements Frame {
  readonly view: EditorView
  readonly #post: Place['post']
  readonly #nonce: string
  readonly #correspondence: Correspondence
  /** In the version that `#correspondence` knows. */
  readonly #told: ToldText
  readonly #asked = new Map<number, (answer: unknown) => void>()
  #lastNumber = 0
  /** What was selected at the opening, until the form stands above it. */
  #begun: EditorSelection | undefined

  constructor({ parent, nonce, post }: Place, open: Message<'open'>) {
    this.#post = post
    this.#nonce = nonce
    this.#correspondence = new Correspondence(
      {
        post,
        show: (changes) => this.#show(changes),
        later: (milliseconds, call) => {
          const timer = setTimeout(call, milliseconds)
          return () => clearTimeout(timer)
        },
      },
      open,
    )
    this.view = new EditorView({ parent, state: this.#stateOf(open) })
    this.#told = new ToldText(this.view.state.doc)
    this.#listen()
    this.#reveal(open.reveal, open.keepsFocus)
    this.#begun = open.reveal ? this.view.state.selection : undefined
  }

  /** Takes a message of the frame's; messages come in order. */
  hear(message: Exclude<ToEditor, { readonly kind: 'open' }>): void {
    switch (message.kind) {
      case 'changed':
      case 'refused':
      case 'dirty':
        this.#hearOfText(message)
        return
      case 'flush':
        // What stands in a field of the form has to become text first.
        void settleForm(this.view).then(() => {
          // The text editor may be about to take this one's place, and its caret.
          this.#tellSelection()
          this.#hearOfText(message)
        })
        return
      case 'view':
      case 'findings':
      case 'outline':
      case 'form':
      case 'hints':
      case 'links':
      case 'suggestions':
        this.#told.show(this.view, message, this.#correspondence.sync)
        if (message.kind === 'form') this.#seeAgain()
        return
      case 'answer':
        this.#asked.get(message.number)?.(message.answer)
        this.#asked.delete(message.number)
        return
      case 'settings':
        this.view.dispatch({ effects: changeSettings.of(message.settings) })
        return
      case 'reveal':
        this.#reveal(message.range, message.follow)
        return
      case 'focus':
        giveFocusBack(this.view)
        return
      case 'command':
        carryOut(this.view, message.command)
        return
    }
  }

  async ask<Kind extends Question['kind'] & keyof Answers>(
    question: Extract<Question, { readonly kind: Kind }>,
  ): Promise<Answers[Kind] | undefined> {
    const { doc } = this.view.state
    const version = await this.#correspondence.told()
    if (version === undefined || this.view.state.doc !== doc) return undefined
    const number = ++this.#lastNumber
    const answer = await new Promise<unknown>((resolve) => {
      this.#asked.set(number, resolve)
      this.#post({ kind: 'ask', number, version, question })
    })
    return this.view.state.doc === doc ? (answer as Answers[Kind] | undefined) : undefined
  }

  get isFirst(): boolean {
    return this.#correspondence.isFirst
  }

  perform(deed: Deed): void {
    void this.#correspondence.flush().then(() => this.#post({ kind: 'do', deed }))
  }

  #stateOf({ text, editable, settings }: Message<'open'>) {
    return editorState({
      text,
      editable,
      settings,
      frame: this,
      nonce: this.#nonce,
      onUpdate: (update) => this.#onUpdate(update),
    })
  }

  /** A group ends with a composition, and where the editor is left: what stands in a field of the form becomes text there too. */
  #listen(): void {
    const { contentDOM } = this.view
    // The input method's last change comes after the event.
    contentDOM.addEventListener('compositionend', () => setTimeout(() => this.#send(), AFTER_COMPOSITION))
    contentDOM.addEventListener('blur', () => this.#leave())
    // The pointer may be on its way to a button that closes the editor.
    document.documentElement.addEventListener('mouseleave', () => this.#leave())
    // A command of VS Code's may look at the document, or close it: it gets the key after this.
    window.addEventListener(
      'keydown',
      ({ ctrlKey, metaKey, altKey }) => (ctrlKey || metaKey || altKey) && this.#leave(),
      true,
    )
  }

  #leave(): void {
    this.#send()
    void settleForm(this.view)
  }

  #send(): void {
    if (!this.view.compositionStarted) this.#correspondence.send()
  }

  #onUpdate({ transactions, view, docChanged, selectionSet }: ViewUpdate): void {
    for (const transaction of transactions) {
      if (!transaction.docChanged || transaction.annotation(fromFrame)) continue
      const composing = view.compositionStarted
      const manner = { typed: isTyped(transaction), composing }
      this.#correspondence.typed(transaction.changes, paceOf(transaction.changes, transaction.startState.doc, manner))
    }
    if (!selectionSet || docChanged || view.compositionStarted) return
    this.#tellSelection()
  }

  #tellSelection(): void {
    const { doc, selection } = this.view.state
    void this.#correspondence.flush().then((version) => {
      if (this.view.state.doc !== doc || this.view.state.selection !== selection) return
      this.#post({ kind: 'selection', version, range: rangeOf(doc, selection.main) })
    })
  }

  #hearOfText(message: TextMessage): void {
    if (message.kind === 'changed') this.#told.follow(message, this.#correspondence.sync)
    this.#correspondence.hear(message)
    // What was typed into the form while the file was written.
    if (message.kind === 'dirty' && !message.isDirty) void settleForm(this.view)
  }

  #show(changes: ChangeSet): void {
    this.view.dispatch({
      changes,
      annotations: [fromFrame.of(true), Transaction.remote.of(true)],
      filter: false,
    })
  }

  /** The form is higher than the lines in whose place it has come: where the editor was opened would be below what is seen. */
  #seeAgain(): void {
    const { selection } = this.view.state
    if (this.#begun?.eq(selection)) {
      this.view.dispatch({ effects: EditorView.scrollIntoView(selection.main.from, { y: 'center' }) })
    }
    this.#begun = undefined
  }

  #reveal(range: Message<'reveal'>['range'] | undefined, follow = false): void {
    if (!range) return
    const { from, to } = spanOf(this.view.state.doc, range)
    this.view.dispatch({
      selection: EditorSelection.single(from, to),
      effects: EditorView.scrollIntoView(from, { y: follow ? 'nearest' : 'center' }),
    })
    if (!follow) this.view.focus()
  }
}

/** Marks what the frame has told: it need not be told back. */
const fromFrame = Annotation.define<boolean>()

/** In milliseconds: as long as CodeMirror waits for what browsers change once a composition has ended. */
const AFTER_COMPOSITION = 100
