import { type Address, bind, cellIn, numbersOf } from '../../address.ts'
import type { Facts } from '../../facts.ts'
import { type CheckKind, type CheckOf, noFixes, rowCells } from '../kind.ts'
import type { Cells } from '../kinds.ts'
import { rowsUnder } from '../listed-rows.ts'

type Alike = CheckOf<'alike'>
type Block = { readonly address: Address; readonly lines: readonly string[] }

/** Blocks are not copied from one another. Lines that differ in their first column are not compared further. */
export const alike: CheckKind<'alike'> = {
  reads: (_, { each, rows, columns }) => [
    `${each}.name`,
    ...rows.flatMap((row) => columns.map((column) => `${row}.${column}`)),
  ],
  judge(_, { facts }, check) {
    const first = { ...check, columns: check.columns.slice(0, 1) }
    if (alikeBlocks(facts, first).length === 0) return undefined
    const same = alikeBlocks(facts, check)
    if (same.length === 0) return undefined
    const names = same.map(({ address }) => facts.get(cellIn(address, 'name')))
    return {
      at: [check.each.slice(0, -2), ...same.map(({ address }) => cellIn(address, 'name'))],
      shows: `${same.length}个：${names.join('、')}`,
    }
  },
  place: ({ each }) => each.slice(0, -2),
  fixes: noFixes,
  example: (_, check) => ({
    breach: { ...blockOf(check, 1, '道路维修'), ...blockOf(check, 2, '河道整治') },
    sound: { ...blockOf(check, 1, '道路维修', '道路'), ...blockOf(check, 2, '河道整治', '河道') },
  }),
}

/** A block with enough lines to be alike; `own` is put before the words of each. */
function blockOf({ each, rows: [row = ''], columns, least }: Alike, number: number, name: string, own = ''): Cells {
  const words = ['验收合格', '群众满意', '按期完工']
  const lines = Array.from({ length: least }, (_, at) => {
    const text = `${own}${words[at % words.length]}`
    const cells = columns.map((column) => [column, column === 'weight' ? '10' : text])
    return rowCells(bind(row, [number, at + 1]), { name: text, ...Object.fromEntries(cells) })
  })
  return Object.assign({ [`${bind(each, [number])}.name`]: name }, ...lines)
}

/** Blocks in which nearly all lines are the same, apart from the block's own name. */
function alikeBlocks(facts: Facts, check: Alike): Block[] {
  const named = rowsUnder(facts, check.each).filter((address) => facts.get(cellIn(address, 'name')))
  if (named.length < 2) return []
  const blocks = named
    .map((address): Block => ({ address, lines: linesOf(facts, check, address) }))
    .filter(({ lines }) => lines.length >= check.least)
  return blocks.filter((block) => blocks.some((other) => other !== block && areAlike(check, block, other)))
}

function linesOf(facts: Facts, { rows, columns }: Alike, block: Address): string[] {
  const name = facts.get(cellIn(block, 'name')) ?? ''
  const numbers = numbersOf(block)
  return rows
    .flatMap((row) => rowsUnder(facts, bind(row, numbers)))
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
