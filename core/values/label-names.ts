import type { Cell } from '../edition.ts'
import { onceFor } from '../once.ts'

/** A word for a cell; `year`: it only says of which year the figure is. */
export type Name = { readonly word: string; readonly cell: Cell; readonly year?: true }

/** Every word for every cell, longer ones first; a label also without its unit in brackets. */
export function namesOf(cells: readonly Cell[]): readonly Name[] {
  const names: Name[] = []
  for (const cell of cells) names.push(...namesOfCell(cell).filter(({ word }) => !word.includes('{')))
  return names.sort((a, b) => b.word.length - a.word.length)
}

const namesOfCell = onceFor((cell: Cell): readonly Name[] => {
  const bare = cell.label.replace(/[（(][^（()）]*[)）]$/, '')
  const words = [cell.label, bare, ...(cell.aliases ?? []), ...(cell.said ?? [])]
  const names = [
    ...(cell.years ?? []).map((word): Name => ({ word, cell, year: true })),
    ...words.map((word): Name => ({ word: word.replace(/(?<![\s：:])[\s：:]+$/, ''), cell })),
  ]
  return names.filter(({ word }) => word !== '')
})

/**
 * The cell of one label, or of two with nothing between: where one says the year, 上年 and 实际支出, last year's final figure
 * as 上年决算 is, and none where they go together in no cell, 上年 and 预算; of any others the second.
 */
export function cellNamed(names: readonly Name[], word: string, other?: string): Cell | undefined {
  const first = names.find((name) => name.word === word)
  const second = names.find((name) => name.word === other)
  if (!first || !second || first.cell === second.cell) return first?.cell
  if (second.year) return ofYear(names, second, first)
  if (first.year) return ofYear(names, first, second)
  const year = names.find((name) => name.year && word.startsWith(name.word))
  const cell = year && ofYear(names, year, second)
  return cell === first.cell ? cell : second.cell
}

/** What a column of a table may be called by its year and another word: 上年实际, which no one writes for the cell alone. */
export function datedNames(cells: readonly Cell[], own: Cell): readonly string[] {
  const names = cells.flatMap(namesOfCell)
  const years = names.filter(({ year }) => year)
  return years.flatMap((year) => {
    const others = cells.filter((cell) => ofYear(names, year, { word: '', cell })?.column === own.column)
    return others.flatMap((cell) => namesOfCell(cell).map(({ word }) => `${year.word}${word}`))
  })
}

/** The cell that a word of this year's cell and one of the other's name together. */
function ofYear(names: readonly Name[], year: Name, other: Name): Cell | undefined {
  const years = names.filter((name) => name.year && name.cell === year.cell)
  const others = names.filter((name) => name.cell === other.cell)
  const joined = new Set(years.flatMap(({ word }) => others.map((one) => `${word}${one.word}`)))
  return names.find(({ word }) => joined.has(word))?.cell
}
