import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], reporters: ['dot'], testTimeout: 20_000 },
})
