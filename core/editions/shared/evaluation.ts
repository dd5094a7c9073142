import { Decimal } from 'decimal.js'
import type { Kind } from '../../cell-kind.ts'
import type { FirstLevel, Row, ScoringSettings } from '../../edition.ts'
import type { Formula } from '../../formula-grammar.ts'
import { sectionOf } from './sections.ts'

const points: Kind = { type: 'points' }
const percent: Kind = { type: 'percent' }

/** 分值、执行率、自评得分 of 年度资金总额: the same in every self-evaluation table. */
export function executionCells(annex: string, scoring: ScoringSettings): Row['cells'] {
  const total = `${annex}.funds.total`
  return [
    { column: 'weight', label: '分值', kind: points, formula: { constant: scoring.executionWeight } },
    {
      column: 'rate',
      label: '执行率',
      kind: percent,
      formula: { ratio: [`${total}.executed`, `${total}.annual`], ofNothing: scoring.rateOfNothing },
    },
    {
      column: 'score',
      label: '自评得分',
      kind: points,
      formula: executionScore(total, scoring),
      accepts: { times: [`${total}.weight`, { least: [`${total}.rate`, { constant: '1' }] }] },
    },
  ]
}

/** 分值 × 执行 ÷ 全年, at most the weight; rounded once, when printed. */
function executionScore(total: string, { executionWeight, rateOfNothing }: ScoringSettings): Formula {
  const ofNothing = new Decimal(executionWeight).times(rateOfNothing).toFixed()
  const share: Formula = {
    ratio: [{ times: [`${total}.weight`, `${total}.executed`] }, `${total}.annual`],
    ofNothing,
  }
  return { least: [share, { constant: executionWeight }] }
}

/** 年度总体目标: two texts, asked one after the other. */
export function goalRows(annex: string): readonly Row[] {
  const section = sectionOf(annex, 'goal')
  const cell = { kind: { type: 'text', long: true }, required: true } as const
  return [
    {
      id: `${annex}.goal#expected`,
      section,
      label: '年度总体目标 预期目标',
      hint: '写年初定下的、能衡量的目标，不抄部门职责。',
      cells: [{ column: 'expected', label: '预期目标', ...cell }],
    },
    {
      id: `${annex}.goal#actual`,
      section,
      label: '年度总体目标 实际完成情况',
      hint: '对照预期目标写，最好带上数字。也可以先跳过，填完指标再点“起草”。',
      cells: [{ column: 'actual', label: '实际完成情况', ...cell }],
    },
  ]
}

/** 总分: the weights and the scores added up, execution included. */
export function totalRow(annex: string, levels: readonly FirstLevel[]): Row {
  const tables = levels.flatMap(({ second }) => second.map(({ id }) => id))
  const sum = (column: string) => ({
    sum: [`${annex}.funds.total.${column}`, ...tables.map((table) => `${annex}.indicators.${table}.*.${column}`)],
  })
  return {
    id: `${annex}.total`,
    section: sectionOf(annex, levels.at(-1)?.id ?? ''),
    label: '总分',
    cells: [
      { column: 'weight', label: '分值合计', kind: points, formula: sum('weight') },
      { column: 'score', label: '得分合计', kind: points, formula: sum('score') },
    ],
  }
}
