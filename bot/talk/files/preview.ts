import type { KeptFile } from '../../../core/known/files.ts'
import { coming, originOf } from '../home.ts'
import { called } from '../keeping/telling.ts'
import type { Button, Place, Say } from '../nouns.ts'
import { goingOnAt, type Talk, type Turn } from '../talk.ts'
import { toChanges } from './changes.ts'
import { partsSaid, titlesIn } from './parts.ts'

/** Shows what the file would change, and the choices; nothing is changed yet. */
export function preview(talk: Talk, file: KeptFile, id: number, again: boolean): Turn {
  const say = previewSay(talk, file, id, again)
  const { choices } = say
  const place: Place = { at: 'menu', choices, ...goingOnAt(talk.place), ...coming(originOf(talk.place)) }
  return { says: [say], place }
}

/** The preview; to a colleague who fills an annex, of their annexes alone. */
export function previewSay(
  talk: Talk,
  kept: KeptFile,
  id: number,
  again: boolean,
): Extract<Say, { say: 'importPreview' }> {
  const { file, from } = kept
  const { department, year, brings, paper, parts } = file
  const shown = {
    again,
    department,
    year,
    ...brings.shown,
    lists: toChanges(talk, brings, id),
    choices: choicesOf(kept, id),
  }
  const own = { say: 'importPreview', ...shown, parts: partsSaid(talk, parts) } as const
  if (from === undefined) return paper ? { ...own, paper } : own
  const sender = talk.members.find((one) => one.id === from) ?? { id: from }
  return { ...own, from: { name: called(talk, sender), titles: titlesIn(talk, brings) } }
}

/** The choices that are of use: taking everything, only what is blank, only checking, or leaving it. */
export function choicesOf({ file, from }: Pick<KeptFile, 'file' | 'from'>, id: number): Button[] {
  const { brings, parts = [] } = file
  const { seen, changed, emptied, filled, blanks } = brings
  const taking = (label: string, how: 'all' | 'blanks'): Button => ({
    label,
    action: { do: 'import', file: id, how, seen },
  })
  const all = changed.length + emptied.length + filled.length
  return [
    ...(all > 0 ? [taking('全部填入', 'all')] : []),
    ...(blanks.length > 0 && blanks.length < all ? [taking('只填没填的', 'blanks')] : []),
    ...(all === 0 && parts.length > 0 ? [taking('给同事看', 'all')] : []),
    ...(from === undefined ? [{ label: '只检查', action: { do: 'checkFile', file: id, seen } } as const] : []),
    { label: '先不填入', action: { do: 'leaveFile', file: id } },
  ]
}
