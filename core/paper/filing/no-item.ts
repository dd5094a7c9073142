import { saysNone } from '../../values/texts.ts'
import { plain } from './label.ts'
import { why } from './why.ts'

const sum = /(?:[小合总共累]计|合计数)(?:\([^()]*\))?:?$/
const note = /^(?:备?注|说明)\d{0,2}:/
const part = /^其中:/

/**
 * Why a row of an open list is no item of it by its name: it adds the items up, is a part of the one above, says that
 * there is none beside a figure, or is a note. `first`: no item is above it, so that 其中 may begin the items.
 */
export function whyNoItem(name: string, first: boolean): string | undefined {
  const said = plain(name)
  if (sum.test(said)) return why.sumLine
  if (note.test(said)) return why.noteLine
  if (part.test(said) && !first) return why.partLine
  return saysNone(name) ? why.noneLine : undefined
}
