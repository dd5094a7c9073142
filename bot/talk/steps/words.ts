import type { Denial, Right } from '../../../core/rights.ts'
import { openWords } from '../../../core/words/findings.ts'
import { dayOfYearWords } from '../../../core/words/moments.ts'
import { namesWords } from '../../../core/words/names.ts'
import { filingWords, sinceWords, takenBack } from '../../../core/words/states.ts'
import type { SaidAs, Sentences } from '../worded.ts'
import type { StepSay } from './say.ts'

const denials: Readonly<Record<Denial, string>> = {
  preparersOnly: '这一步由填表人来做。您可以看目录、检查和草稿；对哪一行有意见，跳到那一行直接写，我转告填表人。',
  headsOnly: '这一步由单位负责人来做。填好后发“提交”，我送给负责人。',
  notSubmitted: '填表人还没有提交。提交后我会来请您签字；现在可以看目录、检查和草稿。',
  notSigned: '还没有签字，不能报送。填好后先“提交”或“签字”。',
  notDelivered: '还没有报送，不能公开。签字后先发“报送”。',
  notApproved: '财政局还在审核，审核通过后才能公开。',
  awaitingAlready: '已经提交给负责人，正等着签字，不用再提交。',
  signedAlready: '这份自评已经签过字了，发“报告”取最终文件。',
  deliveredAlready: '这份自评已经报送了，发“报告”取最终文件。',
  withBureau: '已经报送财政局，正在审核，这里改不了。确实要改，请财政局退回。',
  approvedAlready: '财政局已经审核通过，这里改不了。确实要改，请财政局退回。',
  publishedAlready: '这份自评已经公开，这里改不了。确实要改，请财政局退回。',
  officersOnly: '这一步由财政局的审核人来做。',
}

/** Why something is not done, where a general sentence would not do. */
const own: Partial<Readonly<Record<Right, Partial<Readonly<Record<Denial, string>>>>>> = {
  sign: { headsOnly: '签字要由单位负责人来做。填好后发“提交”，我送给负责人。' },
  remove: { preparersOnly: '移出同事由填表人来做，请告诉填表人要移出谁。您自己要退出，发“退出”。' },
  sendBack: { notSubmitted: '填表人还没有提交，不用退回。对哪一行有意见，跳到那一行直接写，我转告填表人。' },
}

/** What it says. */
export const stepSays: Sentences<StepSay> = {
  denied: ({ right, why }) => own[right]?.[why] ?? denials[why],
  handedIn: ({ to, since }) =>
    `✓ 已提交，等${to.length > 0 ? ` ${to.join('、')} ` : '负责人'}签字。还可以改，改了会撤回提交，我会告诉负责人。${sinceWords(since)}`,
  toSign: (say) =>
    `${say.by} 提交了${filingWords(say)}，请您签字。先看报告和目录；有意见就退回，或跳到那一行直接写。${sinceWords(say.since)}`,
  signedBy: (say) => `${say.by} 已签字：${filingWords(say)}。发“报告”取最终文件；报送财政局后发“报送”记一笔。`,
  askOpinion: () => '退回给填表人。哪里要改？把意见发来，我一起转告。',
  confirmSendBack: ({ opinion, rows }) =>
    [
      `这样退回给填表人？`,
      `“${opinion}”`,
      rows.length > 0 ? `对上了这几行：${namesWords(rows)}。` : '没有对上哪一行，填表人只看得到这段话。',
    ].join('\n'),
  sentBack: () => '✓ 已退回，意见转告了填表人。改好后会再提交给您。',
  sentBackBy: (say) => `${say.by} 退回了${filingWords(say)}：\n“${say.opinion}”\n改好后再发“提交”。`,
  confirmDeliver: ({ reviewed }) =>
    reviewed
      ? '报送给财政局审核。报送后这里就改不了，要改得请财政局退回。确认报送吗？'
      : '把这份自评记为已向财政局报送。报送后再改，报送和签字会一起撤回。确认报送吗？',
  delivered: ({ reviewed, since }) =>
    reviewed
      ? `✓ 已报送财政局。审核有了结果，我马上告诉您。${sinceWords(since)}`
      : '✓ 已记为报送。要在网上公开，发“公开”取不带电话的那份。',
  deliveredBy: (say) => `${say.by} 已报送${filingWords(say)}。`,
  published: () => '公开用的那份不带联系电话。正在生成…',
  publishedBy: (say) => `${say.by} 取了公开用的文件，${filingWords(say)}记为已公开。`,
  withdrawnBy: (say) => `${say.by} 又改了${filingWords(say)}，${takenBack[say.from]}已撤回。改好后会再请您签字。`,
  notReady: notReadyWords,
  confirmSign: (say) =>
    `以单位负责人 ${say.name} 的名义签字，填报日期 ${dayOfYearWords(say.day)}，写入每一张附件。签字后再改，签字会撤回。负责人是别人，就把姓名发来。确认签字吗？`,
  needHeadName: () => '还不知道负责人姓名。先在任一附件填好“填表人和联系电话”，再签字。',
  notHeadName: () => '这不像姓名。请发单位负责人的姓名，或点上面的按钮。',
  signed: (say) =>
    `✓ ${say.name} 已于 ${dayOfYearWords(say.day)} 签字，各附件的负责人和填报日期都写好了。发“报告”取最终文件。`,
}

/** What stands in the way of a step. */
function notReadyWords(say: SaidAs<StepSay, 'notReady'>): string {
  const parts = [say.questions > 0 && `${say.questions} 个问题没答`, ...openWords(say)].filter(Boolean)
  return `${notYet[say.what]}：${parts.join('，')}。`
}

const notYet = { sign: '还不能签字', submit: '还不能提交', report: '还不能出最终报告' } as const
