import * as vscode from 'vscode'

/** A list that asks `search` at each keystroke, since only the server knows how Arabic names are compared. Undefined where the user gave up. */
export async function chooseFound<T extends vscode.QuickPickItem>(
  search: (query: string) => Promise<readonly T[]>,
  { title, placeholder }: { readonly title?: string; readonly placeholder: string },
): Promise<T | undefined> {
  const pick = vscode.window.createQuickPick<T>()
  pick.title = title
  pick.placeholder = placeholder
  let asked = 0
  const ask = async (query: string): Promise<void> => {
    asked++
    const mine = asked
    pick.busy = true
    const found = await search(query)
    if (mine !== asked) return
    pick.busy = false
    pick.items = found.map((item) => ({ ...item, alwaysShow: true }))
  }
  try {
    return await new Promise((resolve, reject) => {
      // A server that does not answer ends the list, and whoever asked for it says so.
      const look = (query: string): void => void ask(query).catch(reject)
      pick.onDidChangeValue(look)
      // Enter may come before what it is meant for.
      pick.onDidAccept(() => {
        const [chosen] = pick.selectedItems
        if (chosen) resolve(chosen)
      })
      pick.onDidHide(() => resolve(undefined))
      pick.show()
      look('')
    })
  } finally {
    pick.dispose()
  }
}
