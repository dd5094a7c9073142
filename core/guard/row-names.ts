import type { Address } from '../address.ts'
import { isListed, rowsOver } from '../facts.ts'
import { flatMap } from '../flat-map.ts'
import type { Form } from '../form.ts'
import { onceFor } from '../once.ts'
import { once } from '../once-per-facts.ts'
import type { Guarded } from './fault.ts'
import { around, type MarkedSlot } from './marked.ts'

/** The rows with this name. */
type Called = { readonly name: string; readonly rows: readonly Address[] }

/** The words that announce an indicator's target, actual, score or weight. */
const announces: readonly (readonly [RegExp, string])[] = [
  [/(?:指标值|目标值|年度目标|计划值)(?:为|是)?$/, 'target'],
  [/(?:实际(?:完成|达到)?|完成值|实际值)(?:值|了|为|是)?$/, 'actual'],
  [/(?:(?<!没有|未|应|可)得|得分|扣后得)(?:为|是)?$/, 'score'],
  [/(?:满分|分值)(?:为|是)?$/, 'weight'],
]
const told = ['target', 'actual', 'score', 'weight', 'gap']
const nameColumns = ['name', 'spokenName']

/**
 * Why a slot of a listed row does not match: another row was named last, or the words announce another of its cells.
 */
export function judgeRowNames(guarded: Guarded, slot: MarkedSlot): string | undefined {
  const [, row, column = ''] = /^(.+\.\d+)\.([^.\d]+)(?:\.(?:cause|causeTold|measure))?$/.exec(slot.name) ?? []
  if (row === undefined) return undefined
  if (nameColumns.includes(column)) return otherBlock(guarded, slot, row)
  const { draft } = guarded
  const indicator = /\.indicators\./.test(row)
  const announced =
    indicator && told.includes(column) ? announcedIn(draft.text.slice(Math.max(0, slot.at - 8), slot.at)) : undefined
  if (announced !== undefined && announced !== column && !isGoal(draft.text.slice(slot.at + 1)))
    return '前面的话说的是这个指标的另一个数'
  const line = draft.text.lastIndexOf('\n', slot.at) + 1
  const sentence = around(draft.sentences, slot.at)
  if (draft.text.slice(sentence.from, sentence.to).includes('分别')) return undefined
  const named = namesIn(guarded).filter(({ at }) => at >= line && at < sentence.to)
  const before = named.filter(({ at }) => at < slot.at).at(-1)
  const after = named.find(({ at }) => at > slot.at)
  if (!before || fits(before.rows, row) || (after && fits(after.rows, row))) return undefined
  return `这里说的是“${before.name}”`
}

/** A row that belongs to another block than the one named in the clause: 甲项目的{{乙项目的指标}}. */
function otherBlock(guarded: Guarded, { at }: MarkedSlot, row: Address): string | undefined {
  const outer = rowsOver(row).at(-2)
  const clause = around(guarded.draft.clauses, at)
  const named = namesIn(guarded).filter((one) => one.at >= clause.from && one.at < at)
  const before = named.filter(({ rows }) => rows.some((one) => one.replace(/\.\d+$/, '') === outer?.list)).at(-1)
  return outer && before && !before.rows.includes(`${outer.list}.${outer.number}`)
    ? `这里说的是“${before.name}”`
    : undefined
}

function announcedIn(words: string): string | undefined {
  return announces.find(([shape]) => shape.test(words))?.[1]
}

/** Whether the slot is used as the goal, whatever the words before it say: 完成{{….target}}的目标. */
function isGoal(after: string): boolean {
  return /^的?(?:年度)?(?:指标值|目标|任务|计划|要求)/.test(after)
}

/** Whether a row was named, or belongs to a row that was. */
function fits(rows: readonly Address[], row: Address): boolean {
  return rows.some((named) => named === row || row.startsWith(`${named}.`) || named.startsWith(`${row}.`))
}

/** The names in a draft, as slots or as words, in order. */
const namesIn = onceFor(({ form, subject, draft }: Guarded) => {
  const slots = draft.slots
    .filter(({ name }) => nameColumns.some((column) => name.endsWith(`.${column}`)))
    .map(({ at, name }) => {
      const row = name.slice(0, name.lastIndexOf('.'))
      return { at, name: subject.facts.get(`${row}.name`) ?? name, rows: [row] }
    })
  let words = draft.text
  const written = flatMap(calledIn(form, subject.facts, ''), ({ name, rows }) => {
    const found: { at: number; name: string; rows: readonly Address[] }[] = []
    for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
      found.push({ at, name, rows })
      words = words.slice(0, at) + '　'.repeat(name.length) + words.slice(at + name.length)
    }
    return found
  })
  return [...slots, ...written].sort((a, b) => a.at - b.at)
})

/** The names of all listed rows, longest first; rows with the same name are merged. */
const calledIn = once((_: Form, facts): readonly Called[] => {
  const rows = new Map<string, Address[]>()
  for (const [address, name] of facts) {
    if (!/\.\d+\.name$/.test(address) || name.length < 3 || !isListed(facts, address, true)) continue
    rows.set(name, [...(rows.get(name) ?? []), address.slice(0, -'.name'.length)])
  }
  return [...rows].map(([name, of]) => ({ name, rows: of })).sort((a, b) => b.name.length - a.name.length)
})
