import type { CheckKind } from '../kind.ts'
import type { Check } from '../kinds.ts'
import { above } from './above.ts'
import { alike } from './alike.ts'
import { allSame } from './all-same.ts'
import { atMost } from './at-most.ts'
import { betterLower } from './better-lower.ts'
import { comparable } from './comparable.ts'
import { copied } from './copied.ts'
import { covers } from './covers.ts'
import { dated } from './dated.ts'
import { direction } from './direction.ts'
import { emptyGoal } from './empty-goal.ts'
import { equal } from './equal.ts'
import { farAbove } from './far-above.ts'
import { fullUnspent } from './full-unspent.ts'
import { late } from './late.ts'
import { like } from './like.ts'
import { magnitude } from './magnitude.ts'
import { notWords } from './not-words.ts'
import { ownUnit } from './own-unit.ts'
import { paired } from './paired.ts'
import { pairedAmount } from './paired-amount.ts'
import { ratio } from './ratio.ts'
import { reason } from './reason.ts'
import { repeated } from './repeated.ts'
import { saidDeduction } from './said-deduction.ts'
import { same } from './same.ts'
import { sameTarget } from './same-target.ts'
import { saysNone } from './says-none.ts'
import { score } from './score.ts'
import { statedRate } from './stated-rate.ts'
import { unfinished } from './unfinished.ts'
import { year } from './year.ts'

/** The kinds that judge cells by their values. */
export type CellKind = Exclude<Check['kind'], 'prose'>

/** Each of them by name. The kinds that read prose are separate, since the narrative uses these ones' working. */
export const cellKinds: { readonly [Kind in CellKind]: CheckKind<Kind> } = {
  above,
  alike,
  allSame,
  atMost,
  betterLower,
  comparable,
  copied,
  covers,
  dated,
  direction,
  emptyGoal,
  equal,
  farAbove,
  fullUnspent,
  late,
  like,
  magnitude,
  notWords,
  ownUnit,
  paired,
  pairedAmount,
  ratio,
  reason,
  repeated,
  saidDeduction,
  same,
  sameTarget,
  saysNone,
  score,
  statedRate,
  unfinished,
  year,
}

/** A rule that judges cells by their values. */
export type CellCheck = Exclude<Check, { readonly kind: 'prose' }>

/** The definition of such a rule's kind. */
export function cellKind(check: CellCheck): CheckKind<CellKind> {
  return cellKinds[check.kind] as CheckKind<CellKind>
}
