/** The formats in which an evaluation can be written, by their names on the command line, the default first. */
export const evalFormatNames = ['text', 'json'] as const

/** What `--format` takes. */
export type EvalFormatName = (typeof evalFormatNames)[number]
