import { isOpen } from '../checks/explanations.ts'
import type { Address } from '../edition.ts'
import { cellAt, type Form } from '../form.ts'
import { isAnswered, type Question, questions } from '../questions.ts'
import type { Button } from '../turn.ts'
import type { DirectoryLine } from './say.ts'
import { findingsOf, questionFor, rowOf, type Talk, type Turn } from './talk.ts'

/** 目录: every stretch of questions with how far it is; a number or a tap jumps there. */
export function directory(talk: Talk): Turn {
  const lines = directoryLines(talk)
  const choices: Button[] = lines.map((line, at) => ({ label: `${at + 1}`, action: line.action }))
  const row = rowOf(talk.place)
  const title = `${talk.filing.year}年度 ${talk.filing.department}`
  return {
    place: { at: 'menu', choices, ...(row ? { row } : {}) },
    says: [{ say: 'directory', title, lines, choices }],
  }
}

/** One line for each section, and for each project's section. */
export function directoryLines(talk: Talk): DirectoryLine[] {
  const { facts } = talk.filing
  const broken = new Set(
    findingsOf(talk)
      .filter(isOpen)
      .map(({ at }) => at.find((address) => questionFor(talk, address)) ?? at[0] ?? '')
      .map((address) => stretchOf(talk.form, address, cellAt(talk.form, address)?.row.section)),
  )
  const annexes = talk.form.edition.annexes.map(({ number }) => number)
  const lines = [...stretches(talk.form, questions(talk.form, facts))].map(([key, stretch]) => {
    const done = stretch.filter((question) => isAnswered(facts, question)).length
    const first = stretch.find((question) => !isAnswered(facts, question)) ?? stretch[0]
    return {
      ...nameOf(talk, stretch[0]),
      done: { done, of: stretch.length },
      warn: broken.has(key),
      action: { do: 'go' as const, row: first?.id ?? '' },
    }
  })
  return lines.sort((a, b) => annexes.indexOf(a.annex) - annexes.indexOf(b.annex))
}

/** Questions by section, a project's all in one stretch. */
function stretches(form: Form, all: readonly Question[]): Map<string, Question[]> {
  const found = new Map<string, Question[]>()
  for (const question of all) {
    const key = stretchOf(form, question.id, question.row.section)
    found.set(key, [...(found.get(key) ?? []), question])
  }
  return found
}

/** The stretch that an address or a question stands in. */
function stretchOf(form: Form, address: string, section = ''): string {
  return copyAt(form, address) ?? section
}

/** The copy that an address stands in, of an annex that is filed once for each row of a list: `project.2`. */
function copyAt(form: Form, address: string): Address | undefined {
  const lists = form.edition.annexes.flatMap(({ each }) => each ?? [])
  const list = lists.find((each) => /^\.\d/.test(address.startsWith(each) ? address.slice(each.length) : ''))
  return list && `${list}.${Number.parseInt(address.slice(list.length + 1), 10)}`
}

function nameOf(talk: Talk, question: Question | undefined): { annex: string; title: string } {
  if (!question) return { annex: '', title: '' }
  const section = talk.form.sections.get(question.row.section)
  const copy = copyAt(talk.form, question.id)
  return {
    annex: section?.annex.number ?? '',
    title: (copy && talk.filing.facts.get(`${copy}.name`)) || (section?.title ?? ''),
  }
}
