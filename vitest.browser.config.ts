import { defineConfig } from 'vitest/config'
import { builtFolder } from './tests/built-folder.ts'
import suite from './vitest.config.ts'

export default defineConfig({
  plugins: [builtFolder],
  test: {
    ...suite.test,
    include: ['tests/browser/**/*.browser.ts'],
    reporters: [['verbose', { summary: false }]],
    maxWorkers: 2,
    testTimeout: 600_000,
  },
})
