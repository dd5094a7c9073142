import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.long.ts'],
    reporters: [['verbose', { summary: false }]],
    maxWorkers: 3,
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
})
