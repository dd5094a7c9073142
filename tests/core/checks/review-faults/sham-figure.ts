import { type FaultKind, type Faulty, indicator, project, type Sound } from './fault.ts'

const forest = project('封山育林', '封育1200亩')
const road = project('村道硬化工程', '硬化村道6公里')

function sham(table: string, rule: 'great' | 'change', line: string, around = road): Faulty {
  const [name = '', target = ''] = line.split(' ')
  const cell = `project.1.indicators.${table}.1.name`
  const percent = target.replace(/^[≥≤=]/, '')
  return [
    `${name} is held to ${target}`,
    { ...around, ...indicator(table, line) },
    [`${cell}.${rule}`, cell, new RegExp(`^“${name}”与“[≥≤=]?${percent}”$`)],
  ]
}

function right(table: string, line: string): Sound {
  return [line.split(' ').slice(0, 2).join(' is held to '), { ...forest, ...indicator(table, line) }]
}

/** A benefit that is only called great, or only a change, with a share as its target. */
export const shamFigure: FaultKind = {
  title: 'A benefit without a measure',
  faulty: [
    sham('ecological', 'great', '生态效益明显 ≥95% → 95 · 10/10', forest),
    sham('social', 'great', '社会效益显著提升 ≥90% → 90 · 10/10'),
    sham('economic', 'great', '带动经济作用明显 ≥95% → 96% · 10/10'),
    sham('sustainable', 'great', '可持续影响显著 100% → 100% · 5/5'),
    sham('ecological', 'great', '大幅改善村容村貌 ≥80% → 85% · 5/5'),
    sham('social', 'change', '群众生活水平提高 ≥95% → 95% · 10/10'),
    sham('economic', 'change', '促进农民增收 ≥90% → 92% · 10/10'),
    sham('ecological', 'change', '人居环境持续改善 ≥90% → 95% · 10/10'),
    sham('social', 'change', '社会效益 ≥95% → 95% · 10/10'),
    sham('sustainable', 'change', '提升基层治理能力 ≥90% → 95% · 10/10'),
    [
      'every benefit is held to the same share',
      {
        ...road,
        ...indicator('economic', '运输成本下降比例 ≥95% → 95% · 10/10'),
        ...indicator('social', '村道通达率 ≥95% → 96% · 10/10'),
        ...indicator('ecological', '绿化养护率 ≥95% → 95% · 10/10'),
      },
      [
        'project.1.indicators.benefit.sameTarget',
        'project.1.indicators.economic.1.target',
        /^3个指标的指标值都是≥95%$/,
      ],
    ],
  ],
  sound: [
    [
      'the benefits are held to shares of their own',
      {
        ...road,
        ...indicator('economic', '运输成本下降比例 ≥8% → 9% · 10/10'),
        ...indicator('social', '村道通达率 ≥95% → 96% · 10/10'),
        ...indicator('ecological', '绿化养护率 ≥95% → 95% · 10/10'),
      },
    ],
    right('ecological', '空气质量优良天数比例 ≥95% → 96 · 10/10'),
    right('economic', '亩均产值提高 ≥8% → 8.6% · 10/10'),
    right('social', '带动就业人数 ≥60人 → 63人 · 10/10'),
    right('social', '村道通达率 ≥95% → 96% · 10/10'),
    right('ecological', '生活污水有效处理率 ≥90% → 92% · 10/10'),
    right('economic', '促进就业率 ≥90% → 92% · 10/10'),
    right('sustainable', '管护机制 持续改善 → 达成年度指标 · 10/10'),
  ],
}
