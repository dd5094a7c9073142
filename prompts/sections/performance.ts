import type { Brief } from '../rules.ts'

/** 绩效情况: budget execution and grade, then what was done, then the indicators by kind. */
export const performance: Brief = {
  must: '先写预算执行率、自评得分和等级；资料里有“履职成效”的，接着写一段；再按数量、质量、时效、成本、效益、满意度的顺序写指标完成情况，一类一句，用名称和实际完成值槽位；最后写多少项得满分、哪些未达到年度指标、共扣多少分。没有得满分的指标都要用名称槽位点到，差距和原因留给下一节。有单独自评的项目的，末尾各写一句。',
  length: '三至五段，共四百至八百字。',
  example: [
    '预算执行率{{overall.funds.total.rate}}，部门整体支出绩效自评得{{overall.total.score}}，等级为“{{grade.overall}}”。',
    '数量上，{{甲指标.name}}{{甲指标.actual}}（年度指标{{甲指标.spokenTarget}}）；质量上，{{乙指标.name}}{{乙指标.actual}}，未达到年度指标。',
  ],
}
