import type { Brief } from '../rules.ts'

/** 改进措施: one for every problem, in the same order. */
export const measures: Brief = {
  must: '与“存在的问题”逐条对应，顺序相同，一个问题一段：先写“针对”加名称槽位加“未达到年度指标的问题”，再写措施，措施用资料里的改进措施槽位，谁来做、什么时候做完照写。对应补充要点的问题，措施按本单位补充的要点写。资料里没有措施的不要替人编。各段不要用同一句话收尾。',
  length: '每段一句，段数与问题的段数相同。',
  example: ['针对{{甲指标.name}}未达到年度指标的问题，{{甲指标.reason.measure}}。'],
}
