import { type Board, isOverdue, stuckFirst } from '../../core/bureau/board.ts'
import { isBehind } from '../../core/bureau/campaign.ts'
import { shownName } from '../../core/names.ts'
import { namesWords } from '../../core/words/names.ts'
import type { OutgoingSay } from '../../db/outbox.ts'
import { headWords, whyWords } from '../bureau/board-words.ts'
import type { Button } from '../talk/nouns.ts'
import { inRows } from '../talk/worded.ts'

const mostStuck = 3

/** The officers' morning message: who is behind, the three most stuck, who cannot be reached, what waits for review. */
export function digestWords(boards: readonly Board[]): OutgoingSay[] {
  const told = boards.filter((board) => behindOf(board).length + waitingOf(board).length > 0)
  if (told.length === 0) return []
  const behind = told.some((board) => behindOf(board).length > 0)
  const waiting = told.flatMap(waitingOf).length
  const choices: Button[] = [
    ...(waiting > 0 ? [{ label: `待审核${waiting}个`, action: { do: 'waiting' } } as const] : []),
    ...(behind ? [{ label: '催一催', action: { do: 'askNudge' } } as const] : []),
    { label: '进度', action: { do: 'progress' } },
  ]
  return [{ text: told.map(boardText).join('\n\n'), buttons: inRows(choices, 2) }]
}

function boardText(board: Board): string {
  const { title, total, limit = [] } = headWords(board)
  const behind = behindOf(board)
  const stuck = stuckFirst({ ...board, lines: behind }).slice(0, mostStuck)
  const overdue = behind.filter((line) => isOverdue(board, line)).map(({ department }) => department)
  const lost = board.lines.flatMap(({ department, people, state }) =>
    people
      .filter(({ unreachable }) => unreachable && isBehind(state))
      .map(({ name }) => `${department} ${shownName(name)}`),
  )
  const waiting = waitingOf(board).map(({ department }) => department)
  return [
    [title, ...limit, total].join('\n'),
    stuck.length > 0 &&
      ['最卡的：', ...stuck.map((line, at) => `${at + 1}. ${line.department}：${whyWords(board, line)}`)].join('\n'),
    overdue.length > 0 && `超期的 ${overdue.length} 个：${namesWords(overdue)}。`,
    lost.length > 0 && `联系不上，请打电话：${namesWords(lost)}。`,
    waiting.length > 0 && `等着审核的 ${waiting.length} 个：${namesWords(waiting)}。`,
  ]
    .filter(Boolean)
    .join('\n')
}

function behindOf({ lines }: Board) {
  return lines.filter(({ state }) => isBehind(state))
}

function waitingOf({ lines }: Board) {
  return lines.filter(({ state }) => state === 'submitted')
}
