/** A text with U+FFFC for each unit of its addresses: of web pages, of mail, and names behind @ and #; their signs and digits are none of the language's. */
export const withoutAddresses = (text: string): string =>
  mayHold.test(text) ? text.replace(address, (found) => '\ufffc'.repeat(found.length)) : text

const mayHold = /[@#]|:\/\/|\.[a-z]/i

// Each part is bounded, so that no text takes long; brackets belong to an address only in pairs.
const address =
  /(?:[a-z][a-z+.-]{1,20}:\/\/|\bwww\.)(?:[!#-'*-~]|\([!#-'*-~]{0,200}\))+|(?<![\w.-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.[a-z]{2,24}(?![\w-])(?:\/[!#-'*-~]*)?|[@#]\w+/gi
