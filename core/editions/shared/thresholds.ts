/** From which figures the checks ask for an explanation. */
export const thresholds = {
  /** Spent of what was budgeted. */
  aboveBudget: '1.3',
  /** Spent of the year's money. */
  lowExecution: '0.5',
  /** The year's budget of the initial one. */
  midYearLeast: '0.7',
  midYearMost: '1.3',
  /** Benefits that have the same share as their target. */
  sameTargets: 3,
} as const
