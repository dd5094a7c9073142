import { tell } from '../state/notices.ts'
import { goTo } from './going.ts'

/** What can be pressed on the form: cells to fill in, and computed ones, which say so. */
const pressable = '[data-row], [data-computed]'

/** A press on a cell leads the chat there. */
function press(cell: HTMLElement): void {
  const { row, cell: address, computed } = cell.dataset
  if (row !== undefined) goTo({ row, ...(address === undefined ? {} : { cell: address }) })
  else if (computed !== undefined) tell('这一格由别的格算出来，不用填。')
}

/** A click on the form presses its cell; one that only selects text does not. */
export function clicked({ target }: Event): void {
  const cell = cellOf(target)
  if (cell && getSelection()?.isCollapsed !== false) press(cell)
}

/** Makes the form one stop of the Tab key: at the cell that was reached, else at the row in hand, else at the first one. */
export function keepOneStop(form: Element): void {
  const cells = cellsOf(form)
  const reached = cells.find((cell) => cell === document.activeElement)
  const stop = reached ?? cells.find((cell) => cell.matches('.lit')) ?? cells[0]
  for (const cell of cells) cell.tabIndex = cell === stop ? 0 : -1
}

/** The arrows lead from cell to cell; Enter and the space bar press. */
export function keyed(event: KeyboardEvent): void {
  const [at, form] = [cellOf(event.target), event.currentTarget as Element]
  if (!at || event.ctrlKey || event.altKey || event.metaKey) return
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault()
    press(at)
    return
  }
  const next = neighbour(cellsOf(form), at, event.key)
  if (!next) return
  event.preventDefault()
  next.focus()
  keepOneStop(form)
}

function cellOf(target: EventTarget | null): HTMLElement | null {
  return (target as Element).closest<HTMLElement>(pressable)
}

function cellsOf(form: Element): readonly HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(pressable)]
}

/** The cell to which an arrow leads: beside it in the order of reading, or nearest in the line above or below. */
function neighbour(cells: readonly HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const at = cells.indexOf(from)
  if (key === 'ArrowLeft') return cells[at - 1]
  if (key === 'ArrowRight') return cells[at + 1]
  if (key === 'ArrowUp') return nearest(cells.slice(0, at), from, (one, own) => own.top - one.bottom)
  if (key === 'ArrowDown') return nearest(cells.slice(at + 1), from, (one, own) => one.top - own.bottom)
  return undefined
}

/** Boxes of two lines touch, or overlap by less than this, in px. */
const overlap = 2

function nearest(
  cells: readonly HTMLElement[],
  from: HTMLElement,
  gap: (one: DOMRect, own: DOMRect) => number,
): HTMLElement | undefined {
  const own = from.getBoundingClientRect()
  const boxes = cells.map((cell) => ({ cell, box: cell.getBoundingClientRect() }))
  const beyond = boxes.filter(({ box }) => gap(box, own) > -overlap)
  const next = Math.min(...beyond.map(({ box }) => gap(box, own)))
  const line = beyond.filter(({ box }) => gap(box, own) < next + own.height / 2)
  const aside = (box: DOMRect) => Math.abs(box.left + box.right - own.left - own.right)
  return line.sort((a, b) => aside(a.box) - aside(b.box))[0]?.cell
}
