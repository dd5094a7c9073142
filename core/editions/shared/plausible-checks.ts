import type { Pattern } from '../../address.ts'
import type { Check } from '../../checks/kinds.ts'
import type { FirstLevel } from '../../edition.ts'
import * as words from './words.ts'

/** How a form says that a figure is in the wrong unit of money. */
export type Slip = { readonly basis: string; readonly says: string }

/** Sums below `from` prove nothing: a project can grow from a few hundred 元 to hundreds of 万元. */
export function magnitude(id: string, cells: readonly Pattern[], from: number, { basis, says }: Slip): Check {
  return { id: `${id}.magnitude`, kind: 'magnitude', grade: 'must', basis, says, cells, from, times: [8000, 12000] }
}

/** A filing is made after the year has ended. */
export function datedAfterYear(cell: Pattern): Check {
  return {
    id: `${cell}.afterYear`,
    kind: 'dated',
    grade: 'explain',
    basis: '自评在年度结束后进行',
    says: '日期在评价年度结束以前，那时还没有全年的执行数。请核对日期，或说明理由。',
    cell,
  }
}

/** The message for another year in a text about the filing's year. */
const otherYear = '写的年份不是评价年度。请核对，有误请改正；确实指其他年份的，请说明。'

/** A text about the year names no other year, except the next one and the years of plans and laws. */
export function ofTheYear(cell: Pattern, says = otherYear): Check {
  return {
    id: `${cell}.year`,
    kind: 'year',
    grade: 'explain',
    basis: '自评只写评价年度的情况',
    says,
    cell,
    unless: words.otherYears,
  }
}

const unitOfSentence =
  '^(?:[0-9一二三四五六七八九十]{1,2}[.、．])?([\\u4e00-\\u9fa5]{2,8}[省市县区州旗][\\u4e00-\\u9fa5]{2,16}?(?:局|委员会|办公室|中心|馆|学院|中学|小学|医院|站|政府))(?:是|为|系|的?主要|负责|贯彻|承担|内设|下设|现有|隶属|20[0-9]{2}年)'

/** A text that says whose duties or results it tells says it of this unit. */
export function ofOwnUnit(cell: Pattern, name: Pattern): Check {
  return {
    id: `${cell}.ownUnit`,
    kind: 'ownUnit',
    grade: 'explain',
    basis: '自评材料由本单位填报，写本单位的情况',
    says: '这里写的是另一个单位。误用其他单位材料的请改正，确实要写的请说明。',
    cells: [cell],
    name,
    find: unitOfSentence,
    example: ['石桥县档案馆负责全县档案工作。', '云溪县文化旅游广电体育局负责全县文化工作。'],
  }
}

/** A project is this unit's by whoever oversees it or carries it out. */
export function projectOfOwnUnit(name: Pattern): Check {
  return {
    id: 'project.*.ownUnit',
    kind: 'ownUnit',
    grade: 'explain',
    basis: '项目由主管部门或实施单位自评',
    says: '主管部门和实施单位都不是本单位，像是其他单位的项目。请核对，有误请改正，属实请说明。',
    cells: ['project.*.authority', 'project.*.implementer'],
    name,
    find: '^([\\u4e00-\\u9fa5]{4,40})$',
    example: ['石桥县档案馆', '云溪县文化旅游广电体育局'],
  }
}

/** Nobody reports before the notice that asks for it. */
export function datedAfterNotice(cell: Pattern, notice: Pattern): Check {
  return {
    id: `${cell}.afterNotice`,
    kind: 'dated',
    grade: 'explain',
    basis: '自评按通知开展',
    says: '日期早于自评通知文号里的年份。请核对日期和通知文号，改正有误的一处，或说明理由。',
    cell,
    since: notice,
  }
}

/** Rules for suspicious patterns over several projects; `basis` is where the form has their money. */
export function projectChecks(levels: readonly FirstLevel[], basis: string): readonly Check[] {
  const tables = levels.flatMap(({ second }) => second.map(({ id }) => id))
  return [
    {
      id: 'project.funds.allSpent',
      kind: 'allSame',
      grade: 'note',
      basis,
      says: '各项目的全年预算数与全年执行数完全相同，像是照执行数填的预算数。请对照资金下达文件核对全年预算数；属实不用改。',
      at: 'project',
      pairs: [['project.*.funds.total.annual', 'project.*.funds.total.executed']],
    },
    {
      id: 'project.indicators.alike',
      kind: 'alike',
      grade: 'explain',
      basis: '项目绩效指标应结合项目特点设置',
      says: '几个项目的指标几乎一样，看不出各自做了什么。请按项目内容分别设置，或说明为什么相同。',
      each: 'project.*',
      rows: tables.map((table) => `project.*.indicators.${table}.*`),
      columns: ['name', 'target', 'actual', 'weight'],
      share: 0.8,
      least: 3,
    },
  ]
}
