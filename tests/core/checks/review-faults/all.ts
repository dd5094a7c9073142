import { date } from './date.ts'
import type { FaultKind } from './fault.ts'

/** The faults of tables and indicators that a bureau's review names first. */
export const faultKinds: readonly FaultKind[] = [date]
