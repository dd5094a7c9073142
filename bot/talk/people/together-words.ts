import type { Role } from '../../../core/filing.ts'
import { momentWords } from '../../../core/words/moments.ts'
import { roleWords, stateWords } from '../../../core/words/states.ts'
import { namedLine } from '../members-words.ts'
import type { Sentences } from '../worded.ts'
import type { SaidFiling, SaidMember, TogetherSay } from './together-say.ts'

const does: Readonly<Record<Role, string>> = { preparer: '填表', head: '签字' }

/** To somebody invited beside a filing of the same department and year that they began by themselves. */
const ownStays = '您自己另开的那一份也还在。要用那里填好的：发“切换”换过去，发“导出”，再换回这一份，把数据文件发给我。'

/** What a newcomer may do in each role. */
export const duties: Readonly<Record<Role, string>> = {
  preparer: '可以填、改、写说明，和同事分着填。填好后发“提交”。',
  head: '可以看目录、检查和草稿，对哪一题有意见，就到那一题写。填表人提交后，我来请您签字。',
}

const noEntry = {
  unknown: '没有这个邀请，可能没复制完整。请向同事再要一次，整行复制。',
  revoked: '这个邀请已经作废。请向同事再要一个。',
  used: '这个邀请的名额用完了。请向同事再要一个。',
  expired: '这个邀请已经过期。请向同事再要一个。',
} as const

export const togetherSays: Sentences<TogetherSay> = {
  people: (say) =>
    [
      `${say.department} ${say.year}年度自评的同事：`,
      ...say.members.map(memberWords),
      ...(say.invitations.length > 0 ? ['', '还有效的邀请：', ...say.invitations.map(invitationWords)] : []),
    ].join('\n'),
  askInvite: ({ role, refused }) =>
    `${refused === undefined ? '' : `没看懂“${refused}”，最多 50 人、90 天。\n`}请谁来${does[role]}？链接几人用、几天有效？例：3人 14天`,
  invited: ({ role, uses, until, token, link }) =>
    [
      `✓ 邀请${roleWords[role]}，${uses} 人可用，${momentWords(until)} 前有效。链接只显示这一次，请把下面这段转给同事：`,
      '',
      `点这里加入预算绩效自评：${link}`,
      `或者发：/start ${token}`,
    ].join('\n'),
  revoked: () => '✓ 邀请已作废，再点就进不来了。已经进来的同事不受影响。',
  revokedAlready: () => '这个邀请已经作废。发“同事”看还有哪些。',
  noInvitation: ({ why }) => noEntry[why],
  joined: ({ department, role, year, others, own }) =>
    year === undefined
      ? `✓ 您已加入 ${department}，是${roleWords[role]}。自评还没有开始，开始后我会告诉您。`
      : `✓ 您已加入 ${department} ${year}年度自评，是${roleWords[role]}：${duties[role]}${own ? `\n${ownStays}` : others ? '\n您的其他自评都还在，发“切换”就能换。' : ''}`,
  joinedAlready: ({ department, role }) => `您已经是 ${department} 的${roleWords[role]}了，不用再加入。`,
  joinedBy: ({ by, role, asks }) => `${by} 接受邀请，成为${roleWords[role]}。${asks ? `以后谁签字？` : ''}`,
  headLeft: ({ to }) => `✓ 以后由 ${to.join('、')} 签字，您是填表人。填好后发“提交”。`,
  headIsYours: ({ by, department, year }) => `${by} 把 ${department} ${year}年度自评的签字交给了您。`,
  headStays: () => '签字的人没有变：至少要有一位负责人，先邀请负责人加入。',
  askAnnex: () => '哪一张换人来填？',
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
    ['您的自评：', ...filings.map((filing, at) => `${at + 1}. ${filingWords(filing)}`), '', '换哪一份？'].join('\n'),
  switched: ({ department, year, state }) => `✓ 换到 ${department} ${year}年度自评（${stateWords[state]}）。`,
  elsewhere: ({ department, year }) => `这是 ${department} ${year}年度自评的按钮。要过去吗？`,
  filingExists: ({ department, year }) => `${department} ${year}年度已有一份，不用再开。`,
  notYours: () => '这是另一份自评的按钮。发“继续”回到这份自评。',
}

/** 云溪县教育局 2023年度 · 填报中（正在填，和周敏一起） */
function filingWords({ department, year, state, current, fellows }: SaidFiling): string {
  const others = fellows?.length === 0 ? '您一个人' : `和${fellows?.join('、')}一起`
  const notes = [...(current ? ['正在填'] : []), ...(fellows ? [others] : [])]
  return `${department} ${year}年度 · ${stateWords[state]}${notes.length > 0 ? `（${notes.join('，')}）` : ''}`
}

/** One member, with what they fill: `2. 罗志远，填表人（您），填附件二`. */
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
