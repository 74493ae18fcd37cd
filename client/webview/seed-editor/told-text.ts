import { ChangeSet, type Text } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { ToEditor } from '../messages/seed-editor.ts'
import { ArticleView, setArticleView } from './article-view.ts'
import { readLinks, setLinks } from './document-links.ts'
import { showFindings } from './findings.ts'
import { setForm } from './front-matter-state.ts'
import { readHints, setHints } from './inlay-hints.ts'
import { mapForm, readForm } from './shown-form.ts'
import { mapOutline, readOutline, setOutline } from './shown-outline.ts'
import { SuggestedMentions, setSuggestions } from './suggested-mentions.ts'
import { type Sync, unknownToFrame } from './sync.ts'

type Message<Kind extends ToEditor['kind']> = Extract<ToEditor, { readonly kind: Kind }>

/** What is told of a version of the article. */
export type ArticleMessage = Message<'view' | 'findings' | 'outline' | 'form' | 'hints' | 'links' | 'suggestions'>

/** The text that the frame has told last: what it tells of the article it tells of that, while the editor's text is further. */
export class ToldText {
  #text: Text

  /** Begins with the text as it was opened. */
  constructor(text: Text) {
    this.#text = text
  }

  /** Takes the next version; `sync` is the one before. */
  follow({ own, changes }: Message<'changed'>, { inFlight }: Sync): void {
    const made = own ? inFlight : ChangeSet.fromJSON(changes)
    if (made) this.#text = made.apply(this.#text)
  }

  /** Shows what is told, in the editor's text. What is told of another version is out of date: it will be told anew. */
  show(view: Pick<EditorView, 'state' | 'dispatch'>, message: ArticleMessage, sync: Sync): void {
    if (message.version !== sync.version) return
    const text = this.#text
    const since = unknownToFrame(sync) ?? ChangeSet.empty(text.length)
    switch (message.kind) {
      case 'view':
        view.dispatch({ effects: setArticleView.of(ArticleView.read(message.view, text).map(since)) })
        return
      case 'findings':
        showFindings(view, message.findings, text, since)
        return
      case 'outline':
        view.dispatch({ effects: setOutline.of(mapOutline(readOutline(message.symbols, text), since)) })
        return
      case 'form':
        view.dispatch({ effects: setForm.of(mapForm(readForm(message.form, text), since)) })
        return
      case 'hints':
        view.dispatch({ effects: setHints.of(readHints(message.hints, text).map(since)) })
        return
      case 'links':
        view.dispatch({ effects: setLinks.of(readLinks(message.links, text).map(since)) })
        return
      case 'suggestions':
        view.dispatch({ effects: setSuggestions.of(SuggestedMentions.read(message.suggestions, text).map(since)) })
        return
    }
  }
}
