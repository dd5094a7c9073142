import type { Brief } from '../rules.ts'

/** 偏差原因: the gap between actual and target, then the cause and the measure that the person gave, and no others. */
export const reason: Brief = {
  must: '先用实际完成值和差距槽位写一句差距，再写“主要原因是”，只写补充要点里的原因；补充要点里有下一步怎么做的，另起一句，以“改进措施：”开头照写，没有就不写。补充要点里没有的原因和措施一律不写。',
  length: '一段，一至三句，不超过一百二十字。',
  example: ['实际{{甲指标.actual}}，{{甲指标.gap}}，主要原因是施工单位进场偏晚。改进措施：下年提前招标。'],
}
