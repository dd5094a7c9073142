import { dayAfter } from '../../../core/values/days.ts'
import { momentOfYearWords, momentWords } from '../../../core/words/moments.ts'
import { namesWords } from '../../../core/words/names.ts'
import { refusalWords } from '../../../core/words/refusals.ts'
import { sinceWords, stateWords } from '../../../core/words/states.ts'
import { folded } from '../fold.ts'
import { helpButton, type Sentences } from '../worded.ts'
import { boardSentences } from './board-said-words.ts'
import { linkLines, listFaultWords, listReadWords, nudgedWords } from './list-words.ts'
import { bureauPeopleSentences } from './people-words.ts'
import { reviewWords } from './review-words.ts'
import type { BureauSay } from './say.ts'
import { takeInSentences } from './take-in-words.ts'
import { deskHelp, firstYear, planWords, yearWords } from './year-words.ts'

export const deskSays: Sentences<BureauSay> = {
  ...boardSentences,
  ...bureauPeopleSentences,
  ...takeInSentences,
  papersCollected: ({ count, most }) =>
    most
      ? `一次最多收 ${count} 个文件，这一个没收。请点“一起检查”，或打包成一个 .zip 发来。`
      : `已收 ${count} 个文件。都发完了，点“一起检查”。`,
  readingPapers: () => '正在读这些文件，一个部门一个部门地查…',
  noPapers: () => '这批文件已经在查了，或者已经放下。要查，请重发。',
  desk: ({ name, year }) => [`${name ?? '财政局'}工作台`, year ? yearWords(year) : firstYear].join('\n'),
  deskHelp: () => folded(deskHelp.join('\n')),
  askBureauName: ({ refused }) =>
    refused
      ? { text: '没看懂。请发财政局全称，例：云溪县财政局', buttons: [[helpButton]] }
      : '✓ 您现在是财政局的审核人。\n请发单位全称，例：云溪县财政局',
  officerIn: ({ again }) =>
    again
      ? '您已经是财政局的审核人了，不用再加入。发“财政局”到工作台。'
      : '✓ 您是财政局的审核人。发“开展自评”开一个年度，发“财政局”到工作台，发“帮助”看能做什么。',
  officerLink: ({ link, token, until }) =>
    [
      `✓ 邀请一位财政局同事做审核人，只能用一次，${momentWords(until)} 前有效。链接只显示这一次，请现在把下面这段转给他：`,
      '',
      `点这里进入预算绩效自评审核：${link}`,
      `或者发：/start ${token}`,
    ].join('\n'),
  askInvitee: () => '邀请谁？给各部门的填表人，点“邀请链接”；再加一位财政局同事，点“邀请审核人”。',
  notAtDesk: () => '这里是财政局工作台，这件事要在一份自评里做。本单位自己的自评，发“切换”去选。',
  noYear: () => '还没有开展过自评。先发“开展自评”。',
  noDepartments: () => '还没有部门。先发“部门名单”，把名单发给我。',
  yearClosed: () => '这一年的自评已经结束。要接着办，发“结束自评”可以重新打开；开新年度，发“开展自评”。',
  nobodyWaiting: () => '没有等着审核的自评。',
  nobodyBehind: () => '部门都报送了，没有要催、要延期的。',
  askCampaignYear: ({ refused, why }) =>
    `${refused === undefined ? '' : why === 'opened' ? `${refused}已经开展过了。` : `“${refused}”没有对应的表样。`}开展哪个年度的自评？点下面的年度，或发四位数，例如 2023。`,
  askNotice: ({ year, refused, meant }) =>
    meant !== undefined && refused !== undefined
      ? `文号的年份要放在〔〕里。“${refused.slice(0, 40)}”是 ${meant} 吗？`
      : `${refused === undefined ? '' : `“${refused.slice(0, 40)}”不像文号。`}${year}年度自评的通知是什么文号？例如：云财绩〔${year + 1}〕5号`,
  askYearDeadline: ({ example, refused }) =>
    refused === 'past'
      ? `这个时间已经过了。各部门什么时候报送截止？例如 ${example}`
      : refused
        ? refusalWords({ label: '截止时间', refusal: refused })
        : `各部门什么时候报送截止？写上日期和钟点，例如 ${example}`,
  askForm: ({ year, forms }) =>
    [`${year}年度用哪一套表样？点一个，或发序号。`, ...forms.map((form, at) => `${at + 1}. ${form}`)].join('\n'),
  confirmYear: (plan) => planWords(plan),
  yearOpened: ({ year, departments, from }) =>
    departments > 0
      ? `✓ ${year}年度自评开始了。${from}年度的 ${departments} 个部门都带过来了，我这就告诉他们；名单有增加，发“部门名单”。`
      : `✓ ${year}年度自评开始了。下一步发“部门名单”，把名单发给我。`,
  askDepartments: ({ count }) =>
    `${count > 0 ? `名单里已有 ${count} 个部门，发来的会加进去。` : ''}把部门名单发给我：一行一个，或者发 .xlsx、.csv 文件（有“单位名称”一列就按那一列）。先给您看，确认了才加。`,
  listFaults: (say) => listFaultWords(say),
  listRead: (say) => listReadWords(say),
  listEmpty: ({ known }) =>
    known > 0 ? '这些部门都已经在名单里了，没有新的。' : '没有读到部门名称。请一行一个发来，例如：\n县教育局\n县民政局',
  listTooLong: ({ most }) => `这份名单超过 ${most} 行，不像部门名单，没有读。请只留部门名称再发。`,
  listed: ({ count, all }) =>
    `✓ 加入 ${count} 个部门，名单里一共 ${all} 个，每个部门的自评都建好了。发“邀请链接”，把链接转给他们。`,
  links: ({ year, lines }) =>
    [
      `${year}年度各部门填表人的链接，每个可用 5 人，转给对应的部门，不要公开。`,
      '链接只显示这一次，请现在转发，或存好随后的表格。再发“邀请链接”会给一份新的，以前转出去的照样能用。',
      ...linkLines(lines),
    ].join('\n'),
  askWho: ({ what, behind, shown }) =>
    what === 'extend'
      ? `给哪个部门延期？没报送的有 ${behind} 个，点一个，或发名称，简称也行。名称后面可以接着写日期，例如“教育局 1月10日”。${restWords(behind - shown)}`
      : `没报送的有 ${behind} 个部门。催全部，还是催哪一个？点一个，或发名称，简称也行。一小时内催过的不再催。${restWords(behind - shown)}`,
  whichDepartment: ({ read, count, short }) =>
    count === 0
      ? `没报送的部门里没有“${read.slice(0, 40)}”。点下面的，或核对名称再发。`
      : short && count === 1
        ? `“${read.slice(0, 40)}”是这个部门吗？`
        : `“${read.slice(0, 40)}”有 ${count} 个部门，是哪一个？`,
  askLater: ({ department, deadline, refused, far }) =>
    far !== undefined
      ? `${department}现在 ${momentOfYearWords(deadline)} 截止，${momentOfYearWords(far)} 要晚半年多，年份对吗？点一个，或重发日期。`
      : refused === 'past'
        ? '这个时间已经过了。延到什么时候？'
        : refused === 'notLater'
          ? `${department}现在就是 ${momentWords(deadline)} 截止，要延到更晚。延到什么时候？`
          : refused
            ? refusalWords({ label: '截止时间', refusal: refused })
            : `${department}现在 ${momentWords(deadline)} 截止。延到什么时候？点一个，或发例如 ${momentWords(dayAfter(deadline.slice(0, 10), 10) + deadline.slice(10))}。`,
  askReason: ({ department, deadline, refused }) =>
    `${refused ? '理由要 2 到 200 字。' : ''}${department}延到 ${momentOfYearWords(deadline)}。写一句理由，部门和记录里都看得到。`,
  extended: ({ department, deadline, told }) =>
    `✓ ${department}延到 ${momentOfYearWords(deadline)}，提醒跟着改。${told.length > 0 ? `已告诉 ${namesWords(told)}。` : '这个部门还没有人加入。'}`,
  extendedForYou: ({ department, year, deadline, reason }) =>
    `财政局把 ${department} ${year}年度自评的截止时间延到 ${momentOfYearWords(deadline)}。\n理由：${reason}`,
  askYearLimit: ({ deadline, refused }) =>
    refused === 'past'
      ? '这个时间已经过了。各部门改到什么时候截止？'
      : refused
        ? refusalWords({ label: '截止时间', refusal: refused })
        : `现在 ${momentWords(deadline)} 截止。各部门改到什么时候？`,
  yearLimitMoved: ({ deadline, own }) =>
    `✓ 各部门改为 ${momentWords(deadline)} 截止，提醒跟着改，我这就告诉他们。${own > 0 ? `单独延过期的 ${own} 个部门不变。` : ''}`,
  confirmClose: ({ year, behind }) =>
    `结束${year}年度自评？结束后不再提醒${behind > 0 ? `，还有 ${behind} 个部门没报送` : ''}。数据都留着，以后还能重新打开。`,
  yearIsClosed: ({ year }) => `✓ ${year}年度自评结束了，不再提醒。`,
  yearReopened: ({ year }) => `✓ ${year}年度自评重新打开了，没报送的照常提醒。`,
  nudging: ({ count }) => `正在催 ${count} 个部门，催完告诉您。`,
  nudged: (say) => nudgedWords(say),
  yearBegun: ({ department, year, deadline }) =>
    `${department} ${year}年度自评开始了，${momentWords(deadline)} 截止。单位情况和上年决算已经带过来，核对着填就行。`,
  yearMoved: ({ department, year, deadline }) =>
    `财政局把 ${department} ${year}年度自评的截止时间改到 ${momentWords(deadline)}。`,
  toReview: (say) => reviewWords(say),
  waiting: ({ departments }) => `等着审核的有 ${departments.length} 个：${namesWords(departments)}。点一个，再看一遍。`,
  deliveredToYou: ({ department, year, by, since }) =>
    `${department}（${by}）报送了 ${year}年度自评，报告马上就到。${sinceWords(since)}`,
  fetchingReview: ({ department }) => `正在取 ${department} 的报告…`,
  approved: ({ department, year, left }) => `✓ ${department} ${year}年度自评审核通过，已告诉他们。${leftWords(left)}`,
  approvedForYou: ({ department, year }) =>
    `${department} ${year}年度自评，财政局审核通过。可以公开了：发“公开”取公开版。`,
  askReviewOpinion: ({ department, refused }) =>
    `${refused ? '意见要 2 到 2000 字。' : ''}退回 ${department}。哪里要改？一条一行写，前面写行名或上面的序号，他们点一下就到那一行，例如：\n公务接待：与决算报表不一致，请核对\n2：理由不够具体`,
  confirmReturn: ({ department, opinion, rows }) =>
    [
      `这样退回 ${department}？签字会一起取消。`,
      `“${opinion}”`,
      rows.length > 0 ? `对上了这几行：${namesWords(rows)}。` : '没有对上哪一行，他们只看得到这段话。',
    ].join('\n'),
  returned: ({ department, year, rows, told, left }) =>
    [
      `✓ ${department} ${year}年度自评已退回，签字已撤回。${told > 0 ? '意见告诉了他们，改好要重新签字、报送。' : '这个部门现在没有人，请另行通知。'}`,
      rows.length > 0 && `对上了这几行：${namesWords(rows)}。`,
      left > 0 && leftWords(left),
    ]
      .filter(Boolean)
      .join('\n'),
  returnedForYou: ({ department, year, opinion }) =>
    `财政局退回了 ${department} ${year}年度自评：\n“${opinion}”\n改好后重新提交、签字、报送。`,
  reviewedMeanwhile: ({ department, year, state }) =>
    `${department} ${year}年度自评现在${stateWords[state]}，这一步不用做了。`,
}

function restWords(rest: number): string {
  return rest > 0 ? `另有 ${rest} 个没列出，发名称就行。` : ''
}

function leftWords(left: number): string {
  return left > 0 ? `还有 ${left} 个等着审核。` : '没有别的等着审核。'
}
