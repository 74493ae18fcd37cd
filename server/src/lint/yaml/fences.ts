/** What stands where a `---` line was meant: other dashes, more or fewer of them, white space or invisible characters around them. */
export const isNearFence = (line: string): boolean =>
  nearFence.test(line.replace(/[\p{Cf}\ufeff]/gu, '')) && line.length < 80

const nearFence = /^\s*(?:[—―⸺⸻]+|[-‐-―−](?:[ \t]?[-‐-―−])+|_{3,}|={3,}|-\s*[—–]+)\s*$/u
