import type { Setting } from './body.ts'
import type { FrontMatter } from './front-matter.ts'
import type { Html } from './html.ts'
/** The head of an article, made of its front matter; `heading` is the headline that the article itself begins with. */
export declare function head(frontMatter: FrontMatter, heading: string | undefined, setting: Setting): Html
