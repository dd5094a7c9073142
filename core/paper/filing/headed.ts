import type { Form } from '../../form.ts'
import { saysNone } from '../../values/texts.ts'
import type { Piece } from './line.ts'
import { headingIn, isNumbered } from './outline.ts'

/** Splits the lines of a paragraph that begins with a heading; a heading broken into lines for looks stays whole. */
export function headedApart(form: Form, piece: Piece): readonly Piece[] {
  const [first = '', ...rest] = piece.text.split('\n')
  const heading = rest.length > 0 ? headingIn(form, first) : undefined
  if (!heading) return [piece]
  const isBroken = rest.every(isRestOfHeading) && headingIn(form, piece.text) === heading
  return isBroken ? [piece] : [first, ...rest].map((text) => ({ ...piece, text }))
}

function isRestOfHeading(line: string): boolean {
  return !isNumbered(line) && !saysNone(line) && !/[，。；]/.test(line)
}
