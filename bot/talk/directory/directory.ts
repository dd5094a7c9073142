import { copyAt } from '../../../core/annexes.ts'
import { rowLabel } from '../../../core/labels.ts'
import type { Question } from '../../../core/question.ts'
import { isAnswered } from '../../../core/questions.ts'
import { acceptedOf, movedSince } from '../asking/accepted.ts'
import { shownCell } from '../asking/shown.ts'
import { coming, homeOf } from '../home.ts'
import type { Action, Button } from '../nouns.ts'
import { opinionAt } from '../opinions.ts'
import { goingOnAt, rowOf, type Talk, type Turn } from '../talk.ts'
import type { DirectoryLine, DirectorySay, Mark, RowLine } from './say.ts'
import { brokenAt, type Stretch, stretchesOf } from './stretches.ts'

/** What a page of the directory holds at most, so that it is one message with few buttons. */
const mostLines = 30
const mostRows = 20

type Contents = Extract<Action, { do: 'contents' }>

/** 目录: every stretch with how far it is; a number opens its rows. */
export function directory(talk: Talk, page = 0): Turn {
  const stretches = stretchesOf(talk)
  const broken = brokenAt(talk)
  const from = startOf(page, mostLines, stretches.length)
  const shown = stretches.slice(from, from + mostLines)
  const lines = shown.map((stretch) => lineOf(talk, broken, stretch))
  const title = `${talk.filing.year}年度 ${talk.filing.department}`
  const choices: Button[] = [
    ...shown.map(({ key }, at): Button => ({ label: `${from + at + 1}`, action: { do: 'contents', of: key } })),
    ...turning({ do: 'contents' }, from, mostLines, stretches.length),
    { label: '接着填', action: { do: 'continue' } },
  ]
  return face(talk, { say: 'directory', title, lines, from, choices, ...inPlace(talk) })
}

/** A page of the directory as a button opens it: the rows of a stretch, or the stretches again. */
export function contents(talk: Talk, { of, page = 0 }: Contents): Turn {
  const stretches = stretchesOf(talk)
  const at = stretches.findIndex(({ key }) => key === of)
  const stretch = stretches[at]
  return stretch ? rowsOf(talk, stretch, page, Math.floor(at / mostLines)) : directory(talk, page)
}

/** The rows of a stretch with what they hold; a number leads to one of them. */
function rowsOf(talk: Talk, { key, annex, title, questions: all }: Stretch, page: number, back: number): Turn {
  const broken = brokenAt(talk)
  const from = startOf(page, mostRows, all.length)
  const shown = all.slice(from, from + mostRows)
  const open = all.find((question) => !isAnswered(talk.filing.facts, question))
  const choices: Button[] = [
    ...shown.map((question, at): Button => ({ label: `${from + at + 1}`, action: leadTo(talk, question) })),
    ...turning({ do: 'contents', of: key }, from, mostRows, all.length),
    ...(open ? [{ label: '接着填', action: { do: 'go', row: open.id } } as const] : []),
    { label: '看整表', action: tableOf(talk, key, annex) },
    { label: '‹ 返回目录', action: { do: 'contents', page: back } },
  ]
  const lines = shown.map((question) => rowLine(talk, broken, question))
  return face(talk, { say: 'stretch', annex, title, lines, from, choices, ...inPlace(talk) })
}

/** The annex of a stretch as it will print. */
function tableOf({ form }: Talk, key: string, annex: string): Action {
  const copy = copyAt(form, `${key}.`)
  return { do: 'table', annex, ...(copy === key ? { copy: Number(key.split('.').at(-1)) } : {}), whole: true }
}

/** The talk waits for a number, and goes on where it stood. */
function face(talk: Talk, say: DirectorySay): Turn {
  return { place: { at: 'menu', choices: say.choices, ...goingOnAt(talk.place) }, says: [say] }
}

/** A page that was opened from the directory takes its place. */
function inPlace({ message }: Talk): { edits?: number } {
  if (message.kind !== 'action' || message.action.do !== 'contents' || message.tapped === undefined) return {}
  return { edits: message.tapped }
}

/** To an open row to go on from there; to an answered one to change it and come back to where the talk stood. */
function leadTo(talk: Talk, question: Question): Action {
  const from = isAnswered(talk.filing.facts, question) && rowOf(talk.place) ? homeOf(talk) : undefined
  return { do: 'go', row: question.id, ...coming(from) }
}

function turning(to: Contents, from: number, most: number, count: number): Button[] {
  const page = from / most
  return [
    ...(from > 0 ? [{ label: '‹ 上一页', action: { ...to, page: page - 1 } }] : []),
    ...(from + most < count ? [{ label: '下一页 ›', action: { ...to, page: page + 1 } }] : []),
  ]
}

/** Where a page begins; one that is no more is the first. */
function startOf(page: number, most: number, count: number): number {
  return page * most < count ? page * most : 0
}

function lineOf(talk: Talk, broken: ReadonlySet<string>, stretch: Stretch): DirectoryLine {
  const done = stretch.questions.filter((question) => isAnswered(talk.filing.facts, question)).length
  const { annex, title, key } = stretch
  const of = stretch.questions.length
  return { annex, title, done: { done, of }, mark: markOf(broken.has(key), done === of) }
}

function rowLine(talk: Talk, broken: ReadonlySet<string>, question: Question): RowLine {
  const opinion = opinionAt(talk).get(question.id)
  const { form, filing } = talk
  const { facts, year } = filing
  const label = rowLabel(form, facts, year, question.row.id, question.numbers)
  const name = facts.get(`${copyAt(form, question.id)}.name`)
  return {
    title: name && label.startsWith(`${name}·`) ? label.slice(name.length + 1) : label,
    mark: markOf(broken.has(question.id), isAnswered(facts, question)),
    cells: question.cells.flatMap(({ address }) => shownCell(form, facts, year, address) ?? []),
    ...acceptedAt(talk, question.row.prose),
    ...(opinion === undefined ? {} : { opinion }),
  }
}

function acceptedAt(talk: Talk, section: string | undefined): Pick<RowLine, 'accepted'> {
  const accepted = section === undefined ? undefined : acceptedOf(talk, section)
  return accepted && section
    ? { accepted: { ...accepted, moved: movedSince(talk, talk.filing.facts, section) !== undefined } }
    : {}
}

function markOf(broken: boolean, answered: boolean): Mark {
  if (broken) return 'warn'
  return answered ? 'done' : 'open'
}
