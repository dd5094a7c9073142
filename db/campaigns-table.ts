import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** The bureau and the years that it opens. Deadlines are local, `2024-07-03T18:00`. */

export const bureaus = sqliteTable('bureaus', {
  id: integer().primaryKey({ autoIncrement: true }),
  /** Given by its first officer. */
  name: text(),
})

export const campaigns = sqliteTable(
  'campaigns',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    bureau: integer()
      .notNull()
      .references(() => bureaus.id),
    year: integer().notNull(),
    edition: text().notNull(),
    /** The document number of the notice; empty if there is none yet. */
    notice: text().notNull(),
    deadline: text().notNull(),
    state: text().$type<'open' | 'closed'>().notNull().default('open'),
    at: text().notNull(),
  },
  (table) => [uniqueIndex('campaigns_year').on(table.bureau, table.year)],
)
