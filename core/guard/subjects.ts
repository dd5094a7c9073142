import type { Pattern } from '../address.ts'
import type { Kind } from '../cell-kind.ts'
import { flatMap } from '../flat-map.ts'
import type { Form, PlacedCell } from '../form.ts'
import { cellsRead } from '../formula.ts'
import { cellsOfPhrase } from '../narrative/phrases.ts'
import { onceFor, onceForText } from '../once.ts'
import type { Measured } from '../prose/rules.ts'

/** A subject that words name: the cells that a figure after it may come from, and what these count. */
type Subject = { readonly word: string; readonly cells: ReadonlySet<Pattern>; readonly of: ReadonlySet<Measured> }

/** A word for a subject, with its position in the words. */
export type Named = Subject & { readonly from: number; readonly to: number }

const measured: Partial<Readonly<Record<Kind['type'], Measured>>> = {
  amount: 'money',
  count: 'people',
  percent: 'percent',
  points: 'points',
}

/** What a cell counts; undefined for texts and areas. */
export function measureOf(cell: PlacedCell | undefined): Measured | undefined {
  return cell && measured[cell.kind.type]
}

/** Shorter words occur in too many others. */
const shortest = 3
/** Words for the column of a figure rather than its subject. */
const columnWords = /\{|^(?:年初|全年|分值|自评得分|执行率|得分合计|分值合计)/

/**
 * Every word of an edition for something that it has a figure of, longest first: from its rows and from its settings
 * for reading prose.
 */
const subjectsOf = onceFor((form: Form): readonly Subject[] => {
  const cells = new Map<string, Set<Pattern>>()
  const add = (words: readonly string[], patterns: readonly Pattern[]) => {
    for (const word of words.map(bare)) cells.set(word, new Set([...(cells.get(word) ?? []), ...patterns]))
  }
  for (const { words, means } of form.edition.prose?.anchors ?? [])
    add(
      words,
      flatMap(Object.values(means).flat(), (formula) => cellsRead(formula)),
    )
  for (const cell of form.cells.values()) {
    const { row, label, aliases = [], pattern } = cell
    if (!measureOf(cell) || /\.indicators\./.test(pattern)) continue
    add([row.label, ...(row.aliases ?? [])], [pattern])
    if (!columnWords.test(label)) add([label, ...aliases], [pattern])
  }
  const { phrases, meanings = {} } = form.edition.narrative
  for (const [id, phrase] of Object.entries(phrases)) add([meanings[id] ?? ''], cellsOfPhrase(phrase))
  return [...cells]
    .filter(([word]) => word.length >= shortest && !columnWords.test(word))
    .map(([word, patterns]) => ({
      word,
      cells: patterns,
      of: new Set(flatMap([...patterns], (one) => measureOf(form.cells.get(one)) ?? [])),
    }))
    .sort((a, b) => b.word.length - a.word.length)
})

/** The subjects that words name, in order; the longest match wins. */
export const subjectsIn = onceForText((form: Form, words: string): readonly Named[] => {
  let rest = bare(words)
  const found: Named[] = []
  for (const subject of subjectsOf(form)) {
    for (let at = rest.indexOf(subject.word); at >= 0; at = rest.indexOf(subject.word, at + 1)) {
      found.push({ ...subject, from: at, to: at + subject.word.length })
      rest = rest.slice(0, at) + '　'.repeat(subject.word.length) + rest.slice(at + subject.word.length)
    }
  }
  return found.sort((a, b) => a.from - b.from)
})

/** Words without quotes and brackets: “三公”经费 is 三公经费. */
function bare(words: string): string {
  return words.replace(/[“”"‘’《》（）()\s]/g, '')
}
