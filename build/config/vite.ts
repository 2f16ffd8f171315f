import { rmSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions } from 'vite'

const root = join(import.meta.dirname, '../..')
const renderer = join(root, 'renderer')
const out = join(root, 'out')

/** What the packaged program finds beside its own code: Electron itself, and the one native module. */
const EXTERNAL = ['electron', 'better-sqlite3']

/** Code for Node: one file, with everything bundled but `EXTERNAL`. */
function nodeBundle(entry: string, format: 'es' | 'cjs', fileName: string): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: EXTERNAL, conditions: ['node', 'import', 'default'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: join(out, 'electron'),
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: join(root, 'electron', entry),
        platform: 'node',
        external: [...EXTERNAL, /^node:/],
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  }
}

/** The window, and the hidden page that PDF files and paper are printed from. */
const client: EnvironmentOptions = {
  build: {
    outDir: join(out, 'renderer'),
    emptyOutDir: true,
    target: 'chrome150',
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: [join(renderer, 'index.html'), join(renderer, 'print.html')] },
  },
}

export default defineConfig({
  root: renderer,
  base: './',
  plugins: [react()],
  environments: {
    client,
    main: nodeBundle('main.ts', 'es', 'main.js'),
    service: nodeBundle('service/service.ts', 'es', 'service.mjs'),
    // Started by the service for each foreign file.
    importReader: nodeBundle('import/reader-worker.ts', 'es', 'import-reader.mjs'),
    // A sandboxed preload cannot be an ES module.
    preload: nodeBundle('preload.ts', 'cjs', 'preload.cjs'),
  },
  builder: {
    async buildApp(builder) {
      rmSync(out, { recursive: true, force: true })
      for (const environment of Object.values(builder.environments)) {
        // Vite adds an environment of its own, `ssr`, which nothing here uses.
        if (environment.name !== 'ssr') await builder.build(environment)
      }
    },
  },
})
