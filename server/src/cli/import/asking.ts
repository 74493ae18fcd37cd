import { createInterface, type Interface } from 'node:readline'
import { certaintyWords, cutWords } from '../../exchange/read/fate-words.ts'
import { fieldSlip } from '../../exchange/read/field-slips.ts'
import type { FieldKey, Proposal } from '../../exchange/read/proposal.ts'
import { fieldKeys } from '../../exchange/read/proposal.ts'
import type { RawBlock } from '../../exchange/read/raw-block.ts'
import { missingKeys } from '../../exchange/read/required-fields.ts'
import type { Choices } from '../../exchange/read/seed-text.ts'
import { chosenId } from '../../exchange/read/settled-fields.ts'
import type { Message, UiLanguage } from '../../language/message.ts'
import type { Settings } from '../../schema/settings.ts'
import { visible } from '../check/formats/visible.ts'

/** What is asked of a person about each text, over the terminal. */
export class Asking {
  readonly #language: UiLanguage
  readonly #settings: Settings
  readonly #interface: Interface
  readonly #lines: AsyncIterator<string>

  constructor(language: UiLanguage, settings: Settings) {
    this.#language = language
    this.#settings = settings
    this.#interface = createInterface({ input: process.stdin })
    // Lines that come before they are asked for wait.
    this.#lines = this.#interface[Symbol.asyncIterator]()
  }

  /** The choices of the person; `skip` leaves this text out, `stop` all that follow. */
  async choose(
    file: string,
    captured: string,
    proposal: Proposal,
    proposed: Choices,
  ): Promise<Choices | 'skip' | 'stop'> {
    const turned = new Set(proposed.turned)
    const values = new Map(proposed.values)
    for (;;) {
      this.#show(file, captured, proposal, turned, values)
      const answer = (await this.#ask(words.question)).trim()
      const field = /^([a-z.]+)\s*=\s*(.*)$/.exec(answer)
      if (answer === '' || answer === 'y') return { ...proposed, turned, values }
      if (answer === 's') return 'skip'
      if (answer === 'q') return 'stop'
      if (answer === 'b') {
        this.#showBody(proposal, turned)
        continue
      }
      if (field && isKey(field[1])) this.#set(values, field[1], field[2] ?? '')
      else if (/^[\d٠-٩۰-۹]+(?:[\s,،]+[\d٠-٩۰-۹]+)*$/u.test(answer)) {
        for (const number of answer.split(/[\s,،]+/)) this.#turn(proposal, turned, inFigures(number) - 1)
      } else this.#say(words.help)
    }
  }

  close(): void {
    this.#interface.close()
  }

  /** What was to be cut stays in the body, and the other way round. */
  #turn({ blocks }: Proposal, turned: Set<number>, number: number): void {
    if (blocks[number] === undefined) this.#say(words.noSuchBlock)
    else if (!turned.delete(number)) turned.add(number)
  }

  #set(values: Map<FieldKey, string>, key: FieldKey, value: string): void {
    const slip = value === '' ? undefined : fieldSlip(key, value, this.#settings)
    if (slip) this.#say(slip)
    else values.set(key, value)
  }

  #show(
    file: string,
    captured: string,
    { blocks, fields }: Proposal,
    turned: ReadonlySet<number>,
    values: ReadonlyMap<FieldKey, string>,
  ) {
    const language = this.#language
    this.#write(`\n${visible(file)}\n`)
    for (const { key, value, certainty } of fields) {
      const id = key === 'id' ? chosenId(fields, values) : undefined
      const own = id === undefined || id === value ? values.get(key) : id
      this.#write(
        `  ${key}: ${visible(own ?? value)}${own === undefined ? ` (${certaintyWords[certainty][language]})` : ''}\n`,
      )
    }
    for (const [key, value] of values)
      if (!fields.some((field) => field.key === key)) this.#write(`  ${key}: ${visible(value)}\n`)
    const filled = new Set([...fields.map(({ key }) => key), ...values.keys()])
    const missing = missingKeys(
      this.#settings,
      [...filled].filter((key) => values.get(key) !== ''),
    )
    if (missing.length > 0) this.#say(words.wanted(missing))
    blocks.forEach(({ block, fate }, number) => {
      const isTurned = turned.has(number)
      if (fate.kind === 'body') {
        if (isTurned) this.#showBlock('-', number, block, words.byYou[language])
        else
          for (const { span, why } of block.cutWithin ?? []) {
            const text = captured.slice(span.start, span.end).trim()
            this.#write(
              `  - ${words.within(number + 1)[language]}  ${visible(shortened(text))} [${cutWords[why][language]}]\n`,
            )
          }
        return
      }
      const why = fate.kind === 'cut' ? cutWords[fate.why][language] : fate.key
      this.#showBlock(isTurned ? '+' : fate.kind === 'cut' ? '-' : '=', number, block, why)
    })
  }

  /** What stays in the body as things are. */
  #showBody({ blocks }: Proposal, turned: ReadonlySet<number>): void {
    blocks.forEach(({ block, fate }, number) => {
      if ((fate.kind === 'body') !== turned.has(number)) this.#showBlock('+', number, block)
    })
  }

  #showBlock(mark: '+' | '-' | '=', number: number, { text }: RawBlock, why?: string): void {
    const reason = why === undefined ? '' : ` [${why}]`
    this.#write(`  ${mark} ${number + 1}  ${visible(shortened(text))}${reason}\n`)
  }

  async #ask(question: Message): Promise<string> {
    this.#write(question[this.#language])
    const { value, done } = await this.#lines.next()
    // Where the input has ended nobody agrees any more.
    return done ? 'q' : value
  }

  #say(message: Message): void {
    this.#write(`${message[this.#language]}\n`)
  }

  #write(text: string): void {
    process.stderr.write(text)
  }
}

const inFigures = (number: string): number =>
  Number(number.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf)))

/** So much of a block is shown, in UTF-16 code units. */
const SHOWN = 100

const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)

const isKey = (key: string | undefined): key is FieldKey => fieldKeys.some((one) => one === key)

const words = {
  question: {
    en: 'Import? Enter: yes; numbers: keep what is cut, cut what is kept; b: show what is kept; key = value: change it; s: skip this text; q: quit: ',
    ar: 'استيراد؟ Enter: نعم؛ أرقام: إبقاء المحذوف وحذف الباقي؛ b: عرض الباقي؛ مفتاح = قيمة: تغييره؛ s: تخطي هذا النص؛ q: إنهاء: ',
  },
  noSuchBlock: { en: 'Nothing here has that number.', ar: 'لا شيء هنا بهذا الرقم.' },
  byYou: { en: 'by you', ar: 'بطلبك' },
  within: (number: number): Message => ({ en: `in ${number}`, ar: `في ${number}` }),
  help: {
    en: `Not understood. Numbers of what is cut (-), kept (+) or a field (=), as: 2 5; b for all that is kept; or keys: ${fieldKeys.join(', ')}, as: title = …`,
    ar: `لم يُفهم. أرقام المحذوف (-) أو الباقي (+) أو الحقل (=)، مثل: 2 5؛ أو b لعرض كل الباقي؛ أو المفاتيح: ${fieldKeys.join('، ')}، مثل: title = …`,
  },
  wanted: (keys: readonly string[]): Message => ({
    en: `  The corpus requires, too: ${keys.join(', ')}`,
    ar: `  وتطلب المجموعة أيضًا: ${keys.join('، ')}`,
  }),
} as const
