import { defineConfig } from 'vitest/config'
import suite from './vitest.config.ts'

export default defineConfig({
  test: {
    ...suite.test,
    include: ['tests/**/*.long.ts'],
    reporters: [['verbose', { summary: false }]],
    maxWorkers: 2,
    testTimeout: 1_200_000,
    hookTimeout: 60_000,
  },
})
