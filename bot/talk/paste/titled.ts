import type { Form } from '../../../core/form.ts'
import { withYear } from '../../../core/labels.ts'
import { onceFor } from '../../../core/once.ts'
import { likeTitlesOf, titlesOf } from '../../../core/titles.ts'

const leastWord = 2
const longest = 60

/**
 * The title of a row or of a cell that a line holds as a word of its own, beside others: 实施单位 in 搬迁专项 实施单位
 * 科工局. Rows that are not asked yet count too; those that `own` names do not.
 */
export function titleIn(form: Form, year: number, line: string, own: readonly string[] = []): string | undefined {
  const words = line.split(/[\s,，、：:；;|｜]+/).filter((word) => word !== '')
  const isAlone = words.length < 2 && !/\d/.test(line)
  if (line.length > longest || line.includes('\n') || isAlone) return undefined
  const titles = titlesIn(form, year)
  return words
    .map((word) => word.split(/[≥≤=\d０-９]/, 1)[0] ?? '')
    .find((word) => titles.has(word) && !own.includes(word))
}

function titlesIn(form: Form, year: number): ReadonlySet<string> {
  const known = titlesOfYear(form)
  const found = known.get(year) ?? new Set(wordsOf(form).map((word) => withYear(word, year)))
  known.set(year, found)
  return found
}

const titlesOfYear = onceFor((_: Form) => new Map<number, ReadonlySet<string>>())

/** The titles of the rows and cells, without those of rows of the narrative and of lists, which may be in a name. */
const wordsOf = onceFor(({ edition }: Form) =>
  edition.rows
    .filter(({ prose, repeats }) => !prose && !repeats)
    .flatMap((row) => [
      ...(row.id.endsWith('.*') ? [] : [...titlesOf(row), ...likeTitlesOf(row)]),
      ...row.cells.flatMap(({ label, aliases = [] }) => [label, ...aliases]),
    ])
    .filter((word) => word.length >= leastWord),
)
