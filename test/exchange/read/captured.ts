import type { Known, Proposal } from '../../../server/src/exchange/read/proposal.ts'
import { propose } from '../../../server/src/exchange/read/propose.ts'
import { rawText } from '../../../server/src/exchange/read/raw-text.ts'

/** What is known of nothing. */
export const nothingKnown: Known = {
  isListed: () => false,
  isRecurring: () => false,
  learnt: () => undefined,
  isOrganisation: () => false,
  isPlace: () => false,
  isPerson: () => false,
  topics: [],
  fields: [],
}

/** What becomes of a copied text. */
export const proposed = (text: string, known: Partial<Known> = {}): Proposal =>
  propose(rawText(text), { ...nothingKnown, ...known })

/** A proposal as it is read in a test: a line a block, with its fate and how it begins. */
export const told = ({ blocks }: Proposal): readonly string[] =>
  blocks.map(({ block, fate }) => {
    const what = fate.kind === 'body' ? fate.as : fate.kind === 'field' ? fate.key : `- ${fate.why}`
    return `${what}: ${block.text.split(' ').slice(0, 3).join(' ')}`
  })

/** The value of a key in a proposal. */
export const valueIn = ({ fields }: Proposal, key: string): string | undefined =>
  fields.find((field) => field.key === key)?.value
