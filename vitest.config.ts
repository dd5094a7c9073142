import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], reporters: [['default', { summary: false }]], testTimeout: 20_000 },
})
