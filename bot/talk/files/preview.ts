import type { Brings, ComparedFile } from '../../../core/known/files.ts'
import { coming, originOf } from '../home.ts'
import type { Button, Place } from '../nouns.ts'
import { goingOnAt, type Talk, type Turn } from '../talk.ts'

/** Shows what the file would change, and the choices; nothing is changed yet. */
export function preview(talk: Talk, file: ComparedFile, kept: number, again: boolean): Turn {
  const { department, year, brings, paper } = file
  const choices = choicesOf(brings, kept)
  const place: Place = { at: 'menu', choices, ...goingOnAt(talk.place), ...coming(originOf(talk.place)) }
  return {
    says: [{ say: 'importPreview', again, department, year, ...brings.shown, ...(paper ? { paper } : {}), choices }],
    place,
  }
}

/** The choices that are of use: taking everything, only what is blank, only checking, or leaving it. */
export function choicesOf({ seen, changed, emptied, filled, blanks }: Brings, file: number): Button[] {
  const taking = (label: string, how: 'all' | 'blanks'): Button => ({
    label,
    action: { do: 'import', file, how, seen },
  })
  const all = changed.length + emptied.length + filled.length
  return [
    ...(all > 0 ? [taking('全部填入', 'all')] : []),
    ...(blanks.length > 0 && blanks.length < all ? [taking('只填没填的', 'blanks')] : []),
    { label: '只检查', action: { do: 'checkFile', file, seen } },
    { label: '先不填入', action: { do: 'leaveFile', file } },
  ]
}
