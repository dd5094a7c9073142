import { and, eq, gt, lte, sql } from 'drizzle-orm'
import { emptyLog } from '../file.ts'
import { outbox } from '../lanes.ts'
import { given, statement } from '../statement.ts'
import type { Store } from '../store.ts'

const without = sql`without_links(${outbox.text})`
const forget = statement((db) =>
  db
    .update(outbox)
    .set({ text: without })
    .where(
      and(
        eq(outbox.chat, given('chat')),
        gt(outbox.line, given('from')),
        lte(outbox.line, given('to')),
        sql`instr(${outbox.text}, 'start') > 0 and ${outbox.text} <> ${without}`,
      ),
    ),
)

/**
 * Removes links up to a line once the person has them. No update is announced, so that an open page goes on showing
 * them.
 */
export function forgetShownLinks(store: Store, chat: number, from: number, to: number): void {
  if (forget(store).run({ chat, from, to }).changes > 0) emptyLog(store.db)
}
