import type { Address } from './edition.ts'
import type { Facts } from './facts.ts'
import { quantitiesIn } from './prose/quantities.ts'

/** What a person added to a section in plain words: the words with `{{point.1}}` for each figure, and the figures as said. */
export type Points = { readonly lines: readonly string[]; readonly figures: readonly string[] }

/** The cell that holds the points of a section. */
export function pointsAddress(section: string): Address {
  return `report.points.${section}`
}

/** The points of a section as they stand; figures keep the words in which they were said. */
export function pointsOf(facts: Facts, year: number, section: string): Points {
  const text = facts.get(pointsAddress(section)) ?? ''
  const figures: string[] = []
  const lines = text.split('\n').flatMap((line) => {
    const said = line.replace(/\{\{|\}\}/g, '').trim()
    return said === '' ? [] : [sentence(slotted(said, year, figures))]
  })
  return { lines, figures }
}

function slotted(line: string, year: number, figures: string[]): string {
  let from = 0
  let text = ''
  for (const stretch of quantitiesIn(line, year)) {
    figures.push(line.slice(stretch.from, stretch.to))
    text += `${line.slice(from, stretch.from)}{{point.${figures.length}}}`
    from = stretch.to
  }
  return text + line.slice(from)
}

function sentence(line: string): string {
  return /[。；！？]$/.test(line) ? line : `${line}。`
}
