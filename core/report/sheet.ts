import type { Margins, Setting } from '../layout.ts'

export const pointsPerMm = 72 / 25.4

/** A4, in mm. */
const paper = { short: 210, long: 297 } as const

/** The margins of GB/T 9704, in mm; a landscape page keeps the wide one on its binding edge. */
const upright: Margins = { top: 37, bottom: 35, left: 28, right: 26 }
const onItsSide: Margins = { top: 28, bottom: 26, left: 37, right: 35 }

/** A sheet as the reader holds it: size and margins, in mm. */
export type Sheet = { readonly width: number; readonly height: number; readonly margins: Margins }

/** The sheet of a setting; without one, that of the narrative. */
export function sheetOf({ landscape, margins }: Partial<Setting> = {}): Sheet {
  if (landscape) return { width: paper.long, height: paper.short, margins: margins ?? onItsSide }
  return { width: paper.short, height: paper.long, margins: margins ?? upright }
}

/** The area between the margins, in mm. */
export function textArea({ width, height, margins }: Sheet): { readonly width: number; readonly height: number } {
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom }
}

/** The heights of the lines around an annex's tables, in points; every line is exact, whatever font is substituted. */
export const lines = {
  annexNumber: { line: 28, before: 0, after: 0, size: 16 },
  title: { line: 32, before: 2, after: 6, size: 22 },
  note: { line: 12, before: 4, after: 0, size: 9 },
  signature: { line: 14, before: 6, after: 0, size: 9 },
} as const

/** How far a title may extend into each margin, in points, so that the longest fits one line. */
export const overhang = 12

/** Printed where a person will write by hand, underlined. */
export const lineToWriteOn = '\u00A0'.repeat(12)

/** The height of the line that separates two touching tables, in points. */
export const seam = 0.1

/** The inner measures of a table cell, in points. */
export const cell = { side: 1.5, indent: 2, border: 0.5 } as const
