import { describe, expect, test } from 'vitest'
import { readSaid } from '../../core/paper/filing/said/said.ts'
import { fc, runs } from '../fixtures/chance.ts'
import { form, year } from '../fixtures/facts.ts'

const chars = [...'云溪东柳河北山康复业务综合规划监测产业政策技改投资安全科技信息审批保管利用档案史料农林水利交通教研']
const stem = fc.array(fc.constantFrom(...chars), { minLength: 2, maxLength: 6 }).map((all) => all.join(''))
const namesEnding = (...endings: readonly string[]) =>
  fc.uniqueArray(
    fc.tuple(stem, fc.constantFrom(...endings)).map((parts) => parts.join('')),
    { minLength: 1, maxLength: 12 },
  )
const offices = namesEnding('股', '科', '室')
const bodies = namesEnding('中心', '馆', '站', '所')
const street = fc
  .tuple(stem, stem, fc.integer({ min: 1, max: 999 }))
  .map(([county, road, number]) => `${county}县${road}路${number}号`)

const ofOffices: readonly ((names: readonly string[]) => string)[] = [
  (names) => `下设${names.join('、')}${names.length}个股室。`,
  (names) => `内设机构${names.length}个，分别为${names.join('、')}。`,
  (names) => `内设${names.join('、')}；编制20人。`,
  (names) => `我局内设职能股室${names.length}个：${names.join('、')}。`,
]
const ofBodies: readonly ((names: readonly string[]) => string)[] = [
  (names) => `另外还有${names.join('、')}${names.length}个二级机构。`,
  (names) => `下设二级机构${names.length}个，分别为${names.join('、')}。`,
  (names) => `下属事业单位有${names.join('、')}。`,
  (names) => `所属${names.length}个二级预算单位，即${names.join('、')}。`,
]
const ofPlace: readonly ((place: string) => string)[] = [
  (place) => `我局座落于${place}。`,
  (place) => `办公地址为${place}。`,
  (place) => `地址：${place}。`,
]
const ofRetired: readonly ((count: number) => string)[] = [
  (count) => `在职${count + 3}人，退休人员${count}人。`,
  (count) => `年末退休${count}人。`,
  (count) => `现有离退休职工${count}名。`,
]

/** Sentences about other things, other years and changes. */
const noise = [
  '2022年退休人员99人。',
  '退休人员比上年减少3人。',
  '核定编制32名，在职人员控制率90.63%。',
  '上年末在职31人、退休98人。',
  '我局为县人民政府工作部门，正科级。',
  '当年退休2人。',
]

function read(section: string, texts: readonly string[]) {
  return readSaid(
    form,
    year,
    texts.map((text, at) => ({ section, text, source: `第${at + 1}段` })),
  )
}

describe('random names and figures in any order', () => {
  const unit = fc.record({
    offices,
    bodies,
    street,
    retired: fc.integer({ min: 1, max: 400 }),
    ways: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
    order: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
  })

  test('are read correctly, whatever the order of the sentences', () => {
    fc.assert(
      fc.property(unit, ({ offices, bodies, street, retired, ways, order }) => {
        const [placed, doubts] = readIn([offices, bodies, street, retired], ways, order, [])
        expect(doubts).toEqual([])
        expect(placed).toEqual({
          'unit.offices': offices.join('、'),
          'unit.subordinates': bodies.join('、'),
          'unit.address': street,
          'unit.retired': `${retired}`,
        })
      }),
      { numRuns: runs(400) },
    )
  })

  test('are read the same beside sentences about other years and changes', () => {
    fc.assert(
      fc.property(unit, fc.subarray(noise), ({ offices, bodies, street, retired, ways, order }, others) => {
        const [placed] = readIn([offices, bodies, street, retired], ways, order, others)
        expect(placed['unit.offices']).toBe(offices.join('、'))
        expect(placed['unit.subordinates']).toBe(bodies.join('、'))
        expect([undefined, `${retired}`]).toContain(placed['unit.retired'])
      }),
      { numRuns: runs(400) },
    )
  })
})

type Unit = readonly [readonly string[], readonly string[], string, number]

function readIn(
  [offices, bodies, street, retired]: Unit,
  ways: readonly number[],
  order: readonly number[],
  more: readonly string[],
) {
  const sentences = [
    pick(ofOffices, ways[0])(offices),
    pick(ofBodies, ways[1])(bodies),
    pick(ofPlace, ways[2])(street),
    pick(ofRetired, ways[3])(retired),
    ...more,
  ]
  const shuffled = sentences
    .map((text, at) => ({ text, at: order[at % order.length] ?? at }))
    .sort((a, b) => a.at - b.at)
  const { placed, doubts } = read(
    'staffing',
    shuffled.map(({ text }) => text),
  )
  return [Object.fromEntries(placed.map(({ at, value }) => [at, value])), doubts] as const
}

function pick<One>(all: readonly One[], at = 0): One {
  return all[at % all.length] as One
}

describe('random amounts of the initial budget', () => {
  const cents = fc.integer({ min: 1, max: 99_999_999 })
  const money = (value: number) => `${(value / 100).toFixed(2)}万元`

  test('are read from the budget of this year and never from another, nor from the final accounts', () => {
    fc.assert(
      fc.property(cents, cents, cents, cents, fc.boolean(), (basic, projects, before, after, first) => {
        const now = `2023年年初预算安排支出${money(basic + projects)}，其中：基本支出${money(basic)}，项目支出${money(projects)}。`
        const others = [
          `2022年年初预算安排支出${money(before)}，其中：基本支出${money(before)}，项目支出0万元。`,
          `2023年决算支出${money(after)}，其中：基本支出${money(after)}，项目支出0万元。`,
        ]
        const { placed, doubts } = read('basicBudget', first ? [now, ...others] : [...others, now])
        expect(doubts).toEqual([])
        expect(placed.map(({ at, value }) => [at, value])).toEqual([
          ['report.initialBudget.basic', (basic / 100).toFixed(2)],
          ['report.initialBudget.projects', (projects / 100).toFixed(2)],
        ])
      }),
      { numRuns: runs(400) },
    )
  })
})
