import { Decimal } from 'decimal.js'
import { bind, cellIn } from '../../address.ts'
import { flatMap } from '../../flat-map.ts'
import { quantityAt, writeShare } from '../../formula.ts'
import { readNumeral } from '../../values/numbers.ts'
import { halfWidth } from '../../values/texts.ts'
import { type CheckKind, firstRow, noFixes, rowCells } from '../kind.ts'

/** A deduction as told: points, or a share of the weight. */
type Deduction = { readonly amount: Decimal; readonly isShare: boolean }

/** A reason tells the deduction that was made. */
export const saidDeduction: CheckKind<'saidDeduction'> = {
  reads: (_, { row }) => ['reason', 'weight', 'score'].map((column) => `${row}.${column}`),
  judge(form, { facts }, check, numbers) {
    const row = bind(check.row, numbers)
    const said = deductionsIn(facts.get(cellIn(row, 'reason')) ?? '')
    if (said.length === 0) return undefined
    const [weight, score] = ['weight', 'score'].map((column) => quantityAt(form, facts, cellIn(row, column))?.value)
    if (!weight?.gt(0) || !score || facts.get(cellIn(row, 'score')) === '') return undefined
    const lost = weight.minus(score)
    if (isSaid(said, lost, weight)) return undefined
    const at = ['reason', 'score', 'weight'].map((column) => cellIn(row, column))
    return { at, shows: `写“${said.map(words).join('、')}”，得分 ${lostWords(weight, score)}` }
  },
  place: ({ row }) => `${row}.reason`,
  fixes: noFixes,
  example(_, { row }) {
    const own = (score: string) =>
      rowCells(firstRow(row), { weight: '10', score, reason: '个别超期，扣2分；下一步加强督办' })
    return { breach: own('6'), sound: own('8') }
  },
}

/** The deductions that a text tells; not what each case costs (每起扣0.5分). */
function deductionsIn(text: string): Deduction[] {
  if (!text.includes('扣')) return []
  const told = inFigures(text).matchAll(
    /(每[^，。；;,扣]{0,8})?扣(?:除|减|掉|了|去|分)*(?:该项|本项|此项|指标|总分|分值|得分|自评)*的?(\d{1,4}(?:\.\d{1,4})?)(分|%)(?!\/)/g,
  )
  return flatMap([...told], ([, each, amount = '', unit]) =>
    each ? [] : [{ amount: new Decimal(amount), isShare: unit === '%' }],
  )
}

/** Half width, with figures for 两分 and 百分之二十. */
function inFigures(text: string): string {
  return halfWidth(text)
    .replace(/百分之([一二三四五六七八九十]{1,3}|\d{1,3}(?:\.\d{1,4})?)/g, (_, share: string) => `${figure(share)}%`)
    .replace(/[一二两三四五六七八九十]{1,3}(?=分)/g, figure)
}

function figure(numeral: string): string {
  return readNumeral(numeral)[0] ?? numeral
}

/** Whether one of the told deductions, or all of their points together, are what was lost. */
function isSaid(said: readonly Deduction[], lost: Decimal, weight: Decimal): boolean {
  const points = said.filter(({ isShare }) => !isShare)
  const sum = points.reduce((total, { amount }) => total.plus(amount), new Decimal(0))
  if (points.length > 1 && isRounded(sum, lost, 1)) return true
  return said.some(({ amount, isShare }) =>
    isShare ? isRounded(amount, lost.div(weight).times(100), 0) : isRounded(amount, lost, 1),
  )
}

/** Whether a figure is another, rounded to its own decimals or to these at least. */
function isRounded(figure: Decimal, exact: Decimal, least: number): boolean {
  return exact.toDecimalPlaces(Math.max(least, figure.decimalPlaces()), Decimal.ROUND_HALF_UP).eq(figure)
}

function words({ amount, isShare }: Deduction): string {
  return `扣${amount.toFixed()}${isShare ? '%' : '分'}`
}

/** What was lost: 10 → 6，扣了 4 分（40%）. */
function lostWords(weight: Decimal, score: Decimal): string {
  const lost = weight.minus(score)
  return `${weight.toFixed()} → ${score.toFixed()}，实际扣了 ${lost.toFixed()} 分（${writeShare(lost.div(weight))}）`
}
