import type { Content } from '../../core/arrival.ts'
import { chats } from '../../db/channels-table.ts'
import { identities, people } from '../../db/schema.ts'
import { given, statement } from '../../db/statement.ts'
import type { Store } from '../../db/store.ts'
import type { Update } from '../../db/updates.ts'

/** A person whose number, chat and id at Telegram are the same, as tests name people. */
export function meetAs(store: Store, person: number, name = `人${person}`): void {
  addChat(store).run({ person, address: String(person) })
  addPerson(store).run({ person, name: name || null })
  addIdentity(store).run({ person, user: String(person) })
}

const person = given('person')
const addChat = statement((db) =>
  db
    .insert(chats)
    .values({ id: person, channel: 'telegram', address: given('address') })
    .onConflictDoNothing(),
)
const addPerson = statement((db) =>
  db
    .insert(people)
    .values({ id: person, chat: person, name: given('name') })
    .onConflictDoNothing(),
)
const addIdentity = statement((db) =>
  db
    .insert(identities)
    .values({ channel: 'telegram', user: given('user'), person })
    .onConflictDoNothing(),
)

/** A group chat, which belongs to nobody. */
export function chatAs(store: Store, chat: number): void {
  store.db
    .insert(chats)
    .values({ id: chat, channel: 'telegram', address: String(chat) })
    .onConflictDoNothing()
    .run()
}

type More = { readonly messageId?: number; readonly name?: string; readonly content?: Content }

/** An update of a person named as by `meetAs`. */
export function updateBy(id: number, person: number, at: string, more: More = {}): Update {
  const { messageId, name = `人${person}`, content = { is: 'unreadable' } } = more
  return {
    id: String(id),
    channel: 'telegram',
    chat: String(person),
    sender: { id: String(person), name },
    at,
    content,
    ...(messageId === undefined ? {} : { messageId: String(messageId) }),
  }
}
