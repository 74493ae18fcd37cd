import { remark } from 'remark'
import { createUnifiedLanguageServer } from 'unified-language-server'

// What `remark-language-server` is, without the search for a remark of the workspace's own: remark behind the protocol.
createUnifiedLanguageServer({
  configurationSection: 'remark',
  processorName: 'no-remark-of-its-own',
  defaultProcessor: remark(),
})
