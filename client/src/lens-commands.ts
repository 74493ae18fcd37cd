import * as vscode from 'vscode'

/**
 * Gives what a code lens does a command of its own, without arguments. VS Code forgets the arguments of lenses when those of their file are asked for
 * anew, and may go on showing the lenses (microsoft/vscode#226936): a click on one would do nothing.
 */
export class LensCommands implements vscode.Disposable {
  /** By what is done to what: a lens that has only moved keeps its command. */
  readonly #commands = new Map<string, Own>()

  own(lens: vscode.CodeLens): vscode.CodeLens {
    const { command } = lens
    if (!command?.command || !command.arguments?.length) return lens
    const own = this.#ownOf(command)
    own.latest = command
    return new vscode.CodeLens(lens.range, { title: command.title, command: own.id })
  }

  dispose(): void {
    for (const { registered } of this.#commands.values()) registered.dispose()
    this.#commands.clear()
  }

  #ownOf(command: vscode.Command): Own {
    const key = JSON.stringify([command.command, command.arguments], (name, value) =>
      name === 'position' ? undefined : value,
    )
    const known = this.#commands.get(key)
    if (known) return known
    const id = `seedbed.lens.${this.#commands.size}`
    const registered = vscode.commands.registerCommand(id, () =>
      vscode.commands.executeCommand(own.latest.command, ...(own.latest.arguments ?? [])),
    )
    const own: Own = { id, registered, latest: command }
    this.#commands.set(key, own)
    return own
  }
}

interface Own {
  readonly id: string
  readonly registered: vscode.Disposable
  latest: vscode.Command
}
