import { Decimal } from 'decimal.js'
import type { Direction } from '../../../core/direction.ts'
import type { ScoringSettings } from '../../../core/edition.ts'
import { proposeScore } from '../../../core/scoring.ts'
import { form } from '../../fixtures/facts.ts'

export const linear: ScoringSettings = form.edition.scoring
export const inverse: ScoringSettings = { ...linear, overTarget: 'inverse' }

/** The score of an actual against a target, and its working. */
export function scored(
  direction: Direction,
  target: string,
  actual: string,
  weight: string,
  settings: ScoringSettings = linear,
): { readonly score: string; readonly working: string } {
  const [a, b, w] = [target, actual, weight].map((text) => new Decimal(text))
  const proposed = proposeScore(settings, {
    direction,
    target: a,
    actual: b,
    weight: w ?? new Decimal(0),
    band: undefined,
  })
  if (!proposed || !('score' in proposed)) throw new Error(`no score for ${direction} ${target} ${actual}`)
  return { score: proposed.score.toFixed(), working: proposed.working }
}
