import type { DraftedArticle } from '../../../server/src/protocol/import.ts'
import { element } from '../element.ts'
import type { FromImport, ImportChoices, KeptImport, Review } from '../messages/import.ts'
import { BlockList } from './block-list.ts'
import { FieldList } from './field-list.ts'
import { importWords, type SayImport } from './words.ts'

/** What the page does outside of itself. */
export interface PageHands {
  readonly post: (message: FromImport) => void
  /** Keeps what a reload of the window is not to lose. */
  readonly keep: (kept: KeptImport) => void
}

/** The review of one capture: its text with what becomes of it, the fields, and the seed file as it will be. */
export class ImportPage {
  readonly #review: Review
  readonly #hands: PageHands
  readonly #say: SayImport
  readonly #fields: FieldList
  readonly #blocks: BlockList
  readonly #preview: HTMLElement
  readonly #path: HTMLElement
  readonly #note: HTMLElement
  readonly #status: HTMLElement
  readonly #keeps: HTMLInputElement
  readonly #remembers: HTMLInputElement
  readonly #rememberWords: HTMLElement
  readonly #create: HTMLButtonElement
  readonly #main: HTMLElement
  #kept: KeptImport
  /** The number of the last question, and whether the page waits for what it has asked to be done. */
  #asked = 0
  #isBusy = false
  /** The last answer, while nothing has changed since; and whether the article is to be created with the next. */
  #draft: DraftedArticle | null | undefined
  #isWanted = false
  /** Whether somebody has thought that all is there: from then on it is said what is missing. */
  #isTried = false
  #waiting: ReturnType<typeof setTimeout> | undefined

  constructor(review: Review, language: 'en' | 'ar', hands: PageHands) {
    this.#review = review
    this.#hands = hands
    this.#kept = review.kept
    const say = importWords(language)
    this.#say = say
    const { proposal } = review
    // Those of another state of the file are of other blocks.
    const given = review.kept.choices
    const chosen = given?.blocks.length === proposal.blocks.length ? given : undefined
    const changed = (): void => this.#changed()
    this.#fields = new FieldList(proposal.fields, chosen, say, changed)
    const labelOf = (key: string): string => this.#fields.labelOf(key)
    this.#blocks = new BlockList({ proposal, chosen, say, labelOf, onChange: changed })
    this.#preview = element('div', { class: 'import-file', tabindex: 0, role: 'group', 'aria-labelledby': 'preview' })
    this.#path = element('bdi', { class: 'import-path', dir: 'ltr' })
    this.#note = element('div', { class: 'import-slip', role: 'alert' })
    this.#status = element('div', { class: 'import-status', role: 'status' })
    this.#keeps = element('input', { type: 'checkbox', checked: chosen?.keepsCapture, on: { change: changed } })
    this.#remembers = element('input', { type: 'checkbox', checked: chosen?.remembers, on: { change: changed } })
    this.#rememberWords = element('span')
    this.#create = element('button', {
      class: 'seed-button import-create',
      'aria-keyshortcuts': 'Control+Enter',
      on: { click: () => this.create() },
    })
    this.#create.textContent = say(proposal.twin ? 'createAnyway' : 'create')
    this.#main = element(
      'main',
      { 'aria-busy': 'true' },
      this.#head(),
      element(
        'div',
        { class: 'import-columns' },
        element('div', { class: 'import-review' }, this.#fields.dom, this.#blocks.dom),
        element(
          'section',
          { class: 'import-preview', 'aria-labelledby': 'preview' },
          element('h2', { id: 'preview' }, say('preview')),
          this.#preview,
        ),
      ),
      this.#foot(),
    )
  }

  get dom(): HTMLElement {
    return this.#main
  }

  /** Asks for the first draft, and puts the focus where reading begins. */
  begin(): void {
    this.#ask()
    this.#main.querySelector<HTMLElement>('textarea')?.focus()
  }

  /** Creates the article of what is seen; where something is wrong, or missing, says so and goes there. */
  create(): void {
    if (this.#isBusy) return
    if (this.#draft === undefined) {
      this.#isWanted = true
      if (this.#waiting !== undefined) this.#ask()
      return
    }
    if (this.#draft === null || this.#draft.isEmpty) return
    this.#isTried = true
    this.#showSlips(this.#draft)
    const { wrong } = this.#fields
    if (wrong) {
      this.#note.textContent = this.#say('lookAgain', wrong.count)
      wrong.first.focus()
      return
    }
    this.#isBusy = true
    const lines = this.#remembers.checked ? this.#blocks.linesOfSite : []
    this.#hands.post({ kind: 'create', choices: this.#choices, lines })
  }

  /** What was wanted is done, or it is said why not. */
  again(why: string | undefined): void {
    this.#isBusy = false
    if (why === undefined) return
    this.#note.textContent = why
    this.#create.focus()
  }

  folder(folder: string): void {
    this.#kept = { ...this.#kept, folder }
    this.#ask()
  }

  drafted(number: number, draft: DraftedArticle | null): void {
    if (number !== this.#asked) return
    const say = this.#say
    this.#path.textContent = draft?.path ?? ''
    this.#draft = draft
    if (draft) this.#showSlips(draft)
    this.#fields.showId(
      draft?.path
        .split('/')
        .at(-1)
        ?.replace(/\.seed\.md$/, '') ?? '',
    )
    this.#create.disabled = draft === null || draft.isEmpty
    this.#note.textContent = this.#remark(draft)
    this.#preview.replaceChildren(...linesOf(draft?.text ?? ''))
    const { kinds } = this.#blocks
    const body = kinds.filter((kind) => kind !== null).length
    this.#status.textContent = say('summary', body, this.#blocks.cut)
    this.#main.setAttribute('aria-busy', 'false')
    if (!this.#isWanted) return
    this.#isWanted = false
    this.create()
  }

  /** What is wrong is said at once; what is missing when somebody thinks that all is there. */
  #showSlips({ slips, missing }: DraftedArticle): void {
    const wanted = this.#isTried ? missing : []
    const asked = wanted.map((key) => [key, this.#say(key === 'title' ? 'missingTitle' : 'isMissing')] as const)
    this.#fields.showSlips({ ...Object.fromEntries(asked), ...slips })
  }

  #remark(draft: DraftedArticle | null): string {
    const say = this.#say
    if (draft === null) return say('noDraft')
    if (draft.isEmpty) return say('empty')
    if (draft.isOutside) return say('isOutside')
    const others = draft.missing.filter((key) => !this.#fields.has(key))
    return others.length > 0 ? say('askedInFile', others.join(', ')) : ''
  }

  get #choices(): ImportChoices {
    return {
      blocks: this.#blocks.kinds,
      values: this.#fields.values,
      leftOut: this.#fields.leftOut,
      keepsCapture: this.#keeps.checked,
      remembers: this.#remembers.checked,
    }
  }

  #changed(): void {
    this.#blocks.redraw(this.#fields.leftOut)
    this.#draft = undefined
    this.#isWanted = false
    clearTimeout(this.#waiting)
    this.#main.setAttribute('aria-busy', 'true')
    this.#waiting = setTimeout(() => this.#ask(), REST)
  }

  #ask(): void {
    clearTimeout(this.#waiting)
    this.#waiting = undefined
    this.#draft = undefined
    this.#asked++
    const choices = this.#choices
    const lines = this.#blocks.linesOfSite.length
    this.#rememberWords.textContent = this.#say('remember', lines)
    this.#remembers.disabled = lines === 0
    this.#kept = { ...this.#kept, choices }
    this.#hands.keep(this.#kept)
    this.#hands.post({ kind: 'draft', number: this.#asked, choices })
  }

  #head(): HTMLElement {
    const say = this.#say
    const { name, proposal, kept } = this.#review
    const { twin } = proposal
    const title = element('h1', {}, element('bdi', {}, say('title', `\u2068${name}\u2069`)))
    const count = say('count', kept.of - kept.sources.length + 1, kept.of)
    return element(
      'header',
      { class: 'import-head' },
      title,
      ...(kept.of > 1 ? [element('span', { class: 'import-count' }, count)] : []),
      ...(twin
        ? [
            element(
              'p',
              { class: 'import-twin', role: 'alert' },
              `${say('twin')} `,
              element(
                'button',
                { class: 'import-link', on: { click: () => this.#hands.post({ kind: 'openTwin', uri: twin.uri }) } },
                element('bdi', {}, twin.title),
              ),
            ),
          ]
        : []),
    )
  }

  #foot(): HTMLElement {
    const say = this.#say
    const { isFile, kept } = this.#review
    const button = (words: 'chooseFolder' | 'skip' | 'cancel', kind: 'chooseFolder' | 'skip' | 'cancel'): HTMLElement =>
      element('button', { class: 'seed-button', on: { click: () => this.#hands.post({ kind }) } }, say(words))
    return element(
      'footer',
      { class: 'import-foot' },
      element(
        'div',
        { class: 'import-wishes' },
        element('label', {}, this.#keeps, say(isFile ? 'nameCapture' : 'keepCapture')),
        element('label', {}, this.#remembers, this.#rememberWords),
      ),
      element(
        'div',
        { class: 'import-deeds' },
        element('span', { class: 'import-goes' }, `${say('goesTo')} `, this.#path),
        button('chooseFolder', 'chooseFolder'),
        this.#status,
        this.#note,
        element(
          'span',
          { class: 'import-buttons' },
          ...(kept.sources.length > 1 ? [button('skip', 'skip')] : []),
          button('cancel', 'cancel'),
          this.#create,
        ),
      ),
    )
  }
}

/** Milliseconds without a change before the seed file is drawn up again. */
const REST = 120

/** Each line in its own direction. */
const linesOf = (text: string): readonly HTMLElement[] => {
  const lines = text.split('\n')
  const end = lines.indexOf('---', 1)
  return lines.map((line, number) =>
    element('div', { dir: 'auto', class: number <= end ? 'import-line import-yaml' : 'import-line' }, line || '\u200b'),
  )
}
