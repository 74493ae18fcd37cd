/** The formats in which results can be written, by their names on the command line, the default first. */
export const formatNames = ['pretty', 'json', 'sarif', 'github', 'checkstyle'] as const

/** What `--format` takes. */
export type FormatName = (typeof formatNames)[number]
