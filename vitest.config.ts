import { defineConfig } from 'vitest/config'
import { scratch } from './tests/scratch.ts'

/** What is timed. */
const timed = 'tests/linear/expressions.test.ts'

export default defineConfig({
  test: {
    reporters: [['default', { summary: false }]],
    // Sources are run by what runs the bot: Vite's own runner takes twice as long to read them. Tests make much that is
    // soon forgotten, which is swept up less often where there is room for it.
    execArgv: ['--import', 'tsx', '--max-semi-space-size=64'],
    experimental: { viteModuleRunner: false, nodeLoader: false },
    maxWorkers: '100%',
    // Nothing that is imported remembers a test, so that files can share what they import.
    isolate: false,
    // The slowest first, as an earlier run tells them, would all meet lint and types at the start.
    cache: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TMPDIR: scratch() },
    projects: [
      { extends: true, test: { name: 'suite', include: ['tests/**/*.test.ts'], exclude: [timed] } },
      // It runs behind all others, one file after another.
      {
        extends: true,
        test: { name: 'linear', include: [timed], maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
})
