import type { Figure } from '../../../prose/figure.ts'
import { readSection } from '../../../prose/read.ts'
import type { ProseSettings } from '../../../prose/rules.ts'
import { yearIn, yearOf } from '../../../prose/words.ts'
import { evened } from './evened.ts'

/** A paragraph of the report with its section of the narrative; without one it is on the cover. */
export type SaidParagraph = { readonly section?: string; readonly text: string; readonly source: string }

/** A sentence of the report. */
export type Told = {
  readonly section: string | undefined
  readonly source: string
  readonly text: string
  readonly figures: readonly Figure[]
  /** Whether an earlier sentence of the section began with a year other than the filing's. */
  readonly otherYear: boolean
}

/** Longer than any sentence or paragraph: anything longer is not read. */
const longest = 2000
const longestLine = 20_000

/** How far into a sentence the year may be that it is about. */
const opening = 8

/** The sentences of a report, each once in its section, without spaces between Chinese characters. */
export function sentencesOf(settings: ProseSettings, year: number, paragraphs: readonly SaidParagraph[]): Told[] {
  const inOtherYear = new Map<string | undefined, boolean>()
  const told = new Map<string, Told>()
  for (const sentence of paragraphs.flatMap((paragraph) => readParagraph(settings, paragraph))) {
    const { section, text } = sentence
    const otherYear = inOtherYear.get(section) ?? false
    inOtherYear.set(section, isOfOtherYear(text, year) ?? otherYear)
    const key = `${section} ${otherYear} ${text}`
    if (!told.has(key)) told.set(key, { ...sentence, otherYear })
  }
  return [...told.values()]
}

function readParagraph(settings: ProseSettings, { section, text, source }: SaidParagraph): Omit<Told, 'otherYear'>[] {
  return linesOf(text)
    .flatMap((line) => readSection(settings, section ?? '', line).sentences)
    .filter((sentence) => sentence.text.length <= longest)
    .map((sentence) => ({ section, source, text: sentence.text, figures: sentence.figures }))
}

/** Whether a sentence begins with a year other than the filing's; undefined if it begins with none. */
function isOfOtherYear(text: string, year: number): boolean | undefined {
  const named = yearOf(yearIn(text.slice(0, opening)), year)
  return named === undefined ? undefined : named !== year
}

/** Words in which the department speaks of itself, whatever its name ends in: 档案馆在职8人. */
export function byItself(words: string, department: string): string {
  return department === '' ? words : words.replaceAll(department, '我单位')
}

/** An amount of people or money in brackets: （2022年150万元）. */
const aside = /（[^（）]{0,60}\d[^（）\d]{0,4}[元人名%][^（）]{0,60}）/g

/** A comparison with another year, up to the next part of the sentence. */
const compared = /[比较与同](?:上年|去年|上一年|20\d\d年)[^；。]{0,120}(?=；)/g

/** Whether the words before a figure put it in a year other than the filing's. */
export function standsInOtherYear(told: Told, words: string, year: number): boolean {
  const named = yearOf(yearIn(words.replace(aside, '').replace(compared, '')), year)
  return named === undefined ? told.otherYear : named !== year
}

/** Whether only a comparison names the other year. */
export function isCompared(told: Told, words: string, year: number): boolean {
  return !standsInOtherYear(told, `${words}；`, year)
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.length <= longestLine)
    .map(evened)
}
