import { changedFiles } from './burst.ts'
import { CHECKED } from './check-runs.ts'
import type { GeneratedCorpus } from './corpus.ts'
import { type Measured, type Row, RUNS, rowOf } from './row.ts'
import { figures, type Measurements, median, type Samples } from './statistics.ts'

/** The results, with the goals of the project for 100,000 articles. */
export function tableOf(measured: Measurements, corpus: GeneratedCorpus): readonly Row[] {
  const { articles, hotArticle, hotPerson, bytes, registryBytes } = corpus
  const of = (who: string, what: string): Samples => measured.of(who, what)
  const ours = (what: string): Samples => of('seedbed', what)
  const peer = (what: string): readonly [string, Samples] => ['vscode-markdown', of('vscode-markdown', what)]
  const bound = (what: string, name: string): readonly [string, Samples] => [name, of('bound', what)]
  const bare = median(of('bare node', 'resident'))
  const perArticle = (samples: Samples): Samples => samples.map((resident) => (resident - bare) / articles / 1000)
  const slowBound = 1.2 * median(of('bound', 'yaml')) + median(of('bound', 'decode'))
  const coldOfChanged = ours('complete').map((time) => (time * changedFiles(articles)) / articles)
  const megabytes = (samples: Samples): Samples => samples.map((one) => one / 1e6)
  const cacheShare = ours('cache bytes').map((size) => (size / (bytes + registryBytes)) * 100)
  const [renamed] = ours('renamed files')
  // What was started and did not live to the end had too little.
  const survived = of('seedbed small heap', 'survived')
  const smallHeap = survived.some((one) => one === 0) ? [Number.POSITIVE_INFINITY] : of('seedbed small heap', 'peak')
  const rows: readonly Measured[] = [
    {
      metric: 'index of all files, one thread',
      ours: ours('one thread'),
      reference: bound('decode', 'read + toString'),
      goal: { times: 1 },
    },
    {
      metric: 'index of all files, one thread',
      ours: ours('one thread'),
      reference: bound('rg', 'rg -c'),
      goal: { times: 4 },
    },
    { metric: 'index of all files, one thread', ours: ours('one thread'), reference: bound('read', 'read') },
    {
      metric: 'index of all files, one thread',
      ours: ours('one thread'),
      reference: bound('transcode', 'read + transcode'),
    },
    {
      metric: 'index of all files, one thread, all on the slow path',
      ours: of('seedbed slow', 'one thread'),
      reference: ['1.2 × yaml.parse + read + toString', Number.isNaN(slowBound) ? [] : [slowBound]],
      goal: { times: 1 },
    },
    ...(['list', 'read', 'index', 'names'] as const).map((step) => ({
      metric: `index of all files, one thread: ${step} alone`,
      ours: ours(`one thread: ${step}`),
    })),
    {
      metric: 'complete references, cold, from process start',
      ours: ours('complete'),
      reference: peer('complete'),
      goal: { faster: 15 },
    },
    {
      metric: 'processor time of the server until then',
      ours: ours('complete cpu'),
      reference: peer('complete cpu'),
      goal: { faster: 15 },
    },
    {
      metric: 'complete references, cold, all on the slow path',
      ours: of('seedbed slow', 'complete'),
      reference: ['plain', ours('complete')],
    },
    {
      metric: 'first document symbols, from process start',
      ours: ours('first symbols'),
      reference: ['null', of('null', 'first symbols')],
      goal: { above: 150 },
    },
    {
      metric: 'first document symbols, from process start',
      ours: ours('first symbols'),
      reference: ['1,000 articles', of('seedbed small', 'first symbols')],
      goal: { times: 1.3 },
    },
    {
      metric: 'first document symbols, from process start',
      ours: ours('first symbols'),
      reference: peer('first symbols'),
    },
    {
      metric: 'keystroke to findings, p50',
      ours: ours('keystroke'),
      reference: ['null', of('null', 'keystroke')],
      goal: { most: 2 },
    },
    {
      metric: 'keystroke to findings, p50',
      ours: ours('keystroke'),
      reference: ['1,000 articles', of('seedbed small', 'keystroke')],
      goal: { times: 1.3 },
    },
    { metric: 'keystroke to findings, p50', ours: ours('keystroke'), reference: peer('keystroke') },
    { metric: 'keystroke to findings, p50', ours: ours('keystroke'), reference: ['remark', of('remark', 'keystroke')] },
    {
      metric: 'keystroke to findings, p50',
      ours: ours('keystroke'),
      reference: ['yaml, front matter alone', of('yaml', 'keystroke')],
    },
    { metric: 'keystroke to findings, p95', share: 0.95, ours: ours('keystroke'), reference: peer('keystroke') },
    {
      metric: 'keystroke to findings, p99',
      share: 0.99,
      ours: ours('keystroke'),
      reference: ['null', of('null', 'keystroke')],
      goal: { most: 15 },
    },
    { metric: 'keystroke to findings, p99', share: 0.99, ours: ours('keystroke'), reference: peer('keystroke') },
    {
      metric: 'keystroke to findings while indexing, p99',
      share: 0.99,
      ours: of('seedbed indexing', 'keystroke'),
      goal: { most: 30 },
    },
    {
      metric: `references of the hot article (${count(hotArticle.references)})`,
      ours: ours('hot article'),
      reference: peer('hot article'),
      goal: { most: 20 },
    },
    {
      metric: 'the same, from a keystroke before',
      ours: ours('hot article edited'),
      reference: ['without', ours('hot article')],
      goal: { times: 1.2 },
    },
    {
      metric: `references of the hot person (${count(hotPerson.references)})`,
      ours: ours('hot person'),
      goal: { most: 300 },
    },
    { metric: 'hover, p95', share: 0.95, ours: ours('hover'), reference: peer('hover'), goal: { most: 10 } },
    {
      metric: `completion among ${count(corpus.entities)} entities, p95`,
      share: 0.95,
      ours: ours('completion'),
      reference: peer('completion'),
      goal: { most: 20 },
    },
    {
      metric: 'first workspace symbol',
      ours: ours('symbols first'),
      reference: peer('symbols first'),
      goal: { most: 50 },
    },
    { metric: 'workspace symbol again', ours: ours('symbols again'), reference: peer('symbols again') },
    {
      metric: `rename of the hot article (${renamed === undefined ? '–' : count(renamed)} files)`,
      ours: ours('rename'),
      reference: peer('rename'),
      goal: { most: 100 },
    },
    {
      metric: 'memory over bare Node, of an article',
      unit: 'KB',
      ours: perArticle(ours('resident')),
      reference: ['vscode-markdown', perArticle(of('vscode-markdown', 'resident'))],
      goal: { most: 4 },
    },
    {
      metric: 'memory of the whole server',
      unit: 'MB',
      ours: megabytes(ours('resident')),
      reference: ['vscode-markdown', megabytes(of('vscode-markdown', 'resident'))],
    },
    {
      metric: 'memory of the whole server with --max-old-space-size=512, at most',
      unit: 'MB',
      ours: megabytes(smallHeap),
      goal: { most: RUNS },
    },
    {
      metric: 'warm start to complete references',
      ours: of('seedbed warm', 'complete'),
      reference: ['load cache + stat all', of('bound', 'load-and-stat')],
      goal: { times: 2.5 },
    },
    {
      metric: 'warm start to complete references',
      ours: of('seedbed warm', 'complete'),
      reference: ['cold', ours('complete')],
      goal: { times: 0.2 },
    },
    { metric: 'cache, of the corpus', unit: '%', ours: cacheShare, goal: { most: 12 } },
    { metric: 'the whole corpus checked, from process start', ours: of('seedbed quiet', 'settled') },
    {
      metric: 'idle, the whole corpus checked: of a core',
      unit: '%',
      ours: of('seedbed quiet', 'idle'),
      goal: { most: 0.5 },
    },
    { metric: 'idle: sent meanwhile', unit: 'bytes', ours: of('seedbed quiet', 'idle bytes'), goal: { most: 0 } },
    {
      metric: `${count(changedFiles(articles))} files changed at once`,
      ours: of('seedbed burst', 'burst'),
      reference: ['as many cold', coldOfChanged],
      goal: { times: 1.3 },
    },
    {
      metric: 'keystroke to findings meanwhile, p99',
      share: 0.99,
      ours: of('seedbed burst', 'keystroke in burst'),
      goal: { most: 30 },
    },
    ...(['markdownlint-cli2', 'remark-cli'] as const).map((peer) => ({
      metric: `command-line check of ${CHECKED} articles, with ${figures(median(ours('check findings')))} findings printed`,
      ours: ours('check'),
      reference: [`${peer}, ${figures(median(of(peer, 'check findings')))} findings`, of(peer, 'check')] as const,
      goal: { most: 3000 },
    })),
  ]
  return rows.map(rowOf)
}

const count = (number: number): string => number.toLocaleString('en')
