import type { Role } from '../../../core/filing.ts'
import { momentWords } from '../../../core/words/moments.ts'
import { roleWords, stateWords } from '../../../core/words/states.ts'
import { namedLine } from '../members-words.ts'
import type { Sentences } from '../worded.ts'
import type { SaidMember, TogetherSay } from './together-say.ts'

/** What somebody may who comes in. */
export const duties: Readonly<Record<Role, string>> = {
  preparer: '可以填、改、写说明，和同事分着填；填好后发“提交”。',
  head: '可以看目录、检查和草稿，对哪一行有意见就跳过去直接写；填表人提交后，我来请您签字或退回。',
}

const noEntry = {
  unknown: '这个邀请我没有找到，可能没有复制完整。请向发邀请的同事再要一次，整行复制过来。',
  revoked: '这个邀请已经撤销了。请向同事再要一个新的。',
  used: '这个邀请的名额已经用完。请向同事再要一个新的。',
  expired: '这个邀请已经过期。请向同事再要一个新的。',
} as const

/** What it says. */
export const togetherSays: Sentences<TogetherSay> = {
  people: (say) =>
    [
      `${say.department} ${say.year}年度自评的同事：`,
      ...say.members.map(memberWords),
      ...(say.invitations.length > 0 ? ['', '还有效的邀请：', ...say.invitations.map(invitationWords)] : []),
    ].join('\n'),
  askInvite: ({ role, refused }) =>
    `${refused === undefined ? '' : `“${refused}”没看懂，最多 50 人、90 天。`}邀请${roleWords[role]}：几个人用，几天有效？点一个，或发例如：3人 14天`,
  invited: ({ role, uses, until, token, link }) =>
    [
      `✓ 邀请${roleWords[role]}，${uses} 人可用，${momentWords(until)} 前有效。链接只显示这一次，请现在把下面这段转给同事：`,
      '',
      `点这里加入预算绩效自评：${link}`,
      `或者发：/start ${token}`,
    ].join('\n'),
  revoked: () => '✓ 邀请已撤销，之后再点就进不来了。已经进来的同事不受影响。',
  revokedAlready: () => '这个邀请已经撤销了。发“同事”看还有哪些。',
  noInvitation: ({ why }) => noEntry[why],
  joined: ({ department, role, year, others }) =>
    year === undefined
      ? `✓ 您已加入 ${department}，是${roleWords[role]}。自评还没有开始，开始后我会告诉您。`
      : `✓ 您已加入 ${department} ${year}年度自评，是${roleWords[role]}：${duties[role]}${others ? '\n您的其他自评都还在，发“切换”就能换。' : ''}`,
  joinedAlready: ({ department, role }) => `您已经是 ${department} 的${roleWords[role]}了，不用再加入。`,
  joinedBy: ({ by, role, asks }) =>
    `${by} 接受邀请，成为${roleWords[role]}。${asks ? `以后只由 ${by} 签字吗？交出去，您就只填报；不交，您两人都能签。` : ''}`,
  headLeft: ({ to }) => `✓ 以后由 ${to.join('、')} 签字，您是填表人。填好后发“提交”。`,
  headIsYours: ({ by, department, year }) => `${by} 把 ${department} ${year}年度自评的签字交给了您。`,
  headStays: () => '签字的人没有变：至少要有一位负责人，先邀请负责人加入。',
  askAnnex: () => '哪一张交给同事，或改由您来填？点一张，或发它的序号。',
  askHolder: ({ title }) => `${title}由谁来填？`,
  handedOver: ({ title, to, me }) =>
    to === undefined
      ? `✓ ${title}谁都可以填。`
      : me
        ? `✓ ${title}由您来填，先问您这一张。`
        : `✓ ${title}交给 ${to} 填，消息已经发过去了。`,
  handedToYou: ({ by, title }) => `${by} 把${title}交给您填。我先问您这一张，别的也还能看。`,
  takenFromYou: ({ by, title, to }) =>
    to === undefined ? `${by} 把${title}改成谁都可以填。` : `${title}现在由 ${to} 来填（${by} 改的），您填过的都在。`,
  filings: ({ filings }) =>
    [
      '您的自评：',
      ...filings.map(
        ({ department, year, state, current }, at) =>
          `${at + 1}. ${department} ${year}年度 · ${stateWords[state]}${current ? '（现在这份）' : ''}`,
      ),
      '',
      '点一份，或发它的序号；也可以新开一份。',
    ].join('\n'),
  switched: ({ department, year, state }) => `现在是 ${department} ${year}年度自评（${stateWords[state]}）。`,
  elsewhere: ({ department, year }) => `这个按钮属于 ${department} ${year}年度自评，没有执行。要过去吗？`,
  filingExists: ({ department, year }) => `${department} ${year}年度已经有一份了，不用再开。`,
  notYours: () => '这个按钮属于另一份自评，没有执行。发“继续”回到当前这份。',
}

/** What is known of a colleague comes first, so that no name can pretend it: `2. 填表人，填附件二 · 罗志远`. */
function memberWords(member: SaidMember): string {
  const fills = member.annexes.length > 0 ? `，填${member.annexes.join('、')}` : ''
  return namedLine(member, `${member.me ? '（您）' : ''}${fills}`)
}

function invitationWords(
  { role, left, until }: { readonly role: Role; readonly left: number; readonly until: string },
  at: number,
) {
  return `${at + 1}. ${roleWords[role]}，还可用 ${left} 人，${momentWords(until)} 前有效`
}
