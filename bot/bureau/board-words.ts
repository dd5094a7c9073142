import { DateTime } from 'luxon'
import {
  type Board,
  type BoardFilter,
  type BoardLine,
  countStages,
  filtered,
  isOverdue,
  percentOf,
  type Stage,
  stageOf,
  stuckOn,
} from '../../core/bureau/board.ts'
import type { BoardView } from '../../core/bureau/board-view.ts'
import { isBehind } from '../../core/bureau/campaign.ts'
import { shownName } from '../../core/names.ts'
import { shortened } from '../../core/values/shortened.ts'
import { limitWords } from '../../core/words/left.ts'
import { dayOfYearWords, momentWords } from '../../core/words/moments.ts'
import { stateWords } from '../../core/words/states.ts'

/** The number of departments in one message. */
export const linesOnPage = 20
const longestName = 30
/** From this many days without a change on, they are mentioned. */
const quietDays = 3

/** One page of the board as text: the counts of the stages, then the chosen departments, the most stuck first. */
export function boardWords(board: Board, view: BoardView): string {
  const { title, total, limit = [], counts } = headWords(board)
  const head = [title, ...limit, total, ...counts].join('\n')
  const shown = filtered(board, view.filter, view.named)
  if (shown.length === 0) return board.lines.length === 0 ? head : `${head}\n\n${noneWords(view)}`
  const from = Math.min(view.page, boardPages(board, view) - 1) * linesOnPage
  const lines = shown.slice(from, from + linesOnPage).map((line, at) => lineWords(board, line, from + at + 1))
  return [head, [rangeWords(view, shown.length, from), ...lines].join('\n')].join('\n\n')
}

/** How many messages the chosen departments take. */
export function boardPages(board: Board, { filter, named }: BoardView): number {
  return Math.max(1, Math.ceil(filtered(board, filter, named).length / linesOnPage))
}

function noneWords({ filter, named }: BoardView): string {
  return named === undefined
    ? `没有“${filterWords(filter)}”的部门。`
    : `没有名称里带“${shortened(named, longestName)}”的部门。`
}

/** The year, the time left, the number of departments, and the counts of the stages. */
export function headWords({ year, deadline, now, lines }: Board) {
  return {
    title: `${year}年度绩效自评进度（${momentWords(now)}）`,
    ...(deadline === undefined ? {} : { limit: [limitWords(deadline, now)] }),
    total: totalWords(lines),
    counts: [lines.filter(({ state }) => isBehind(state)), lines.filter(({ state }) => !isBehind(state))].flatMap(
      stageCounts,
    ),
  }
}

function totalWords(lines: readonly BoardLine[]): string {
  if (lines.length === 0) return '还没有部门，先发部门名单。'
  const behind = lines.filter(({ state }) => isBehind(state)).length
  return behind === 0 ? `${lines.length} 个部门都报送了。` : `${lines.length} 个部门，${behind} 个没报送。`
}

function stageCounts(lines: readonly BoardLine[]): string[] {
  const counts = countStages(lines).map(({ stage, count }) => `${stageWords(stage)} ${count}`)
  return counts.length > 0 ? [counts.join('，')] : []
}

function rangeWords({ filter, named }: BoardView, many: number, from: number): string {
  const which = filter === 'all' ? (named === undefined ? '全部部门' : `带“${named}”的部门`) : filterWords(filter)
  const until = Math.min(many, from + linesOnPage)
  const range = many > linesOnPage ? `，第 ${from + 1}—${until} 个，共 ${many} 个` : `，${many} 个`
  return `${which}${range}，最慢的在前：`
}

function lineWords(board: Board, line: BoardLine, number: number): string {
  const name = shortened(line.department, longestName)
  return `${number}. ${percentOf(line)}% ${name}：${whyWords(board, line)}`
}

/**
 * What is holding the department up, how late it is, and how long nothing has changed; for one that is done, the score.
 */
export function whyWords(board: Board, line: BoardLine): string {
  const who = [scoreWords(line), takenInWords(line), handWords(line)]
  const parts = [stuckWords(line), lateWords(board, line), quietWords(board, line), ...who]
  return parts.filter((part) => part !== '').join('，')
}

/** A note if the same person fills in and signs. */
export function handWords({ oneHand, takenIn }: BoardLine): string {
  return oneHand && !takenIn ? '一人填表并签字' : ''
}

/** The score and grade of a department: 自评96.24分（优）. */
export function scoreWords(line: BoardLine): string {
  return isBehind(line.state) || line.score === undefined ? '' : `自评${line.score}分（${line.grade}）`
}

/** What is holding the department up, in a few words. */
export function stuckWords(line: BoardLine): string {
  const stuck = stuckOn(line)
  if (stuck === 'answering') return leftToDo(line)
  if (stuck === 'nothing') return stateWords[line.state]
  return stuckNames[stuck]
}

const stuckNames = {
  nobodyIn: '还没有人进来',
  unreachable: '联系不上',
  submitting: '没提交',
  signing: '等签字',
  delivering: '没报送',
  reviewing: '等审核',
} as const

function leftToDo(line: BoardLine): string {
  const { open, must, explain } = line.standing
  if (stageOf(line) === 'untouched') return '还没答题'
  const parts = [open > 0 && `还差 ${open} 题`, must > 0 && `${must} 处要改`, explain > 0 && `${explain} 处要说明`]
  const left = parts.filter((part) => part !== false).join('，')
  return line.state === 'returned' ? `退回重报，${left}` : left
}

/** How late a department is: 超期2天, or its own deadline until that has passed. */
export function lateWords(board: Board, line: BoardLine): string {
  if (!isBehind(line.state)) return ''
  const until = line.deadline ?? board.deadline
  if (until !== undefined && isOverdue(board, line)) return `超期${Math.max(1, daysBetween(until, board.now))}天`
  return line.deadline !== undefined && line.deadline !== board.deadline ? `延至${momentWords(line.deadline)}` : ''
}

/** How long nothing has changed: 6天没动. */
export function quietWords({ now }: Board, line: BoardLine): string {
  if (line.active === undefined || !isBehind(line.state)) return ''
  const days = daysBetween(line.active, now)
  return days >= quietDays ? `${days}天没动` : ''
}

function daysBetween(from: string, to: string): number {
  const day = (local: string) => DateTime.fromISO(local.slice(0, 10), { zone: 'utc' })
  return Math.round(day(to).diff(day(from), 'days').days)
}

/** The name of a stage. */
export function stageWords(stage: Stage): string {
  return stage === 'untouched' ? '没开始' : stateWords[stage]
}

/** The name of a filter. */
export function filterWords(filter: BoardFilter): string {
  if (filter === 'all') return '全部'
  if (filter === 'behind') return '没报送'
  return filter === 'overdue' ? '超期' : stageWords(filter)
}

/** The stage of a department in words, and whether the bureau filed it for the department. */
export function stageOfLine(line: BoardLine): string {
  return [stageWords(stageOf(line)), takenInWords(line)].filter((part) => part !== '').join('，')
}

/** 由财政局代收（陈审核，2024年7月3日） */
function takenInWords({ takenIn }: BoardLine): string {
  return takenIn ? `由财政局代收（${shownName(takenIn.by)}，${dayOfYearWords(takenIn.at.slice(0, 10))}）` : ''
}
