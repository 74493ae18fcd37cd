/** An id as a name: its words parted by spaces. */
export const wordsOfId = (id: string): string => id.replace(/[-._]+/g, ' ').trim()
