import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types'
import { articleOutline } from '../corpus/article-outline.ts'
import { type OutlineEntry, soundEntry } from '../corpus/outline.ts'
import { registryOutline } from '../corpus/registry-outline.ts'
import { yamlOutline } from '../corpus/yaml-outline.ts'
import type { Source } from '../text/source.ts'
import type { Context } from './context.ts'

/** The outline of a document, nested where the editor shows that. */
export function documentSymbols(context: Context): readonly DocumentSymbol[] | readonly SymbolInformation[] {
  const { source } = context.document
  const whole = { start: 0, end: source.length }
  const entries = outlineOf(context).flatMap((entry) => soundEntry(entry, whole) ?? [])
  return context.client.hierarchicalSymbols
    ? entries.map((entry) => nested(entry, source))
    : entries.flatMap((entry) => [...flat(entry, source, undefined)])
}

function outlineOf({ document, corpus, language }: Context): readonly OutlineEntry[] {
  switch (document.kind) {
    case 'article':
      return articleOutline(document, corpus, language)
    case 'registry':
      return registryOutline(document, corpus, language)
    case 'settings':
      return yamlOutline(document.yaml.root, 3)
  }
}

const nested = ({ name, detail, kind, span, selection, children }: OutlineEntry, source: Source): DocumentSymbol => ({
  name,
  ...(detail === undefined ? {} : { detail }),
  kind,
  range: source.range(span),
  selectionRange: source.range(selection),
  children: children.map((child) => nested(child, source)),
})

function* flat(entry: OutlineEntry, source: Source, container: string | undefined): Generator<SymbolInformation> {
  const { name, kind, span, children } = entry
  yield {
    name,
    kind,
    location: { uri: source.uri, range: source.range(span) },
    ...(container === undefined ? {} : { containerName: container }),
  }
  for (const child of children) yield* flat(child, source, name)
}
