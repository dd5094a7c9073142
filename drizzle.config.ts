import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: [
    './db/campaigns-table.ts',
    './db/channels-table.ts',
    './db/schema.ts',
    './db/lanes.ts',
    './db/office-table.ts',
    './db/sharing.ts',
    './db/reminding.ts',
    './db/watching.ts',
    './db/receiving.ts',
    './db/scans-table.ts',
    './db/belonging.ts',
  ],
  out: './db/migrations',
})
