import { shortened } from '../../../core/values/shortened.ts'
import { dayOfYearWords } from '../../../core/words/moments.ts'
import { refusalWords } from '../../../core/words/refusals.ts'
import { filingWords } from '../../../core/words/states.ts'
import { helpButton, type SaidAs, type Sentences } from '../worded.ts'
import type { StartSay } from './say.ts'

export const startSays: Sentences<StartSay> = {
  askName: () => '您好，我帮您填自评表、查错，最后出 Word 报告。\n请发单位全称，例：云溪县文化旅游广电体育局',
  outside: outsideWords,
  askWhole: ({ name, isUnit }) =>
    isUnit
      ? `“${name}”像是简称。请发全称，带上省、市或县名，例：云溪县科技和工业信息化局`
      : `“${name}”不像单位名称。请发全称，例：云溪县科技和工业信息化局`,
  askOtherName: ({ name, told }) => `现在是：${told}。\n改成“${name}”吗？`,
  editedUnread: () => '那条消息不是哪一题的答案，改它没有用。要改，发“目录”到那一题，或发“撤销”。',
  openedBy: ({ by, department, year }) =>
    `${by} 开了 ${department} ${year}年度自评，大家都在里面，单位情况和上年决算带过来了。`,
  nameTooLong: () => '名称太长，请发 60 字以内的全称。',
  notName: () => ({ text: '没看懂。请发单位全称，例：云溪县文化旅游广电体育局', buttons: [[helpButton]] }),
  noFiling: () => '先答完这几题，再开始填。',
  askYear: askYearWords,
  askDeadline: askDeadlineWords,
  opened: openedWords,
  noLastCopies: ({ year }) => `${year}年度没有单独自评的项目。请直接发项目名称，一行一个。`,
  lastCopies: ({ year, names }) =>
    `${year}年度自评了 ${names.length} 个项目：${firstNames(names)}。今年还自评的，点一下加进项目清单，多的再删。`,
}

const longestEcho = 20
const mostNames = 3

function firstNames(names: readonly string[]): string {
  const more = names.length > mostNames ? '等' : ''
  return `${names
    .slice(0, mostNames)
    .map((name) => shortened(name, longestEcho))
    .join('、')}${more}`
}

function askYearWords(say: SaidAs<StartSay, 'askYear'>): string {
  return [
    say.refused && noYearWords(shortened(say.refused, longestEcho)),
    `单位：${say.name}（写错了就发“返回”）。\n填哪一年的？`,
  ]
    .filter(Boolean)
    .join('\n')
}

function noYearWords(read: string): string {
  return /\d{4}/.test(read) ? `没有“${read}”这个年度的表样。` : `没看懂“${read}”是哪一年。`
}

function askDeadlineWords(say: SaidAs<StartSay, 'askDeadline'>): string {
  return [
    say.refused && refusalWords({ label: '截止时间', refusal: say.refused }),
    `${say.year}年度${say.running ? '，这一年还没过完' : ''}（写错了就发对的年份）。\n什么时候截止？例：${say.example}`,
  ]
    .filter(Boolean)
    .join('\n')
}

function openedWords({ name, year, deadline, late, form, carried }: SaidAs<StartSay, 'opened'>): string {
  const past = late ? '（已超期，写错了就发“提醒”来改）' : ''
  const limit = deadline ? `，截止 ${dayOfYearWords(deadline.slice(0, 10))} ${deadline.slice(11)}${past}` : ''
  const used = form ? `表样是“${form}”。` : ''
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
  return `您已经不在 ${filing}里了${who}，刚才这条没填上。要再加入，请同事发一个新邀请。`
}
