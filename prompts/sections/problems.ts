import type { Brief } from '../rules.ts'

/** 存在的问题及原因: each shortfall, its size and its reason; one paragraph a cause. */
export const problems: Brief = {
  must: '每个没有得满分的指标写一段：用名称槽位点明是哪个指标，写年度指标、实际完成值和差距，再写“主要原因是”加原因槽位。部门和项目的指标因同一个原因没有达到的，合成一段，写明同时影响哪个项目的哪个指标。达到年度指标而扣分的，写“控制在年度指标以内”或“达到年度指标”，再写扣分的原因。预算执行率没有得满分的也写一段，放在前面。本单位补充的要点另写，一条一段。不写得分，不写改进措施，不写打算。',
  length: '每段一至两句，一个原因一段。',
  example: [
    '{{甲指标.name}}未达到年度指标：年度指标{{甲指标.spokenTarget}}，实际{{甲指标.actual}}，{{甲指标.gap}}，主要原因是{{甲指标.reason.cause}}。该问题同时影响{{丙项目.name}}的{{丙指标.name}}。',
  ],
}
