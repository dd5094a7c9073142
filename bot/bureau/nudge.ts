import { setImmediate as breath } from 'node:timers/promises'
import { DateTime } from 'luxon'
import type { Filing, Role } from '../../core/filing.ts'
import { toldApart } from '../../core/names.ts'
import { standingOf } from '../../core/standing.ts'
import type { Outgoing, OutgoingSay } from '../../db/outbox.ts'
import { type Urged, urge } from '../../db/urging.ts'
import { formNamed } from '../documents.ts'
import { owing } from '../reminders/plan.ts'
import { localOf } from '../reminders/slots.ts'
import { reminderWords } from '../reminders/words.ts'
import { compose } from '../talk/compose.ts'
import type { BureauDeps, Officer } from './work.ts'

/**
 * Urges departments one after another, each at most once an hour and by its current state, with pauses for the talk.
 */
export async function nudge(
  { store, zone }: BureauDeps,
  { bureau, person: officer }: Officer,
  filings: readonly number[],
): Promise<readonly Outgoing[]> {
  const now = DateTime.utc()
  const [at, since] = [now.toISO(), now.minus({ hours: 1 }).toISO()]
  const urged: Urged[] = []
  for (const filing of filings) {
    const one = urge(store, { bureau, officer, filing, at, since }, (told, roles) => urgingWords(told, roles, zone, at))
    if (one) urged.push(one)
    await breath()
  }
  const why = (wanted: Urged['why']) => urged.filter((one) => one.why === wanted).map(({ department }) => department)
  const told = urged
    .filter((one) => one.why === undefined)
    .map(({ department, told }) => ({ department, people: apart(told) }))
  return compose([{ say: 'nudged', told, recent: why('recent'), empty: why('empty'), unreachable: why('unreachable') }])
}

function urgingWords(filing: Filing, roles: readonly Role[], zone: string, at: string): OutgoingSay | undefined {
  const kind = owing(filing.state, roles, true)
  if (!kind || filing.deadline === undefined) return undefined
  const standing = standingOf(formNamed(filing.edition), filing)
  const { text, buttons } = reminderWords([{ kind, filing, deadline: filing.deadline, standing }], localOf(at, zone))
  return { text: `财政局催报：\n${text}`, ...(buttons ? { buttons } : {}) }
}

/** Numbers equal names. */
function apart(names: readonly string[]): string[] {
  return [...toldApart(names.map((name, id) => ({ id, name }))).values()]
}
