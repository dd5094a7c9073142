import type { Kind } from '../../core/cell-kind.ts'
import type { Facts } from '../../core/facts.ts'
import type { AskedCell, Question } from '../../core/question.ts'
import type { Dice } from '../fixtures/dice.ts'

/** A text that answers a row, and the cells that it states in their canonical form. */
export type Written = { readonly text: string; readonly states: ReadonlyMap<string, string> }

/** Writes answers that differ from all before them, as far as their kinds allow. */
export class Pen {
  readonly #dice: Dice
  #written = 0

  constructor(dice: Dice) {
    this.#dice = dice
  }

  /** An answer to a question, sometimes to a part of it only; a row with a name mostly keeps it. */
  answer({ row, cells }: Question, facts: Facts): Written {
    if (row.repeats) return { text: this.#dice.chance(0.6) ? '无' : this.#name('项'), states: new Map() }
    const some = cells.length > 1 && this.#dice.chance(0.15) ? cells.slice(0, 1) : cells
    const named = (cell: AskedCell) => (cell.column === 'name' ? facts.get(cell.address) : undefined)
    const value = (cell: AskedCell) => (this.#dice.chance(0.8) && named(cell)) || this.value(cell)
    return written(some.map((cell) => [cell, value(cell)] as const))
  }

  /** Rows of figures as copied from a table, each after its label. */
  block(rows: readonly Question[]): Written {
    const lines = rows.map(({ row, cells }) => ({
      label: row.label,
      ...written(cells.map((cell) => [cell, this.value(cell)] as const)),
    }))
    return {
      text: lines.map(({ label, text }) => `${label}\t${text.replaceAll(' ', '\t')}`).join('\n'),
      states: new Map(lines.flatMap(({ states }) => [...states])),
    }
  }

  value({ kind, column }: Pick<AskedCell, 'kind' | 'column'>): string {
    if (kind.type === 'choice') return this.#dice.pick(kind.options).label
    if (kind.type === 'text' && kind.phone) return '0730-5550101'
    if (kind.type === 'text') return kind.long ? this.#long() : this.#name(column === 'name' ? '名' : '语')
    return this.#figure(kind.type)
  }

  words(): string {
    return `情况属实，依据见第${this.#next()}号附件。`
  }

  #long(): string {
    const line = `第${this.#next()}条按规定办理。`
    return this.#dice.chance(0.15) ? line.repeat(300) : line
  }

  #figure(type: Exclude<Kind['type'], 'choice' | 'text'>): string {
    const { upTo } = this.#dice
    const figure = `${1 + upTo(98)}.${1 + upTo(8)}${1 + upTo(8)}`
    switch (type) {
      case 'amount':
      case 'area':
        return figure
      case 'percent':
        return `${figure}%`
      case 'count':
        return `${100 + upTo(900)}`
      case 'points':
        return `${1 + upTo(4)}`
      case 'date':
        return `2024年${1 + upTo(6)}月${1 + upTo(28)}日`
      case 'measure':
        return `≥${figure}%`
      default:
        return `办公室、第${this.#next()}股`
    }
  }

  #name(kind: string): string {
    return `第${this.#next()}号${kind}`
  }

  #next(): number {
    this.#written += 1
    return 1000 + this.#written
  }
}

/** Kinds whose canonical text is what was typed. */
const plain: readonly Kind['type'][] = ['amount', 'area', 'percent', 'count', 'text']

function written(cells: readonly (readonly [AskedCell, string])[]): Written {
  const states = cells.filter(([{ kind }]) => plain.includes(kind.type))
  return {
    text: cells.map(([, value]) => value).join(' '),
    states: new Map(states.map(([{ address }, value]) => [address, value])),
  }
}
