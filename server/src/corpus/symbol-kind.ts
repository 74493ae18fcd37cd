import type { SymbolKind } from 'vscode-languageserver-types'
import type { Settings } from '../schema/settings.ts'
import type { BuiltInType } from '../schema/types.ts'

/** The LSP symbol kinds that we use, by LSP's names for them; editors choose icons by them. */
export const symbolKinds = {
  file: 1,
  namespace: 3,
  class: 5,
  property: 7,
  interface: 11,
  constant: 14,
  string: 15,
  key: 20,
  event: 24,
} as const satisfies Readonly<Record<string, SymbolKind>>

const kinds: Readonly<Record<BuiltInType, SymbolKind>> = {
  person: symbolKinds.class,
  place: symbolKinds.constant,
  org: symbolKinds.interface,
  event: symbolKinds.event,
}

/** The symbol kind of an entity's type: that of the built-in type it is like. */
export function symbolKindOf(settings: Settings, type: string): SymbolKind {
  const like = settings.types.get(type)?.like
  return like ? kinds[like] : symbolKinds.key
}
