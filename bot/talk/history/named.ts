import { annexesOf } from '../../../core/annexes.ts'
import { rowPattern } from '../../../core/form.ts'
import { rowLabel } from '../../../core/labels.ts'
import { questions } from '../../../core/questions.ts'
import type { Action } from '../nouns.ts'
import { type Filed, type Talk, waitsForWords } from '../talk.ts'

/** The rows that a name refers to: their addresses, or the beginnings of these. */
export type NamedRows = { readonly title: string; readonly roots: readonly string[] }

/** A filing, and the place of its talk. */
type Placed = Filed & Pick<Talk, 'place'>

/** The annex, project or rows whose title is this text, else those whose title contains it. */
export function rowsNamed(talk: Filed, text: string): NamedRows | undefined {
  const name = even(text)
  const all = [...annexRows(talk), ...projectRows(talk), ...titledRows(talk)]
  const exact = all.filter(({ title }) => even(title) === name)
  const found = exact.length > 0 || name.length < 2 ? exact : all.filter(({ title }) => even(title).includes(name))
  if (found.length === 0) return undefined
  const titles = new Set(found.map(({ title }) => title))
  const [only] = titles.size === 1 ? titles : []
  return { title: only ?? text.trim(), roots: [...new Set(found.flatMap(({ roots }) => roots))] }
}

/** “历史 公务接待” as an action. While any words are expected, only if something has that name. */
export function historyWord(talk: Placed, text: string): Action | undefined {
  const called = /^历史[\s：:]+(\S.{0,60})$/.exec(text.trim())?.[1]
  if (called === undefined || (waitsForWords(talk) && !rowsNamed(talk, called))) return undefined
  return { do: 'history', called }
}

/** Each annex by its number, with the words that begin its addresses. */
function annexRows({ form }: Filed): NamedRows[] {
  return form.edition.annexes.map(({ id, number }) => {
    const rows = [...form.rows.values()].filter(({ section }) => form.sections.get(section)?.annex.id === id)
    return { title: number, roots: [...new Set(rows.map((row) => rowPattern(row).split('.', 1)[0] ?? ''))] }
  })
}

/** Each project, by its title with and without the annex. */
function projectRows({ form, filing }: Filed): NamedRows[] {
  return annexesOf(form, filing.facts)
    .filter(({ id }) => /\.\d+$/.test(id))
    .flatMap(({ id, title }) => [title, title.replace(/^\S+ /, '')].map((called) => ({ title: called, roots: [id] })))
}

function titledRows({ form, filing }: Filed): NamedRows[] {
  const { facts, year } = filing
  return questions(form, facts).map(({ id, row, numbers }) => ({
    title: rowLabel(form, facts, year, row.id, numbers),
    roots: [id.split('#', 1)[0] ?? id],
  }))
}

function even(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}
