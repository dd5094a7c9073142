import type { Address } from '../address.ts'
import type { Facts } from '../facts.ts'
import type { Form } from '../form.ts'
import { writeShare } from '../formula.ts'
import { standingAt } from '../guard/standing.ts'
import { scoredAt } from '../indicator.ts'

/**
 * How an indicator's actual compares to its target, in words: 比指标值少0.6公里，完成95%; if they are not numbers, whether it was
 * reached.
 */
export function gapText(form: Form, facts: Facts, row: Address): string | undefined {
  const scored = scoredAt(form, facts, row)
  if (!scored) return undefined
  const { target, actual, direction, unit = '' } = scored
  if (!target || !actual || direction === 'qualitative')
    return standingAt(form, facts, row).met ? '达到年度指标，自评有扣分' : '未达到年度指标'
  const apart = actual.minus(target)
  if (apart.isZero()) return '与指标值一致'
  const amount = `${apart.abs().toFixed()}${unit === '%' ? '个百分点' : unit}`
  const said = `比指标值${apart.isNegative() ? '少' : '多'}${amount}`
  const share = target.gt(0) && unit !== '%' && direction !== 'atMost' && apart.isNegative()
  return share ? `${said}，完成${writeShare(actual.div(target))}` : said
}
