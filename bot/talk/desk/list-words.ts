import type { ListError } from '../../../core/bureau/list.ts'
import { shortened } from '../../../core/values/shortened.ts'
import { namesWords } from '../../../core/words/names.ts'
import type { SaidAs } from '../worded.ts'
import type { LinkLine } from './jobs.ts'
import type { BureauSay } from './say.ts'

const longestName = 60
const mostFaults = 15

const reasons: Readonly<Record<ListError['why'], string>> = {
  noName: '里没有部门名称',
  tooShort: '太短，请写全称',
  tooLong: '太长，要在 60 字以内',
}

/** What is wrong with a list, line by line. */
export function listFaultWords({
  errors,
  good,
}: {
  readonly errors: readonly ListError[]
  readonly good: number
}): string {
  const lines = errors
    .slice(0, mostFaults)
    .map(({ line, read, why }) => `第 ${line} 行“${shortened(read, longestName)}”${reasons[why]}。`)
  const rest = errors.length - lines.length
  return [
    `这份名单有 ${errors.length} 行没看懂，一个都没有加：`,
    ...lines,
    ...(rest > 0 ? [`还有 ${rest} 行也是这样。`] : []),
    `改好后整份再发${good > 0 ? `（另外 ${good} 个部门没有问题）` : ''}。`,
  ].join('\n')
}

/** What was read in a list, and what the officer should check before it is taken. */
export function listReadWords({ names, twice, known, odd, alike, cut }: SaidAs<BureauSay, 'listRead'>): string {
  return [
    `读到 ${names.length} 个部门：${namesWords(names)}。`,
    twice.length > 0 && `重复的只算一次：${namesWords(twice)}。`,
    known.length > 0 && `已经在名单里的 ${known.length} 个不再加：${namesWords(known)}。`,
    cut.length > 0 && `只取了部门名称，后面的没有用：${namesWords(cut.map((line) => shortened(line, longestName)))}。`,
    odd.length > 0 && `不像部门名称，请核对：${namesWords(odd)}。`,
    alike.length > 0 && `可能是同一个部门：${namesWords(alike.map((pair) => pair.join(' 和 ')))}。`,
    '对吗？',
  ]
    .filter(Boolean)
    .join('\n')
}

/** Each department with its link on the line below. */
export function linkLines(lines: readonly LinkLine[]): string[] {
  return lines.map(
    ({ department, link, joined }, at) =>
      `${at + 1}. ${department}${joined > 0 ? `（已加入 ${joined} 人）` : ''}\n${link}`,
  )
}

/** Who was urged, and why the others were not. */
export function nudgedWords({ told, recent, empty, unreachable }: Extract<BureauSay, { say: 'nudged' }>): string {
  const people = told.flatMap((one) => one.people).length
  const names = told.map(({ department, people }) => `${department}（${people.join('、')}）`)
  return [
    told.length > 0 ? `✓ 催了 ${told.length} 个部门 ${people} 人：${namesWords(names)}。` : '这次一个都没有催。',
    recent.length > 0 && `一小时内催过，没有再催：${namesWords(recent)}。`,
    empty.length > 0 && `还没有人加入，先转邀请链接：${namesWords(empty)}。`,
    unreachable.length > 0 && `联系不上（对方屏蔽了我），请打电话：${namesWords(unreachable)}。`,
  ]
    .filter(Boolean)
    .join('\n')
}
