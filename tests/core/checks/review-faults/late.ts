import { type FaultKind, type Faulty, indicator, project, type Sound } from './fault.ts'

const road = project('村道硬化工程', '硬化6公里')
const row = 'project.1.indicators.timeliness.1'

function late(target: string, actual: string, more = ''): Faulty {
  return [
    `${actual} came after ${target}`,
    { ...road, ...indicator('timeliness', `完工时间 ${target} → ${actual} · 10/10${more}`) },
    [`${row}.actual.late`, `${row}.actual`, new RegExp(`^完成值 ${actual}，晚于指标值 ${target}，得分 10/10$`)],
  ]
}

function right(target: string, actual: string, marks = '10/10'): Sound {
  return [
    `${actual} was to come by ${target}, for ${marks}`,
    { ...road, ...indicator('timeliness', `完工时间 ${target} → ${actual} · ${marks}`) },
  ]
}

/** What was done after its day, with full marks. */
export const lateDate: FaultKind = {
  title: 'Full marks for what was late',
  faulty: [
    late('2023年6月30日前', '2023年9月12日'),
    late('2023年10月底前', '2024年2月3日'),
    late('6月底前', '8月15日'),
    late('2023年11月', '2023年12月20日'),
    late('2023-06-30', '2023-07-04'),
    late('年底前', '2024年1月完工'),
    late('第三季度', '11月2日'),
    late('上半年', '2023年8月'),
    late('九月底前完成', '十月十二日'),
    late('2023年8月中旬', '8月25日'),
    late('2023年12月31日前', '次年3月'),
  ],
  sound: [
    right('2023年10月底前', '2023年10月18日'),
    right('2023年10月底前', '2023年10月31日'),
    right('2023年10月', '10月'),
    right('年底前', '12月20日'),
    right('2023年12月前', '2023年12月'),
    right('2023年6月30日前', '按期完工'),
    right('≤90天', '82天'),
    right('2023年3月至10月', '2023年9月'),
  ],
}
