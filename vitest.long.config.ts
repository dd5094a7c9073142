import { defineConfig } from 'vitest/config'
import { scratch } from './tests/scratch.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.long.ts'],
    reporters: [['verbose', { summary: false }]],
    maxWorkers: 3,
    testTimeout: 1_200_000,
    hookTimeout: 60_000,
    env: { TMPDIR: scratch() },
  },
})
