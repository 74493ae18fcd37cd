import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { AtlasQuestion } from '../../client/webview/messages/atlas.ts'
import { ATLAS, ATLAS_ARTICLES, ATLAS_CARD, ATLAS_COUNTRIES } from '../../server/src/protocol/atlas.ts'
import { memoryHost } from '../support/memory-host.ts'
import { ROOT } from '../support/project.ts'
import { startInMemory } from '../support/server-in-memory.ts'

const CORPUS = 'file:///corpus'

/** What the server answers to an atlas on the sample corpus that comes with the project. */
export async function sampleAtlas(language: 'en' | 'ar'): Promise<(question: AtlasQuestion) => Promise<unknown>> {
  const files = readdirSync(path.join(ROOT, 'seeds'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ya?ml|seed\.md)$/.test(file))
    .map((file) => file.split(path.sep).join('/'))
  const disk = new Map(
    files.map((file) => [`${CORPUS}/${file}`, readFileSync(path.join(ROOT, 'seeds', file), 'utf8')] as const),
  )
  const server = await startInMemory(memoryHost(disk), [CORPUS], { language })
  return async (question) => {
    if (question.kind === 'fonts') return null
    const { kind, ...params } = question
    return server.sendRequest(methods[kind], params)
  }
}

const methods = { atlas: ATLAS, articles: ATLAS_ARTICLES, card: ATLAS_CARD, countries: ATLAS_COUNTRIES } as const
