import type { Brief } from '../rules.ts'

/** 结果应用和公开: what the result leads to and where it is made public. */
export const publication: Brief = {
  must: '资料里有“自评结果的应用”的，写“根据自评结果”加这个槽位；没有的，写自评得分和等级作为编制下年度预算、安排项目的依据。再写在哪里公开（用公开渠道槽位）、怎样接受监督。不写得分，不重复绩效情况里的内容。',
  length: '一段，不超过一百五十字。',
  example: ['根据自评结果，{{report.use.text}}。自评结果在{{report.publication}}公开，接受社会监督。'],
}
