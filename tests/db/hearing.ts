import { buttonData } from '../../bot/buttons.ts'
import { portsOf } from '../../bot/receiving.ts'
import type { Content } from '../../core/arrival.ts'
import { updates } from '../../db/channels-table.ts'
import { outbox } from '../../db/lanes.ts'
import type { Store } from '../../db/store.ts'
import { meetAs } from './person.ts'

export const around = { zone: 'Asia/Shanghai', model: false }
const channel = {
  name: 'telegram',
  can: { edits: true, reads: false },
  link: (token: string) => `https://t.example/bot?start=${token}`,
}

/** People who write to the bot through a text channel. */
export function hearing(store: Store) {
  const logger = {
    error: (_: unknown, words?: string) => {
      throw new Error(words)
    },
  }
  const ports = portsOf({ store, logger, around }, channel)
  let arrivals = 0
  const bring = (person: number, content: Content): string => {
    arrivals += 1
    meetAs(store, person)
    const sender = { id: String(person), name: `人${person}` }
    ports.receive({ id: `a${arrivals}`, chat: String(person), sender, messageId: String(arrivals), content })
    return said(person)?.text ?? ''
  }
  const said = (person: number) =>
    store.db
      .select()
      .from(outbox)
      .orderBy(outbox.id)
      .all()
      .findLast(({ chat }) => chat === person)
  return {
    bring,
    say: (person: number, text: string) => bring(person, { is: 'text', text }),
    /** Taps a button under the newest message of the person's chat. */
    tap(person: number, label: string): string {
      const row = said(person)
      const at = row?.buttons.flat().findIndex((button) => button.label === label) ?? -1
      if (!row || at < 0) throw new Error(`no button ${label}`)
      return bring(person, { is: 'tap', button: buttonData(row.id, at) })
    },
    /** The newest recorded arrival. */
    last: () => store.db.select().from(updates).orderBy(updates.id).all().at(-1),
  }
}

/** Somebody begins the filing of a department. */
export function beginFiling({ say }: Pick<ReturnType<typeof hearing>, 'say'>, person: number): void {
  for (const text of ['/start', '云溪县文旅局', '2023', '无']) say(person, text)
}
