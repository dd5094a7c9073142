import { type Board, type BoardFilter, countStages, filtered } from '../../core/bureau/board.ts'
import type { BoardView } from '../../core/bureau/board-view.ts'
import { isBehind } from '../../core/bureau/campaign.ts'
import type { Button } from '../talk/nouns.ts'
import { inRows } from '../talk/worded.ts'
import { boardPages, filterWords } from './board-words.ts'

/** The buttons of a board view: other pages and departments, files, and urging those behind. */
export function boardButtons(board: Board, campaign: number, view: BoardView): Button[][] {
  if (board.lines.length === 0) return []
  const views = view.pick ? stageViews(board) : [...pageViews(board, view), ...filterViews(board, view)]
  const shown = views.map(([label, to]): Button => ({ label, action: { do: 'progress', view: to, campaign } }))
  if (view.pick) return inRows(shown, 3)
  const pages = pageViews(board, view).length
  return [shown.slice(0, pages), shown.slice(pages), fileButtons(board, campaign)]
}

function fileButtons({ lines }: Board, campaign: number): Button[] {
  const urge: Button[] = lines.some(({ state }) => isBehind(state))
    ? [{ label: '催一催', action: { do: 'askNudge' } }]
    : []
  return [
    { label: '图片', action: { do: 'boardFile', as: 'picture', campaign } },
    { label: '表格', action: { do: 'boardFile', as: 'workbook', campaign } },
    { label: '汇总', action: { do: 'askSummary', campaign } },
    ...urge,
  ]
}

type View = readonly [label: string, view: BoardView]

function pageViews(board: Board, view: BoardView): View[] {
  const last = boardPages(board, view) - 1
  const page = Math.min(view.page, last)
  return [
    ...(page > 0 ? [['‹ 上一页', { ...view, page: page - 1 }] as const] : []),
    ...(page < last ? [['下一页 ›', { ...view, page: page + 1 }] as const] : []),
  ]
}

/** The filters that show other departments than these, if there are any. */
function filterViews(board: Board, { filter, named }: BoardView): View[] {
  const many = (one: BoardFilter) => filtered(board, one).length
  const all = board.lines.length
  const offered = (['all', 'behind', 'overdue'] as const).filter((one) =>
    one === 'all' ? filter !== 'all' || named !== undefined : one !== filter && many(one) > 0 && many(one) < all,
  )
  const pick = countStages(board.lines).length > 1
  return [
    ...offered.map((one): View => [`${filterWords(one)} ${many(one)}`, { filter: one, page: 0 }]),
    ...(pick ? [['按状态', { filter, page: 0, pick: true }] as const] : []),
  ]
}

function stageViews({ lines }: Board): View[] {
  const stages = countStages(lines).map(
    ({ stage, count }): View => [`${filterWords(stage)} ${count}`, { filter: stage, page: 0 }],
  )
  return [...stages, ['全部', { filter: 'all', page: 0 }]]
}
