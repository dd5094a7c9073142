import { copyAt } from '../../../core/annexes.ts'
import type { Question } from '../../../core/question.ts'
import { isAnswered } from '../../../core/questions.ts'
import { acceptedOf, movedSince } from '../asking/accepted.ts'
import { shownCell } from '../asking/shown.ts'
import { pagesOf } from '../bubble.ts'
import { local } from '../clock.ts'
import type { Action, Button } from '../nouns.ts'
import { opinionAt } from '../opinions.ts'
import { howFar, markOf, rowTitle } from '../outline.ts'
import { type Broken, brokenIn, type Stretch, stretchesOf } from '../stretches.ts'
import { goingOnAt, type Talk, type Turn } from '../talk.ts'
import { leadTo } from './lead.ts'
import type { DirectoryLine, DirectorySay, RowLine } from './say.ts'
import { rowWords } from './words.ts'

/** The most things on a page, and the most lines that they take, so that it fits a phone with its buttons. */
const most = 8
const mostLines = 8

type Contents = Extract<Action, { do: 'contents' }>

/** 目录: every annex with its progress; a number or a button opens it. */
export function directory(talk: Talk): Turn {
  const { form, filing } = talk
  const stretches = stretchesOf(talk)
  const broken = brokenIn(talk)
  const annexes = form.edition.annexes.map(({ number }) => number)
  const lines = annexes.map((number) => annexLine(talk, broken, number, stretchesIn(stretches, number)))
  const choices: Button[] = [
    ...annexes.map((annex): Button => ({ label: annex, action: { do: 'contents', annex } })),
    { label: '接着填', action: { do: 'continue' } },
    { label: '检查', action: { do: 'check' } },
    ...(filing.scans ? [{ label: '扫描件', action: { do: 'scans' } } as const] : []),
  ]
  const title = `${filing.year}年度 ${filing.department}`
  const now = local(talk, talk.at)
  const due = filing.deadline === undefined ? {} : { deadline: filing.deadline }
  const kept = filing.scans ? { scans: filing.scans } : {}
  return face(talk, { say: 'directory', title, lines, from: 0, choices, now, ...due, ...kept, ...inPlace(talk) })
}

/** A page of the directory: the stretches of an annex, the rows of a stretch, or the annexes. */
export function contents(talk: Talk, { annex, of, page = 0 }: Contents): Turn {
  const stretches = stretchesOf(talk)
  const stretch = stretches.find(({ key }) => key === of)
  if (stretch) return rowsOf(talk, stretch, page, pageWith(stretchesIn(stretches, stretch.annex), stretch))
  const inAnnex = stretchesIn(stretches, annex)
  return annex === undefined || inAnnex.length === 0 ? directory(talk) : annexOf(talk, annex, inAnnex, page)
}

/** The stretches of an annex; a number opens one of them. */
function annexOf(talk: Talk, annex: string, stretches: readonly Stretch[], page: number): Turn {
  const broken = brokenIn(talk)
  const pages = inPages(stretches)
  const { from, shown } = pageAt(pages, page)
  const lines = shown.map((stretch) => lineOf(talk, broken, stretch))
  const choices: Button[] = [
    ...shown.map(({ key }, at): Button => ({ label: `${from + at + 1}`, action: { do: 'contents', of: key } })),
    ...turning({ do: 'contents', annex }, page, pages.length),
    ...goOn(
      talk,
      stretches.flatMap(({ questions }) => questions),
    ),
    { label: '‹ 返回目录', action: { do: 'contents' } },
  ]
  const all = stretches.map(({ key }) => ({ do: 'contents', of: key }) as const)
  const say = { say: 'annex', title: annex, lines, from, choices, ...inPlace(talk) } as const
  return face(talk, say, otherNumbers(choices, all))
}

/** The rows of a stretch with their values; a number leads to one of them. */
function rowsOf(talk: Talk, { key, annex, title, questions: all }: Stretch, page: number, back: number): Turn {
  const broken = brokenIn(talk)
  const opinions = opinionAt(talk)
  const rows = all.map((question) => ({ question, line: rowLine(talk, broken, opinions.get(question.id), question) }))
  const pages = pagesOf(rows, most, mostLines, ({ line }) => `1. ${rowWords(line)}`)
  const { from, shown } = pageAt(pages, page)
  const choices: Button[] = [
    ...shown.map(({ question }, at): Button => ({ label: `${from + at + 1}`, action: leadTo(talk, question) })),
    ...turning({ do: 'contents', of: key }, page, pages.length),
    ...goOn(talk, all),
    { label: '看整表', action: tableOf(talk, key, annex) },
    { label: `‹ 返回${annex}`, action: { do: 'contents', annex, page: back } },
  ]
  const lines = shown.map(({ line }) => line)
  const say = { say: 'stretch', annex, title, lines, from, choices, ...inPlace(talk) } as const
  return face(
    talk,
    say,
    otherNumbers(
      choices,
      all.map((question) => leadTo(talk, question)),
    ),
  )
}

function inPages(stretches: readonly Stretch[]): Stretch[][] {
  return pagesOf(stretches, most, mostLines, ({ title }) => title)
}

/** The page of its annex on which a stretch is. */
function pageWith(stretches: readonly Stretch[], stretch: Stretch): number {
  return inPages(stretches).findIndex((page) => page.includes(stretch))
}

function stretchesIn(stretches: readonly Stretch[], annex: string | undefined): Stretch[] {
  return stretches.filter((one) => one.annex === annex)
}

/** The button to the first open question among these, if there is one. */
function goOn({ filing }: Talk, all: readonly Question[]): Button[] {
  const open = all.find((question) => !isAnswered(filing.facts, question))
  return open ? [{ label: '接着填', action: { do: 'go', row: open.id } }] : []
}

/** The action that shows a stretch's annex as printed. */
function tableOf({ form }: Talk, key: string, annex: string): Action {
  const copy = copyAt(form, `${key}.`)
  return { do: 'table', annex, ...(copy === key ? { copy: Number(key.split('.').at(-1)) } : {}), whole: true }
}

/** Waits for a number, also of another page; the current row stays. */
function face(talk: Talk, say: DirectorySay, others: readonly Button[] = []): Turn {
  return { place: { at: 'menu', choices: [...say.choices, ...others], ...goingOnAt(talk.place) }, says: [say] }
}

/** Buttons for the numbers of a list that are not on this page. */
function otherNumbers(choices: readonly Button[], all: readonly Action[]): Button[] {
  const shown = new Set(choices.map(({ label }) => label))
  return all.map((action, at): Button => ({ label: `${at + 1}`, action })).filter(({ label }) => !shown.has(label))
}

/** A page that was opened from the directory replaces it. */
function inPlace({ message }: Talk): { edits?: number } {
  if (message.kind !== 'action' || message.action.do !== 'contents' || message.tapped === undefined) return {}
  return { edits: message.tapped }
}

function turning(to: Contents, page: number, count: number): Button[] {
  return [
    ...(page > 0 && page < count ? [{ label: '‹ 上一页', action: { ...to, page: page - 1 } }] : []),
    ...(page + 1 < count ? [{ label: '下一页 ›', action: { ...to, page: page + 1 } }] : []),
  ]
}

/** What a page shows, and how many things come before it; the first page if it no longer exists. */
function pageAt<T>(pages: readonly T[][], page: number): { readonly from: number; readonly shown: readonly T[] } {
  const at = pages[page] ? page : 0
  return { from: pages.slice(0, at).flat().length, shown: pages[at] ?? [] }
}

function annexLine(talk: Talk, broken: Broken, title: string, stretches: readonly Stretch[]): DirectoryLine {
  const all = stretches.flatMap(({ questions }) => questions)
  return { title, ...howFar(talk.filing.facts, all), open: broken.get(title) ?? 0 }
}

function lineOf(talk: Talk, broken: Broken, { title, key, questions }: Stretch): DirectoryLine {
  return { title, ...howFar(talk.filing.facts, questions), open: broken.get(key) ?? 0 }
}

function rowLine(talk: Talk, broken: Broken, opinion: string | undefined, question: Question): RowLine {
  const { form, filing } = talk
  const { facts, year } = filing
  const open = question.cells.filter(({ address }) => !facts.has(address)).length
  return {
    title: rowTitle(talk, question),
    mark: markOf(talk, broken, question),
    ...(open > 0 && open < question.cells.length ? { missing: open } : {}),
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
