import type { Corpus } from '../../corpus/corpus.ts'
import type { Article, RegistryFile } from '../../corpus/document.ts'
import type { Entity } from '../../registry/entity.ts'
import { isSameRecord } from '../../registry/same-record.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import type { Span } from '../../text/span.ts'
import { fileName } from '../../text/uri.ts'
import type { Finding, Fix, RelatedPlace } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { insertFrontMatterEntry } from '../yaml/article-entry.ts'

/** Two articles, or two records of one type, with the same id (docs/format.md §1, §6). */
export const duplicateId: LintRule = {
  code: 'duplicate-id',
  summary: {
    en: 'Two articles or two records of one type have the same id, and only the first is found by it.',
    ar: 'لمقالتين أو لسجلين من نوع واحد المعرّف نفسه، فلا يصل إلا إلى الأول.',
  },
  severity: 'error',
  reads: 'corpus',
  check: { article: checkArticle, registry: checkRegistry },
}

function* checkArticle(article: Article, corpus: Corpus): Iterable<Finding> {
  const { id, idScalar } = article
  if (id === undefined) return
  const all = corpus.articlesOf(id)
  if (all.length < 2) return
  const others = all.filter((one) => one.uri !== article.uri)
  const name = quoted(id)
  const first = all[0]?.uri === article.uri
  yield {
    span: idPlace(article),
    message: {
      en: `${others.length > 1 ? `${others.length} other articles have` : `${quoted(fileName(others[0]?.uri ?? '')).en} has`} the id ${name.en} too, so a link to it leads to only one of them. Give each an id of its own.`,
      ar: `المعرّف ${name.ar} لمقالة أخرى أيضًا (${quoted(fileName(others[0]?.uri ?? '')).ar})، فلا يصل الرابط إلا إلى إحداهما. اجعل لكل منهما معرّفًا.`,
    },
    related: places(others.map(({ uri, idRange, titleRange }) => ({ uri, range: idRange ?? titleRange }))),
    fixes: first ? [] : newArticleId(article, corpus, idScalar),
  }
}

const idPlace = ({ idScalar, tree }: Article): Span =>
  idScalar?.span ?? tree.frontMatter?.open ?? { start: tree.body.start, end: tree.body.start }

function newArticleId(article: Article, corpus: Corpus, written: Article['idScalar']): readonly Fix[] {
  const id = free(article.id ?? '', (one) => corpus.articlesOf(one).length > 0)
  const edit = written ? rewriteScalar(written, id) : insertFrontMatterEntry(article, corpus.settings, 'id', id)
  return edit ? [changeTo(id, [edit])] : []
}

function* checkRegistry(file: RegistryFile, corpus: Corpus): Iterable<Finding> {
  const known = new Map<string, SameId>()
  for (const entity of file.entities) {
    const same = known.get(entity.ref) ?? sameId(entity, corpus)
    known.set(entity.ref, same)
    const { all, id } = same
    if (id === undefined) continue
    const others = all.slice(0, MAX_PLACES + 1).filter((one) => !isSameRecord(one, entity))
    const first = all[0] !== undefined && isSameRecord(all[0], entity)
    const name = quoted(entity.ref)
    yield {
      span: entity.idSpan,
      message: first
        ? {
            en: `There is another record of ${name.en}, which is not used. Join the two, or give the other an id of its own.`,
            ar: `لـ${name.ar} سجل آخر لا يُستعمل. ادمج السجلين، أو اجعل للآخر معرّفًا خاصًا به.`,
          }
        : {
            en: `There is a record of ${name.en} already, and this one is not used. Join the two, or give this one an id of its own.`,
            ar: `سبق سجل لـ${name.ar}، فهذا لا يُستعمل. ادمج السجلين، أو اجعل لهذا معرّفًا خاصًا به.`,
          },
      related: places(others.map((other) => ({ uri: other.uri, range: corpus.placeOf(other).id }))),
      fixes: first ? [] : [changeTo(id, [{ span: entity.idSpan, text: id }])],
    }
  }
}

/** The records of one id, and, where there are several, an id that is free for another. */
interface SameId {
  readonly all: readonly Entity[]
  readonly id: string | undefined
}

function sameId({ id, type, ref }: Entity, corpus: Corpus): SameId {
  const all = corpus.declarations(ref)
  const isTaken = (one: string): boolean => corpus.declarations(`${type}:${one}`).length > 0
  return { all, id: all.length < 2 ? undefined : free(id, isTaken) }
}

/** The first of `id-2`, `id-3` … that is not taken. */
function free(id: string, taken: (id: string) => boolean): string {
  for (let number = 2; ; number++) if (!taken(`${id}-${number}`)) return `${id}-${number}`
}

const changeTo = (id: string, edits: Fix['edits']): Fix => ({
  title: { en: `Change this id to ${quoted(id).en}`, ar: `تغيير هذا المعرّف إلى ${quoted(id).ar}` },
  edits,
})

const places = (all: readonly Pick<RelatedPlace, 'uri' | 'range'>[]): readonly RelatedPlace[] =>
  all.slice(0, MAX_PLACES).map((place) => ({
    ...place,
    message: { en: 'The same id stands here.', ar: 'المعرّف نفسه هنا.' },
  }))

const MAX_PLACES = 10
