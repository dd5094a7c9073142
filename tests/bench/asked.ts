import { desc } from 'drizzle-orm'
import { formNamed } from '../../bot/documents.ts'
import type { Cell } from '../../core/edition.ts'
import { isAsked, questionAt } from '../../core/questions.ts'
import { knownFacts } from '../../db/known.ts'
import { outbox } from '../../db/lanes.ts'
import { readPlace } from '../../db/places.ts'
import type { Store } from '../../db/store.ts'
import { interview } from './interview.ts'
import { ours } from './ours.ts'

/** One question of the interview: our bot's words for it, and the cells for which its answer is read. */
export type Asked = { readonly words: string; readonly cells: readonly Cell[] }

const form = formNamed('hunan-2023')

/** What our bot asks before each answer of the interview. */
export async function askedBefore(folder: string): Promise<readonly Asked[]> {
  const { store, begin, answer, close } = ours(folder)
  const asked: Asked[] = []
  await begin(1)
  for (const at of interview().keys()) {
    asked.push({ words: lastWords(store), cells: cellsAt(store) })
    await answer(1, at)
  }
  await close()
  return asked
}

function lastWords({ db }: Store): string {
  return db.select({ text: outbox.text }).from(outbox).orderBy(desc(outbox.id)).limit(1).get()?.text ?? ''
}

function cellsAt(store: Store): readonly Cell[] {
  const place = readPlace(store, 1, 1)?.place
  const row = place?.at === 'row' ? String(place.row) : ''
  const question = questionAt(form, knownFacts(store, 1).facts, row)
  const repeated = form.rows.get(question?.row.repeats?.row ?? '')
  return repeated?.cells.filter(isAsked) ?? question?.cells ?? []
}
