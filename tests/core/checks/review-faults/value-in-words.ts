import { type FaultKind, type Faulty, indicator, project, type Sound } from './fault.ts'

const station = project('管护站建设', '建设5处')
const service = project('便民服务', '办件900件', '办件960件')

function words(table: string, line: string, around = station): Faulty {
  const [, target = '', actual = ''] = /^\S+ (\S+) → (\S+)/.exec(line) ?? []
  const cell = `project.1.indicators.${table}.1.actual`
  return [
    `${target} is met by “${actual}”`,
    { ...around, ...indicator(table, line) },
    [`${cell}.words`, cell, new RegExp(`^指标值 .*，完成值 ${actual}$`)],
  ]
}

function right(table: string, line: string): Sound {
  return [line.replace(/ ·.*/, ''), { ...station, ...indicator(table, line) }]
}

/** A target with a number whose actual is words. */
export const valueInWords: FaultKind = {
  title: 'A figure that is met by words',
  faulty: [
    words('cost', '建设成本 ≤25万元 → 已完成 · 10/10'),
    words('quantity', '培训次数 ≥12次 → 达标 · 10/10', service),
    words('quantity', '建设管护站数 5处 → 全部建成 · 10/10'),
    words('quality', '工程验收率 100% → 合格 · 10/10'),
    words('satisfaction', '群众满意度 ≥90% → 基本满意 · 10/10'),
    words('cost', '每处造价 不超过6万元 → 控制在预算内 · 10/10'),
    words('social', '受益人口 12000人 → 按计划完成 · 10/10'),
    words('quantity', '例会次数 每月2次 → 按时召开 · 10/10'),
  ],
  sound: [
    right('cost', '建设成本 ≤25万元 → 24.8 · 10/10'),
    right('cost', '建设成本 ≤25万元 → 24.8万元 · 10/10'),
    right('quantity', '建设管护站数 5处 → 已建成5处 · 10/10'),
    right('timeliness', '完工时间 2023年10月底前 → 按期完工 · 10/10'),
    right('sustainable', '管护机制 建立管护机制 → 达成年度指标 · 10/10'),
  ],
}
