import { analyse } from 'scslre'
import type { Source } from './sources.ts'

/** Why an expression's time grows faster than the text, as far as its shape tells. */
export function complaintsAbout({ at, source, flags }: Source): string[] {
  return analyse({ source, flags }).reports.map((report) => {
    const parts = report.type === 'Trade' ? [report.startQuant, report.endQuant] : [report.quant]
    const named = parts.map(({ raw }) => raw).join(' and ')
    return `${at} /${source}/${flags}: ${named} on many of /${report.character.literal.source}/`
  })
}
