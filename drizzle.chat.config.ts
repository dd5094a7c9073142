import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: './db/chat/schema.ts',
  out: './db/chat/migrations',
})
