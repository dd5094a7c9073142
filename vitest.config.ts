import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: [['default', { summary: false }]],
    pool: 'threads',
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
})
