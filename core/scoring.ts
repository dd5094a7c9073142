import { Decimal } from 'decimal.js'
import type { Band, Direction, ScoringSettings } from './edition.ts'

/** What a score is worked out from. Numbers are undefined where the text is words. */
export type Scored = {
  readonly direction: Direction
  readonly target: Decimal | undefined
  readonly actual: Decimal | undefined
  readonly weight: Decimal
  readonly band: Band | undefined
  /** What both are measured in: %, 次. */
  readonly unit?: string
}

/** What the rules give: a score with its working (and the `least` that its band allows), or the bounds of a band, between which the person chooses. */
export type Proposed =
  | { readonly score: Decimal; readonly working: string; readonly least?: Decimal }
  | { readonly from: Decimal; readonly to: Decimal; readonly closed: boolean; readonly working: string }

/** The score of one indicator by the edition's rules; undefined where the rules cannot tell. */
export function proposeScore(settings: ScoringSettings, scored: Scored): Proposed | undefined {
  if (scored.direction === 'qualitative') return scored.band && qualitative(scored.band, scored.weight)
  if (!scored.target || !scored.actual) return undefined
  const actual = Decimal.max(scored.actual, 0)
  return quantitative(settings, scored, scored.target, actual)(scored.weight, settings.decimals)
}

/** Whether the actual is so far above an at-least target that it wants an explanation. */
export function isFarAbove(settings: ScoringSettings, scored: Scored): boolean {
  if (scored.direction === 'qualitative' || scored.direction === 'atMost') return false
  if (!scored.target?.gt(0) || !scored.actual) return false
  return scored.actual.gte(scored.target.times(settings.farAbove))
}

/** The grade word of a total score: 优 良 中 差. */
export function gradeOf(settings: ScoringSettings, score: Decimal): string {
  return settings.grades.find((grade) => score.gte(grade.from))?.label ?? ''
}

/** A share of the weight, waiting for the weight. */
type Share = (weight: Decimal, decimals: number) => { readonly score: Decimal; readonly working: string }

function quantitative(
  settings: ScoringSettings,
  { direction, unit = '' }: Scored,
  target: Decimal,
  actual: Decimal,
): Share {
  const done = `完成值${actual.toFixed()}${unit}`
  const goal = `指标值${target.toFixed()}${unit}`
  if (direction === 'atMost') return lower(settings, target, actual, done, goal)
  if (direction === 'equal' && target.isZero() && actual.gt(0)) return none(`${done}，${goal}`)
  if (actual.gte(target)) return full(`${done}达到${goal}`)
  return part(actual.div(target), `${done} ÷ ${goal}`)
}

/** Targets that are better lower. */
function lower(settings: ScoringSettings, target: Decimal, actual: Decimal, done: string, goal: string): Share {
  if (actual.lte(target)) return full(`${done}不超过${goal}`)
  if (settings.overTarget === 'inverse') return part(target.div(actual), `${goal} ÷ ${done}`)
  if (actual.gte(target.times(2))) return none(`${done}达到${goal}的两倍`)
  const share = new Decimal(1).minus(actual.minus(target).div(target))
  return part(share, `[1 −（${done} − ${goal}）÷ ${goal}]`)
}

function full(why: string): Share {
  return (weight) => ({ score: weight, working: `${why}，得满分${weight.toFixed()}` })
}

function none(why: string): Share {
  return () => ({ score: new Decimal(0), working: `${why}，得0分` })
}

function part(share: Decimal, why: string): Share {
  return (weight, decimals) => {
    const score = share.times(weight).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP)
    return { score, working: `${why} × 分值${weight.toFixed()} = ${score.toFixed()}` }
  }
}

function qualitative(band: Band, weight: Decimal): Proposed {
  if (band.closed)
    return { score: weight, least: weight.times(band.from), working: `${band.phrase}，得满分${weight.toFixed()}` }
  const [from, to] = [weight.times(band.from), weight.times(band.to)]
  return { from, to, closed: false, working: `${band.phrase}，${from.toFixed()}分至不到${to.toFixed()}分` }
}
