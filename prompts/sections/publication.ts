import type { Brief } from '../rules.ts'

/** 结果应用和公开: what the result is used for and where it is made public. */
export const publication: Brief = {
  must: '写明自评结果怎样用于预算编制、项目安排和内部管理，在哪里公开（用公开渠道槽位），怎样接受监督。不写得分，不重复绩效情况里的内容。',
  length: '一段，不超过一百五十字。',
  example: ['自评结果作为编制下年度预算和调整项目安排的依据，在{{report.publication}}公开，接受社会监督。'],
}
