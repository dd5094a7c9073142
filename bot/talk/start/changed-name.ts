import type { Button } from '../nouns.ts'
import { filedIn, type Incoming, newestOf, questionFor, rowOf, type Turn } from '../talk.ts'
import { anotherName } from './unit-name.ts'

/**
 * An edited message that answered no question: if it is another department's name, asks whether to take it; otherwise
 * it is not read.
 */
export function changedName(incoming: Incoming, text: string): Turn {
  const unread: Turn = { says: [{ say: 'editedUnread' }] }
  const filed = filedIn(incoming)
  if (!filed) return unread
  const talk = { ...incoming, ...filed }
  const address = filed.form.edition.layout.name
  const row = questionFor(talk, address)
  const name = anotherName(text, filed.filing.department)
  if (row === undefined || name === undefined) return unread
  const seen = newestOf(talk, [address])
  const choices: Button[] = [
    { label: '改', action: { do: 'answer', row, values: { [address]: name }, seen } },
    { label: '先不改', action: { do: 'continue' } },
  ]
  const place = { at: 'menu', choices, row: rowOf(talk.place) ?? row } as const
  return { place, says: [{ say: 'askOtherName', name, told: filed.filing.department, choices }] }
}
