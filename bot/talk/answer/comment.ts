import { rowLabel } from '../../../core/labels.ts'
import { forHead } from '../asking/go-on.ts'
import { called, tellAll } from '../keeping/telling.ts'
import type { Button } from '../nouns.ts'
import { questionOf, rowOf, type Talk, type Turn } from '../talk.ts'

/** Sends what a head who does not fill writes at a row to the preparers, with a button to the row. */
export function comment(talk: Talk, row: string | undefined, text: string): Turn {
  const question = questionOf(talk, row ?? rowOf(talk.place))
  if (!question) return forHead(talk)
  const title = rowLabel(talk.form, talk.filing.facts, talk.filing.year, question.row.id, question.numbers)
  const choices: Button[] = [{ label: '去看这一行', action: { do: 'go', row: question.id } }]
  const told = { say: 'comment', by: called(talk, talk.person), title, text: text.trim(), choices } as const
  return { says: [{ say: 'commentKept', title }], tells: tellAll(talk, 'preparer', told) }
}
