import { type Address, bind, cellIn } from '../../address.ts'
import type { Apart } from '../../comparing.ts'
import type { Edition } from '../../edition.ts'
import type { Facts } from '../../facts.ts'
import type { Form } from '../../form.ts'
import { directionAt, measureText, scoredAt } from '../../indicator.ts'
import type { Scored } from '../../scoring.ts'
import { readMeasure } from '../../values/measure.ts'
import { indicatorRead } from '../indicators.ts'
import { type CheckKind, firstRow, noFixes, rowCells } from '../kind.ts'
import type { Cells } from '../kinds.ts'

/** The rules can check the score; a target or an actual that cannot be read is another finding. */
export const comparable: CheckKind<'comparable'> = {
  reads: (_, { row }) => indicatorRead(row),
  judge(form, { facts }, check, numbers) {
    const row = bind(check.row, numbers)
    const apart = uncheckedBy(form, facts, row)
    if (!apart || !check.apart.includes(apart)) return undefined
    const at = ['actual', 'target'].map((column) => cellIn(row, column))
    if (at.some((address) => 'refused' in readMeasure(facts.get(address) ?? ''))) return undefined
    const [actual, target] = at.map((address) => measureText(facts, address))
    const shows = `指标值 ${target}，完成值 ${actual}`
    return { at: apart === 'target' ? at.reverse() : at, shows }
  },
  place: ({ row }) => `${row}.actual`,
  fixes: noFixes,
  example({ edition }, check) {
    const own = (columns: Cells) => rowCells(firstRow(check.row), { weight: '10', score: '8', ...columns })
    const [apart = 'band'] = check.apart
    return {
      breach: own(unlike[apart]),
      sound: own(apart === 'band' ? told(edition) : { target: '≥80户', actual: '75户' }),
    }
  },
}

/** An example of a target and an actual for each reason why they cannot be compared. */
const unlike: Readonly<Record<Apart | 'band', Cells>> = {
  words: { target: '≥90%', actual: '完成较好' },
  units: { target: '≥80户', actual: '75公里' },
  unclear: { target: '≥90%', actual: '0.95' },
  unread: { target: '≥80户', actual: '第一批75户' },
  target: { target: '每季度不少于2次', actual: '每季度3次' },
  band: { direction: 'qualitative', target: '持续改善', actual: '有所改善' },
}

/** An example with words that belong to a band. */
function told({ scoring }: Edition): Cells {
  return { direction: 'qualitative', target: '持续改善', actual: scoring.bands[0]?.phrase ?? '' }
}

/**
 * Why the rules cannot check an indicator's score: its two sides cannot be compared, or its words belong to no band.
 */
function uncheckedBy(form: Form, facts: Facts, row: Address): Apart | 'band' | undefined {
  const scored = scoredAt(form, facts, row)
  if (!scored) return undefined
  if (isNoNumber(scored)) return scored.band ? undefined : scored.apart
  if (directionAt(form, facts, row) !== 'qualitative') return scored.apart
  return !scored.band && facts.get(cellIn(row, 'score')) ? 'band' : undefined
}

/** Whether a target has a figure that is no single number: its band decides, if there is one. */
function isNoNumber({ apart, target }: Scored): boolean {
  return !target && (apart === 'target' || apart === 'words')
}
