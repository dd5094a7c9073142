import type { Played } from './play.ts'

/** What differs from what it should be, a line each; none when the filing came through whole. */
export function differences(played: Played): string[] {
  return ['report.docx', 'draft.docx', 'filing.json'].flatMap((name) =>
    played.documents.has(name) ? [] : [`没有得到 ${name}`],
  )
}
