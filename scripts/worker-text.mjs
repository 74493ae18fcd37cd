import path from 'node:path'
import { build } from 'esbuild'

/**
 * `import code from 'worker:./file.ts'` gives the code of a worker, bundled, as a text. Pages in webviews may load no second script; of a text in their
 * own they can make a worker.
 * @type {import('esbuild').Plugin}
 */
export const workerText = {
  name: 'worker-text',
  setup({ initialOptions: { target, minify }, onResolve, onLoad }) {
    onResolve({ filter: /^worker:/ }, ({ path: specifier, resolveDir }) => ({
      path: path.join(resolveDir, specifier.slice('worker:'.length)),
      namespace: 'worker',
    }))
    onLoad({ filter: /./, namespace: 'worker' }, async ({ path: entry }) => {
      const { outputFiles, metafile } = await build({
        entryPoints: [entry],
        bundle: true,
        write: false,
        metafile: true,
        format: 'iife',
        platform: 'browser',
        mainFields: ['module', 'main'],
        logLevel: 'silent',
        ...(target === undefined ? {} : { target }),
        ...(minify === undefined ? {} : { minify }),
      })
      const watchFiles = Object.keys(metafile.inputs).map((file) => path.resolve(file))
      return { contents: outputFiles[0]?.text ?? '', loader: 'text', watchFiles }
    })
  },
}
