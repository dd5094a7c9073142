import type { Brief } from '../rules.ts'

/** 绩效情况: the money, then indicator by indicator, the missed ones named. */
export const performance: Brief = {
  must: '先写预算执行和自评得分，再按产出、效益、满意度的顺序写指标完成情况，一类一句，不要每个指标都写“完成情况良好”之类的话。每个没有得满分的指标都要用它的名称槽位点到，并说明指标值和实际完成值；得满分的可以归并着写，挑有代表性的写明。',
  length: '二至四段，共三百至六百字。',
  example: [
    '全年预算{{overall.funds.total.annual}}，执行{{overall.funds.total.executed}}，预算执行率{{overall.funds.total.rate}}，自评总分{{overall.total.score}}。',
    '产出方面，{{甲指标.name}}指标值{{甲指标.target}}，实际{{甲指标.actual}}；{{乙指标.name}}指标值{{乙指标.target}}，实际{{乙指标.actual}}，没有得满分。',
  ],
}
