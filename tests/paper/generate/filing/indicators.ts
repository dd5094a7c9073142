import type { Dice } from '../../../fixtures/dice.ts'
import { drawn, type Measured } from './filing.ts'

type Line = { readonly name: string; readonly target: Measured; readonly actual: Measured }

const words = (value: string): Measured => ({ sign: '', value, unit: '' })

/** What each second level counts: a name with `#` for the topic, and a unit. */
const counted: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  quantity: [
    ['#办理数量', '件'],
    ['组织培训场次', '场'],
    ['#服务户数', '户'],
    ['发放宣传资料', '份'],
  ],
  quality: [
    ['#验收合格率', '%'],
    ['资料归档完整率', '%'],
    ['抽检合格率', '%'],
  ],
  timeliness: [
    ['#按期完成率', '%'],
    ['资料报送及时率', '%'],
    ['受理按时办结率', '%'],
  ],
  economic: [
    ['带动新增产值', '万元'],
    ['带动商户', '户'],
  ],
  social: [
    ['#受益人数', '人'],
    ['服务企业数', '家'],
    ['惠及村（社区）数', '个'],
  ],
  ecological: [
    ['新增绿化面积', '亩'],
    ['单位能耗下降率', '%'],
  ],
  sustainable: [
    ['后续管护覆盖率', '%'],
    ['设备可用年限', '年'],
  ],
  satisfaction: [
    ['服务对象满意度', '%'],
    ['群众满意度', '%'],
  ],
}

const costs: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  cost: [
    ['#成本', '万元'],
    ['每场培训费用', '元'],
  ],
  economicCost: [
    ['#成本', '万元'],
    ['每场培训费用', '元'],
  ],
  socialCost: [['施工期间投诉', '件']],
  ecologicalCost: [['临时占用林地', '亩']],
}

function kindsOf(table: string): readonly (readonly [string, string])[] {
  return counted[table] ?? costs[table] ?? []
}

/** How many indicators with different names a second level can have. */
export function mostFor(table: string): number {
  return kindsOf(table).length
}

/** Indicators of one second level, with different names. */
export function linesFor(dice: Dice, table: string, topic: string, count: number): Line[] {
  const kinds = drawn(dice, kindsOf(table), count)
  const lines = kinds.map(([name, unit]) => measured(dice, table, name.replace('#', shortOf(topic)), unit))
  return lines.map((line) => (qualifies(table) && dice.chance(0.2) ? inWords(dice, line) : line))
}

function qualifies(table: string): boolean {
  return table === 'social' || table === 'sustainable' || table === 'ecological'
}

function inWords(dice: Dice, line: Line): Line {
  const name = line.name.replace(/[率数]$/, '情况')
  return { name, target: words(dice.pick(['建立长效机制', '逐步完善', '达到要求'])), actual: words('达成年度指标') }
}

/** Four characters of the annex's topic, since names of indicators are short. */
function shortOf(topic: string): string {
  return topic.replace(/^\d+年|[（(].*?[）)]|[“”、]/g, '').slice(0, 4)
}

function measured(dice: Dice, table: string, name: string, unit: string): Line {
  if (table in costs) return atMost(dice, name, unit)
  if (unit === '%') return share(dice, name)
  const target = 5 + dice.upTo(dice.chance(0.2) ? 3000 : 95)
  const actual = dice.chance(0.25) ? target - 1 - dice.upTo(2) : target + dice.upTo(4)
  return { name, target: { sign: dice.pick(['≥', '≥', '']), value: `${target}`, unit }, actual: figure(actual, unit) }
}

function share(dice: Dice, name: string): Line {
  const target = 85 + dice.upTo(16)
  const actual = Math.min(100, target - 2 + dice.upTo(5))
  const sign = target === 100 ? '=' : '≥'
  return { name, target: { sign, value: `${target}`, unit: '%' }, actual: figure(actual, '%') }
}

function atMost(dice: Dice, name: string, unit: string): Line {
  const target = 200 + dice.upTo(4000)
  const actual = target - dice.upTo(150)
  const shown = (hundredths: number) => (unit === '万元' ? (hundredths / 100).toFixed(2) : `${hundredths}`)
  return { name, target: { sign: '≤', value: shown(target), unit }, actual: { sign: '', value: shown(actual), unit } }
}

function figure(value: number, unit: string): Measured {
  return { sign: '', value: `${value}`, unit }
}
