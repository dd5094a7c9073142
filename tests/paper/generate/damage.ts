import { type Dice, diceOf } from '../../fixtures/dice.ts'
import { type Cell, type Document, eachPart, eachRow, type Part, type Row, textOf } from './document.ts'
import { type Paper, writtenPaper } from './paper.ts'

/** A manual change to a paper: the document after it, and the cells whose own texts it changed. */
type Harm = { readonly document: Document; readonly touched: readonly string[] }
export type DamageName = keyof typeof damages

/** A damaged paper; its truth is still that of the undamaged one. */
export type Damaged = { readonly paper: Paper; readonly damage: DamageName; readonly touched: readonly string[] }

/** A cell that is summed with others of its column: another figure there breaks a sum that is printed too. */
const summed =
  /^base\.(?:vehicleRunning|vehiclePurchase|overseas|reception|operations|maintenance)\.(?:lastFinal|budget|final)$/
const inFunds = /^project\.\d+\.funds\.(?:fiscal|carryover|other)\.(?:initial|annual|executed)$/

/** The texts of two cells exchanged: figures of different sums. */
function swappedFigures(document: Document, dice: Dice): Harm {
  const one = dice.pick(stated(document, summed, /^(?!0(?:\.0+)?$)/))
  const others = stated(document, summed, /^(?!0(?:\.0+)?$)/).filter(
    (other) => column(other) !== column(one) && other.text !== one.text,
  )
  return swapped(document, one, dice.pick(others.length > 0 ? others : [one]))
}

/** A sentence in place of a figure, and the figure in place of the sentence. */
function swappedKinds(document: Document, dice: Dice): Harm {
  const words = stated(document, /^base\.frugality\.text$|\.goal\.(?:expected|actual)$/, /\D{4}/)
  return swapped(document, dice.pick(stated(document, /\.(?:final|annual|executed)$/, /\d/)), dice.pick(words))
}

/** A figure of another magnitude, as by a misplaced decimal point. */
function magnitude(document: Document, dice: Dice): Harm {
  const one = dice.pick(stated(document, new RegExp(`${summed.source}|${inFunds.source}`), /^[1-9][\d,]*(?:\.\d+)?$/))
  const value = `${Number((Number(one.text.replaceAll(',', '')) * dice.pick([10, 100, 0.1])).toFixed(3))}`
  return {
    document: eachPart(document, (part) => (part.at === one.at ? { ...part, text: value } : part)),
    touched: [one.at],
  }
}

/** Without the row of heads over the money of annex 1 or of a project. */
function withoutHeads(document: Document, dice: Dice): Harm {
  const texts = dice.pick(['预算数', '三级指标'])
  const isHead = (row: Row) =>
    row.cells.some(
      ({ role, parts }) => role === 'head' && parts.some(({ text }) => text.replace(/\s/g, '').includes(texts)),
    )
  return { document: eachRow(document, (row) => (isHead(row) ? [] : row)), touched: [] }
}

/** The values of one row shifted one cell to the right, the first one blank. */
function shifted(document: Document, dice: Dice): Harm {
  const at = dice.pick(stated(document, summed, /\d/)).at.replace(/\.\w+$/, '')
  const touched = stated(document, new RegExp(`^${at.replaceAll('.', '\\.')}\\.\\w+$`), /^/).map((part) => part.at)
  return {
    document: eachRow(document, (row) => (row.id === at ? { ...row, cells: movedOn(row.cells) } : row)),
    touched,
  }
}

/** Each value cell with the text of the one before it. */
function movedOn(cells: readonly Cell[]): Cell[] {
  const values = cells.filter(({ role }) => role === 'value')
  return cells.map((cell) => {
    const place = values.indexOf(cell)
    const before = textOf(values[place - 1]?.parts ?? [])
    return place < 0
      ? cell
      : { ...cell, parts: cell.parts.map((part, at) => ({ ...part, text: at === 0 ? before : '' })) }
  })
}

/** One head's year changed: 2023年预算数 now says 2022年. */
function otherYear(document: Document, dice: Dice): Harm {
  const head = dice.pick(['预算数', '决算数'])
  let done = false
  const changed = eachPart(document, (part) => {
    const [, year] = /(\d{4})\s*年/.exec(part.text) ?? []
    if (done || part.at || !year || !part.text.replace(/\s/g, '').includes(`年${head}`)) return part
    done = true
    return { ...part, text: part.text.replace(year, `${Number(year) - 1}`) }
  })
  return { document: changed, touched: [] }
}

export const damages = { swappedFigures, swappedKinds, magnitude, withoutHeads, shifted, otherYear }
export const damageNames = Object.keys(damages) as DamageName[]

/** The paper after one damage: to annex 1 if the form has it. */
export function damaged(paper: Paper, seed: number, damage: DamageName = diceOf(seed).pick(damageNames)): Damaged {
  const dice = diceOf(seed + 1)
  const { document, touched } = damages[damage](paper.document, dice)
  const after = writtenPaper(paper.filing, paper.layout, document, dice)
  return { paper: { ...after, truth: paper.truth, printed: paper.printed }, damage, touched }
}

type Stated = Part & { readonly at: string }

/** The parts with such a text that state such a cell. */
function stated(document: Document, cell: RegExp, text: RegExp): Stated[] {
  const found: Stated[] = []
  eachPart(document, (part) => {
    if (part.at !== undefined && cell.test(part.at) && text.test(part.text)) found.push({ ...part, at: part.at })
    return part
  })
  return found
}

function swapped(document: Document, one: Stated, other: Stated): Harm {
  const change = (part: Part): Part => {
    if (part.at === one.at) return { ...part, text: other.text }
    return part.at === other.at ? { ...part, text: one.text } : part
  }
  return { document: eachPart(document, change), touched: [one.at, other.at] }
}

function column(part: Stated): string {
  return part.at.slice(part.at.lastIndexOf('.'))
}
