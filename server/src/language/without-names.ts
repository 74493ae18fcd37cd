import { withoutAddresses } from './addresses.ts'

/** A text with U+FFFC for each unit of what no rule on words may read: addresses, the Arabic part of them too, and names behind # and @. */
export const withoutNames = (text: string): string =>
  withoutAddresses(text).replace(name, (found) => '\ufffc'.repeat(found.length))

const name = /\ufffc[^\s،؛؟!]+|[#@][^\s،؛؟!]+/gu
