import { type Address, bind, cellIn, numbersOf } from '../../address.ts'
import type { Facts } from '../../facts.ts'
import { type CheckKind, type CheckOf, noFixes, rowCells } from '../kind.ts'
import type { Cells } from '../kinds.ts'
import { rowsUnder } from '../listed-rows.ts'

type Alike = CheckOf<'alike'>
type Block = { readonly address: Address; readonly rows: readonly Address[] }

/** Blocks are not copied from one another. Lines that differ in their first column are not compared further. */
export const alike: CheckKind<'alike'> = {
  reads: (_, { each, rows, columns }) => [
    `${each}.name`,
    ...rows.flatMap((row) => columns.map((column) => `${row}.${column}`)),
  ],
  judge(_, { facts }, check) {
    const blocks = comparable(check, blocksOf(facts, check))
    if (blocks.length === 0) return undefined
    const first = { ...check, columns: check.columns.slice(0, 1) }
    if (alikeAmong(facts, first, blocks).length === 0) return undefined
    const same = alikeAmong(facts, check, blocks)
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

/** The blocks with a name, and their rows with one. */
function blocksOf(facts: Facts, { each, rows }: Alike): Block[] {
  const isNamed = (row: Address) => Boolean(facts.get(cellIn(row, 'name')))
  return rowsUnder(facts, each)
    .filter(isNamed)
    .map((address) => {
      const numbers = numbersOf(address)
      return { address, rows: rows.flatMap((row) => rowsUnder(facts, bind(row, numbers))).filter(isNamed) }
    })
}

/** Those that have enough rows, and about as many as another: told before any line is put together. */
function comparable({ share, least }: Alike, blocks: readonly Block[]): readonly Block[] {
  const enough = blocks.filter(({ rows }) => rows.length >= least)
  const near = ({ rows: one }: Block, { rows: other }: Block) =>
    Math.min(one.length, other.length) >= share * Math.max(one.length, other.length)
  return enough.filter((block) => enough.some((other) => other !== block && near(block, other)))
}

/** Blocks in which nearly all lines are the same, apart from the block's own name. */
function alikeAmong(facts: Facts, check: Alike, blocks: readonly Block[]): Block[] {
  const lines = new Map(blocks.map((block) => [block, linesOf(facts, check, block)]))
  const areAlike = (one: Block, other: Block) => isCopy(check, lines.get(one) ?? [], lines.get(other) ?? [])
  return blocks.filter((block) => blocks.some((other) => other !== block && areAlike(block, other)))
}

function linesOf(facts: Facts, { columns }: Alike, { address, rows }: Block): string[] {
  const name = facts.get(cellIn(address, 'name')) ?? ''
  return rows.map((row) => {
    const line = columns.map((column) => facts.get(cellIn(row, column)) ?? '').join('|')
    return line.replaceAll(name, '')
  })
}

function isCopy({ share, least }: Alike, one: readonly string[], other: readonly string[]): boolean {
  const lines = new Set(other)
  const common = one.filter((line) => lines.has(line)).length
  return common >= least && common >= share * Math.max(one.length, other.length)
}
