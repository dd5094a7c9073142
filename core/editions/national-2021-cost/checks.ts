import type { Check } from '../../checks/kinds.ts'
import type { FirstLevel } from '../../edition.ts'
import type { Condition } from '../../formula-grammar.ts'
import {
  headingChecks,
  headingStandard,
  headingSum,
  indicatorChecks,
  type Standard,
} from '../shared/indicator-checks.ts'
import { residue, typos } from '../shared/leftovers.ts'
import {
  datedAfterYear,
  magnitude,
  ofOwnUnit,
  ofTheYear,
  projectChecks,
  projectOfOwnUnit,
  type Slip,
} from '../shared/plausible-checks.ts'
import { listedOnce, reviewChecks } from '../shared/review-checks.ts'
import { wordingChecks } from '../shared/wording-checks.ts'
import { benefitAlone, levels, scoring } from './indicators.ts'

const basis = '项目支出绩效自评表填报说明'
const standard: Standard = {
  basis: '项目支出绩效自评表（2021年）的一级指标分值（原则上）',
  mend: '请调整；确需不同的，请说明理由。',
}

/** 满意度 has no weight: no satisfaction indicator applies. */
const unserved: Condition = { equal: ['project.*.heading.satisfaction', { constant: '0' }] }

/** The weights of the first level; those of 满意度 and 效益 depend on whether a satisfaction indicator applies. */
function headings(annex: string, level: FirstLevel): readonly Check[] {
  if (level.id === 'satisfaction') return satisfactionChecks(annex, level)
  if (level.id === 'benefit') return benefitChecks(annex, level)
  return headingChecks(annex, level, standard)
}

function satisfactionChecks(annex: string, level: FirstLevel): readonly Check[] {
  const empty: Condition = { is: [`${annex}.indicators.satisfaction`, ['']] }
  const heading = `${annex}.heading.satisfaction`
  return [
    { ...headingSum(annex, level), when: { not: empty } },
    {
      id: `${heading}.none`,
      kind: 'equal',
      grade: 'must',
      basis: '不设满意度指标的项目，其10分并入效益指标',
      says: '没有设满意度指标，满意度的10分应并入效益指标。请把满意度指标分值改为0分、效益指标分值改为30分，效益各指标分值合计也为30分。',
      when: empty,
      left: heading,
      right: { constant: '0' },
    },
    { ...headingStandard(annex, level, level.weight, standard), when: { not: unserved } },
  ]
}

function benefitChecks(annex: string, level: FirstLevel): readonly Check[] {
  const alone = headingStandard(annex, level, benefitAlone, standard)
  return [
    headingSum(annex, level),
    { ...headingStandard(annex, level, level.weight, standard), when: { not: unserved } },
    {
      ...alone,
      id: `${alone.id}.alone`,
      says: `没有满意度指标时，效益指标原则上为${benefitAlone}分（20分加满意度的10分）。${standard.mend}`,
      when: unserved,
    },
  ]
}

const project: readonly Check[] = [
  {
    id: 'project.any',
    kind: 'notWords',
    grade: 'must',
    basis,
    says: '还没有列出要自评的项目，每个项目填一张自评表。请发项目名称，一行一个。',
    cell: 'project',
    words: [''],
  },
  {
    id: 'project.*.funds.total.annual.yuan',
    kind: 'above',
    grade: 'explain',
    basis: '本表金额单位为元',
    says: '全年预算数不超过1万元。本表金额按元填，请核对是不是按万元填的；金额确实这么小的，请说明。',
    when: { above: ['project.*.funds.total.annual', { constant: '0' }] },
    left: 'project.*.funds.total.annual',
    right: { constant: '10000' },
  },
]

const texts: readonly Check[] = [
  {
    id: 'project.texts.residue',
    kind: 'prose',
    grade: 'must',
    basis,
    says: '留有模板的提示语或没填的空。提示语请删去，空请填上。',
    rule: { type: 'wording', words: residue, texts: true },
    example: {
      breach: { 'project.1.goal.expected': '养护公路【待填】公里。' },
      sound: { 'project.1.goal.expected': '养护公路36公里。' },
    },
  },
  {
    id: 'project.texts.typos',
    kind: 'prose',
    grade: 'note',
    basis: '文字规范',
    says: '可能有错别字或不通顺的地方。请核对，有误请改正。',
    rule: { type: 'wording', words: typos, texts: true },
    example: {
      breach: { 'project.1.goal.expected': '完善养护体修，养护公路36公里。' },
      sound: { 'project.1.goal.expected': '完善养护体系，养护公路36公里。' },
    },
  },
]

const slip: Slip = {
  basis: '本表金额单位为元',
  says: '与同一事项的另一个数相差约一万倍，像是有一个按万元填了。请核对，改成元。',
}

const plausible: readonly Check[] = [
  ...['fiscal', 'carryover', 'other'].map((source) => {
    const cells = ['initial', 'annual', 'executed'].map((column) => `project.*.funds.${source}.${column}`)
    return magnitude(`project.*.funds.${source}`, cells, 1, slip)
  }),
  datedAfterYear('project.*.signature.date'),
  ...['expected', 'actual'].map((cell) => ofTheYear(`project.*.goal.${cell}`)),
  ...['expected', 'actual'].map((cell) => ofOwnUnit(`project.*.goal.${cell}`, 'unit.name')),
  projectOfOwnUnit('unit.name'),
  ...projectChecks(levels, '自评表 项目资金'),
  {
    id: 'project.total.score.full',
    kind: 'allSame',
    grade: 'note',
    basis: '自评应实事求是',
    says: '各项目都是满分。请再核对一遍完成值和得分；属实不用改。',
    at: 'project',
    pairs: [['project.*.total.score', 'project.*.total.weight']],
  },
]

/**
 * Which rules apply where. Stated derived cells and required cells need no line here: their rules follow from the rows.
 */
export const checks: readonly Check[] = [
  ...project,
  ...indicatorChecks('project.*', levels, headings),
  ...wordingChecks('project.*', levels, scoring),
  ...reviewChecks('project.*', levels),
  listedOnce('project', ['project.*']),
  ...texts,
  ...plausible,
]
