import { type Pattern, patternOf } from '../address.ts'
import { flatMap } from '../flat-map.ts'
import { cellAt } from '../form.ts'
import { cellsOfPhrase, phraseAt } from '../narrative/phrases.ts'
import type { Phrase } from '../narrative/vocabulary.ts'
import type { Column } from '../prose/rules.ts'
import { columnsIn, slot as slotMark, yearIn } from '../prose/words.ts'
import { type Fault, fault, type Guarded } from './fault.ts'
import { around, indexAround, type MarkedSlot } from './marked.ts'
import { judgeRowNames } from './row-names.ts'
import { measureOf, type Named, subjectsIn } from './subjects.ts'

/** A slot must match the words before it: the subject they name, the column, the year, and the row. */
export function judgeFits(guarded: Guarded): Fault[] {
  return flatMap(guarded.draft.slots, (slot) => {
    const why = misfit(guarded, slot) ?? judgeRowNames(guarded, slot)
    return why === undefined
      ? []
      : [fault('fit', guarded.draft, { from: wordsFrom(guarded, slot), to: slot.at + 1 }, why)]
  })
}

/** The start of the words right before a slot: after the last punctuation mark or slot. */
function wordsFrom({ draft }: Guarded, { at }: MarkedSlot): number {
  for (let from = at; from > 0; from -= 1) if (marks.test(draft.text[from - 1] ?? '')) return from
  return 0
}

const marks = new RegExp(`[，。；：！？\\n${slotMark}]`)

function misfit(guarded: Guarded, slot: MarkedSlot): string | undefined {
  const { form, draft } = guarded
  const words = draft.text.slice(wordsFrom(guarded, slot), slot.at)
  const phrase = phraseAt(form, slot.name)
  if (phrase) return wrongKind(words, phrase) ?? wrongPhrase(guarded, slot, phrase)
  const cell = cellAt(form, slot.name)
  if (!measureOf(cell) || /\.indicators\./.test(slot.name)) return undefined
  return wrongSubject(guarded, slot, words) ?? wrongColumn(guarded, slot, words)
}

/** Words that name other cells than the slot's: “公务接待费{{base.threePublic.final}}”. */
function wrongSubject({ form }: Guarded, { name }: MarkedSlot, words: string): string | undefined {
  const all = subjectsIn(form, words)
  const named = words.includes('分别') ? all.find(({ cells }) => cells.has(patternOf(name))) : all.at(-1)
  const of = measureOf(cellAt(form, name))
  if (!named || !of || named.cells.has(patternOf(name))) return undefined
  if ((of === 'points' || of === 'percent') && !named.of.has(of)) return undefined
  return `这里说的是${named.word}`
}

/** Words that do not fit the kind of phrase: “与上年决算相比” before a share, “执行率” before a change. */
function wrongKind(words: string, phrase: Phrase): string | undefined {
  if ('change' in phrase)
    return /(?:率|占比|比例|占[^，]{0,8}的)(?:为|是|达)?$/.test(words) ? '这里说的是比例' : undefined
  return /(?:相比|相较|同比)$/.test(words) ? '这里说的是变化' : undefined
}

/** A change, share or rate of something other than what the nearest words before it name. */
function wrongPhrase({ form, draft }: Guarded, { at }: MarkedSlot, phrase: Phrase): string | undefined {
  const read = new Set(cellsOfPhrase(phrase))
  if (read.size === 0) return undefined
  const sentence = around(draft.sentences, at)
  for (let index = indexAround(draft.clauses, at); index >= 0; index -= 1) {
    const { from, to } = draft.clauses[index] ?? sentence
    if (from < sentence.from) return undefined
    const named = subjectsIn(form, wordsBefore(draft.text.slice(from, Math.min(to, at))))
    if (named.length > 0)
      return named.some((one) => isAbout(one, read)) ? undefined : `这里说的是${named.at(-1)?.word ?? ''}`
  }
  return undefined
}

/** The last words of a clause before a slot, without the whole that something is a share of. */
function wordsBefore(clause: string): string {
  const words = clause.split(slotMark).filter((piece) => /[\u4e00-\u9fa5]/.test(piece))
  return (words.at(-1) ?? '').split('占', 1)[0] ?? ''
}

function isAbout({ cells }: Named, read: ReadonlySet<Pattern>): boolean {
  return [...cells].some((cell) => read.has(cell))
}

const columnNames: Readonly<Record<Column, string>> = {
  budget: '预算',
  annual: '全年预算',
  final: '决算',
  lastFinal: '上年决算',
}

/** “决算{{base.threePublic.budget}}”, “上年{{….final}}”: a column or year other than the words say. */
function wrongColumn({ form, subject, draft }: Guarded, slot: MarkedSlot, words: string): string | undefined {
  const settings = form.edition.prose
  const own = columnOf(slot.name)
  if (!settings || !own) return undefined
  const said = columnsIn(settings, words.replace(yearWords, ''))
  const columns =
    said.length > 0
      ? said
      : inherited(columnsAlong(settings, draft.text.slice(around(draft.sentences, slot.at).from, slot.at)), words)
  const year = yearIn(words)
  if (year !== undefined && isLast(year, subject.year) !== (own === 'lastFinal')) return `这里说的是${year}`
  if (columns.length === 0 || columns.some((column) => column === own || (column === 'final' && own === 'lastFinal')))
    return undefined
  return `这里说的是${columnNames[columns[0] ?? own]}`
}

const yearWords = /20\d\d年度?|(?:上年|去年|上一年|本年|今年)度?/g

function isLast(year: string, current: number): boolean {
  return /上年|去年|上一年/.test(year) || year.startsWith(String(current - 1))
}

/** The columns named last in the parts of a sentence before a slot. */
function columnsAlong(settings: Parameters<typeof columnsIn>[0], before: string): readonly Column[] {
  const pieces = before.split(marks).slice(0, -1).reverse()
  for (const piece of pieces) {
    const columns = columnsIn(settings, piece.replace(yearWords, ''))
    if (columns.length > 0) return columns
  }
  return []
}

/**
 * The columns that words take over: 其中公务接待费 continues with the column of the words before it; other words start afresh.
 */
function inherited(columns: readonly Column[], words: string): readonly Column[] {
  return /^(?:其中|包括|含)/.test(words) ? columns : []
}

/** The column of a cell, from the end of its address. */
function columnOf(address: string): Column | undefined {
  const column = address.slice(address.lastIndexOf('.') + 1)
  if (address.startsWith('report.initialBudget.') || column === 'budget' || column === 'initial') return 'budget'
  if (column === 'annual' || column === 'lastFinal') return column
  return column === 'final' || column === 'executed' ? 'final' : undefined
}
