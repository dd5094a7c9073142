import type { Brief } from '../rules.ts'

/** 年度总体目标·实际完成情况: what became of the year's goals, by the indicators that measure them. */
export const goal: Brief = {
  must: '对照预期目标，按顺序写实际完成了什么：数量、质量、时效、效益、满意度各挑能说明目标的指标，用名称和实际完成值槽位写。没有达到年度指标的照实写，不说完成。不写原因，不写打算，不抄职责。',
  length: '一段，二至四句，不超过一百八十字。',
  example: [
    '全年{{甲指标.name}}{{甲指标.actual}}，{{乙指标.name}}{{乙指标.actual}}，服务对象满意度{{丙指标.actual}}。',
  ],
}
