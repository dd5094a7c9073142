import type { Dice } from '../../fixtures/dice.ts'
import type { World } from './clean.ts'
import { misfits } from './misfits.ts'

/** One fault in a clean draft; nothing here uses the guard. Undefined if this draft has no room for it. */
export type Plant = (dice: Dice, world: World, draft: string) => string | undefined

const han = '一二三四五六七八九'
const measures = ['个', '次', '场', '人', '项', '家', '万元', '户', '公里', '件']

const digit: Plant = (dice, world, draft) => {
  const slots = [...draft.matchAll(/\{\{([^{}]+)\}\}/g)].filter(([, name = '']) =>
    /\d/.test(world.facts.get(name) ?? ''),
  )
  if (slots.length === 0) return insert(dice, draft, `全年共办理${1 + dice.upTo(900)}件。`)
  const [slot, name = ''] = dice.pick(slots)
  const value = Number.parseFloat(world.facts.get(name) ?? '0') + dice.pick([0, 1, -1, 0.5, 10])
  return draft.replace(slot, `${value}${dice.pick(measures)}`)
}

const numeral: Plant = (dice, _, draft) => {
  const number = dice.pick([
    dice.pick([...han]),
    `${dice.pick([...han])}十`,
    `十${dice.pick([...han])}`,
    `${dice.pick([...han])}百余`,
    `两${dice.pick(['', '千', '百'])}`,
    '几十',
    '数百',
  ])
  const thing = dice.pick(['新增服务点', '开展检查', '走访群众', '投入资金', '处理来件', '组织培训'])
  return insert(dice, draft, `${thing}${number}${dice.pick(measures)}。`)
}

const direction: Plant = (dice, { changes }, draft) => {
  const { slot, what, than, sign } = dice.pick(changes)
  const wrong =
    sign > 0 ? ['下降', '减少', '降低', '持平'] : sign < 0 ? ['增加', '上升', '增长', '持平'] : ['增加', '下降']
  const word = dice.pick(wrong)
  return insert(
    dice,
    draft,
    dice.pick([`${what}较${than}${word}，{{${slot}}}。`, `${what}决算比${than}${word}，具体为{{${slot}}}。`]),
  )
}

const unbacked: Plant = (dice, _, draft) =>
  insert(
    dice,
    draft,
    dice.pick([
      '行政成本大幅下降。',
      '服务效率较上年明显提高。',
      '群众投诉同比减少。',
      '支出低于同类部门。',
      '办件时长缩减了不少。',
      '活动参与度持续上升了。',
      '会议支出节约明显。',
      '服务量超过上年。',
      '接待批次与上年持平。',
      '运行经费未超支。',
    ]),
  )

const organisation: Plant = (dice, { facts }, draft) => {
  const who = dice.pick([
    '县教育局',
    '县自然资源局',
    '市水利局',
    '县人民医院',
    '湘阴县',
    '浏阳市',
    '县发改委',
    '宏远建设有限公司',
    '县应急管理中心',
    '白马镇',
    '岳阳市文旅局',
    '县交通运输局',
    '省财政厅',
    '县中小企业服务中心',
    '县融媒体中心',
    '华容县民政局',
    '县第一中学',
    '县红十字会',
  ])
  if ([...facts.values()].some((text) => text.includes(who))) return undefined
  return insert(
    dice,
    draft,
    dice.pick([
      `联合${who}开展工作。`,
      `由${who}牵头实施。`,
      `${who}配合做好保障。`,
      `借鉴${who}的做法。`,
      `与${who}建立协作机制。`,
    ]),
  )
}

const rank: Plant = (dice, _, draft) =>
  insert(
    dice,
    draft,
    dice.pick([
      '工作排名全市第一。',
      '各项指标位居全省前列。',
      '荣获省级先进单位称号。',
      '群众满意度创历史新高。',
      '成为全国标杆。',
      '取得了最好的成绩。',
      '在全县部门中名列前茅。',
      '率先完成数字化改造。',
      '是同类部门中唯一的示范点。',
      '达到省内一流水平。',
      '管理水平全省领先。',
      '绩效考核位列首位。',
    ]),
  )

const outcome: Plant = (dice, { rows }, draft) => {
  const { row, name, met } = dice.pick(rows)
  const who = dice.chance(0.5) ? `{{${row}.name}}` : name
  const words = met
    ? [`${who}未完成年度目标。`, `${who}没有达到指标值。`, `${who}实际{{${row}.actual}}，未达标。`]
    : [
        `${who}已按期完成。`,
        `${who}达到年度指标值。`,
        `${who}圆满完成年度目标。`,
        `${who}实际{{${row}.actual}}，超额完成任务。`,
        '各项绩效指标全部完成。',
        '全面完成年度目标任务。',
      ]
  return insert(dice, draft, dice.pick(words))
}

const unknownSlot: Plant = (dice, _, draft) =>
  insert(
    dice,
    draft,
    `支出{{${dice.pick(['base.total', 'overall.money', 'change.all', 'point.7', 'project.9.name', 'base.signature.head'])}}}。`,
  )

/** Promises belong in some sections. */
const promise: Plant = (dice, _, draft) =>
  insert(
    dice,
    draft,
    dice.pick([
      '下一步将加大投入。',
      '确保来年全部达标。',
      '力争早日建成。',
      '今后将进一步完善管理。',
      '计划新建服务站点。',
    ]),
  )

/** Replaces a slot's own words by those of another. */
const misfitting = Object.entries(misfits).map(([name, make]): [string, Plant] => [
  name,
  (dice, world, draft) => insert(dice, draft, make(dice, world)),
])

export const plants: Readonly<Record<string, Plant>> = {
  ...Object.fromEntries(misfitting),
  digit,
  numeral,
  direction,
  unbacked,
  organisation,
  rank,
  outcome,
  unknownSlot,
}

export const promised: readonly [name: string, plant: Plant] = ['promise', promise]

/** Puts a sentence between two others. */
function insert(dice: Dice, draft: string, sentence: string): string {
  const ends = [0, ...[...draft.matchAll(/[。\n]/g)].map(({ index }) => index + 1)]
  const at = dice.pick(ends)
  return `${draft.slice(0, at)}${sentence}${draft.slice(at)}`
}
