import { flatMap } from '../flat-map.ts'
import type { Form } from '../form.ts'
import { pointsHeard } from '../narrative/points.ts'
import type { Subject } from '../narrative/slots.ts'
import { judgeCauses } from './causes.ts'
import { judgeDirections } from './directions.ts'
import type { Fault, Guarded } from './fault.ts'
import { judgeFits } from './fits.ts'
import { type Marked, mark } from './marked.ts'
import { judgeNames } from './names.ts'
import { judgeNumbers } from './numbers.ts'
import { judgeOutcomes } from './outcomes.ts'
import { judgeMissing, judgePromises } from './promises.ts'
import { judgeRanks } from './ranks.ts'
import { judgeShape } from './shape.ts'
import { judgeSlots } from './slots.ts'

type Judge = (guarded: Guarded) => readonly Fault[]

const judges: readonly Judge[] = [
  judgeSlots,
  judgeFits,
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

/** Everything in a draft of a section that no fact supports; its figures must be slots. */
export function faultsOf(form: Form, subject: Subject, section: string, draft: string): Fault[] {
  return judged(judges, { form, subject, section, draft: mark(draft) })
}

/**
 * Faults that changed facts alone may have caused in a draft that was right when adopted; its figures are slots and
 * follow by themselves.
 */
export function overtakenIn(form: Form, subject: Subject, section: string, draft: string): Fault[] {
  const overtaken = [judgeDirections, judgeOutcomes, judgePromises, judgeMissing]
  return judged(overtaken, { form, subject, section, draft: mark(draft) })
}

function judged(by: readonly Judge[], guarded: Guarded): Fault[] {
  const { subject, section, draft } = guarded
  const said = mark(pointsHeard(subject.facts, subject.year, section)).text
  const faults = flatMap(by, (judge) => judge(guarded)).filter((fault) => !isSaid(said, draft, fault))
  return faults.sort((a, b) => a.at - b.at)
}

/** Whether a person added exactly these words to the section: then only their figures are checked. */
function isSaid(said: string, draft: Marked, { kind, at, words }: Fault): boolean {
  if (words === '' || kind === 'slot' || kind === 'fit' || kind === 'shape' || kind === 'number') return false
  return said.includes(draft.text.slice(Math.max(0, at - 2), at + words.length))
}
