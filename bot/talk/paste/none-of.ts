import type { Row } from '../../../core/edition.ts'
import type { Question } from '../../../core/question.ts'
import { allNamesOf } from '../../../core/titles.ts'
import { saysNoMore } from '../../../core/values/replies.ts'
import { onlyYearIn, saysNoneOf, sentenceIn } from '../../../core/values/said-none.ts'
import { saysNothing } from '../../../core/values/texts.ts'
import type { Filed } from '../talk.ts'
import { askedAt, isListed, longestNamed } from './row-names.ts'

/** The questions for which a line says none, and the answer there: 无, or 去年 无. */
export type NoneOf = { readonly questions: readonly Question[]; readonly rest: string }

/** A 0 says none where it is a figure of its own; names of rows end in no digit. */
export const mayDeny = /[没无未不零]|(?<![\d０-９.．])0/

/** The questions for which a line says none: in the row's own words (没有买车), or by its name (楼堂馆所没有). */
export function saidNoneOf(filed: Filed, line: string): NoneOf | undefined {
  if (!mayDeny.test(line) || saysNoMore(line)) return undefined
  const rows = filed.form.edition.rows.filter((row) => !isListed(row))
  const clauses = clausesOf(line)
  const own = askedAt(
    filed,
    rows.filter((row) => saysNoneInWords(row, clauses)),
  )
  const said = sentenceIn(line)
  const named =
    own.length > 0 ? own.slice(0, 1) : longestNamed(filed, rows, (row) => nameOfNone(row, said).length)?.questions
  const [first, ...more] = named ?? []
  const rest = first && noneIn(first.row, line)
  return first && rest !== undefined ? { questions: [first, ...more], rest } : undefined
}

/**
 * A line that says none of several rows at once, with each of them denied by itself: 出国、公车购置都没有 → 出国没有，公车购置没有;
 * 没有出国也没有购车 → 没有出国，没有购车. Any other line as it is.
 */
export function deniedSeverally(filed: Filed, line: string): string {
  if (!mayDeny.test(line) || saidNoneOf(filed, line)) return line
  return line
    .replace(/([没无未][^，,；;。也]{1,12})也(?=[没无未])/g, '$1，')
    .split(/(?<=[，,；;。])/)
    .map((clause) => deniedEach(filed, clause))
    .join('')
}

/** So many rows are denied in one breath; more are another text. */
const mostDenied = 12
/** Some rows have words only for 没有 in front: 没有购车. */
const atEnd = /(?:[都也均就]|全部?)?(?:没有?|无|未发生)$/

/** A clause about several rows as one for each; a clause about one row, or about anything else, as it is. */
function deniedEach(filed: Filed, clause: string): string {
  const [, said = '', mark = ''] = /^(.*?)([，,；;。]?)$/.exec(clause) ?? []
  const parts = said.split(/[、和及与]/)
  if (parts.length < 2 || parts.length > mostDenied || saidNoneOf(filed, said)) return clause
  // A year in front may be meant for all of them.
  if (onlyYearIn(said)) return clause
  const denied = parts.flatMap(
    (part) => [part, `${part}没有`, `没有${part.replace(atEnd, '')}`].find((words) => saidNoneOf(filed, words)) ?? [],
  )
  return denied.length === parts.length && mayDeny.test(said) ? `${denied.join('，')}${mark}` : clause
}

/** The answer of a text that says none for this row; undefined for any other text. */
export function noneHere({ row }: Question, text: string): string | undefined {
  const says = !saysNoMore(text) && (saysNoneInWords(row, clausesOf(text)) || nameOfNone(row, sentenceIn(text)) !== '')
  return says ? noneIn(row, text) : undefined
}

/**
 * 无 for all years, or only for the last. For this year alone it is undefined, since it may be the budget, the final
 * figure or both; a list is always about this year. A year in
 * the row's own name (上年结转) is none.
 */
function noneIn(row: Row, text: string): string | undefined {
  const year = onlyYearIn(text.replace(nameOfNone(row, sentenceIn(text)), ''))
  if (row.repeats) return year === 'last' ? undefined : '无'
  if (year === 'own') return undefined
  return year === 'last' ? '去年 无' : '无'
}

/** The longest name of a row for which a sentence says none; '' if there is none. */
function nameOfNone(row: Row, said: string): string {
  if (row.prose || row.id.endsWith('.*')) return ''
  return allNamesOf(row).find((name) => saysNoneOf(name, said)) ?? ''
}

/** Whether every clause of a sentence says none, and one of them in the row's own words: 去年没出国，今年也没有. */
function saysNoneInWords({ saidNone }: Row, clauses: readonly string[]): boolean {
  if (!saidNone) return false
  return (
    clauses.every((clause) => saidNone.includes(clause) || saysNothing(clause)) &&
    clauses.some((clause) => saidNone.includes(clause))
  )
}

function clausesOf(text: string): string[] {
  return text
    .trim()
    .replace(/[。.！!]$/, '')
    .split(/[，,；;、]/)
    .map((clause) => clause.replace(/^\s*(?:(?:去年|今年|上年|本年|两年)(?:和|、)?){0,2}[也都]?/, '').trim())
}
