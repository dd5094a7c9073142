import type { Brief } from '../rules.ts'

/** 改进措施: one for every problem, in the same order. */
export const measures: Brief = {
  must: '与“存在的问题”逐条对应，顺序相同，一个问题一段：用名称槽位点明针对哪个指标，再写措施，措施用资料里的改进措施槽位。对应补充要点的问题，措施按本单位补充的要点写。各段不要用同一句话收尾。',
  length: '每段一至两句，段数与问题的段数相同。',
  example: ['针对{{甲指标.name}}的差距，{{甲指标.reason.measure}}。'],
}
