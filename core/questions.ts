import { type Address, bind, numbersOf, type Pattern, patternOf } from './address.ts'
import type { Kind } from './cell-kind.ts'
import { cellsOfCondition, holds } from './conditions.ts'
import type { Cell, Row } from './edition.ts'
import { type Facts, isListed } from './facts.ts'
import { cellPattern, type Form, type RowTree } from './form.ts'
import { cellsBehind } from './formula.ts'
import type { Condition } from './formula-grammar.ts'
import { onceFor } from './once.ts'
import { once, perFacts } from './once-per-facts.ts'
import type { Question } from './question.ts'
import { growQuestions, type QuestionTree, type Soil } from './question-tree.ts'

/** Cached questions by facts. */
const known = perFacts<QuestionTree>()

/** Every question that applies, in the order of asking; computed once for the same facts. */
export function questions(form: Form, facts: Facts): readonly Question[] {
  return treeOf(form, facts).all
}

/** The questions that apply and are not answered. */
export function openQuestions(form: Form, facts: Facts): readonly Question[] {
  return treeOf(form, facts).open
}

/** The open questions that block signing. */
export function neededQuestions(form: Form, facts: Facts): readonly Question[] {
  return openQuestions(form, facts).filter(({ row }) => !row.optional)
}

/** How many of these questions have to be answered, and how many of those are; what may be skipped does not count. */
export function progressAmong(facts: Facts, all: readonly Question[]): { readonly done: number; readonly of: number } {
  const needed = all.filter(({ row }) => !row.optional)
  return { done: needed.filter((question) => isAnswered(facts, question)).length, of: needed.length }
}

function treeOf(form: Form, facts: Facts): QuestionTree {
  return known.get(form, facts) ?? known.set(form, facts, growQuestions(soilOf(form, facts)))
}

/** Carries the questions over to changed facts; only those that the changed cells decide are computed again. */
export function keepQuestions(form: Form, before: Facts, after: Facts, changed: readonly Address[]): void {
  const stood = known.get(form, before)
  if (stood) known.set(form, after, growQuestions(soilOf(form, after), form.tree, [], { stood, changed }))
}

function soilOf(form: Form, facts: Facts): Soil {
  const deciding = decidingCells(form)
  // A condition of several rows that are not listed is worked out once.
  const holdsOnce = onceFor((when: Condition) => holds(form, facts, when))
  const meets: Meets = (when, numbers) => (numbers.length === 0 ? holdsOnce(when) : holds(form, facts, when, numbers))
  return {
    form,
    facts,
    decided: (rows) => deciding.get(rows) ?? none,
    ask(row, numbers) {
      const question = asQuestion(row, numbers)
      return applies(question, meets) ? question : undefined
    },
    isOpen: (question) => !isAnswered(facts, question),
  }
}

const none: ReadonlyMap<Pattern, readonly number[]> = new Map()

/**
 * For the rows of every block of a form: the lists, the cells and what their conditions depend on, with the rows'
 * positions.
 */
const decidingCells = onceFor((form: Form) => {
  const deciding = new Map<RowTree, Map<Pattern, number[]>>()
  const add = (rows: RowTree): Iterable<Pattern> => {
    const decided = new Map<Pattern, number[]>()
    deciding.set(rows, decided)
    for (const [at, node] of rows.entries()) {
      const own = 'list' in node ? [node.list, ...add(node.rows)] : [...cellsAsked(node), ...cellsOfWhen(form, node)]
      for (const cell of new Set(own)) decided.set(cell, [...(decided.get(cell) ?? []), at])
    }
    return decided.keys()
  }
  add(form.tree)
  return deciding
})

function cellsAsked(row: Row): Pattern[] {
  return row.cells.filter(isAsked).map((cell) => cellPattern(row, cell))
}

function cellsOfWhen(form: Form, { when }: Row): Iterable<Pattern> {
  return when ? cellsBehind(form, cellsOfCondition(when)) : []
}

/** This section of the narrative and those after it that are still open. */
export function proseFrom(form: Form, facts: Facts, from: Question): readonly Question[] {
  const all = questions(form, facts)
  const rest = all.slice(all.findIndex(({ id }) => id === from.id))
  return rest.filter((question) => question.row.prose !== undefined && !isAnswered(facts, question))
}

/** The row that a question with this id asks for, applying or not; undefined for an id that the form does not have. */
export function rowWithId(
  form: Form,
  id: string,
): (Pick<Question, 'row' | 'numbers'> & { address: Address }) | undefined {
  const [address = '', part] = id.split('#', 2)
  const row = form.rows.get(part === undefined ? patternOf(address) : `${patternOf(address)}#${part}`)
  return row && { row, numbers: numbersOf(address), address }
}

/** The question with this id, if it applies and its rows are listed. */
export const questionAt = once((form: Form, facts: Facts, id: string): Question | undefined => {
  const asked = rowWithId(form, id)
  if (!asked || !isListed(facts, asked.address, false)) return undefined
  const { row, numbers } = asked
  const question = asQuestion(row, numbers)
  return applies(question, (when) => holds(form, facts, when, numbers)) ? question : undefined
})

/** Whether every cell of the question is answered, blank answers included. */
export function isAnswered(facts: Facts, question: Question): boolean {
  for (const { address } of question.cells) if (!facts.has(address)) return false
  return true
}

/** Whether any cell of the question is answered. */
export function isBegun(facts: Facts, question: Question): boolean {
  return question.cells.some((cell) => facts.has(cell.address))
}

/** The first open question after the given one, wrapping round; undefined if all are answered. */
export function nextOpen(facts: Facts, all: readonly Question[], after: string | undefined): Question | undefined {
  const start = all.findIndex(({ id }) => id === after) + 1
  for (const step of all.keys()) {
    const question = all[(start + step) % all.length]
    if (question && !isAnswered(facts, question)) return question
  }
  return undefined
}

/** Whether the row asks for figures only, so that several can be pasted below each other. */
export function isFigureRow(row: Row): boolean {
  return row.cells.filter(isAsked).every((cell) => isFigure(cell.kind))
}

/**
 * Whether people are asked for a cell, as opposed to one that is derived, signed, read from another cell or imported.
 */
export function isAsked(cell: Cell): boolean {
  return !cell.formula && !cell.signed && !cell.readFrom && !cell.imported
}

function isFigure(kind: Kind): boolean {
  return ['amount', 'area', 'count', 'percent', 'points'].includes(kind.type)
}

/** Whether a condition holds for rows of these numbers. */
type Meets = (when: Condition, numbers: readonly number[]) => boolean

function applies({ row, numbers, cells }: Question, meets: Meets): boolean {
  return cells.length > 0 && (!row.when || meets(row.when, numbers))
}

/** A row's question never changes, so each is made once; the key is its row numbers: `1.2`. */
const made = new WeakMap<Row, Map<string, Question>>()

/** A row's question at the given numbers, whether or not it applies. */
export function asQuestion(row: Row, numbers: readonly number[]): Question {
  const known = made.get(row) ?? new Map<string, Question>()
  const place = numbers.join('.')
  const question = known.get(place) ?? makeQuestion(row, numbers)
  if (known.size === 0) made.set(row, known)
  if (known.size < mostMade) known.set(place, question)
  return question
}

/** Far more rows than a list has; strange numbers must not fill the memory. */
const mostMade = 500

function makeQuestion(row: Row, numbers: readonly number[]): Question {
  const cells = row.cells.filter(isAsked).map((cell) => ({ ...cell, address: bind(cellPattern(row, cell), numbers) }))
  return { id: bind(row.id, numbers), row, numbers, cells }
}

/** Whether the question asks for one long text, which may come in several messages or as a file. */
export function isLongText({ cells: [cell, ...more] }: Question): boolean {
  if (!cell || more.length > 0) return false
  return cell.kind.type === 'items' || (cell.kind.type === 'text' && cell.kind.long === true)
}
