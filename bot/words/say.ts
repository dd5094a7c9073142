import type { BureauSay } from '../../core/dialogue/bureau/say.ts'
import type { ChangingSay } from '../../core/dialogue/changing/say.ts'
import type { DirectorySay } from '../../core/dialogue/directory/say.ts'
import type { FileSay } from '../../core/dialogue/files/say.ts'
import type { HistorySay } from '../../core/dialogue/history/say.ts'
import type { ListSay } from '../../core/dialogue/lists/say.ts'
import type { PasteSay } from '../../core/dialogue/paste/say.ts'
import type { BelongingSay } from '../../core/dialogue/people/belonging-say.ts'
import type { PeopleSay } from '../../core/dialogue/people/say.ts'
import type { SharedSay } from '../../core/dialogue/people/shared-say.ts'
import type { TogetherSay } from '../../core/dialogue/people/together-say.ts'
import type { ReminderSay } from '../../core/dialogue/reminders/say.ts'
import type { LabelledRefusal, Say } from '../../core/dialogue/say.ts'
import type { SectionSay } from '../../core/dialogue/sections/say.ts'
import type { TableSay } from '../../core/dialogue/table/say.ts'
import { askWords } from './ask.ts'
import { belongingWords, isBelongingSay } from './belonging.ts'
import { bureauWords, isBureauSay } from './bureau.ts'
import { changingWords } from './changing.ts'
import { directoryWords } from './directory.ts'
import { keptWords } from './echo.ts'
import { fileSayWords, isFileSay } from './files.ts'
import { brokeWords, fileWords, findingWords, unreadableWords } from './findings.ts'
import { historyWords, isHistorySay } from './history.ts'
import { listWords } from './lists.ts'
import { inRows, type Worded } from './message.ts'
import { isPasteSay, pasteWords } from './paste.ts'
import { isPeopleSay, peopleWords } from './people.ts'
import { helpWords, makingWords, plainWords } from './plain.ts'
import { refusalWords } from './refusals.ts'
import { reminderSayWords } from './reminder-settings.ts'
import { isSectionSay, sectionWords } from './sections.ts'
import { isSharedSay, sharedWords } from './shared.ts'
import { allAnsweredWords, confirmUnsignWords, notReadyWords, undoneWords, unsignedWords } from './standing.ts'
import { askDeadlineWords, askYearWords, dayWords, openedWords } from './start.ts'
import { isTableSay, tableWords } from './table.ts'
import { isTogetherSay, togetherWords } from './together.ts'

/** The words of everything the bot says. */
export function wordsOf(say: Say): Worded {
  const buttons = 'choices' in say ? { buttons: inRows(say.choices, say.say === 'findings' ? 4 : 2) } : {}
  if (isSectionSay(say)) return { text: sectionWords(say), ...buttons }
  if (isPasteSay(say)) return { text: pasteWords(say, (inner) => wordsOf(inner).text) }
  if (isFileSay(say)) return { text: fileSayWords(say), ...buttons }
  if (isPeopleSay(say)) return { text: peopleWords(say), ...buttons }
  if (isBureauSay(say)) return { text: bureauWords(say), ...buttons }
  if (isBelongingSay(say)) return { text: belongingWords(say), ...buttons }
  if (isTogetherSay(say)) return { text: togetherWords(say), ...buttons }
  if (isTableSay(say)) return tableWords(say)
  if (isHistorySay(say)) return historyWords(say)
  if (isSharedSay(say)) return { text: sharedWords(say), ...buttons }
  switch (say.say) {
    case 'ask':
      return askWords(say.ask)
    case 'directory':
    case 'stretch':
      return directoryWords(say)
    case 'kept':
      return { text: keptWords(say.rows) }
    case 'undone':
      return { text: undoneWords(say.rows) }
    case 'help':
      return { text: helpWords(say.unit) }
    case 'fileFindings':
      return { text: fileWords(say), ...buttons }
    case 'fileUnreadable':
      return { text: unreadableWords(say.why, say.read) }
    case 'removed':
    case 'noSuchRow':
    case 'confirmName':
    case 'moved':
    case 'atEdge':
    case 'notAnOrder':
    case 'listRow':
    case 'askCopyName':
    case 'copied':
    case 'weightLeft':
      return { text: listWords(say), ...buttons }
    case 'reminders':
    case 'askHour':
    case 'askLimit':
    case 'lastDayStays':
      return { text: reminderSayWords(say), ...buttons }
    case 'mended':
    case 'reopened':
    case 'scoreAgain':
    case 'keptAsWas':
    case 'whichCell':
      return { text: changingWords(say), ...buttons }
    default:
      return { text: textOf(say), ...buttons }
  }
}

type Spoken = Exclude<
  Exclude<
    Say,
    | BureauSay
    | ChangingSay
    | DirectorySay
    | ListSay
    | PeopleSay
    | TogetherSay
    | BelongingSay
    | SharedSay
    | HistorySay
    | ReminderSay
    | PasteSay
    | SectionSay
    | TableSay
    | FileSay
  >,
  { say: 'ask' | 'kept' | 'undone' | 'help' | 'fileFindings' | 'fileUnreadable' }
>

function textOf(say: Spoken): string {
  switch (say.say) {
    case 'askYear':
      return askYearWords(say)
    case 'askDeadline':
      return askDeadlineWords(say)
    case 'opened':
      return openedWords(say)
    case 'allAnswered':
      return allAnsweredWords(say)
    case 'broke':
      return brokeWords(say.findings)
    case 'defaultDirection':
      return `${say.name}没写方向，按 ${say.target} 理解。`
    case 'moreDecimals':
      return `${say.cells.map(({ label, value }) => `${label} ${value}`).join('、')}：小数多于表里的两位，已照原数记下，也照原数打印。要两位小数，就重发四舍五入后的数。`
    case 'refused':
      return refusedWords(say.title, say.refusals)
    case 'notOffered':
      return `现在没有“${say.word}”可选，没有记下。请直接把内容发来。`
    case 'otherRow':
      return `“${say.title}”是${say.annex}的一行，没有记下。要填那一行，${say.choices.length > 0 ? '点“去那一行”' : '发“目录”跳过去'}再发一次。`
    case 'unfinished':
      return `“${say.read}”没有记下：${say.title}还差${say.missing.join('、')}，先补上，再发新的一行。`
    case 'tooMuch':
      return say.cells.length === 1
        ? `${say.title}只要一个数，多出了“${say.extra}”，没有记下。请重发。`
        : `${say.title}要 ${say.cells.length} 个：${say.cells.join('、')}。多出了“${say.extra}”，没有记下。请按顺序重发。`
    case 'aboveWeight':
      return `得分 ${say.read} 超过了分值 ${say.weight}，没有记下。请发不超过 ${say.weight} 的数。`
    case 'needName':
      return `${say.noun}要先写名称，名称不能是“无”。没有这一类，就只发一个“无”。`
    case 'sameName':
      return `已经有“${say.name}”了，没有再加。要改它，发“目录”跳过去；另一个项目请换个名称。`
    case 'choose':
      return `${say.label}收到“${say.read}”，有${say.choices.length > 2 ? '几' : '两'}种读法，是哪一个？`
    case 'findings':
      return findingsWords(say)
    case 'mend':
      return `${say.finding.says}\n${say.finding.shows}${say.choices.length > 0 ? '\n\n到哪一行去改？' : ''}`
    case 'explain':
      return `${say.finding.says}\n${say.finding.shows}\n\n请写一两句说明${say.printed ? '，报告里会照写' : ''}；数字有误就点“去修改数字”。`
    case 'explained':
      return `✓ 已记下说明：${say.text}${say.open > 0 ? `\n还有 ${say.open} 处要处理。` : ''}`
    case 'notReady':
      return notReadyWords(say)
    case 'confirmSign':
      return `以单位负责人 ${say.name} 的名义签字，填报日期 ${dayWords(say.day)}，写入每一张附件。签字后再改，签字会撤回。负责人是别人，就把姓名发来。确认签字吗？`
    case 'signed':
      return `✓ ${say.name} 已于 ${dayWords(say.day)} 签字，各附件的负责人和填报日期都写好了。发“报告”取最终文件。`
    case 'confirmUnsign':
      return confirmUnsignWords(say)
    case 'unsigned':
      return unsignedWords(say.from)
    case 'making':
      return makingWords[say.what]
    default:
      return plainWords[say.say]
  }
}

function refusedWords(title: string, refusals: readonly LabelledRefusal[]): string {
  const [only] = refusals
  const words = refusals.map(refusalWords).join('\n')
  return refusals.length === 1 && only && title.endsWith(only.label)
    ? `没有记下。${words}`
    : `${title}没有记下：\n${words}`
}

function findingsWords(say: Extract<Say, { say: 'findings' }>): string {
  if (say.findings.length === 0 && say.unanswered > 0)
    return `填了的没有发现问题。还有 ${say.unanswered} 题没答，答完再检查一遍。`
  if (say.findings.length === 0) return '检查过了，没有发现问题。'
  const lines = say.findings.map((finding, at) => findingWords(finding, say.from + at + 1))
  const open = say.open > 0 ? `要处理的有 ${say.open} 处。` : '没有必须处理的。'
  return `${open}\n\n${lines.join('\n')}`
}
