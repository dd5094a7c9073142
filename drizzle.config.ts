import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: ['./db/schema.ts', './db/lanes.ts', './db/sharing.ts', './db/reminding.ts'],
  out: './db/migrations',
})
