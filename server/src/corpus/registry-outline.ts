import { inLanguage, type UiLanguage } from '../language/message.ts'
import type { Entity } from '../registry/entity.ts'
import { displayName } from '../registry/names.ts'
import { mapOf } from '../schema/values.ts'
import { covers } from '../text/span.ts'
import type { Corpus } from './corpus.ts'
import type { RegistryFile } from './document.ts'
import type { OutlineEntry } from './outline.ts'
import { symbolKindOf, symbolKinds } from './symbol-kind.ts'

/** The outline of a file of the registry: types, under each its records, under each the record's names. */
export function registryOutline(file: RegistryFile, corpus: Corpus, language: UiLanguage): readonly OutlineEntry[] {
  return (mapOf(file.yaml.root)?.entries ?? []).map(({ key, span }) => {
    const label = corpus.settings.types.get(key.text)?.label
    const records = file.entities.filter((entity) => entity.type === key.text && covers(span, entity.span))
    return {
      name: key.text,
      ...(label ? { detail: inLanguage(label, language) ?? '' } : {}),
      kind: symbolKinds.namespace,
      span,
      selection: key.span,
      children: records.map((entity) => recordEntry(entity, corpus, language)),
    }
  })
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
