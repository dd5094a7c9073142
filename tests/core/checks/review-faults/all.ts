import { aboveBudget } from './above-budget.ts'
import { date } from './date.ts'
import { emptyGoal } from './empty-goal.ts'
import type { FaultKind } from './fault.ts'
import { indicatorName } from './indicator-name.ts'
import { indicatorPlace } from './indicator-place.ts'
import { lateDate } from './late.ts'
import { lowExecution } from './low-execution.ts'
import { saidDeduction } from './said-deduction.ts'
import { satisfactionProof } from './satisfaction-proof.ts'
import { shamFigure } from './sham-figure.ts'
import { unfinished } from './unfinished.ts'
import { valueInWords } from './value-in-words.ts'

/** The faults of tables and indicators that a bureau's review names first. */
export const faultKinds: readonly FaultKind[] = [
  date,
  indicatorPlace,
  indicatorName,
  shamFigure,
  lowExecution,
  unfinished,
  lateDate,
  satisfactionProof,
  saidDeduction,
  emptyGoal,
  aboveBudget,
  valueInWords,
]
