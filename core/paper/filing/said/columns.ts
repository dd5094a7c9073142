import { columnsOfWords } from '../../../prose/colour.ts'
import type { Figure } from '../../../prose/figure.ts'
import type { Column, ProseSettings } from '../../../prose/rules.ts'
import { wholeOf } from './parts.ts'
import type { Told } from './sentences.ts'

/**
 * The column of a figure: its own, that of the amount it is part of, or else the one its sentence has named. `unclear`
 * if there are several, `change` if it is part of a change, undefined if there is none.
 */
export function columnOf(settings: ProseSettings, told: Told, at: number): Column | 'unclear' | 'change' | undefined {
  const figure = told.figures[at]
  if (!figure) return undefined
  if (figure.columns.length > 0) return onlyOne(figure.columns)
  const whole = wholeOf(told, at)
  if (whole === undefined) return named(settings, told, figure)
  if (typeof whole === 'string') return whole
  const total = told.figures[whole.at]
  if (!total) return 'unclear'
  if (total.columns.length > 0) return onlyOne(total.columns)
  if (total.phrase.includes('实际')) return 'final'
  return total.phrase.endsWith('支出')
    ? columnOfSpending(settings, told, whole.at, total)
    : named(settings, told, total)
}

/** 收入208万元，支出208万元: spending equal to income has the column of the amount before it; otherwise it is what was spent. */
function columnOfSpending(
  settings: ProseSettings,
  told: Told,
  whole: number,
  total: Figure,
): ReturnType<typeof columnOf> {
  const balanced = told.figures.findIndex((other, index) => index < whole && isSameAmount(other, total))
  if (balanced >= 0) return columnOf(settings, told, balanced)
  return named(settings, told, total) === undefined ? undefined : 'final'
}

function named(settings: ProseSettings, { text }: Told, figure: Figure): Column | 'unclear' | undefined {
  const said = text.slice(0, figure.at)
  return onlyOne(columnsOfWords(settings, said.slice(said.lastIndexOf('；') + 1)))
}

function onlyOne(columns: readonly Column[]): Column | 'unclear' | undefined {
  return columns.length > 1 ? 'unclear' : columns[0]
}

function isSameAmount(one: Figure, other: Figure): boolean {
  return one.of === 'money' && one.zeros === other.zeros && one.value.eq(other.value)
}
