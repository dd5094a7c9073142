import type { Address } from '../address.ts'
import type { Facts } from '../facts.ts'
import { onceForText, onceForWords } from '../once.ts'
import { personalIn, personsNamed, withoutPersons } from '../prose/persons/persons.ts'
import { quantitiesIn } from '../prose/quantities.ts'

/**
 * What a person added to a section in plain words: the words with `{{point.1}}` for each figure, and the figures as
 * said. The digits of a phone number and the numeral in a name count as figures, but stay in the words.
 */
export type Points = { readonly lines: readonly string[]; readonly figures: readonly string[] }

/** The cell of a section's points. */
export function pointsAddress(section: string): Address {
  return `report.points.${section}`
}

/** The current points of a section; figures keep the words in which they were said. */
export function pointsOf(facts: Facts, year: number, section: string): Points {
  const text = facts.get(pointsAddress(section)) ?? ''
  if (text === '') return { lines: [], figures: [] }
  return readPoints(hearing([`${year}`, ...personsNamed(facts)].join('\n')), text)
}

/** The year for reading points, and the people whose names are known. */
const hearing = onceForWords((words) => {
  const [year, ...people] = words.split('\n')
  return { year: Number(year), people }
})

type Hearing = ReturnType<typeof hearing>

const readPoints = onceForText(({ year, people }: Hearing, text: string): Points => {
  const figures: string[] = []
  const lines = text.split('\n').flatMap((line) => {
    const said = line.replace(/\{\{|\}\}/g, '').trim()
    return said === '' ? [] : [sentence(slotted(said, year, people, figures))]
  })
  return { lines, figures }
})

/** The figures that are slots in the words, by number. */
export function countedFigures({
  lines,
  figures,
}: Points): readonly { readonly slot: string; readonly said: string }[] {
  const slots = new Set(lines.join('\n').match(/point\.\d+(?=\}\})/g))
  return figures.map((said, at) => ({ slot: `point.${at + 1}`, said })).filter(({ slot }) => slots.has(slot))
}

/** The points of a section, both as they were said and as a model was given them, without names. */
export function pointsHeard(facts: Facts, year: number, section: string): string {
  const said = pointsOf(facts, year, section).lines.join('\n')
  return `${said}\n${withoutPersons(said, personsNamed(facts))}`
}

function slotted(line: string, year: number, people: readonly string[], figures: string[]): string {
  const persons = personalIn(line, people)
  let from = 0
  let text = ''
  for (const stretch of quantitiesIn(line, year)) {
    figures.push(line.slice(stretch.from, stretch.to))
    if (persons.some((one) => one.from < stretch.to && stretch.from < one.to)) continue
    text += `${line.slice(from, stretch.from)}{{point.${figures.length}}}`
    from = stretch.to
  }
  return text + line.slice(from)
}

function sentence(line: string): string {
  return /[。；！？]$/.test(line) ? line : `${line}。`
}
