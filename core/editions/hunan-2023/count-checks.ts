import type { Check } from '../../checks/kinds.ts'
import { indicators, listed, offices, projects, subordinates } from '../shared/count-words.ts'
import { headings, noProblem } from '../shared/heading-words.ts'
import { levels } from './indicators.ts'
import { typing } from './prose-examples.ts'

/** The indicators of annex 2 by their tables. */
const ofAnnex2 = levels.flatMap(({ second }) =>
  second.map(({ id, label }) => ({
    ...indicators(label),
    list: `overall.indicators.${id}`,
    said: `附件二的${label}`,
  })),
)

/** Rules over counts, and over headings and what is written under them. */
export const countChecks: readonly Check[] = [
  {
    id: 'report.prose.listed',
    kind: 'prose',
    grade: 'must',
    basis: '附件四前后一致',
    says: '写的个数与后面列出的个数不一致。请核对，改正有误的一处；没有列全的，请写明“等”。',
    example: typing('problems', '走访3个林场（东山、西岭）。', '走访2个林场（东山、西岭）。'),
    rule: { type: 'listed', ...listed },
  },
  {
    id: 'report.prose.counted',
    kind: 'prose',
    grade: 'must',
    basis: '附件四与附件二、附件三一致',
    says: '写的个数与附件里的个数，或与前面写的个数不一致。请核对，改正有误的一处。',
    example: typing('performance', '我局3个项目支出全部开展了自评。', '我局2个项目支出全部开展了自评。', {
      project: '1,2',
    }),
    rule: {
      type: 'counted',
      things: [{ ...projects, list: 'project', said: '附件三的项目' }, ...ofAnnex2, offices, subordinates],
    },
  },
  {
    id: 'report.prose.headed',
    kind: 'prose',
    grade: 'note',
    basis: '公文格式和用语',
    says: '标题与下面的内容不符。请核对，改写内容或标题。',
    example: typing('problems', '全年造林1.2万亩，任务全部完成。', '全年造林1.2万亩，但抚育不够及时。'),
    rule: { type: 'headed', headings },
  },
  {
    id: 'report.prose.noProblem',
    kind: 'prose',
    grade: 'explain',
    basis: '附件四前后一致',
    says: '这里写没有问题，但报告里预算执行率偏低，或写了改进建议。请补写存在的问题，或说明理由。',
    example: typing(
      'original',
      '一、绩效情况\n预算执行率45%。\n二、存在的问题\n暂无问题。',
      '一、绩效情况\n预算执行率98%。\n二、存在的问题\n暂无问题。',
    ),
    rule: { type: 'noProblem', part: 'problems', measuresPart: 'measures', ...noProblem },
  },
]
