import type { Table } from '../../fixtures/facts.ts'
import type { Breaking } from './table.ts'

/** The rules of every self-evaluation table, for 附件二 and 附件三. */
export function evaluationBreakings(annex: 'overall' | 'project.2'): readonly Breaking[] {
  const spent: Table =
    annex === 'overall' ? { 'overall.funds.total.annual': '1690' } : { 'project.2.funds.fiscal.executed': '401' }
  const heading = (id: string, own: string) => `${annex}.heading.${id}.${own}`
  const weights = { output: ['50', '48'], benefit: ['30', '33'], satisfaction: ['10', '9.5'] } as const
  return [
    [`${annex}.funds.total.executed.withinAnnual`, 'must', `${annex}.funds.total.executed`, spent, / > /],
    ...Object.entries(weights).flatMap(([id, [right, wrong]]): Breaking[] => [
      [
        heading(id, 'sum'),
        'must',
        `${annex}.heading.${id}`,
        { [`${annex}.heading.${id}`]: wrong },
        new RegExp(`^${wrong} ≠ .*${right}，差`),
      ],
      [
        heading(id, 'standard'),
        'explain',
        `${annex}.heading.${id}`,
        { [`${annex}.heading.${id}`]: wrong },
        new RegExp(`^${wrong} ≠ ${right}，差`),
      ],
    ]),
    [
      `${annex}.total.weight.hundred`,
      'must',
      `${annex}.total.weight`,
      { [`${annex}.indicators.satisfaction.1.weight`]: '10.5' },
      /100\.5 ≠ 100，差 0\.5$/,
    ],
    ...executionBreakings(`${annex}.funds.total.reason`),
    ...littleSpent(annex),
    ...saysNothing(annex),
  ]
}

/** A goal that says nothing, and benefits that are all held to one share. */
function saysNothing(annex: 'overall' | 'project.2'): readonly Breaking[] {
  const [goal, social] = [`${annex}.goal.expected`, `${annex}.indicators.social`]
  const economic = `${annex}.indicators.economic`
  const share = (row: string): Table => ({ [`${row}.target`]: '≥95%', [`${row}.unit`]: '', [`${row}.direction`]: '' })
  const shares: Table = {
    [economic]: '1',
    [social]: '1,2',
    [`${annex}.indicators.sustainable`]: '',
    ...share(`${economic}.1`),
    ...share(`${social}.1`),
    ...share(`${social}.2`),
  }
  return [
    [`${goal}.empty`, 'explain', goal, { [goal]: '各项工作顺利进行' }, /^“各项工作顺利进行”$/],
    [`${annex}.indicators.benefit.sameTarget`, 'explain', `${economic}.1.target`, shares, /^3个指标的指标值都是≥95%$/],
  ]
}

/** Little spent of a large budget: with every quantity at full marks, and with points lost and no reason. */
function littleSpent(annex: 'overall' | 'project.2'): readonly Breaking[] {
  const [budget, lost] =
    annex === 'overall'
      ? [{ 'overall.funds.total.annual': '4000' }, 'overall.indicators.quantity.2']
      : [{ 'project.2.funds.fiscal.annual': '900' }, 'project.2.indicators.quantity.1']
  const full: Table = { [`${lost}.actual`]: '12', [`${lost}.score`]: annex === 'overall' ? '10' : '20' }
  const at = `${annex}.funds.total.executed`
  return [
    [`${at}.fullMarks`, 'explain', at, { ...budget, ...full }, / ÷ .* = 4[24]\.\d+%，.*、.* 满分$/],
    [`${at}.low`, 'explain', at, { ...budget, [`${annex}.funds.total.reason`]: '' }, / ÷ .* = 4[24]\.\d+%，低于50%$/],
  ]
}

/** A budget that was not fully spent, and what its reason lacks. */
function executionBreakings(reason: string): readonly Breaking[] {
  const lacking = [
    ['given', ' ', /^空白$/],
    ['cause', '下年三月前由工程股付清尾款。', /^“下年三月前由工程股付清尾款。”$/],
    ['measure', '末段尾款待验收。', /^“末段尾款待验收。”$/],
  ] as const
  return lacking.map(([rule, text, shows]) => [`${reason}.${rule}`, 'must', reason, { [reason]: text }, shows])
}
