import { aboveBudget } from './above-budget.ts'
import { date } from './date.ts'
import type { FaultKind } from './fault.ts'
import { indicatorName } from './indicator-name.ts'
import { indicatorPlace } from './indicator-place.ts'
import { lowExecution } from './low-execution.ts'
import { satisfactionProof } from './satisfaction-proof.ts'
import { shamFigure } from './sham-figure.ts'
import { valueInWords } from './value-in-words.ts'

/** The faults of tables and indicators that a bureau's review names first. */
export const faultKinds: readonly FaultKind[] = [
  date,
  indicatorPlace,
  indicatorName,
  shamFigure,
  lowExecution,
  satisfactionProof,
  aboveBudget,
  valueInWords,
]
