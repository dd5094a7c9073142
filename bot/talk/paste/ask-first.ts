import type { Annex } from '../../../core/edition.ts'
import { cellAt } from '../../../core/form.ts'
import type { Question } from '../../../core/question.ts'
import { questions } from '../../../core/questions.ts'
import { coming, originOf } from '../home.ts'
import { knownOf } from '../keeping/clash.ts'
import type { Button } from '../nouns.ts'
import type { Talk, Turn } from '../talk.ts'
import type { Paste } from './state.ts'

/** The annexes of the changes, if the question's annex is not among them. */
export function elsewhere({ form }: Talk, { row }: Question, changes: Paste['changes']): readonly Annex[] {
  const own = form.sections.get(row.section)?.annex
  const annexes = new Set(
    changes.flatMap(({ address }) => form.sections.get(cellAt(form, address)?.row.section ?? '')?.annex ?? []),
  )
  return own && !annexes.has(own) ? [...annexes] : []
}

/**
 * The longest text that a button carries, in characters; a longer one is taken without asking. Files are never longer.
 */
const longestAsked = 20_000

/** A file that does not say whose table it is: asks before anything is stored. */
export function askWhose(talk: Talk, question: Question, text: string, read: Paste): Turn | undefined {
  if (talk.message.kind !== 'contents' || !read.unnamed || read.changes.length === 0) return undefined
  const { department } = talk.filing
  const back = { do: 'go', row: question.id, ...coming(originOf(talk.place)) } as const
  const choices: Button[] =
    text.length > longestAsked
      ? []
      : [
          { label: '是，填入', action: { do: 'takeFor', row: question.id, text } },
          { label: '先不填入', action: back },
        ]
  const place = { at: 'row', row: question.id, ...coming(originOf(talk.place)), seen: knownOf(talk) } as const
  return { says: [{ say: 'unnamedFile', department, choices }], place }
}

/** Several lines that belong to other annexes and do not name them: asks first, with a button that takes them there. */
export function askAnnex(talk: Talk, question: Question, text: string, { changes }: Paste): Turn | undefined {
  const annexes = elsewhere(talk, question, changes)
  const named = annexes.some(({ number }) => text.includes(number))
  const there = questions(talk.form, talk.filing.facts).find(
    ({ row }) => talk.form.sections.get(row.section)?.annex === annexes[0],
  )
  if (!there || named || !text.includes('\n') || text.length > longestAsked) return undefined
  const numbers = annexes.map(({ number }) => number)
  const choices: Button[] = [
    { label: `填到${numbers.join('、')}`, action: { do: 'takeFor', row: there.id, text } },
    { label: '先不填', action: { do: 'go', row: question.id, ...coming(originOf(talk.place)) } },
  ]
  const place = { at: 'row', row: question.id, ...coming(originOf(talk.place)), seen: knownOf(talk) } as const
  return { place, says: [{ say: 'otherAnnex', annexes: numbers, choices }] }
}
