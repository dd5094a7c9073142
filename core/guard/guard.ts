import type { Form } from '../form.ts'
import type { Subject } from '../narrative.ts'
import { judgeDirections } from './directions.ts'
import type { Fault, Guarded } from './fault.ts'
import { mark } from './marked.ts'
import { judgeNames } from './names.ts'
import { judgeNumbers } from './numbers.ts'
import { judgeOutcomes } from './outcomes.ts'
import { judgeMissing, judgePromises } from './promises.ts'
import { judgeRanks } from './ranks.ts'
import { judgeShape } from './shape.ts'
import { judgeSlots } from './slots.ts'

const judges: readonly ((guarded: Guarded) => readonly Fault[])[] = [
  judgeSlots,
  judgeShape,
  judgeNumbers,
  judgeRanks,
  judgeNames,
  judgeDirections,
  judgeOutcomes,
  judgePromises,
  judgeMissing,
]

/** Everything in a draft of a section that no fact bears out; its figures have to stand in slots. */
export function faultsOf(form: Form, subject: Subject, section: string, draft: string): Fault[] {
  const guarded: Guarded = { form, subject, section, draft: mark(draft) }
  return judges.flatMap((judge) => judge(guarded)).sort((a, b) => a.at - b.at)
}
