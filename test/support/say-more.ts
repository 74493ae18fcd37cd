/** Adds lines to what an error says: to its message, and to its stack before the first frame, which is where Mocha reads them. */
export function sayMore(error: Error, lines: string): void {
  error.message += `\n${lines}`
  const [said = '', ...frames] = (error.stack ?? '').split(/\n(?=\s+at )/)
  error.stack = [`${said}\n${lines}`, ...frames].join('\n')
}
