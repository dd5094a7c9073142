import type { Brief } from '../rules.ts'

/** 职责概述: the unit's own list of duties, shortened faithfully. */
export const duties: Brief = {
  must: '概括本单位的主要职责：按资料中职责清单的顺序归并同类事项，忠实压缩，不增加清单里没有的职责，不评价成效。',
  length: '一段，不超过二百字。',
  example: ['主要负责拟订并组织实施水利发展规划，管理河道和水库，组织防汛抗旱，指导农村供水和水土保持工作。'],
}
