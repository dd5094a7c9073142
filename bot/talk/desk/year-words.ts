import type { FilingState } from '../../../core/filing.ts'
import { showValue } from '../../../core/values/show.ts'
import { momentWords } from '../../../core/words/moments.ts'
import { namesWords } from '../../../core/words/names.ts'
import { stateWords } from '../../../core/words/states.ts'
import type { YearPlan, YearSaid } from './say.ts'

/** Shown while there is no campaign. */
export const firstYear = '还没有开展自评。发“开展自评”，我问年度、文号和截止时间，再收部门名单。'

/** What can be typed at the desk. */
export const deskHelp = [
  '财政局这边能这样说：',
  '',
  '财政局：工作台，各部门到哪一步了',
  '开展自评：开一个年度，问年度、文号、截止时间',
  '部门名单：发名单，一行一个，或 .xlsx、.csv 文件',
  '邀请链接：各部门填表人的链接，也给一份表格',
  '进度：各部门填到哪了、卡在哪里；“进度 没报送”“进度 教育局”只看一部分，也给图片和表格',
  '待审核：看报告，审核通过或退回',
  '催一催：催没报送的，全部或一个',
  '延期：给一个部门延期，写上理由',
  '改全年截止：各部门一起改',
  '汇总：各部门的数汇成一张表，报告打成一个压缩包',
  '结束自评：不再提醒；之后也能重新打开',
  '部门人员：一个部门有谁，移出进错的人；“部门人员 教育局”直接看',
  '审核人：财政局这边有谁，移出，也能“退出”',
  '邀请审核人：再加一位财政局同事',
  '切换：去填本单位自己的自评',
  '.json 数据文件：发给我就检查',
] as const

const order: readonly FilingState[] = [
  'filling',
  'returned',
  'awaitingSignature',
  'signed',
  'submitted',
  'approved',
  'published',
]

/** A campaign's progress. */
export function yearWords({ year, deadline, closed, counts, empty, unreachable }: YearSaid): string {
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  const states = order.flatMap((state) => {
    const count = counts.find((one) => one.state === state)?.count ?? 0
    return count > 0 ? [`${stateWords[state]} ${count}`] : []
  })
  const lost = unreachable.map(({ department, name }) => `${department} ${name}`)
  return [
    `${year}年度自评${closed ? '（已结束）' : ''}，${momentWords(deadline)} 截止，${all} 个部门。`,
    states.join('，'),
    empty > 0 && `还没有人加入的 ${empty} 个，把邀请链接转给他们。`,
    lost.length > 0 && `联系不上（对方屏蔽了我）：${namesWords(lost)}。`,
    all === 0 && '下一步发“部门名单”。',
  ]
    .filter(Boolean)
    .join('\n')
}

/** A campaign as it will be opened. */
export function planWords({ year, notice, deadline, form, from, unknown }: YearPlan): string {
  const [day = '', hour = ''] = deadline.split('T')
  return [
    `${year}年度自评：`,
    `文号 ${notice || '还没有'}`,
    `截止 ${showValue({ type: 'date' }, day)} ${hour}`,
    `表样 ${form}`,
    from
      ? `部门 沿用${from.year}年度的 ${from.departments} 个，人员、单位情况和上年决算一起带过来`
      : '部门 开始后再发名单',
    unknown !== undefined && `${unknown}年的放假调休安排我这里还没有，提醒先避开周末和法定节日。`,
    '确认开展吗？',
  ]
    .filter(Boolean)
    .join('\n')
}
