import type { Address } from '../address.ts'
import { expression } from '../expression.ts'
import { type Facts, rowNumbers } from '../facts.ts'
import { bind, cellIn, numbersOf } from '../form.ts'
import { onceForText } from '../once.ts'
import type { Check } from './kinds.ts'
import type { Broken } from './sides.ts'

/** A name that stands twice in one annex, or nearly. */
export function judgeRepeated(
  facts: Facts,
  check: Extract<Check, { kind: 'repeated' }>,
  numbers: readonly number[],
): Broken | undefined {
  const byName = new Map<string, Address[]>()
  for (const cell of check.rows.flatMap((row) => namesOf(facts, bind(row, numbers)))) {
    const key = nameRead(check.readAs, facts.get(cell) ?? '')
    if (key.length > 1) byName.set(key, [...(byName.get(key) ?? []), cell])
  }
  const twice = [...byName.values()].filter((cells) => cells.length > 1)
  if (twice.length === 0) return undefined
  const quoted = (cells: readonly Address[]) => cells.map((cell) => `“${facts.get(cell)}”`).join('与')
  return { at: twice.flat(), shows: twice.map(quoted).join('；') }
}

/** The name's letters in a fixed order, so that 及时完成 and 完成及时 are one. */
const nameRead = onceForText((readAs: readonly (readonly [string, string])[], name: string): string => {
  const meant = new Map(readAs)
  const words = expression(readAs.map(([word]) => word).join('|'))
  let [rest, read] = [name, '']
  for (let found = words.exec(rest); found; found = words.exec(rest)) {
    read += rest.slice(0, found.index) + (meant.get(found[0]) ?? '')
    rest = rest.slice(found.index + found[0].length)
  }
  return [...(read + rest).replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')
})

function namesOf(facts: Facts, row: string): Address[] {
  return rowsOf(facts, row).map((address) => cellIn(address, 'name'))
}

/** The listed rows under a pattern of which only the last number is open. */
function rowsOf(facts: Facts, row: string): Address[] {
  const list = row.slice(0, -2)
  return rowNumbers(facts, list)?.map((number) => `${list}.${number}`) ?? []
}

type Alike = Extract<Check, { kind: 'alike' }>
type Block = { readonly address: Address; readonly lines: readonly string[] }

/** Blocks that were copied from one another. Lines that differ in their first column need not be read any further. */
export function judgeAlike(facts: Facts, check: Alike): Broken | undefined {
  const first = { ...check, columns: check.columns.slice(0, 1) }
  if (alikeBlocks(facts, first).length === 0) return undefined
  const same = alikeBlocks(facts, check)
  if (same.length === 0) return undefined
  const names = same.map(({ address }) => facts.get(cellIn(address, 'name')))
  return {
    at: [check.each.slice(0, -2), ...same.map(({ address }) => cellIn(address, 'name'))],
    shows: `${same.length}个：${names.join('、')}`,
  }
}

/** Blocks of which nearly all lines are the same, the block's own name aside. */
function alikeBlocks(facts: Facts, check: Alike): Block[] {
  const blocks = rowsOf(facts, check.each)
    .filter((address) => facts.get(cellIn(address, 'name')))
    .map((address): Block => ({ address, lines: linesOf(facts, check, address) }))
    .filter(({ lines }) => lines.length >= check.least)
  return blocks.filter((block) => blocks.some((other) => other !== block && areAlike(check, block, other)))
}

function linesOf(facts: Facts, { rows, columns }: Alike, block: Address): string[] {
  const name = facts.get(cellIn(block, 'name')) ?? ''
  const numbers = numbersOf(block)
  return rows
    .flatMap((row) => rowsOf(facts, bind(row, numbers)))
    .filter((address) => facts.get(cellIn(address, 'name')))
    .map((address) => {
      const line = columns.map((column) => facts.get(cellIn(address, column)) ?? '').join('|')
      return line.replaceAll(name, '')
    })
}

function areAlike({ share, least }: Alike, one: Block, other: Block): boolean {
  const lines = new Set(other.lines)
  const common = one.lines.filter((line) => lines.has(line)).length
  return common >= least && common >= share * Math.max(one.lines.length, other.lines.length)
}
