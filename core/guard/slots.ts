import { isSignature } from '../address.ts'
import { isListed } from '../facts.ts'
import { cellAt } from '../form.ts'
import { phraseAt } from '../narrative/phrases.ts'
import { isPiece } from '../narrative/pieces.ts'
import { pointsOf } from '../narrative/points.ts'
import { type Fault, fault, type Guarded } from './fault.ts'

/** Slots whose names a section may not print: no figure, phrase or existing row. */
export function judgeSlots(guarded: Guarded): Fault[] {
  const { draft } = guarded
  return draft.slots
    .filter(({ name }) => !isKnown(guarded, name))
    .map(({ at, name }) => fault('slot', draft, { from: at, to: at + 1 }, `没有“${name.slice(0, 40)}”`))
}

function isKnown({ form, subject, section }: Guarded, name: string): boolean {
  const point = /^point\.([1-9]\d*)$/.exec(name)?.[1]
  if (point !== undefined) return Number(point) <= pointsOf(subject.facts, subject.year, section).figures.length
  if (phraseAt(form, name) || isPiece(form, name)) return true
  const cell = cellAt(form, name)
  return (
    cell !== undefined &&
    !cell.row.prose &&
    !cell.imported &&
    !isSignature(name) &&
    isListed(subject.facts, name, false)
  )
}
