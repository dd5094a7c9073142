import { defineConfig } from 'vitest/config'
import suite from './vitest.config.ts'

const { projects: _, ...shared } = suite.test ?? {}

export default defineConfig({
  test: {
    ...shared,
    include: ['tests/**/*.long.ts'],
    reporters: [['verbose', { summary: false }]],
    maxWorkers: 2,
    testTimeout: 1_200_000,
    hookTimeout: 60_000,
  },
})
