import type { Margins, Setting } from '../../layout.ts'

/** Margins narrower than the standard's, for a form that would otherwise take a second page; page numbers stay. */
const narrower: Margins = { top: 25, bottom: 22, left: 22, right: 20 }
const narrowest: Margins = { top: 20, bottom: 18, left: 18, right: 16 }

/** How an annex may be set upright on A4: in 五号 first, then tighter, at last in 小五 with narrower margins. */
export const uprightSettings: readonly Setting[] = [
  { size: 10.5, line: 14, padding: 1.5, row: 17.5 },
  { size: 10.5, line: 13, padding: 1.2, row: 16 },
  { size: 10.5, line: 12.5, padding: 0.8, row: 14.5 },
  { size: 10, line: 12, padding: 0.5, row: 13.5 },
  { size: 9.5, line: 11.5, padding: 0.4, row: 12.5 },
  { size: 9, line: 11, padding: 0.3, row: 11.8 },
  { margins: narrower, size: 10, line: 12, padding: 0.5, row: 13.5 },
  { margins: narrower, size: 9, line: 11, padding: 0.3, row: 11.8 },
  { margins: narrowest, size: 9, line: 10.5, padding: 0.2, row: 11.2 },
]
