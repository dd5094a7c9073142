import { shortened } from '../../../core/values/shortened.ts'
import { dayOfYearWords } from '../../../core/words/moments.ts'
import { refusalWords } from '../../../core/words/refusals.ts'
import { filingWords } from '../../../core/words/states.ts'
import type { SaidAs, Sentences } from '../worded.ts'
import type { StartSay } from './say.ts'

/** What is said before there is a filing. */
export const startSays: Sentences<StartSay> = {
  askName: () =>
    '您好，我是自评助手，帮您把预算绩效自评一项一项填完、检查好，最后给您 Word 报告。\n先告诉我单位全称，例如：云溪县文化旅游广电体育局',
  outside: outsideWords,
  askWhole: ({ name }) =>
    `“${name}”像是简称。请发单位全称，带上省、市或县名，例如：云溪县科技和工业信息化局。报告和封面都用它。`,
  askOtherName: ({ name, told }) => `现在的单位名称：${told}。\n改成“${name}”吗？`,
  editedUnread: () => '这条旧消息不是哪一行的答案，改了没有重新读。要改答案，发“目录”跳到那一行，或发“撤销”。',
  openedBy: ({ by, department, year }) =>
    `${by} 开了 ${department} ${year}年度自评，大家都在里面，单位情况和上年决算带过来了。`,
  nameTooLong: () => '单位名称太长了，请发 60 字以内的全称。',
  notName: () => '这不像单位名称。请发单位全称，例如：云溪县文化旅游广电体育局',
  noFiling: () => '还没有开始填报，先答完这几个问题。',
  askYear: askYearWords,
  askDeadline: askDeadlineWords,
  opened: openedWords,
}

const longestEcho = 20

/** Which year the new filing is of. */
function askYearWords(say: SaidAs<StartSay, 'askYear'>): string {
  return [
    say.refused && noYearWords(shortened(say.refused, longestEcho)),
    `单位名称：${say.name}（写错了就发“返回”）。\n填哪个年度？点下面的年度，或发四位数，例如 2023。`,
  ]
    .filter(Boolean)
    .join('\n')
}

function noYearWords(read: string): string {
  return /\d{4}/.test(read) ? `没有“${read}”这个年度的表样。` : `“${read}”看不出是哪个年度。`
}

/** When the new filing is due. */
function askDeadlineWords(say: SaidAs<StartSay, 'askDeadline'>): string {
  return [
    say.refused && refusalWords({ label: '截止时间', refusal: say.refused }),
    `${say.year}年度（写错了就发对的年份）${say.running ? '，这一年还没过完' : ''}。财政局要求什么时候报送？例如 ${say.year + 1}年7月3日 18:00`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** The filing is begun. */
function openedWords({ name, year, deadline, late, form, carried }: SaidAs<StartSay, 'opened'>): string {
  const past = late ? '（已经过了，写错了就发“提醒”来改）' : ''
  const limit = deadline ? `，截止 ${dayOfYearWords(deadline.slice(0, 10))} ${deadline.slice(11)}${past}` : ''
  const used = form ? `这个年度用的表样是“${form}”。` : ''
  const brought = carried ? carriedWords(carried) : ''
  return `${name} ${year}年度自评开始了${limit}。${used}${brought}一次问一题，随时可停，下次接着填；有填好的表，也可以发来。`
}

function carriedWords({ from, cells, people }: NonNullable<SaidAs<StartSay, 'opened'>['carried']>): string {
  const colleagues = people > 0 ? `，${people} 位同事也都在` : ''
  return `${from}年度的单位情况、职责、资金名称和上年决算带过来 ${cells} 格${colleagues}，有变动就改。`
}

function outsideWords({ department, year, by }: SaidAs<StartSay, 'outside'>): string {
  const who = by === undefined ? '' : `（${by} 移出的）`
  if (department === undefined)
    return `您已经不是财政局的审核人了${who}，刚才这条没有办。要再进来，请审核人发一个新邀请。`
  const filing = year === undefined ? department : filingWords({ department, year })
  return `您已经不在 ${filing}里了${who}，刚才这条没有记下。要再加入，请同事发一个新邀请。`
}
