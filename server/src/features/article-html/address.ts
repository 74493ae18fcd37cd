/** The address that a link of a page may lead to; undefined for what might run something, or leads to files that the page may not have beside it. */
export const linkAddress = (target: string): string | undefined =>
  /^(?:https?:\/\/|mailto:)[^\s\p{Cc}\\]+$/iu.test(target) ? target : undefined

/** The relative path that an image may be read from, as it is written: nothing is fetched from elsewhere. */
export const imagePath = (target: string): string | undefined =>
  target !== '' && !/^[/\\]|^[^/?#]*:|\\|\p{Cc}/u.test(target) ? target : undefined
