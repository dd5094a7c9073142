import { publishedForms } from '../../core/editions/index.ts'
import type { Around, Loaded } from '../../core/known/loaded.ts'
import { rowLabel } from '../../core/labels.ts'
import type { Question } from '../../core/question.ts'
import { openQuestions } from '../../core/questions.ts'
import type { Place } from './nouns.ts'
import { takersAtBureau, takersOf } from './reading.ts'
import { standingOf } from './stored.ts'
import type { Way } from './taker.ts'
import { type Filed, filedIn, type Incoming, questionOf, rowOf } from './talk.ts'

const ways: Readonly<Record<Way, string>> = {
  word: '命令或词，在哪里都一样',
  unknownCommand: '没有这个命令',
  reply: '回复或改过的消息，答那一题',
  shown: '刚显示的按钮',
  name: '叫得出名字的行或人',
  row: '叫得出名字的行，填到那里',
  choice: '这里的选项',
  place: '这里等着的话',
  move: '换一题',
  wish: '这一题提供的',
  near: '像是写错的词或行名',
  answer: '这一题的答案',
  desk: '工作台',
}

/**
 * The place, and every feature that would take a typed text there, in the order in which they are asked; the first one
 * takes it. Nothing is changed. Undefined if no filing with a known form is current and the text does not go to the
 * bureau's desk.
 */
export function explained(loaded: Loaded, around: Around, text: string): string[] | undefined {
  const standing = standingOf(loaded, around)
  const filed = filedIn(standing)
  const message = { kind: 'text', text } as const
  const calendar: Incoming['calendar'] = { next: () => undefined, isKnown: () => false }
  const incoming: Incoming = { ...standing, message, found: { drafts: new Map() }, calendar }
  const takers = takersAtBureau(incoming) ?? (filed && takersOf({ ...incoming, ...filed }, message))
  if (!takers) return undefined
  return [
    standsAt(standing.place, filed),
    ...[...takers].map(({ as, feature }, at) => `${at + 1}. ${feature}（${ways[as]}）${at === 0 ? ' ←' : ''}`),
  ]
}

function standsAt(place: Place | undefined, filed: Filed | undefined): string {
  const question = filed && questionOf(filed, rowOf(place))
  const title = question && titleOf(filed, question)
  const asked = place?.at === 'desk' && place.ask.for !== 'nothing' ? place.ask.for : undefined
  return [`停在 ${place?.at ?? '开头'}`, title ?? asked].filter(Boolean).join('：')
}

function titleOf({ form, filing: { facts, year } }: Filed, { row, numbers }: Question): string {
  return rowLabel(form, facts, year, row.id, numbers)
}

/** Somebody who works alone, at the first question of a filing on the newest form. */
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
