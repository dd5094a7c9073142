import { momentWords } from '../../../core/words/moments.ts'
import { memberWords, namedLine } from '../members-words.ts'
import type { Sentences } from '../worded.ts'
import type { BureauPeopleSay, OfficerComing } from './people-say.ts'

const longestEcho = 40

export const bureauPeopleSentences: Sentences<BureauPeopleSay> = {
  officers: ({ officers, comings }) =>
    [
      `审核人 ${officers.length} 位：`,
      ...officers.map(({ name, me }, at) => `${at + 1}. ${me ? '（您）' : ''}${name}`),
      ...(comings.length > 0 ? ['', '最近的变动：', ...comings.map(comingWords)] : []),
    ].join('\n'),
  askOfficerOut: ({ why, called }) => `${unclear(why, called)}移出哪位审核人？点一个，或发它的序号。`,
  confirmOfficerOut: ({ name, me }) =>
    me
      ? '退出审核人？退出后不能再看各部门、不能审核；您发出去、还没用完的邀请链接一起作废。'
      : `移出审核人 ${name}？移出后不能再看各部门、不能审核。${name} 发出去、还没用完的邀请链接一起作废，各部门的发“邀请链接”重新取。`,
  officerOut: ({ name }) =>
    `✓ 已移出审核人 ${name}，做过的审核都在。没用完的邀请链接作废了，各部门的发“邀请链接”重新取。`,
  officerOutBy: ({ name, by }) =>
    `${by === undefined ? `审核人 ${name} 退出了` : `${by} 移出了审核人 ${name}`}。${name} 发的、没用完的邀请链接作废了，各部门的发“邀请链接”重新取。`,
  officerOutYou: ({ by }) =>
    by === undefined
      ? '✓ 您已退出财政局的审核人，做过的审核都在。'
      : `${by} 把您移出了财政局的审核人。做过的审核都在，只是不能再看各部门。要再进来，请审核人发一个新邀请。`,
  lastOfficer: () => '审核人至少要有一位，现在只有您。先发“邀请审核人”，有人进来再说。',
  noSuchOfficer: () => '这位已经不是审核人了。发“审核人”看现在有谁。',
  noSuchPerson: () => '这位已经不在这个部门了。发“部门人员”看现在有谁。',
  askStaff: ({ read, count }) =>
    read === undefined
      ? `看哪个部门的人？发部门名称，写一部分也行。一共 ${count} 个部门。`
      : count === 0
        ? `名单里没有“${read.slice(0, longestEcho)}”。请核对名称再发，写一部分也行。`
        : `“${read.slice(0, longestEcho)}”有 ${count} 个部门，是哪一个？`,
  staff: ({ department, members }) =>
    members.length === 0
      ? `${department}还没有人加入。发“邀请链接”，把链接转给部门。`
      : [`${department}的人：`, ...members.map((one) => namedLine(one, one.unreachable ? '（联系不上）' : ''))].join(
          '\n',
        ),
  askStaffOut: ({ department, people, why, called }) =>
    [
      `${unclear(why, called)}移出${department}的哪一位？点一个，或发它的序号。`,
      ...people.map((one) => namedLine(one)),
    ].join('\n'),
  confirmStaffOut: (say) =>
    `把 ${memberWords(say)}移出${say.department}？移出后看不到也改不了这份自评，填过的都留着，部门的同事会知道。发给部门还没用完的邀请全部作废，要用就再发“邀请链接”。${say.lastHead ? '移出后这个部门没有负责人签字。' : ''}`,
  staffOut: (say) =>
    `✓ 已把 ${memberWords(say)}移出${say.department}，也告诉了部门的同事；原来的邀请都作废了。${say.noHead ? '这个部门现在没有负责人。' : ''}`,
}

function unclear(why: 'unknown' | 'several' | undefined, called = ''): string {
  if (why === undefined) return ''
  const read = called.trim().slice(0, longestEcho)
  if (why === 'unknown' && /^\d+$/.test(read)) return `没有第 ${read} 位。`
  return why === 'unknown' ? `没有叫“${read}”的。` : `叫“${read}”的不止一位。`
}

/** `6月20日 09:00 王芳 移出 李明` */
function comingWords({ what, who, by, at }: OfficerComing): string {
  const moment = momentWords(at)
  if (what === 'removed') return `${moment} ${by} 移出 ${who}`
  if (what === 'left') return `${moment} ${who} 退出`
  return `${moment} ${who} 加入${by === undefined ? '' : `（${by} 邀请）`}`
}
