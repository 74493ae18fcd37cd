import { mapOf } from '../schema/values.ts'
import { parse } from '../syntax/parse.ts'
import { quickBody } from '../syntax/quick-body.ts'
import { quickFrontMatter } from '../syntax/quick-front-matter.ts'
import { readYaml } from '../syntax/read-yaml.ts'
import type { Link } from '../syntax/tree.ts'
import type { YamlMap } from '../syntax/yaml.ts'
import type { Source } from '../text/source.ts'

/** Where an article names files by path: in its links and images, and in its front matter. */
export interface WrittenPaths {
  readonly links: readonly Link[]
  readonly meta: YamlMap | undefined
}

/** Reads where an article names files by path; where it is written as most are, without its trees. */
export function pathsIn({ text }: Source): WrittenPaths {
  const frontMatter = quickFrontMatter(text)
  const body = frontMatter && quickBody(text, frontMatter.bodyStart)
  if (body) {
    const { content } = frontMatter
    return { links: [...body.links, ...body.images], meta: mapOf(content && readYaml(text, content).root) }
  }
  const tree = parse(text)
  return { links: [...tree.links, ...tree.images], meta: mapOf(tree.frontMatter?.yaml.root) }
}
