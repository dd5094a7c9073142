import { onceForText } from '../once.ts'
import type { ReasonWords } from './vocabulary.ts'

/** A reason split in two: why points were lost, and what is done about it. */
export type Reason = { readonly cause: string; readonly measure: string }

type Kind = keyof Reason

/** One clause, the mark after it, and whether it begins a sentence. */
type Clause = { readonly text: string; readonly mark: string; readonly begins: boolean }

/** Adjacent clauses of one kind. */
type Run = { readonly kind: Kind; readonly clauses: readonly Clause[] }

const clauses = /([^，。；;,\n]+)([，。；;,\n]*)/g
const numbered = /^\s*(?:[（(]?[1-9一二三四五六][)）、.．是](?!\d)|[①②③④⑤⑥])\s*/
const causeLabel = /^(?:主要)?(?:偏差)?原因(?:分析)?(?:[：:]|是|为|在于)\s*(?:是?因为?)?/
const measureLabel = /^(?:(?:下一步)?(?:改进|整改|下一步)?措施(?:[：:]|是|为)|下一步[：:])\s*/
/** Words that join a clause to the one before, and words for the speaker. */
const joint =
  /^(?:并且?|同时|现|目前|对此|为此|因此|我们|[我本]?(?:单位|部门)|[我本](?:[局办委镇乡校院室站所队馆园]|中心|街道)|(?:各|业务)股室)/

/**
 * Splits a reason: 征地推迟；下年三月前完工 → the cause and the measure; either may be empty. A clause that could be both counts as
 * cause.
 */
export function splitReason(words: ReasonWords, text: string, year?: number): Reason {
  return split(words, `${year === undefined ? '' : year + 1}${between}${text}`)
}

/** The causes and the measures in a reason, separately if they are numbered. */
export type ReasonItems = { readonly cause: readonly string[]; readonly measure: readonly string[] }

/** The items of a numbered reason: 1.征地推迟。2.砂石涨价。下年提前招标。 → two causes and one measure. */
export function reasonItems(words: ReasonWords, text: string, year?: number): ReasonItems {
  return splitItems(words, `${year === undefined ? '' : year + 1}${between}${text}`)
}

const between = '\u0000'

const split = onceForText((words: ReasonWords, key: string): Reason => {
  const runs = runsIn(words, key)
  return { cause: joined(runs, 'cause'), measure: joined(runs, 'measure') }
})

const splitItems = onceForText((words: ReasonWords, key: string): ReasonItems => {
  const runs = runsIn(words, key)
  return { cause: itemised(runs, 'cause'), measure: itemised(runs, 'measure') }
})

function runsIn(words: ReasonWords, key: string): Run[] {
  const [next = '', text = ''] = key.split(between)
  return runsOf(clausesOf(text), readerOf(words, next))
}

function clausesOf(text: string): Clause[] {
  let begins = true
  return [...text.matchAll(clauses)].map(([, words = '', mark = '']) => {
    const clause = { text: words.trim(), mark: mark.includes('\n') ? '；' : mark, begins }
    begins = /[。；;\n]/.test(mark)
    return clause
  })
}

/**
 * Groups the clauses: a measure continues until a clause names a cause, a sentence mentions something amiss, or another
 * numbered pair begins.
 */
function runsOf(all: readonly Clause[], reader: Reader): Run[] {
  const isMeasure = measuresIn(all, reader)
  const runs: { kind: Kind; clauses: Clause[] }[] = []
  let kind: Kind = 'cause'
  for (const [at, clause] of all.entries()) {
    kind = kindAt(all, at, kind, isMeasure, reader)
    const last = runs.at(-1)
    if (last?.kind === kind) last.clauses.push(clause)
    else runs.push({ kind, clauses: [clause] })
  }
  return runs
}

function kindAt(
  all: readonly Clause[],
  at: number,
  before: Kind,
  isMeasure: (at: number) => boolean,
  reader: Reader,
): Kind {
  const { text = '', begins } = all[at] ?? {}
  const told = text.replace(numbered, '')
  if (causeLabel.test(told)) return 'cause'
  if (measureLabel.test(told) || isMeasure(at)) return 'measure'
  if (!begins || before === 'cause') return before
  return reader.isAmiss(told) || (numbered.test(text) && isPair(all, at, isMeasure)) ? 'cause' : 'measure'
}

/** Whether a sentence that does not begin with a measure goes on to one. */
function isPair(all: readonly Clause[], at: number, isMeasure: (at: number) => boolean): boolean {
  for (let next = at + 1; next < all.length && !all[next]?.begins; next += 1) if (isMeasure(next)) return true
  return false
}

/** Whether the clause at an index says what will be done: nothing is amiss in it, or after it in its sentence. */
function measuresIn(all: readonly Clause[], reader: Reader): (at: number) => boolean {
  const sound: boolean[] = []
  for (let at = all.length - 1; at >= 0; at -= 1) {
    const goesOn = all[at + 1]?.begins === false
    sound[at] = !reader.isAmiss(all[at]?.text ?? '') && (!goesOn || sound[at + 1] === true)
  }
  return (at) => reader.isMeasure((all[at]?.text ?? '').replace(numbered, ''), sound[at] === true, at === 0)
}

type Reader = {
  isAmiss(clause: string): boolean
  /**
   * Whether a clause says what will be done, judging by its time and its agent; `sound`: nothing is amiss from here on.
   */
  isMeasure(clause: string, sound: boolean, first: boolean): boolean
}

const readerOf = onceForText((words: ReasonWords, next: string): Reader => {
  const shape = (source = never, start = '') =>
    new RegExp(`${start}(?:${source.replaceAll('{nextYear}', next || never)})`)
  const times = shape(words.measure, '^')
  const [act, plan] = [shape(words.act, '^'), shape(words.behind, '^')]
  const [later, amiss] = [shape(words.later), shape(words.amiss)]
  return {
    isAmiss: (clause) => amiss.test(clause),
    isMeasure(clause, sound, first) {
      const told = clause.replace(joint, '').replace(joint, '')
      return times.test(told) || (sound && (act.test(told) || later.test(told) || (!first && plan.test(told))))
    },
  }
})

/** Matches nothing. */
const never = '(?!)'

/** The clauses of one kind, in order, as a sentence without its final mark. */
function joined(runs: readonly Run[], kind: Kind): string {
  return runs
    .flatMap((run) => (run.kind === kind ? [closed(run.clauses)] : []))
    .filter((words) => words !== '')
    .join('；')
}

/** The same by items if several are numbered, else as one. */
function itemised(runs: readonly Run[], kind: Kind): string[] {
  const items = runs.flatMap((run) => (run.kind === kind ? itemsOf(run.clauses) : []))
  const isNumbered = ([first]: readonly Clause[]) => first?.begins === true && numbered.test(first.text)
  const said = items.filter(isNumbered).length < 2 ? [joined(runs, kind)] : items.map(closed)
  return said.filter((words) => words !== '')
}

/** Clauses grouped into items: each item begins with its number. */
function itemsOf(all: readonly Clause[]): Clause[][] {
  const items: Clause[][] = []
  for (const clause of all) {
    const last = items.at(-1)
    if (last && !(clause.begins && numbered.test(clause.text))) last.push(clause)
    else items.push([clause])
  }
  return items
}

/** Clauses without the words that announce them, and without what a named cause only explains (实际…，原因是…). */
function closed(all: readonly Clause[]): string {
  const named = all.filter(({ text }) => causeLabel.test(text.replace(numbered, '')))
  const from = named.length === 1 ? all.indexOf(named[0] as Clause) : 0
  const start = all.slice(0, from).every(({ mark }) => !/[。；;]/.test(mark)) ? from : 0
  const [first, ...rest] = all.slice(start).map((clause) => (clause.begins ? unnumbered(clause) : clause))
  if (!first) return ''
  const begun = unnumbered(first).text.replace(causeLabel, '').replace(measureLabel, '').replace(numbered, '')
  const words = [{ ...first, text: begun }, ...rest].map(({ text, mark }) => `${text}${mark}`).join('')
  return words.replace(/(?<![，。；;,\s])[，。；;,\s]+$/, '')
}

function unnumbered(clause: Clause): Clause {
  return { ...clause, text: clause.text.replace(numbered, '') }
}
