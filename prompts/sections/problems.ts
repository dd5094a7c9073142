import type { Brief } from '../rules.ts'

/** 存在的问题及原因: one paragraph for every indicator that lost points, and for what people added. */
export const problems: Brief = {
  must: '每个没有得满分的指标写一段：用名称槽位点明是哪个指标，写差距（指标值、实际完成值），再写原因，原因用资料里的原因槽位。本单位补充的要点另写，一条一段。不写改进措施，不写打算。',
  length: '每段一至三句，段数等于没有得满分的指标数加上补充要点数。',
  example: [
    '{{甲指标.name}}没有得满分。指标值{{甲指标.target}}，实际{{甲指标.actual}}，主要原因是{{甲指标.reason.cause}}。',
  ],
}
