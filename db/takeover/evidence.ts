import { and, eq, sql } from 'drizzle-orm'
import { outbox } from '../lanes.ts'
import { withoutLinks } from '../links.ts'
import { given, statement } from '../statement.ts'
import type { Store } from '../store.ts'
import type { OldMessage } from './old-page.ts'

const said = statement((db) =>
  db
    .select({ message: sql<number>`cast(${outbox.messageId} as integer)`, text: outbox.text })
    .from(outbox)
    .where(
      and(
        eq(outbox.chat, given('chat')),
        sql`${outbox.state} = 'sent' and ${outbox.kind} <> 'edit' and ${outbox.messageId} is not null`,
      ),
    ),
)

/**
 * Whether a page account and the person of the same number are one: the page must hold what the bot said to that
 * person, word for word, and nothing else under the same numbers. If the bot never said anything, the names decide.
 */
export function isSamePerson(store: Store, chat: number, messages: readonly OldMessage[], sameName: boolean): boolean {
  const all = said(store).all({ chat })
  if (all.length === 0) return sameName
  const newest = messages.at(-1)?.id ?? 0
  const known = new Map(messages.map((message) => [message.id, message]))
  const compared = all.filter(({ message }) => message <= newest).map((row) => fits(row.text, known.get(row.message)))
  return !compared.includes('differs') && compared.includes('same')
}

/** A text that was edited since proves nothing. */
function fits(text: string, message: OldMessage | undefined): 'same' | 'differs' | 'unclear' {
  if (message?.sender !== 'bot') return 'differs'
  if (message.editDate !== null || message.deleted) return 'unclear'
  return withoutLinks(message.text).trim() === withoutLinks(text).trim() ? 'same' : 'differs'
}
