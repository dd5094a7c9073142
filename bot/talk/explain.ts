import { publishedForms } from '../../core/editions/index.ts'
import type { Around, Loaded } from '../../core/known/loaded.ts'
import { rowLabel } from '../../core/labels.ts'
import { openQuestions } from '../../core/questions.ts'
import { takersOf, type Way } from './reading.ts'
import { standingOf } from './stored.ts'
import { filedIn, questionOf, rowOf, type Talk } from './talk.ts'

const ways: Readonly<Record<Way, string>> = {
  word: '命令或词，在哪里都一样',
  unknownCommand: '没有这个命令',
  reply: '回复或改过的消息，答那一题',
  name: '叫得出名字的行或人',
  choice: '这里的选项',
  place: '这里等着的话',
  move: '换一题',
  wish: '这一题提供的',
  answer: '这一题的答案',
}

/**
 * Where the talk stands, and every feature that would take a typed text there, in the order in which they are asked; the
 * first does. Undefined where no filing is in hand, or its form is not known. Nothing is done.
 */
export function explained(loaded: Loaded, around: Around, text: string): string[] | undefined {
  const standing = standingOf(loaded, around)
  const filed = filedIn(standing)
  if (!filed) return undefined
  const message = { kind: 'text', text } as const
  const calendar: Talk['calendar'] = { next: () => undefined, isKnown: () => false }
  const talk: Talk = { ...standing, ...filed, message, found: { drafts: new Map() }, calendar }
  const takers = [...takersOf(talk, message)]
  return [
    standsAt(talk),
    ...takers.map(({ as, feature }, at) => `${at + 1}. ${feature}（${ways[as]}）${at === 0 ? ' ←' : ''}`),
  ]
}

function standsAt(talk: Talk): string {
  const { facts, year } = talk.filing
  const question = questionOf(talk, rowOf(talk.place))
  const title = question && rowLabel(talk.form, facts, year, question.row.id, question.numbers)
  return `停在 ${talk.place?.at ?? '开头'}${title === undefined ? '' : `：${title}`}`
}

/** Somebody who works alone at the first question of a filing of the newest form. */
export function atFirstQuestion(): Loaded {
  const form = publishedForms.at(-1)
  if (!form) throw new Error('no form is published')
  const { edition } = form
  const [department, year] = ['示例单位', 2023]
  const facts = new Map([[edition.layout.name, department]])
  const row = openQuestions(form, facts)[0]?.id ?? ''
  return {
    person: { id: 1, roles: ['preparer', 'head'] },
    filing: { id: 1, department, year, edition: edition.id, state: 'filling', facts, versions: new Map() },
    place: { at: 'row', row },
    members: [],
    filings: [],
  }
}
