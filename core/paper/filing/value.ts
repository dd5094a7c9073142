import type { Kind } from '../../cell-kind.ts'
import { isBlank } from '../../values/blank.ts'
import { readValue } from '../../values/read.ts'
import type { Reading } from '../../values/refusal.ts'
import { saysNothing } from '../../values/texts.ts'
import { linesOf, mayBeSeveral } from './broken.ts'
import { areaUnitIn } from './label.ts'
import { withoutSeal } from './labelled.ts'
import { refusalWhy, strangeUnit, why } from './why.ts'

/** A printed text read for a cell, or why it cannot be. */
export type ReadText = { readonly value: string } | { readonly why: string }

const figures: readonly Kind['type'][] = ['amount', 'area', 'count', 'percent', 'points']
/** A figure in place of words. */
const onlyFigures = /^[-\d.,，%％\s]+$/
/** A date that was left to write by hand. */
const noDate = /^[\s年月日/.-]*$/
const bareFigure = /^[-(（]?[\d.,，\s０-９．]+[)）]?$/

/**
 * Reads the text of a cell. A blank, a dash, or 无 in place of a figure is blank; `unit` is the unit of money or area
 * named by the column's head. A target or an actual stays as printed.
 */
export function readText(kind: Kind, text: string, edition: string, unit: string = edition): ReadText {
  const said = text.trim()
  if (isBlank(said)) return { value: '' }
  if (kind.type === 'text' && !kind.phone && onlyFigures.test(said) && /\d/.test(said))
    return { why: refusalWhy('onlyFigures') }
  if (kind.type === 'date' && noDate.test(said)) return { value: '' }
  const isFigure = figures.includes(kind.type)
  if ((isFigure || kind.type === 'measure') && mayBeSeveral(linesOf(said))) return { why: why.severalFigures }
  if (isFigure) return readFigure(kind, linesOf(said).join(''), edition, unit)
  if (kind.type === 'measure') return orWhy(readValue(kind, oneLine(said), edition), oneLine(said))
  if (kind.type === 'text' && kind.long) return { value: said }
  if (kind.type === 'text' && !kind.phone) return { value: withoutSeal(oneLine(said)) }
  return orWhy(readValue(kind, kind.type === 'items' ? said : oneLine(said), edition))
}

function readFigure(kind: Kind, said: string, edition: string, unit: string): ReadText {
  if (saysNothing(said) || /^[-–—―─/\\]+$/.test(said)) return { value: '' }
  const whole = said.replace(/(?<=^\d{1,3}(?:[ \u00a0\u2009]\d{3}){0,4})[ \u00a0\u2009](?=\d{3}(?:\D|$))/g, '')
  const isMeant = kind.type === 'amount' ? unit !== edition : kind.type === 'area' && areaUnitIn(unit) !== undefined
  if (!isMeant || !bareFigure.test(whole)) return orWhy(readValue(kind, whole, edition))
  const reading = readValue(kind, `${whole}${unit}`, edition)
  return 'refused' in reading && reading.refused.code === 'wrongUnit' ? { why: strangeUnit(unit) } : orWhy(reading)
}

function orWhy(reading: Reading, printed?: string): ReadText {
  if ('refused' in reading) return { why: refusalWhy(reading.refused.code) }
  if ('choices' in reading)
    return { why: `${why.twoReadings}：${reading.choices.map(({ shown }) => shown).join('、')}` }
  return { value: printed ?? reading.value }
}

/** Joins the lines of a cell that was broken to fit. */
function oneLine(text: string): string {
  return linesOf(text).reduce((all, line) => `${all}${isApart(all, line) ? ' ' : ''}${line}`, '')
}

/** Whether a space is needed: between words in Latin letters. */
function isApart(before: string, line: string): boolean {
  return /[\x21-\x7e]$/.test(before) && /^[A-Za-z]/.test(line)
}
