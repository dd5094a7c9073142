import { expression } from '../../expression.ts'
import { flatMap } from '../../flat-map.ts'
import { onceForText } from '../../once.ts'
import type { Paragraph, Sentence } from '../../prose/read.ts'
import type { ProseRule } from '../../prose/rules.ts'
import type { Written } from '../../prose/typed.ts'
import { type Found, type Passage, type Place, quote, together } from './place.ts'

type Rule = Extract<ProseRule, { type: 'ofYear' }>

const years = /(?<!\d)((?:19|20)\d\d)年/g

/** Another year in a title, and a figure of last year where those before and behind it are this year's. */
export function judgeOfYear({ year }: Place, written: Written, rule: Rule): Found[] {
  const { paragraphs, sentences } = written.prose
  const passages = [
    ...flatMap(paragraphs, (paragraph) => inTitle(paragraph, year, rule)),
    ...flatMap(sentences, (_, at) => amongThisYears(sentences, at, year, rule)),
  ]
  return together(written, passages)
}

const longestTitle = 60

/** Whether a line has no mark of a sentence: a title of the report or a heading, however long. */
export function isLineOfTitle(text: string): boolean {
  return text.length <= longestTitle && !/[，。；：！？]/.test(text)
}

function inTitle(paragraph: Paragraph, year: number, rule: Rule): Passage[] {
  if (!isLineOfTitle(paragraph.text) || !expression(rule.about).test(paragraph.text)) return []
  const text = paragraph.text.replace(/《[^《》]*》/g, (title) => '　'.repeat(title.length))
  const said = [...text.matchAll(years)]
  if (said.some(([, one]) => Number(one) === year) || expression(rule.unless).test(text)) return []
  return said
    .filter(([, one]) => Number(one) !== year + 1 || !expression(rule.ahead).test(text))
    .map(({ index }) => ({ shows: `${quote(paragraph.text, index, index + 5)}，评价年度为${year}年` }))
}

/** A final of last year between those of this year, of a subject that this year's figures beside it do not have. */
function amongThisYears(sentences: readonly Sentence[], at: number, year: number, rule: Rule): Passage[] {
  const [before, own, behind] = [sentences[at - 1], sentences[at], sentences[at + 1]]
  const last = own ? finalAt(own, year - 1, rule) : -1
  if (!own || !before || last < 0 || own.text.includes(`${year}年`) || expression(rule.unless).test(own.text)) return []
  const subject = keyBehind(own, last)
  const beside = flatMap([before, behind], (one) => one ?? [])
  const isOfThisYear = beside.every(({ text, figures }) => figures.length === 0 || !text.includes(`${year - 1}年`))
  const isTold = beside.some(({ figures }) => figures.some(({ key }) => key === subject))
  if (finalAt(before, year, rule) < 0 || !isOfThisYear || subject === '' || isTold) return []
  return [{ shows: `${quote(own.text, last, last + 5)}，前后写的是${year}年` }]
}

/** Where a sentence begins to tell a final of a year; −1 if it tells none. */
function finalAt({ text }: Sentence, year: number, rule: Rule): number {
  return text.search(finalOf(rule, `${year}`))
}

const finalOf = onceForText(({ final }: Rule, year) => new RegExp(final.replaceAll('{year}', year)))

function keyBehind({ figures }: Sentence, from: number): string {
  return figures.find(({ at, of }) => at > from && of === 'money')?.key ?? ''
}
