import { defineConfig } from 'vitest/config'
import { builtFolder } from './tests/built-folder.ts'
import { scratch } from './tests/scratch.ts'

/** How Node reads our sources. */
const loading = new URL('./tests/loading/register.mjs', import.meta.url).href

export default defineConfig({
  plugins: [builtFolder],
  test: {
    reporters: [['default', { summary: false }]],
    // Vite's own runner takes four times as long to read our sources, and tsx twice. Tests make much that is soon
    // forgotten, which is swept up less often where there is room for it, and by one thread: the others only wait.
    execArgv: ['--import', loading, '--max-semi-space-size=64', '--single-threaded-gc'],
    experimental: { viteModuleRunner: false, nodeLoader: false },
    maxWorkers: '100%',
    // Nothing that is imported remembers a test, so that files can share what they import.
    isolate: false,
    // The slowest first, as an earlier run tells them, would all meet lint and types at the start.
    cache: false,
    // A machine may be slow; nothing here is.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    env: { TMPDIR: scratch() },
    include: ['tests/**/*.test.ts'],
  },
})
