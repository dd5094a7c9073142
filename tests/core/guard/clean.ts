import { correctFiling } from '../../fixtures/correct.ts'
import type { Dice } from '../../fixtures/dice.ts'
import { fitting } from './misfits.ts'

/** Drafts as a careful writer would write them, about filings with different figures; nothing here uses the guard. */

export type World = {
  readonly facts: Map<string, string>
  readonly rows: readonly { readonly row: string; readonly name: string; readonly met: boolean }[]
  /** The directions of the changes that a draft may state: 1, 0, −1. */
  readonly changes: readonly {
    readonly slot: string
    readonly what: string
    readonly than: string
    readonly sign: number
  }[]
}

const varied = [
  ['quantity.1', 36, 1],
  ['quantity.2', 12, 1],
  ['timeliness.1', 95, 1],
  ['cost.1', 15, -1],
  ['social.1', 18, 1],
  ['satisfaction.1', 90, 1],
] as const

/** A correct filing with other spending and other indicators reached. */
export function worldOf(dice: Dice): World {
  const facts = correctFiling()
  const set = (address: string, value: number | string) => facts.set(address, String(value))
  const rows = varied.map(([id, target, way]) => {
    const row = `overall.indicators.${id}`
    const met = dice.chance(0.6)
    const weight = Number(facts.get(`${row}.weight`))
    set(`${row}.target`, target)
    set(`${row}.actual`, target + way * (met ? dice.upTo(3) : -1 - dice.upTo(3)))
    set(`${row}.score`, met ? weight : weight - 0.5)
    if (!met) set(`${row}.reason`, '前期准备不足；下年提前安排。')
    return { row, name: facts.get(`${row}.name`) ?? '', met }
  })
  const fixed = [
    'overall.indicators.cost.2',
    'overall.indicators.sustainable.2',
    'project.2.indicators.quantity.1',
    'project.2.indicators.cost.1',
  ]
  const lost = fixed.map((row) => ({ row, name: facts.get(`${row}.name`) ?? '', met: false }))
  const [last, budget, final] = [3, 3, 3].map((base) => base + dice.upTo(4))
  set('base.reception.lastFinal', last ?? 0)
  set('base.reception.budget', budget ?? 0)
  set('base.reception.final', final ?? 0)
  for (const column of ['lastFinal', 'budget', 'final']) set(`base.vehicleRunning.${column}`, 6)
  const changes = [
    { slot: 'change.threePublic', what: '“三公”经费', than: '上年', sign: Math.sign((final ?? 0) - (last ?? 0)) },
    {
      slot: 'change.threePublicBudget',
      what: '“三公”经费',
      than: '预算',
      sign: Math.sign((final ?? 0) - (budget ?? 0)),
    },
    { slot: 'change.projects', what: '项目支出', than: '上年', sign: 1 },
    { slot: 'change.basic', what: '基本支出', than: '年初预算', sign: 1 },
  ]
  return { facts, rows: [...rows, ...lost], changes }
}

const fillers: Readonly<Record<string, readonly string[]>> = {
  duties: [
    '贯彻执行国家有关方针政策，拟订本行业发展规划并组织实施。',
    '统筹公共服务体系建设，指导基层做好服务工作。',
    '负责行业统计、信息公开和信访工作。',
    '推进依法行政，规范行政审批和监督检查。',
    '承办县委、县政府交办的其他事项。',
    '指导行业人才队伍建设，组织业务培训。',
    '管理国有资产，按规定编制部门预算。',
  ],
  performance: [
    '预算编制与职责任务衔接，专项资金专款专用。',
    '资金拨付履行审批手续，支付依据齐全。',
    '项目实施前论证，实施中按节点检查，完工后组织验收。',
    '财务管理制度健全，会计核算规范。',
    '政府采购按规定程序执行，合同管理到位。',
    '一是规范预算管理，二是强化过程监督，三是注重结果运用。',
    '群众对服务质量总体满意，意见建议及时答复。',
    '公务接待实行一事一单，公务用车定点维修。',
    '场馆按公告时间免费开放，活动安排提前公示。',
    '各股室分工明确，绩效目标分解到岗位。',
    '档案资料完整，佐证材料由业务股室留存备查。',
    '资产登记入账，定期盘点。',
    '部分指标没有达到年度指标值，原因在问题部分说明。',
    '绩效监控按季度开展，发现偏差及时纠正。',
    '项目资金使用符合预算批复的用途，没有截留、挪用。',
  ],
  problems: [
    '绩效指标设置不够细化，个别指标难以量化。',
    '业务股室与财务人员沟通不够及时。',
    '预算编制的前瞻性不强，执行中调整较为频繁。',
    '佐证资料收集不够完整。',
    '项目前期论证不充分，实施进度受天气影响。',
    '绩效管理意识有待增强，指标编制水平仍需提高。',
    '资金支出进度前慢后快。',
    '基层力量薄弱，专业人员偏少。',
  ],
  measures: [
    '细化预算编制，做实项目前期论证。',
    '加强业务培训，提高绩效目标编制水平。',
    '完善内部控制制度，严格审批程序。',
    '建立进度通报制度，按季度核对完成情况。',
    '强化部门协同，及时解决实施中的困难。',
    '加大督促力度，确保按期完成。',
    '优化支出结构，压减非必要支出。',
    '健全资料归档制度，明确专人负责。',
  ],
  publication: [
    '自评结果报送县财政局，并在门户网站公开。',
    '自评结果作为编制下年度预算和调整项目安排的依据。',
    '对自评发现的问题逐项整改，整改情况一并公开。',
    '自评结果向股室通报，纳入年度考核。',
    '公开内容接受社会监督，群众来信来访及时答复。',
    '对绩效较差的项目，将压减或取消下年度安排。',
  ],
}

/** A clean draft of a section. */
export function cleanDraft(dice: Dice, world: World, section: string): string {
  const filler = () => dice.pick(fillers[section] ?? [])
  const some = (most: number) => Array.from({ length: 1 + dice.upTo(most) }, filler)
  if (section === 'performance')
    return shuffledLines(dice, [
      ...overview(dice),
      ...changesTold(dice, world),
      ...(dice.chance(0.6) ? [fitting(dice)] : []),
      ...indicatorsTold(dice, world),
      ...some(4),
    ])
  const lost = world.rows.filter(({ met }) => !met)
  if (section === 'problems')
    return lost.map(({ row }) => `${problem(dice, row)}${dice.chance(0.4) ? filler() : ''}`).join('\n')
  if (section === 'measures')
    return lost.map(({ row }) => `${measure(dice, row)}${dice.chance(0.4) ? filler() : ''}`).join('\n')
  return some(4).join(dice.chance(0.5) ? '\n' : '')
}

function overview(dice: Dice): string[] {
  return [
    dice.pick([
      '全年预算{{overall.funds.total.annual}}，全年执行{{overall.funds.total.executed}}，预算执行率{{overall.funds.total.rate}}。',
      '2023年，我局预算执行率为{{overall.funds.total.rate}}，该项得{{overall.funds.total.score}}。',
      '部门整体支出绩效自评总分{{overall.total.score}}，等级为“{{grade.overall}}”。',
      '基本支出占总支出的{{share.basic}}，项目支出占{{share.projects}}。',
      '政府采购执行率{{rate.procurement}}。',
    ]),
  ]
}

function changesTold(dice: Dice, { changes }: World): string[] {
  const { slot, what, than, sign } = dice.pick(changes)
  const word =
    sign > 0 ? dice.pick(['增加', '上升', '有所增加']) : sign < 0 ? dice.pick(['减少', '下降', '有所下降']) : '持平'
  return [
    dice.pick([
      `${what}与${than}相比{{${slot}}}。`,
      `${what}决算较${than}${word}，{{${slot}}}。`
        .replace('较预算持平', '与预算持平')
        .replace('较上年持平', '与上年持平'),
    ]),
  ]
}

function indicatorsTold(dice: Dice, { rows }: World): string[] {
  return rows
    .filter(({ row, met }) => row.startsWith('overall.') && (!met || dice.chance(0.5)))
    .map(({ row, met }) =>
      met
        ? dice.pick([
            `{{${row}.name}}指标值{{${row}.target}}，实际完成{{${row}.actual}}，得{{${row}.score}}。`,
            `{{${row}.name}}实际{{${row}.actual}}，达到年度指标值。`,
            `{{${row}.name}}完成{{${row}.actual}}，完成了年初目标。`,
          ])
        : dice.pick([
            `{{${row}.name}}指标值{{${row}.target}}，实际完成{{${row}.actual}}，得{{${row}.score}}。`,
            `{{${row}.name}}实际{{${row}.actual}}，未达到年度指标值{{${row}.target}}。`,
            `{{${row}.name}}没有得满分，主要是{{${row}.reason.cause}}。`,
          ]),
    )
}

function problem(dice: Dice, row: string): string {
  return dice.pick([
    `{{${row}.name}}未达到年度指标值。指标值{{${row}.target}}，实际{{${row}.actual}}，原因是{{${row}.reason.cause}}。`,
    `{{${row}.name}}没有得满分，得{{${row}.score}}，主要原因是{{${row}.reason.cause}}。`,
    `{{${row}.name}}完成情况与年初目标有差距，{{${row}.reason.cause}}。`,
  ])
}

function measure(dice: Dice, row: string): string {
  return dice.pick([
    `针对{{${row}.name}}，{{${row}.reason.measure}}。`,
    `改进{{${row}.name}}：{{${row}.reason.measure}}，由责任股室按季度核对进度。`,
    `对{{${row}.name}}存在的差距，{{${row}.reason.measure}}。`,
  ])
}

function shuffledLines(dice: Dice, sentences: readonly string[]): string {
  const left = [...sentences]
  let text = ''
  while (left.length > 0) text += `${left.splice(dice.upTo(left.length), 1)[0]}${dice.chance(0.3) ? '\n' : ''}`
  return text.trim()
}
