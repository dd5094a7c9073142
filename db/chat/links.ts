import { and, eq, gt, lte, sql } from 'drizzle-orm'
import { emptyLog } from '../file.ts'
import { preparedOnce } from '../lazily.ts'
import { linksIn } from '../links.ts'
import type { Database } from '../store.ts'
import { lastEvent } from './events.ts'
import { events, messages } from './schema.ts'
import { atomically, type ChatStore } from './store.ts'
import type { ChatMessage, EventBody } from './types.ts'

/** What stands where a person typed or pasted a link themself. */
const ownLink = '（邀请链接）'

const mayHoldLink = sql`instr(${events.body}, 'start') > 0`

const statementsOf = preparedOnce((db) => {
  const given = (name: string) => sql`${sql.placeholder(name)}`
  const theirs = eq(events.account, sql.placeholder('account'))
  const between = and(gt(events.id, sql.placeholder('from')), lte(events.id, sql.placeholder('to')))
  return {
    told: () =>
      db
        .select({ id: events.id, account: events.account, body: events.body })
        .from(events)
        .where(and(theirs, between, mayHoldLink))
        .prepare(),
    tell: () =>
      db
        .update(events)
        .set({ body: given('body') })
        .where(eq(events.id, sql.placeholder('id')))
        .prepare(),
    keep: () =>
      db
        .update(messages)
        .set({ text: given('text'), entities: given('entities') })
        .where(
          and(
            eq(messages.account, sql.placeholder('account')),
            eq(messages.id, sql.placeholder('id')),
            eq(messages.text, sql.placeholder('before')),
          ),
        )
        .prepare(),
  }
})

/**
 * A person has everything up to this event: the links in it are kept no longer. Nothing is told of it, so that what
 * stands on an open page stays there.
 */
export function forgetShownLinks(store: ChatStore, account: number, event: number): void {
  const [from, to] = [store.shown.get(account) ?? 0, Math.min(event, lastEvent(store, account))]
  if (to <= from) return
  const told = statementsOf(store).told.all({ account, from, to })
  const changed = atomically(store, () => told.filter((one) => forget(store, one)).length)
  if (changed > 0) emptyLog(store.db)
  store.shown.set(account, to)
}

type Told = { readonly id: number; readonly account: number; readonly body: EventBody }

/** Forgets the links of all messages, shown or not. */
export function forgetEveryLink(db: Database): void {
  const told = db.select().from(events).where(mayHoldLink).all()
  db.transaction(() => told.forEach((one) => void forget({ db }, one)))
}

/** Whether there was a link in the event. */
function forget(store: Pick<ChatStore, 'db'>, { id, account, body }: Told): boolean {
  if (!('message' in body)) return false
  const { message } = body
  const kept = messageWithoutLinks(message)
  if (kept.text === message.text) return false
  const { tell, keep } = statementsOf(store)
  tell.run({ id, body: JSON.stringify({ ...body, message: kept }) })
  const entities = JSON.stringify(kept.entities)
  keep.run({ account, id: message.id, text: kept.text, entities, before: message.text })
  return true
}

/** Formatted parts move with the text; an address that is gone is no part any more. */
function messageWithoutLinks(message: ChatMessage): ChatMessage {
  const cuts = linksIn(message.text, message.from === 'bot' ? undefined : ownLink)
  const shift = (offset: number) =>
    cuts
      .filter(({ at, length }) => at + length <= offset)
      .reduce((moved, { length, words }) => moved + words.length - length, offset)
  const text = cuts.reduceRight(
    (left, { at, length, words }) => left.slice(0, at) + words + left.slice(at + length),
    message.text,
  )
  const standing = message.entities.filter(
    ({ type, offset }) => type !== 'url' || !cuts.some(({ at }) => at === offset),
  )
  const entities = standing.map(({ offset, length, ...entity }) => {
    const start = shift(offset)
    return { ...entity, offset: start, length: shift(offset + length) - start }
  })
  return { ...message, text, entities }
}
