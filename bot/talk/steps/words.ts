import type { Denial, Right } from '../../../core/rights.ts'
import { openWords } from '../../../core/words/findings.ts'
import { dayOfYearWords } from '../../../core/words/moments.ts'
import { namesWords } from '../../../core/words/names.ts'
import { filingWords, sinceWords, takenBack } from '../../../core/words/states.ts'
import { inRows, type SaidAs, type Sentences } from '../worded.ts'
import type { StepSay } from './say.ts'

const denials: Readonly<Record<Denial, string>> = {
  preparersOnly: '这一步由填表人来做。您可以看目录、检查和草稿；对哪一题有意见，就到那一题写，我转告填表人。',
  headsOnly: '这一步由单位负责人来做。填好后发“提交”。',
  notSubmitted: '填表人还没有提交，提交后我来请您签字。现在可以看目录、检查和草稿。',
  notSigned: '先签字，再报送。',
  notDelivered: '先报送，再公开。',
  notApproved: '财政局还在审核，审核通过后才能公开。',
  awaitingAlready: '已经提交，正等负责人签字。',
  signedAlready: '这份自评已经签字，发“报告”取正式报告。',
  deliveredAlready: '这份自评已经报送，发“报告”取正式报告。',
  withBureau: '已报送财政局，正在审核，改不了。要改，请财政局退回。',
  approvedAlready: '财政局已审核通过，改不了。要改，请财政局退回。',
  publishedAlready: '这份自评已经公开，改不了。要改，请财政局退回。',
  notTakenIn: '这份自评不是财政局代收的，不用接手。',
  officersOnly: '这一步由财政局的审核人来做。',
}

/** Refusals for which the general sentence does not fit. */
const own: Partial<Readonly<Record<Right, Partial<Readonly<Record<Denial, string>>>>>> = {
  sign: { headsOnly: '签字由单位负责人来做。填好后发“提交”。' },
  attach: {
    preparersOnly: '扫描件由填表人来发、来换。发“扫描件”可以看。',
    deliveredAlready: '这份自评已经报送，扫描件换不了。要换，请财政局退回。',
    approvedAlready: '财政局已审核通过，扫描件换不了。要换，请财政局退回。',
    publishedAlready: '这份自评已经公开，扫描件换不了。要换，请财政局退回。',
  },
  remove: { preparersOnly: '移出同事由填表人来做，请告诉填表人要移出谁。您自己要退出，发“退出”。' },
  sendBack: { notSubmitted: '填表人还没有提交，不用退回。对哪一题有意见，就到那一题写，我转告填表人。' },
}

export const stepSays: Sentences<StepSay> = {
  denied: ({ right, why }) => own[right]?.[why] ?? denials[why],
  handedIn: ({ to, since }) =>
    `✓ 已提交，等${to.length > 0 ? ` ${to.join('、')} ` : '负责人'}签字。还可以改，一改就撤回提交，要再提交。${sinceWords(since)}`,
  toSign: (say) =>
    `${say.by} 提交了${filingWords(say)}，请您签字。先看报告和目录；有意见就退回，或到那一题写。${sinceWords(say.since)}`,
  signedBy: (say) => `${say.by} 已签字：${filingWords(say)}。发“报告”取正式报告；交到财政局以后，点“报送”登记。`,
  askOpinion: () => '退回给填表人：哪里要改？请发意见，我一起转告。',
  confirmSendBack: ({ opinion, rows }) =>
    [
      `这样退回给填表人？`,
      `“${opinion}”`,
      rows.length > 0 ? `说的是这几题：${namesWords(rows)}。` : '没写是哪一题，填表人只看得到这段话。',
    ].join('\n'),
  sentBack: () => '✓ 已退回，意见转告了填表人。',
  sentBackBy: (say) => `${say.by} 退回了${filingWords(say)}：\n“${say.opinion}”\n改好后再发“提交”。`,
  confirmDeliver: ({ reviewed, scans = 0 }) =>
    reviewed
      ? `报送给财政局审核。${scans > 0 ? `盖章扫描件 ${scans} 份，一起报送。` : '要附盖章扫描件，先发来再报送。'}报送后就改不了，要改得请财政局退回。现在报送吗？`
      : '登记为已向财政局报送。以后再改，报送和签字一起撤回。现在登记吗？',
  delivered: ({ reviewed, since }) =>
    reviewed
      ? `✓ 已报送财政局。审核有了结果，马上告诉您。${sinceWords(since)}`
      : '✓ 已登记报送。要在网上公开，点“公开”取公开版。',
  deliveredBy: (say) => `${say.by} 已报送${filingWords(say)}。`,
  takenInHere: ({ by, day }) =>
    `这份自评由财政局代收（${by}，${dayOfYearWords(day)}），照你们交的材料填的，算已报送，现在改不了。要自己接着填，点“接手”。`,
  takenOver: () => '✓ 接手了，财政局那边也知道了。照材料填的都在，可以改；填好要签字、报送。',
  takenOverBy: (say) => `${say.by} 接手了${filingWords(say)}，原来由财政局代收的，现在可以改了。`,
  published: () => '正在出公开版，不带联系电话…',
  publishedBy: (say) => `${say.by} 取了公开版，${filingWords(say)}已公开。`,
  withdrawnBy: (say) => `${say.by} 又改了${filingWords(say)}，${takenBack[say.from]}已撤回。改好后再请您签字。`,
  notReady: notReadyWords,
  confirmSign: (say) =>
    [
      '签字前请看一遍：',
      `负责人：${say.name}`,
      `日期：${dayOfYearWords(say.day)}`,
      '检查：查过无误',
      ...(say.scans ? [`扫描件：${say.scans} 份`] : []),
      '',
      '签字后再改，要重新签。负责人是别人，就发姓名。',
    ].join('\n'),
  needHeadName: () => '还没有负责人姓名。请先填好“填表人和联系电话”。',
  notHeadName: ({ choices }) => ({ text: '没看懂。请发负责人的姓名，例：王建国', buttons: inRows(choices, 2) }),
  signed: (say) => `✓ ${say.name} ${dayOfYearWords(say.day)}已签字，各附件都写好了。发“报告”取正式报告。`,
}

/** What blocks a step. */
function notReadyWords(say: SaidAs<StepSay, 'notReady'>): string {
  const parts = [say.questions > 0 && `${say.questions} 题没填`, ...openWords(say)].filter(Boolean)
  return `${notYet[say.what]}：${parts.join('，')}。`
}

const notYet = { sign: '还不能签字', submit: '还不能提交', report: '还不能出正式报告' } as const
