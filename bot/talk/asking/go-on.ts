import { openTally } from '../../../core/checks/entries.ts'
import { neededQuestions } from '../../../core/questions.ts'
import { about } from '../keeping/telling.ts'
import type { Button } from '../nouns.ts'
import { findingsOf, type Talk, type Turn } from '../talk.ts'
import { continueTalk } from './moves.ts'
import { stepsOf } from './ways.ts'

/** 继续: the next question; for a head who does not fill, the progress of the filing. */
export function goOn(talk: Talk): Turn {
  return talk.person.roles.includes('preparer') ? continueTalk(talk) : forHead(talk)
}

/** 继续 of a head who does not fill: the progress of the filing, and what can be done. */
export function forHead(talk: Talk): Turn {
  const { facts, state } = talk.filing
  const open = neededQuestions(talk.form, facts).length
  const { must, explain } = openTally(talk.form, talk.filing, findingsOf(talk))
  const paper: Button =
    open + must + explain === 0
      ? { label: '报告', action: { do: 'report' } }
      : { label: '草稿', action: { do: 'draft' } }
  const choices: Button[] = [
    { label: '目录', action: { do: 'directory' } },
    { label: '检查', action: { do: 'check' } },
    paper,
    ...stepsOf(talk),
  ]
  const say = { say: 'forHead', state, open, must, explain, ...about(talk), choices } as const
  return { place: { at: 'menu', choices }, says: [say] }
}
