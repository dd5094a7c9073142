import { type Board, percentOf, stuckFirst } from '../../core/bureau/board.ts'
import { shownName } from '../../core/names.ts'
import { lateWords, stageOfLine, stuckWords } from './board-words.ts'
import type { Cell, Sheet } from './workbook.ts'

type Column = readonly [title: string, width: number, cell: (board: Board, line: Board['lines'][number]) => Cell]

const columns: readonly Column[] = [
  ['部门', 36, (_, { department }) => department],
  ['进度', 8, (_, line) => ({ value: percentOf(line) / 100, format: '0%' })],
  ['状态', 10, (_, line) => stageOfLine(line)],
  ['卡在哪里', 28, (_, line) => stuckWords(line)],
  ['没答的题', 10, (_, { standing }) => standing.open],
  ['要改', 10, (_, { standing }) => standing.must],
  ['要说明', 10, (_, { standing }) => standing.explain],
  ['截止时间', 18, (board, { deadline = board.deadline }) => momentCell(deadline)],
  ['超期或延期', 20, (board, line) => lateWords(board, line) || null],
  ['最近改动', 18, (_, { active }) => momentCell(active)],
  ['自评得分', 10, (_, { score }) => (score === undefined ? null : { value: Number(score), format: '0.00' })],
  ['等级', 8, (_, { grade }) => grade ?? null],
  ['一人填表并签字', 16, (_, { oneHand }) => (oneHand ? '是' : null)],
  ['联系不上', 20, (_, { people }) => unreachableNames(people)],
]

/** The board as a sheet, the most stuck first. */
export function boardSheet(board: Board): Sheet {
  return {
    title: `${board.year}年度进度`,
    head: ['序号', ...columns.map(([title]) => title)],
    lines: stuckFirst(board).map((line, at): Cell[] => [at + 1, ...columns.map(([, , cell]) => cell(board, line))]),
    widths: [6, ...columns.map(([, width]) => width)],
    named: 2,
    onePage: true,
  }
}

/** A local moment as a date that Excel can sort; its library takes a date's UTC as the local time. */
function momentCell(local: string | undefined): Cell {
  return local === undefined ? null : { value: new Date(`${local}Z`), format: 'yyyy-mm-dd hh:mm' }
}

function unreachableNames(people: Board['lines'][number]['people']): string | null {
  return people.flatMap(({ name, unreachable }) => (unreachable ? shownName(name) : [])).join('、') || null
}
