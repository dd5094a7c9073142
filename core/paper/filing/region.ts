import type { AnnexId } from '../../address.ts'
import { plain } from './label.ts'
import { alone, type Line } from './line.ts'

/** Lines that belong to one annex, up to the next. */
export type Region = {
  readonly annex: AnnexId
  readonly lines: readonly Line[]
  /** The lines at its beginning that are its title. */
  readonly title: readonly Line[]
  /** The text before the words of the title: the department. */
  readonly named: string
  readonly years: readonly number[]
}

/** The annexes of the lines, and the lines before any annex. */
export type Parted = { readonly regions: readonly Region[]; readonly before: readonly Line[] }

const marker = /^附[件表][\d一二三四五六七八九十]{0,3}(?:[-—.]\d{1,2})?[:：]?$/

/** Whether a line is only the number of an annex: 附件一. */
export function isMarker(line: Line): boolean {
  const only = alone(line)
  return only !== undefined && marker.test(plain(only.text))
}

/** The year in a line that says nothing else: （2024年度）. */
export function yearAlone(line: Line | undefined): number | undefined {
  const [, digits] = /^\(?(20\d\d)年?度?\)?$/.exec(plain((line && alone(line)?.text) ?? '')) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** Whether a line belongs to no annex: an annex number alone, a footnote, an endnote. */
export function isOfNoAnnex(line: Line): boolean {
  return isMarker(line) || line.pieces[0]?.source.note !== undefined
}
