import { defineConfig } from 'vitest/config'
import { builtFolder } from './tests/built-folder.ts'
import { scratch } from './tests/scratch.ts'

/** The loader through which Node reads our sources. */
const loading = new URL('./tests/loading/register.mjs', import.meta.url).href

export default defineConfig({
  plugins: [builtFolder],
  test: {
    reporters: [['default', { summary: false }]],
    // Vite's own runner takes four times as long to read our sources, and tsx twice as long. Tests make much
    // short-lived garbage: a larger young generation collects it less often. One collecting thread is enough, since
    // more would only wait for a core. Most of our code runs briefly in a test: what the optimizing compiler makes of
    // it costs more than it saves, so it begins four times as late and inlines a third as much, and until then code is
    // compiled plainly at once instead of interpreted.
    execArgv: [
      ...['--import', loading, '--max-semi-space-size=64', '--single-threaded-gc'],
      ...['--always-sparkplug', '--interrupt-budget=270336', '--max-inlined-bytecode-size-cumulative=300'],
    ],
    experimental: { viteModuleRunner: false, nodeLoader: false },
    maxWorkers: '100%',
    // No module remembers anything of a test, so test files can share their imports.
    isolate: false,
    // Vitest's cache would start the slowest files first, all of them while lint and types are running.
    cache: false,
    // A slow machine must not fail a test.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    env: { TMPDIR: scratch() },
    include: ['tests/**/*.test.ts'],
  },
})
