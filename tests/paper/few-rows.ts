import { readFiling } from '../../core/paper/filing/read.ts'
import { type Drawn, drawn } from './drawn.ts'

export const baseTitle = '2023年度部门整体支出绩效评价基础数据表'
export const heads = ['经费控制情况（万元）', '2022年决算数', '2023年预算数', '2023年决算数']
export const overallTitle = '2023年度部门整体支出绩效自评表'
export const projectTitle = '2023年度项目支出绩效自评表'
export const named = ['预算部门、单位名称', '南湾县图书馆', '<', '<', '<', '<', '<', '<']
export const funds = [
  '年度预算申请（万元）',
  '',
  '年初预算数',
  '全年预算数',
  '全年执行数',
  '分值',
  '执行率',
  '自评得分',
]
export const goals = ['年度总体目标', '预期目标', '<', '<', '实际完成情况', '<', '<', '<']
export const tree = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '自评得分',
  '偏差原因分析及改进措施',
]

/** A few rows are only recognised as a filing by its headings. */
export const reportTitle = '2023年度南湾县图书馆整体支出绩效自评报告'
const report: readonly Drawn[] = [
  reportTitle,
  '六、部门整体支出绩效情况',
  '七、存在的问题及原因分析',
  '八、下一步改进措施',
]
const isReport = (line: Drawn) => line === reportTitle

/** What a filing of these lines is read as. */
export function read(...lines: readonly Drawn[]) {
  const found = readFiling([drawn(...lines, ...(lines.some(isReport) ? [] : report))])
  if ('none' in found) throw new Error(found.says)
  const facts = Object.fromEntries(found.placed.map(({ at, value }) => [at, value]))
  return { facts, doubts: found.doubts, unread: found.unread, department: found.department }
}

/** Annex 1 with some rows of money; the lines under test are before or among them. */
export const base = (...rows: readonly Drawn[]) =>
  read(baseTitle, heads, ['三公经费', '9.00', '8.00', '7.00'], ...rows, ['3、公务接待', '9.00', '8.00', '7.00'])
