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
 * A person has everything up to a line: the links in it are kept no longer. Nothing is told of it, so that what stands
 * on an open page stays there.
 */
export function forgetShownLinks(store: Store, chat: number, from: number, to: number): void {
  if (forget(store).run({ chat, from, to }).changes > 0) emptyLog(store.db)
}
