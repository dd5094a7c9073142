import { isOpen } from '../../../core/checks/explanations.ts'
import { rowLabel } from '../../../core/labels.ts'
import { neededQuestions } from '../../../core/questions.ts'
import { about, called, tellAll } from '../keeping/telling.ts'
import type { Button } from '../nouns.ts'
import { findingsOf, questionOf, rowOf, type Talk, type Turn } from '../talk.ts'
import { withoutSignature } from './sign.ts'
import { stepsOf } from './steps.ts'

const longestOpinion = 1000

/** 继续 of a head who does not fill: where the filing stands, and what there is to do. */
export function forHead(talk: Talk): Turn {
  const { facts, state } = talk.filing
  const open = neededQuestions(talk.form, facts).length
  const findings = findingsOf(talk).filter(isOpen)
  const must = findings.filter(({ grade }) => grade === 'must').length
  const paper: Button =
    open + findings.length === 0
      ? { label: '报告', action: { do: 'report' } }
      : { label: '草稿', action: { do: 'draft' } }
  const choices: Button[] = [
    { label: '目录', action: { do: 'directory' } },
    { label: '检查', action: { do: 'check' } },
    paper,
    ...stepsOf(talk),
  ]
  const say = { say: 'forHead', state, open, must, explain: findings.length - must, ...about(talk), choices } as const
  return { place: { at: 'menu', choices }, says: [say] }
}

/** 退回 asks for the opinion. */
export function askOpinion(): Turn {
  const choices: Button[] = [{ label: '先不退回', action: { do: 'continue' } }]
  return { place: { at: 'opinion', choices }, says: [{ say: 'askOpinion', choices }] }
}

/** Sends the filing back to the preparers with an opinion; a signature goes with it. */
export function sendBack(talk: Talk, text: string): Turn {
  const opinion = text.trim()
  if (opinion.length < 2 || opinion.length > longestOpinion) return askOpinion()
  const choices: Button[] = [{ label: '继续填报', action: { do: 'continue' } }]
  const told = { say: 'sentBackBy', by: called(talk, talk.person), opinion, ...about(talk), choices } as const
  return {
    changes: withoutSignature(talk),
    state: 'filling',
    note: opinion,
    place: { at: 'menu', choices: [] },
    says: [{ say: 'sentBack' }],
    tells: tellAll(talk, 'preparer', told),
  }
}

/** What a head who does not fill writes at a row goes to the preparers, with a way to the row. */
export function comment(talk: Talk, row: string | undefined, text: string): Turn {
  const question = questionOf(talk, row ?? rowOf(talk.place))
  if (!question) return forHead(talk)
  const title = rowLabel(talk.form, talk.filing.facts, talk.filing.year, question.row.id, question.numbers)
  const choices: Button[] = [{ label: '去看这一行', action: { do: 'go', row: question.id } }]
  const told = { say: 'comment', by: called(talk, talk.person), title, text: text.trim(), choices } as const
  return { says: [{ say: 'commentKept', title }], tells: tellAll(talk, 'preparer', told) }
}
