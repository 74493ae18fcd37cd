import type { Corpus } from '../../corpus/corpus.ts'
import { inLanguage, type Message, type UiLanguage } from '../../language/message.ts'
import { Masker } from '../../lint/tags/masks.ts'
import type { Atlas, AtlasSelection } from '../../protocol/atlas.ts'
import { displayName } from '../../registry/names.ts'
import { fileName } from '../../text/uri.ts'

/** What a selection is called, and what a published file calls it where that must be something else; undefined where it is not in the corpus. */
export function atlasTitle(
  corpus: Corpus,
  language: UiLanguage,
  selection: AtlasSelection,
): Pick<Atlas, 'title' | 'titleInExport'> | undefined {
  const masker = new Masker(corpus, language)
  const masked = (title: string, inExport = masker.plainly(title)): Pick<Atlas, 'title' | 'titleInExport'> =>
    inExport === title ? { title } : { title, titleInExport: inExport }
  switch (selection.kind) {
    case 'corpus':
      return { title: words.corpus[language] }
    case 'article': {
      const article = corpus.article(selection.uri)
      if (!article) return undefined
      const address = article.id ?? fileName(article.uri)
      return article.title === undefined ? masked(address, masker.address(address)) : masked(article.title)
    }
    case 'entity': {
      const entity = corpus.resolve(selection.ref)
      const name = entity && displayName(entity, language, ...(corpus.settings.lang ? [corpus.settings.lang] : []))
      return name === undefined ? undefined : masked(name, entity?.withhold ? masker.shown(entity) : undefined)
    }
    case 'topic':
      return masked(topicLabel(corpus, selection.topic, language))
  }
}

/** What a topic is called in a language; its slug where nobody says. */
export function topicLabel({ settings }: Corpus, topic: string, language: UiLanguage): string {
  const label = settings.topics?.get(topic)?.label
  return (label && inLanguage(label, language)) ?? topic
}

const words = {
  corpus: { en: 'The whole corpus', ar: 'المجموعة كلها' },
} satisfies Readonly<Record<string, Message>>
