/** Words as a code span of Markdown (CommonMark 6.1), whatever signs they have; they stand in one line. */
export function codeSpan(words: string): string {
  const fence = '`'.repeat(longestTicks(words) + 1)
  const pad = /^`|`$/.test(words) ? ' ' : ''
  return `${fence}${pad}${words}${pad}${fence}`
}

/** The most backticks that follow each other in a text: the fence of code has more. */
export function longestTicks(text: string): number {
  let longest = 0
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return longest
}
