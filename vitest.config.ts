import { defineConfig } from 'vitest/config'
import { scratch } from './tests/scratch.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: [['default', { summary: false }]],
    // Sources are run by what runs the bot, which takes half the time that Vite's own runner takes to read them.
    execArgv: ['--import', 'tsx'],
    experimental: { viteModuleRunner: false, nodeLoader: false },
    maxWorkers: '100%',
    // Nothing that is imported remembers a test, so that files can share what they import.
    isolate: false,
    testTimeout: 60_000,
    env: { TMPDIR: scratch() },
  },
})
