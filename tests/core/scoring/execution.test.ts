import { Decimal } from 'decimal.js'
import { describe, expect, test } from 'vitest'
import type { ScoringSettings } from '../../../core/edition.ts'
import { formOf } from '../../../core/editions/index.ts'
import { executionCells } from '../../../core/editions/shared/evaluation.ts'
import { type Form, openForm } from '../../../core/form.ts'
import { textAt } from '../../../core/formula.ts'
import { runs, seed } from '../../fixtures/chance.ts'
import { diceOf } from '../../fixtures/dice.ts'
import { cells, factsOf, form } from '../../fixtures/facts.ts'

const total = 'overall.funds.total'

/** The same form with other settings for 预算执行率. */
function settled(settings: Partial<ScoringSettings>): Form {
  const own = executionCells('overall', { ...form.edition.scoring, ...settings })
  const rows = form.edition.rows.map((row) =>
    row.id === total
      ? { ...row, cells: row.cells.map((cell) => own.find(({ column }) => column === cell.column) ?? cell) }
      : row,
  )
  return openForm({ ...form.edition, rows })
}

function executionOf(other: Form, annual: string, executed: string): (string | undefined)[] {
  const facts = factsOf(cells(total, { annual, executed }))
  return ['weight', 'rate', 'score'].map((column) => textAt(other, facts, `${total}.${column}`))
}

describe('the execution rate is 执行 ÷ 全年, its score that share of its weight', () => {
  test.each([
    ['100', '98', ['10', '98%', '9.8']],
    ['4513.06', '4513.06', ['10', '100%', '10']],
    ['3', '1', ['10', '33.33%', '3.33']],
    ['1000', '904.5', ['10', '90.45%', '9.05']],
    ['100', '120', ['10', '120%', '10']],
    ['100', '0', ['10', '0%', '0']],
    ['0', '0', ['10', '0%', '0']],
    ['0', '5', ['10', undefined, undefined]],
  ])('%s planned, %s spent: %j', (annual, executed, worth) => {
    expect(executionOf(form, annual, executed)).toEqual(worth)
  })

  test('a county that weighs it 20', () => {
    expect(executionOf(settled({ executionWeight: '20' }), '100', '98')).toEqual(['20', '98%', '19.6'])
  })

  test('a county that gives full marks if nothing was planned or spent', () => {
    const generous = settled({ rateOfNothing: '1' })
    expect(executionOf(generous, '0', '0')).toEqual(['10', '100%', '10'])
    expect(executionOf(generous, '0', '5')).toEqual(['10', undefined, undefined])
  })
})

/** 10 × executed ÷ annual in hundredths of a point, half up, at most 1000; both in ten-thousandths. */
function hundredths(annual: bigint, executed: bigint): bigint {
  if (annual === 0n) return 0n
  return executed >= annual ? 1000n : (2000n * executed + annual) / (2n * annual)
}

describe.each(['hunan-2023', 'national-2021-cost'])('execution scores of %s, whatever was planned and spent,', (id) => {
  test('are those of exact fractions, rounded once', () => {
    const own = formOf(id)
    if (!own) throw new Error(id)
    const dice = diceOf(seed)
    for (let one = 0; one < runs(2000); one += 1) {
      const annual = dice.pick([BigInt(dice.upTo(10 ** 9)), 12_000_000n, 8_000_000n])
      const executed = (annual * BigInt(dice.upTo(1_050_000))) / 1_000_000n
      const text = (amount: bigint) => new Decimal(`${amount}e-4`).toFixed()
      const funds = cells('project.1.funds.fiscal', { initial: '', annual: text(annual), executed: text(executed) })
      const none = { initial: '', annual: '', executed: '' }
      const rest = { ...cells('project.1.funds.carryover', none), ...cells('project.1.funds.other', none) }
      const score = textAt(own, factsOf({ project: '1' }, funds, rest), 'project.1.funds.total.score')
      const worth = new Decimal(`${hundredths(annual, executed)}e-2`).toFixed()
      expect([text(annual), text(executed), score]).toEqual([text(annual), text(executed), worth])
    }
  })
})
