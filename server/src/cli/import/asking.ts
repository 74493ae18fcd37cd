import { createInterface, type Interface } from 'node:readline'
import { certaintyWords, cutWords } from '../../exchange/read/fate-words.ts'
import { fieldSlip } from '../../exchange/read/field-slips.ts'
import type { FieldKey, Proposal } from '../../exchange/read/proposal.ts'
import { fieldKeys } from '../../exchange/read/proposal.ts'
import { missingKeys } from '../../exchange/read/required-fields.ts'
import type { Choices } from '../../exchange/read/seed-text.ts'
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
  async choose(file: string, proposal: Proposal, proposed: Choices): Promise<Choices | 'skip' | 'stop'> {
    const kept = new Set(proposed.kept)
    const values = new Map(proposed.values)
    for (;;) {
      this.#show(file, proposal, kept, values)
      const answer = (await this.#ask(words.question)).trim()
      const field = /^([a-z.]+)\s*=\s*(.*)$/.exec(answer)
      if (answer === '' || answer === 'y') return { ...proposed, kept, values }
      if (answer === 's') return 'skip'
      if (answer === 'q') return 'stop'
      if (field && isKey(field[1])) this.#set(values, field[1], field[2] ?? '')
      else if (/^[\d٠-٩۰-۹]+(?:[\s,،]+[\d٠-٩۰-۹]+)*$/u.test(answer)) {
        for (const number of answer.split(/[\s,،]+/)) this.#toggle(proposal, kept, inFigures(number) - 1)
      } else this.#say(words.help)
    }
  }

  close(): void {
    this.#interface.close()
  }

  /** What was to be cut stays in the body, and the other way round. */
  #toggle({ blocks }: Proposal, kept: Set<number>, number: number): void {
    const fate = blocks[number]?.fate
    if (fate === undefined || fate.kind === 'body') this.#say(words.noSuchCut)
    else if (!kept.delete(number)) kept.add(number)
  }

  #set(values: Map<FieldKey, string>, key: FieldKey, value: string): void {
    const slip = value === '' ? undefined : fieldSlip(key, value, this.#settings)
    if (slip) this.#say(slip)
    else values.set(key, value)
  }

  #show(file: string, { blocks, fields }: Proposal, kept: ReadonlySet<number>, values: ReadonlyMap<FieldKey, string>) {
    const language = this.#language
    this.#write(`\n${visible(file)}\n`)
    for (const { key, value, certainty } of fields) {
      const own = values.get(key)
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
      if (fate.kind === 'body') return
      const why = fate.kind === 'cut' ? cutWords[fate.why][language] : fate.key
      const mark = kept.has(number) ? '+' : fate.kind === 'cut' ? '-' : '='
      this.#write(`  ${mark} ${number + 1}  ${visible(block.text.slice(0, SHOWN))} [${why}]\n`)
    })
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

/** So much of what is cut is shown, in UTF-16 code units. */
const SHOWN = 100

const isKey = (key: string | undefined): key is FieldKey => fieldKeys.some((one) => one === key)

const words = {
  question: {
    en: 'Import? Enter: yes; numbers: keep these, or cut them again; key = value: change it; s: skip this text; q: quit: ',
    ar: 'استيراد؟ Enter: نعم؛ أرقام: إبقاء هذه أو حذفها ثانية؛ مفتاح = قيمة: تغييره؛ s: تخطي هذا النص؛ q: إنهاء: ',
  },
  noSuchCut: { en: 'No cut has that number.', ar: 'لا حذف بهذا الرقم.' },
  help: {
    en: `Not understood. Numbers of what is cut (-), kept (+) or a field (=), as: 2 5; or keys: ${fieldKeys.join(', ')}, as: title = …`,
    ar: `لم يُفهم. أرقام المحذوف (-) أو المُبقى (+) أو الحقل (=)، مثل: 2 5؛ أو المفاتيح: ${fieldKeys.join('، ')}، مثل: title = …`,
  },
  wanted: (keys: readonly string[]): Message => ({
    en: `  The corpus requires, too: ${keys.join(', ')}`,
    ar: `  وتطلب المجموعة أيضًا: ${keys.join('، ')}`,
  }),
} as const
