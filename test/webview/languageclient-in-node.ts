/** What the frame's own code uses of the language client besides the protocol. */
export * from 'vscode-languageserver-protocol'

export const State = { Stopped: 1, Running: 2, Starting: 3 } as const
