import type { Message } from '../../bot/talk/message.ts'
import { readAction } from '../../bot/talk/stored.ts'
import { talkTurn } from '../../bot/talk.ts'
import { outbox } from '../../db/lanes.ts'
import { joinDepartment } from '../../db/members.ts'
import { turnTo } from '../../db/people.ts'
import type { Store } from '../../db/store.ts'
import { atTurn } from '../../db/turns.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { unasked } from '../fixtures/facts.ts'
import { desk, joinIn, open, tempFile } from './desk.ts'
import { meetAs, updateBy } from './person.ts'

const around = { zone: 'Asia/Shanghai', model: false, links: '' }

/**
 * A department whose filing lacks these rows: person 7 began it, person 8 also fills it in, person 9 is its other head.
 */
export function department(...missing: readonly string[]) {
  const file = tempFile()
  const store = open(file)
  const facts = [...unasked(correctFiling(), 'explanations', ...missing)].filter(
    ([address]) => !/signature\.(head|date)$/.test(address),
  )
  const says = desk(store)
  const changes = facts.map(([address, to]) => ({ address, to }))
  says(7, { open: { department: '云溪县文旅局', edition: 'hunan-2023', year: 2023, facts: changes } })
  for (const person of [8, 9, 10]) says(person, {})
  joinIn(store, 8, 1, 1)
  joinDepartment(store, { person: 9, department: 1, role: 'head' })
  turnTo(store, 9, 1)
  return { file, store, says, count: changes.length, ...talkers(store) }
}

/** People who talk to the bot on one database; each reads messages in their own chat. */
export function talkers(store: Store, from = 1000) {
  let update = from
  let heard = 0
  const send = (person: number, message: Message, at = '2024-07-01T01:00:00.000Z'): string => {
    update += 1
    heard = rows().at(-1)?.id ?? 0
    meetAs(store, person)
    atTurn(store, updateBy(update, person, at), (heard) =>
      talkTurn(heard, message, { ...around, at: new Date().toISOString() }),
    )
    return told(person)
  }
  const rows = () => store.db.select().from(outbox).orderBy(outbox.id).all()
  /** What the last message caused in somebody's chat. */
  const told = (person: number) =>
    rows()
      .filter(({ id, chat }) => id > heard && chat === person)
      .map(({ text }) => text)
      .join('\n')
  return {
    say: (person: number, text: string, at?: string) => send(person, { kind: 'text', text }, at),
    /** Taps the newest button with this label in the person's chat. */
    tap(person: number, label: string): string {
      const under = rows().findLast(
        ({ chat, buttons }) => chat === person && buttons.flat().some((button) => button.label === label),
      )
      const button = under?.buttons.flat().find((one) => one.label === label)
      const action = readAction(button?.action)
      if (!under || !action) throw new Error(`no button ${label}`)
      return send(person, { kind: 'action', action, tapped: under.id })
    },
    told,
    /** The newest message of somebody's chat. */
    last: (person: number) => rows().findLast(({ chat }) => chat === person),
  }
}
