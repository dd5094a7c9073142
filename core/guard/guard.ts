import type { Form } from '../form.ts'
import type { Subject } from '../narrative.ts'
import { pointsOf } from '../points.ts'
import { judgeCauses } from './causes.ts'
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
  judgeCauses,
  judgePromises,
  judgeMissing,
]

/** Everything in a draft of a section that no fact bears out; its figures have to stand in slots. */
export function faultsOf(form: Form, subject: Subject, section: string, draft: string): Fault[] {
  const guarded: Guarded = { form, subject, section, draft: mark(draft) }
  const faults = judges.flatMap((judge) => judge(guarded)).filter((fault) => !isSaid(guarded, fault))
  return faults.sort((a, b) => a.at - b.at)
}

/** What a person added in these very words is theirs to say; only their figures are bound. */
function isSaid({ subject, section, draft }: Guarded, { kind, at, words }: Fault): boolean {
  if (words === '' || kind === 'slot' || kind === 'shape' || kind === 'number') return false
  const said = mark(pointsOf(subject.facts, subject.year, section).lines.join('\n')).text
  return said.includes(draft.text.slice(Math.max(0, at - 2), at + words.length))
}
