import type { Question } from '../../../core/question.ts'
import { titlesOf } from '../../../core/titles.ts'
import { saysNoMore } from '../../../core/values/replies.ts'
import { saysNone } from '../../../core/values/texts.ts'
import type { Button, Place } from '../nouns.ts'
import { titleIn } from '../paste/titled.ts'
import type { Talk, Turn } from '../talk.ts'
import { fillHere } from './fill.ts'

/** Asks about a line for a short text that holds the title of another row: 搬迁专项 实施单位 科工局. */
export function askTitled(talk: Talk, question: Question, text: string): Turn | undefined {
  const { form, filing } = talk
  const [cell, ...more] = question.cells
  if (cell?.kind.type !== 'text' || cell.kind.long || more.length > 0) return undefined
  const title = titleIn(form, filing.year, text, [...titlesOf(question.row), cell.label])
  if (title === undefined) return undefined
  const choices: Button[] = [
    fillHere(talk, question, text),
    { label: '再看这一题', action: { do: 'go', row: question.id } },
  ]
  return { says: [{ say: 'titleWithin', read: text.trim(), title, choices }], ...standing(talk) }
}

/** Asks whether 没了 at a listed row means its cells, or that there are no more rows. */
export function askNoMore(talk: Talk, { id, row, cells }: Question, text: string): Turn | undefined {
  if (!row.id.endsWith('.*') || cells.length < 2 || !saysNoMore(text) || saysNone(text)) return undefined
  const choices: Button[] = [
    { label: '都填无', action: { do: 'none', row: id } },
    { label: '没有别的行了', action: { do: 'skip', row: id } },
  ]
  return { says: [{ say: 'noMoreMeant', read: text.trim(), choices }], ...standing(talk) }
}

function standing({ place }: Talk): { place?: Place } {
  return place ? { place: place as Place } : {}
}
