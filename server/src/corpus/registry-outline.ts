import { inLanguage, type UiLanguage } from '../language/message.ts'
import type { Entity } from '../registry/entity.ts'
import { displayName } from '../registry/names.ts'
import { mapOf } from '../schema/values.ts'
import type { YamlEntry } from '../syntax/yaml.ts'
import { covers } from '../text/span.ts'
import type { Corpus } from './corpus.ts'
import type { RegistryFile } from './document.ts'
import type { OutlineEntry } from './outline.ts'
import type { CutRegistry } from './registry/cut-registry.ts'
import { recordKeys } from './registry/record-keys.ts'
import { frameYaml } from './registry/whole-yaml.ts'
import { targetId, targetType } from './site.ts'
import { symbolKindOf, symbolKinds } from './symbol-kind.ts'

/**
 * The outline of a file of the registry: types, under each its records, under each the record's names. Records of which there are very many are
 * not read for it: they stand there by their ids and first names.
 */
export function registryOutline(file: RegistryFile, corpus: Corpus, language: UiLanguage): readonly OutlineEntry[] {
  if (file.cut && file.cut.pieces.length > MOST_READ) return outlineOfMany(file, file.cut, corpus, language)
  return (mapOf(file.yaml.root)?.entries ?? []).map((type) => {
    const { key, span } = type
    const records = file.entities.filter((entity) => entity.type === key.text && covers(span, entity.span))
    const children = records.map((entity) => recordEntry(entity, corpus, language))
    return typeEntry(type, children, corpus, language)
  })
}

/** An editor asks after each change. */
const MOST_READ = 1000

function outlineOfMany(
  file: RegistryFile,
  cut: CutRegistry,
  corpus: Corpus,
  language: UiLanguage,
): readonly OutlineEntry[] {
  const keys = recordKeys(file)
  let next = 0
  return (mapOf(frameYaml(cut).root)?.entries ?? []).map((type) => {
    const children: OutlineEntry[] = []
    for (let key = keys[next]; key && key.span.start < type.span.end; key = keys[++next]) {
      if (key.span.start < type.span.start) continue
      const { ref, redirect, names, span } = key
      children.push({
        name: targetId(ref),
        detail: redirect === undefined ? (names[0] ?? targetId(ref)) : `→ ${redirect}`,
        kind: symbolKindOf(corpus.settings, targetType(ref)),
        span: { start: span.start, end: Math.min(cut.spanOf(cut.numberAt(span.start)).end, type.span.end) },
        selection: span,
        children: [],
      })
    }
    return typeEntry(type, children, corpus, language)
  })
}

function typeEntry(
  { key, span }: YamlEntry,
  children: readonly OutlineEntry[],
  corpus: Corpus,
  language: UiLanguage,
): OutlineEntry {
  const label = corpus.settings.types.get(key.text)?.label
  return {
    name: key.text,
    ...(label ? { detail: inLanguage(label, language) ?? '' } : {}),
    kind: symbolKinds.namespace,
    span,
    selection: key.span,
    children,
  }
}

function recordEntry(entity: Entity, corpus: Corpus, language: UiLanguage): OutlineEntry {
  return {
    name: entity.id,
    detail:
      entity.redirect === undefined
        ? displayName(entity, corpus.settings.lang ?? language, language)
        : `→ ${entity.redirect}`,
    kind: symbolKindOf(corpus.settings, entity.type),
    span: entity.span,
    selection: entity.idSpan,
    children: entity.names.map((name) => ({
      name: name.text,
      ...(name.lang === '' ? {} : { detail: name.lang }),
      kind: symbolKinds.string,
      span: name.span,
      selection: name.span,
      children: [],
    })),
  }
}
