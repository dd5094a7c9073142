import { textAt } from '../../../../core/formula.ts'
import type { Dice } from '../../../fixtures/dice.ts'
import { drawn, type Filing } from './filing.ts'
import { offices, streets, subordinates } from './names.ts'

/** What only the report states, and its prose as departments write it. */
export function tell(dice: Dice, filing: Filing, facts: Map<string, string>): void {
  const { county, department, self, year } = filing
  const [initial = ''] = county
  const staff = {
    'unit.notice': `${initial}财绩〔${year + 1}〕${1 + dice.upTo(20)}号`,
    'unit.noticeTitle': `关于开展${year}年度${county}预算支出绩效自评工作的通知`,
    'unit.address': `${county}${dice.pick(streets)}${1 + dice.upTo(200)}号`,
    'unit.offices': drawn(dice, offices, 2 + dice.upTo(3)).join('\n'),
    'unit.subordinates': drawn(dice, subordinates, dice.upTo(3)).join('\n'),
    'unit.retired': `${dice.upTo(40)}`,
    'report.date': `${year + 1}-0${5 + dice.upTo(4)}-${10 + dice.upTo(18)}`,
  }
  for (const [address, value] of Object.entries(staff)) facts.set(address, value)
  const prose = { ...writtenByHand(dice, self, department, year), ...fromTemplates(dice, filing) }
  for (const [section, text] of Object.entries(prose)) facts.set(`report.sections.${section}`, text)
}

function writtenByHand(dice: Dice, self: string, department: string, year: number): Record<string, string> {
  const more = dice.chance(0.5)
  return {
    duties: `1、贯彻执行国家有关法律法规和方针政策。\n2、承担县委、县政府交办的其他任务。${more ? '\n3、指导乡镇开展业务工作。' : ''}`,
    performance: more
      ? `${year}年${self}完成年度任务，举办培训12场，服务群众1300余人次。\n一是抓好日常服务。\n二是加强资金管理。`
      : `${year}年${self}完成年度任务。`,
    problems: dice.pick(['1、指标不够细。', '一是年初预算编制不够细化；二是个别项目进度偏慢。']),
    measures: dice.pick(['1、逐项细化指标。', '提前谋划项目，由规划财务股在9月底前完成入库。']),
    publication: dice.pick([
      '在县政府网站公开。',
      `自评结果作为${department}下年度预算安排的依据，并在县政府网站公开。`,
    ]),
  }
}

/** The sentences of the form's sample, with this filing's figures. */
function fromTemplates(dice: Dice, { form, facts, year, department, self }: Filing): Record<string, string> {
  const at = (address: string) => textAt(form, facts, address) || '0'
  const money = (address: string) => `${Number(at(address)).toFixed(2)}万元`
  const [notice, title] = [at('unit.notice'), at('unit.noticeTitle')]
  const rooms = at('unit.offices').replaceAll('\n', '、')
  const fund = facts.get('overall.income.governmentFund') ?? ''
  const below = facts.get('unit.subordinates')?.replaceAll('\n', '、') ?? ''
  const parts = (column: string) =>
    `因公出国（境）费${money(`base.overseas.${column}`)}，公务用车购置及运行维护费${money(`base.vehicles.${column}`)}，公务接待费${money(`base.reception.${column}`)}`
  return {
    opening: `根据《${title}》（${notice}）文件精神，${self}领导班子高度重视，积极组织，按时完成了整体支出绩效自评工作。现将${year}年度部门整体支出绩效自评情况报告如下：`,
    staffing: `${department}座落于${at('unit.address')}。下设${rooms}${countOf(rooms)}个股室${below === '' ? '' : `，另外还有${below}${countOf(below)}个二级机构`}。总共在职${at('base.staff.actual')}人，退休人员${at('unit.retired')}人。`,
    basicBudget: `${year}年年初预算安排收入${money('report.initialBudget.general')}，其中一般公共财政拨款收入${money('report.initialBudget.general')}；${year}年年初预算安排支出${money('overall.funds.total.initial')}，其中：基本支出${money('report.initialBudget.basic')}，项目支出${money('base.projects.budget')}。`,
    basicFinal: `${year}年决算总收入${money('overall.income.total')}，总支出${money('overall.expenditure.total')}，其中：基本支出${money('overall.expenditure.basic')}，项目支出${money('base.projects.final')}。差异产生的主要原因是${dice.pick(causes)}。`,
    threePublic: `${year}年“三公”经费预算数${money('base.threePublic.budget')}，其中：${parts('budget')}。“三公”经费决算数${money('base.threePublic.final')}，其中：${parts('final')}。`,
    procurement: `${year}年度政府采购支出${money('base.procurement.final')}，其中：货物${money('base.procurement.goods')}，工程${money('base.procurement.works')}，服务${money('base.procurement.services')}。`,
    projects: `${year}年项目支出${money('base.projects.final')}，项目资金包括县本级和上级项目资金。`,
    governmentFund: fund === '' ? '无' : `${year}年政府性基金预算支出${fund}万元。`,
    stateCapital: '无',
    socialInsurance: '无',
  }
}

/** Why the final figures differ: stated in the report only. */
export const causes = [
  '年中追加了人员经费和上级专项资金',
  '人员增资和绩效考核奖励增加',
  '上级专项资金在年中下达',
] as const

function countOf(items: string): number {
  return items.split('、').length
}
