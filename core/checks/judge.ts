import type { Facts } from '../facts.ts'
import type { Form } from '../form.ts'
import { judgeAllSame } from './all-same.ts'
import { judgeBetterLower, judgeStatedRate } from './better.ts'
import { judgeAlike, judgeRepeated } from './blocks.ts'
import { judgeDated, judgeYear } from './dates.ts'
import type { Mode } from './finding.ts'
import type { Check } from './kinds.ts'
import { judgeCopied, judgeLike, judgeReason } from './likeness.ts'
import { judgeMagnitude } from './magnitude.ts'
import { judgePaired, judgePairedAmount } from './pairs.ts'
import { judgeComparable, judgeDirection, judgeFarAbove, judgeScore } from './scores.ts'
import { type Broken, judgeSides } from './sides.ts'
import { judgeNone, judgeWords } from './words.ts'

/** A rule over cells; those over prose read whole texts. */
export type CellCheck = Exclude<Check, { kind: 'prose' }>

/** What a rule over cells is judged by. */
export type Judged = { readonly facts: Facts; readonly year: number; readonly mode: Mode }

/** How a rule over cells is broken in the row of these numbers; nothing where it holds. */
export function judge(form: Form, judged: Judged, check: CellCheck, numbers: readonly number[]): Broken | undefined {
  const { facts, year, mode } = judged
  if (check.kind === 'notWords') return judgeWords(facts, mode, check, numbers)
  if (check.kind === 'saysNone') return judgeNone(form, facts, year, check, numbers)
  if (check.kind === 'score') return judgeScore(form, facts, check, numbers)
  if (check.kind === 'direction') return judgeDirection(form, facts, check, numbers)
  if (check.kind === 'farAbove') return judgeFarAbove(form, facts, check, numbers)
  if (check.kind === 'comparable') return judgeComparable(form, facts, check, numbers)
  if (check.kind === 'paired') return judgePaired(form, facts, check)
  if (check.kind === 'pairedAmount') return judgePairedAmount(form, facts, check, numbers)
  if (check.kind === 'reason') return judgeReason(form, facts, year, check, numbers)
  if (check.kind === 'like') return judgeLike(facts, check, numbers)
  if (check.kind === 'copied') return judgeCopied(facts, check, numbers)
  if (check.kind === 'dated') return judgeDated(facts, year, mode, check, numbers)
  if (check.kind === 'year') return judgeYear(facts, year, check, numbers)
  if (check.kind === 'magnitude') return judgeMagnitude(form, facts, check, numbers)
  if (check.kind === 'betterLower') return judgeBetterLower(form, facts, check, numbers)
  if (check.kind === 'statedRate') return judgeStatedRate(form, facts, check, numbers)
  if (check.kind === 'repeated') return judgeRepeated(facts, check, numbers)
  if (check.kind === 'alike') return judgeAlike(facts, check)
  if (check.kind === 'allSame') return judgeAllSame(form, facts, check, numbers)
  return judgeSides(form, facts, year, check, numbers)
}
