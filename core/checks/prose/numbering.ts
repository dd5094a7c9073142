import { expression } from '../../expression.ts'
import { flatMap } from '../../flat-map.ts'
import { onceFor } from '../../once.ts'
import type { Paragraph, Prose } from '../../prose/read.ts'
import type { ProseRule } from '../../prose/rules.ts'
import { original, type Written } from '../../prose/typed.ts'
import { inHan } from '../../values/numerals.ts'
import { withoutContents } from './contents.ts'
import { itemsOutOfNumber } from './items.ts'
import { type Found, type Place, together } from './place.ts'

type Rule = Extract<ProseRule, { type: 'numbering' }>

/** A title without a number; `certain`: it opens a part of the report, or begins with the mark behind a number. */
type Bare = { readonly text: string; readonly certain: boolean }

/** How far the headings of one level have come, and the titles without a number since. */
type Count = { last: number; bare: Bare[] }

/** The headings 一、 and （一） so far, and whether a list may restart. */
type Counts = { readonly rule: Rule; readonly section: boolean; readonly levels: [Count, Count]; anew: boolean }

const sayings = [(number: number) => `${inHan(number)}、`, (number: number) => `（${inHan(number)}）`] as const

/** Gaps and repeats in headings and items, and titles without a number while the others have one. */
export function judgeNumbering(_: Place, { section, at, prose }: Written, rule: Rule): Found[] {
  const { inReport, inSection } = outOf(rule)
  const wrong = section === original ? inReport(prose) : inSection(prose)
  return together(
    { section, at },
    wrong.map((shows) => ({ shows })),
  )
}

const outOf = onceFor((rule: Rule) => ({
  inReport: onceFor((prose: Prose) => outOfNumber(rule, prose, true)),
  inSection: onceFor((prose: Prose) => outOfNumber(rule, prose, false)),
}))

function outOfNumber(rule: Rule, prose: Prose, whole: boolean): string[] {
  const counts: Counts = { rule, section: !whole, levels: [none(), none()], anew: false }
  const paragraphs = withoutContents(prose)
  const items = itemsOutOfNumber(rule, paragraphs, whole)
  const wrong = flatMap(paragraphs, (paragraph, at) => {
    const item = items.get(at)
    return item === undefined ? step(counts, paragraph) : [...step(counts, paragraph), item]
  })
  return [...wrong, ...withoutNumber(counts.levels[1], 1), ...withoutNumber(counts.levels[0], 0)]
}

function none(): Count {
  return { last: 0, bare: [] }
}

function step(counts: Counts, paragraph: Paragraph): string[] {
  const level = paragraph.numbering?.level
  if (level === 1 || level === 2) return headed(counts, paragraph, level === 1 ? 0 : 1)
  if (level !== undefined) return []
  const { text, title, opens, parts } = paragraph
  counts.anew ||= title || text.endsWith('：')
  const isPart = !counts.section && opens !== undefined && parts.length === 1
  if (isPart) counts.levels[1] = none()
  if (!title && !isPart) return []
  const [first, second] = counts.levels
  const isSecond = second.last > 0
  first.bare.push({ text, certain: isPart || (markFirst.test(text) && !isSecond) })
  second.bare.push({ text, certain: markFirst.test(text) && isSecond })
  return []
}

const markFirst = /^[、．]/

function headed(counts: Counts, { numbering, text }: Paragraph, level: 0 | 1): string[] {
  const count = counts.levels[level]
  const number = numbering?.number ?? 0
  const begins = (counts.anew && number === 1) || (counts.section && count.last === 0)
  const lost = begins ? [] : lostBetween(counts.rule, count, number)
  const expected = begins || lost.length > 0 ? number : count.last + 1
  const named = lost.map((one, at) => `“${one.text}”没有编号，应为“${sayings[level](count.last + 1 + at)}”`)
  const bare = named.length > 0 ? named : withoutNumber(count, level)
  const inner = level === 0 ? withoutNumber(counts.levels[1], 1) : []
  counts.levels[level] = { last: number, bare: [] }
  if (level === 0) counts.levels[1] = none()
  counts.anew = false
  const own = number === expected ? [] : [`“${text.slice(0, 20)}”应为“${sayings[level](expected)}”`]
  return [...inner, ...bare, ...own]
}

/** The titles that are as many as the numbers that are missing before this one. */
function lostBetween({ headings }: Rule, { last, bare }: Count, number: number): readonly Bare[] {
  const missing = number - last - 1
  if (missing <= 0) return []
  const like = expression(headings)
  const likely = bare.filter(({ text, certain }) => certain || like.test(text))
  const groups = last > 0 ? [bare, likely] : [likely]
  return groups.find((group) => group.length === missing) ?? []
}

/** Titles that must have had a number although none is missing. */
function withoutNumber({ last, bare }: Count, level: 0 | 1): string[] {
  return bare
    .filter(({ certain }) => certain)
    .map(({ text }) => `“${text}”没有编号，应为“${sayings[level](last + 1)}”，后面的编号顺延`)
}
