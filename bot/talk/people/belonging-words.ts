import { filingWords, rolesWords, roleWords } from '../../../core/words/states.ts'
import { memberWords, namedLine } from '../members-words.ts'
import type { Sentences } from '../worded.ts'
import type { BelongingSay } from './belonging-say.ts'
import { duties } from './together-words.ts'

const longestEcho = 20

export const belongingSays: Sentences<BelongingSay> = {
  ownInvitation: ownWords,
  leftBefore: ({ department }) => `您已经不在 ${department} 了，这个邀请对您不再有效。要再加入，请同事发一个新的。`,
  newColleague: (say) =>
    `${filingWords(say)}来了新同事：${roleWords[say.role]} ${say.name}（${hostWords(say)}）。不认识就发“同事”核对。`,
  sameNameHere: ({ name, called }) =>
    `这里已经有一位 ${name}，同事看到的您是“${called}”。那位也是您（换了手机或电脑）的话，请填表人发“移出 ${name}”去掉旧的。`,
  askRemoval: ({ people, why, called = '' }) =>
    [
      `${why ? `${unclear[why](called)}` : ''}移出谁？移出后看不到这份自评，填过的都留着。`,
      ...people.map((one) => namedLine(one)),
    ].join('\n'),
  nobodyElse: () => '这份自评现在只有您一个人，没有可以移出的。',
  notHereAnyMore: () => '这位同事已经不在这里了。发“同事”看现在有谁。',
  confirmRemoval: (say) =>
    [
      `移出 ${memberWords(say)}？移出后看不到也改不了这份自评，填过的都留着。没用完的邀请全部作废，要再请人就发新的。`,
      say.annexes.length > 0 && `交给 ${say.name} 的${say.annexes.join('、')}谁都可以填。`,
      say.lastHead && '移出后没有负责人签字，记得再邀请一位。',
    ]
      .filter(Boolean)
      .join('\n'),
  takenOut: (say) => `✓ 已移出 ${memberWords(say)}，填过的都在。原来的邀请作废了，要请人就发新的。${headWords(say)}`,
  removedBy: (say) => `${say.by} 把 ${memberWords(say)}移出了 ${filingWords(say)}，填过的都在。${headWords(say)}`,
  removedYou: (say) =>
    `${say.by} 把您（${rolesWords(say.roles)}）移出了 ${filingWords(say)}。您填过的都留着。要再加入，请同事发一个新邀请。`,
  lastPreparer: ({ me }) =>
    me
      ? '您是唯一的填表人，走了这份自评就没人能填。先“邀请填表人”，有人进来再退出。'
      : '这是这个部门唯一的填表人，移出了就没人能填。先发“邀请链接”，把链接转给部门，有人进来再移出。',
  confirmLeave: (say) =>
    `退出 ${filingWords(say)}？您填过的都留着；要再进来，得有新邀请。${say.lastHead ? '您是唯一的负责人，退出后没有人签字。' : ''}`,
  left: (say) => `✓ 您已退出 ${filingWords(say)}。`,
  leftBy: (say) => `${memberWords(say)}退出了 ${filingWords(say)}，填过的都在。${headWords(say)}`,
  namesake: (say) =>
    say.asked === 'refused'
      ? `${say.department} ${say.year}年度已有一份（${say.by}在填），那边的同事说不认识您。是同一个单位的，请当面要一个邀请链接；不是同一份，可以另开一份。`
      : `${say.department} ${say.year}年度已有一份（${say.by}在填）。是同一份吗？是的话，我去问那边的同事，答应了就一起填。`,
  namesakeListed: ({ department, year }) =>
    `${department} ${year}年度在财政局的名单里，凭邀请才能进。请向财政局或同事要一个链接，点开就行。\n要填的是另一个单位，就把全称发来，带上县名。`,
  askedIn: () => '✓ 已经去问那边的同事，答应了我马上告诉您。等的时候什么都不用做；不是同一份，也可以另开一份。',
  stillWaiting: ({ department, year }) =>
    `还在等 ${department} ${year}年度那边的同事答应。着急就打个电话，请同事点“让加入”，或发一个邀请链接给您。`,
  asksIn: (say) =>
    [
      `${say.name} 想加入 ${filingWords(say)}，说是同一个单位的。认识吗？`,
      say.like && `这里已有一位 ${say.like}，可能是换了手机或电脑，先问一声。`,
      '认识就点“让加入”，加入后是填表人，能看也能改。',
    ]
      .filter(Boolean)
      .join('\n'),
  nobodyAsks: () => '现在没有人在等着加入。',
  whoseRequest: ({ admits }) => `等着加入的有几位，${admits ? '让谁加入' : '不认识谁'}？点一个，或发它的序号。`,
  admitted: ({ name }) => `✓ ${name} 加入了，是填表人，消息已经发过去。`,
  turnedAway: ({ name }) => `✓ 没有让 ${name} 加入，消息已经发过去。`,
  answeredAlready: ({ name, answer }) => answered[answer](name),
  letIn: (say) => `✓ ${say.by} 让您加入了 ${filingWords(say)}，您是填表人：${duties.preparer}`,
  notLetIn: ({ department, year }) =>
    `${department} ${year}年度那边的同事说不认识您，没有加入。是同一个单位的，请当面要一个邀请链接；不是同一份，可以另开一份。`,
}

const unclear = {
  unknown: (called: string) =>
    /^\d+$/.test(called) ? `同事里没有第 ${called} 位。` : `没有叫“${called.slice(0, longestEcho)}”的同事。`,
  several: (called: string) => `叫“${called.slice(0, longestEcho)}”的不止一位。`,
} as const

const answered = {
  admitted: (name: string) => `${name} 已经加入了。`,
  refused: (name: string) => `已经有同事回答不认识 ${name} 了，没有加入。`,
  withdrawn: (name: string) => `${name} 已经不等了。`,
} as const

/** Said if nobody is left to sign. */
export function headWords({ noHead }: { readonly noHead: boolean }): string {
  return noHead ? '现在没有负责人了，发“邀请负责人”请一位来签字。' : ''
}

function ownWords({ role, officer }: Extract<BelongingSay, { say: 'ownInvitation' }>): string {
  if (officer)
    return '这个邀请是您自己发的，自己不能用：审核和填表要分开。请转给部门；您也要填，请部门的同事发一个给您。'
  const own = '这个邀请是您自己发的，自己不能用：填表和签字要由两个人来做。'
  return role === 'head'
    ? `${own}请转给负责人；要由您来签字，请同事发一个“邀请负责人”给您。`
    : `${own}请转给填表的同事；要由您来填，请同事发一个“邀请填表人”给您。`
}

function hostWords({ how, by }: Extract<BelongingSay, { say: 'newColleague' }>): string {
  return how === 'admitted' ? `${by ?? '同事'} 让加入的` : by === undefined ? '财政局邀请的' : `${by} 邀请的`
}
