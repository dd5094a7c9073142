import { Decimal } from 'decimal.js'
import type { Apart } from './comparing.ts'
import type { Direction } from './direction.ts'
import type { Band, ScoringSettings } from './edition.ts'

/** What a score is calculated from. Numbers are undefined if the text is words. */
export type Scored = {
  readonly direction: Direction
  readonly target: Decimal | undefined
  readonly actual: Decimal | undefined
  readonly weight: Decimal
  readonly band: Band | undefined
  /** The unit of both: %, 次. */
  readonly unit?: string
  /** Both as written, if they were in different units (8万元, 79500元). */
  readonly said?: { readonly target: string; readonly actual: string }
  /** Why the two cannot be compared. */
  readonly apart?: Apart
}

/**
 * The result of the rules: a score with its working (and the `least` that its band allows), or the bounds of a band
 * within which the person chooses.
 */
export type Proposed =
  | { readonly score: Decimal; readonly working: string; readonly least?: Decimal }
  | { readonly from: Decimal; readonly to: Decimal; readonly closed: boolean; readonly working: string }

/** Enough digits for every product of figures that people write, and for rounding a quotient correctly. */
const Exact = Decimal.clone({ precision: 300, rounding: Decimal.ROUND_HALF_UP })

/** The score of one indicator by the edition's rules; undefined if the rules cannot decide. */
export function proposeScore(settings: ScoringSettings, scored: Scored): Proposed | undefined {
  if (scored.direction === 'qualitative') return scored.band && qualitative(scored.band, scored.weight)
  if (!scored.target || !scored.actual || missesBelowZero(scored)) return undefined
  return quantitative(settings, scored, new Exact(scored.target), countedActual(scored.target, scored.actual))
}

/** Whether a target below 0 was missed: no proportional rule applies to it. */
export function missesBelowZero({ direction, target, actual }: Scored): boolean {
  if (direction === 'qualitative' || !target?.isNegative() || target.isZero() || !actual) return false
  return direction === 'atMost' ? actual.gt(target) : actual.lt(target)
}

/** A target and an actual as written, for a finding's working. */
export function saidOf({ target, actual, unit = '', said }: Scored): {
  readonly target: string
  readonly actual: string
} {
  return said ?? { target: `${target?.toFixed() ?? ''}${unit}`, actual: `${actual?.toFixed() ?? ''}${unit}` }
}

/** Whether the actual is so far above an at-least target that an explanation is needed. */
export function isFarAbove(settings: ScoringSettings, scored: Scored): boolean {
  if (scored.direction === 'qualitative' || scored.direction === 'atMost') return false
  if (!scored.target?.gt(0) || !scored.actual) return false
  return scored.actual.gte(new Exact(scored.target).times(settings.farAbove))
}

/** The grade word of a total score: 优 良 中 差. */
export function gradeOf(settings: ScoringSettings, score: Decimal): string {
  return settings.grades.find((grade) => score.gte(grade.from))?.label ?? ''
}

/** The actual that counts: below a target above 0, a negative actual counts as 0. */
function countedActual(target: Decimal, actual: Decimal): Decimal {
  return new Exact(target.gt(0) ? Decimal.max(actual, 0) : actual)
}

function quantitative(settings: ScoringSettings, scored: Scored, target: Decimal, actual: Decimal): Proposed {
  const { direction, weight } = scored
  const said = saidOf({ ...scored, actual })
  const [done, goal] = [`完成值${said.actual}`, `指标值${said.target}`]
  if (direction === 'atMost') return lower(settings, scored, target, actual, done, goal)
  if (direction === 'equal' && target.isZero())
    return actual.gt(0) ? none(`${done}，${goal}`) : full(weight, `${done}达到${goal}`)
  if (actual.gte(target)) return full(weight, `${done}达到${goal}`)
  if (target.isZero()) return none(`${done}，${goal}`)
  return part(settings, weight, [actual, target], `${done} ÷ ${goal}`)
}

/** The score for targets where lower is better. */
function lower(
  settings: ScoringSettings,
  { weight }: Scored,
  target: Decimal,
  actual: Decimal,
  done: string,
  goal: string,
): Proposed {
  if (actual.lte(target)) return full(weight, `${done}不超过${goal}`)
  if (settings.overTarget === 'inverse') return part(settings, weight, [target, actual], `${goal} ÷ ${done}`)
  const twice = target.times(2)
  if (actual.gte(twice)) return none(`${done}达到${goal}的两倍`)
  return part(settings, weight, [twice.minus(actual), target], `[1 −（${done} − ${goal}）÷ ${goal}]`)
}

function full(weight: Decimal, why: string): Proposed {
  return { score: weight, working: `${why}，得满分${weight.toFixed()}` }
}

function none(why: string): Proposed {
  return { score: new Decimal(0), working: `${why}，得0分` }
}

/** A share of the weight: multiplied, then divided, then rounded once. */
function part(
  { decimals }: ScoringSettings,
  weight: Decimal,
  [above, below]: readonly [Decimal, Decimal],
  why: string,
): Proposed {
  const score = new Decimal(above.times(weight).div(below).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP))
  return { score, working: `${why} × 分值${weight.toFixed()} = ${score.toFixed()}` }
}

function qualitative(band: Band, weight: Decimal): Proposed {
  if (band.closed)
    return { score: weight, least: weight.times(band.from), working: `${band.phrase}，得满分${weight.toFixed()}` }
  const [from, to] = [weight.times(band.from), weight.times(band.to)]
  return { from, to, closed: false, working: `${band.phrase}，${from.toFixed()}分至不到${to.toFixed()}分` }
}
