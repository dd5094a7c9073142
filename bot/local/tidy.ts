import { giveUpBytes, takenFiles } from '../../db/chat/files.ts'
import { dropParts } from '../../db/chat/parts.ts'
import { forgetEndedSessions } from '../../db/chat/sessions.ts'
import { limits } from './limits.ts'
import type { Shelf } from './storing.ts'

/** Whether the bot will still fetch a file that it has been told of. */
export type FileNeed = (file: string) => boolean

const every = 60_000
/** Pieces that are dropped in a few milliseconds. */
const atOnce = 4

/** Tidies up every minute until it is stopped. */
export function startTidying(shelf: Shelf, isNeeded: FileNeed | undefined, onError: (error: unknown) => void) {
  let round = Promise.resolve()
  const timer = setInterval(() => {
    round = round.then(() => tidy(shelf, isNeeded)).catch(onError)
  }, every).unref()
  return {
    stop() {
      clearInterval(timer)
      return round
    },
  }
}

/** Forgets ended sessions and the bytes of people's files that the bot has done with. */
export async function tidy(shelf: Shelf, isNeeded: FileNeed | undefined): Promise<void> {
  const { store } = shelf
  forgetEndedSessions(store)
  const youngest = (store.now() - limits.keptBytes) / 1000
  for (const { id, date } of takenFiles(store)) {
    if (isNeeded ? !isNeeded(id) : date <= youngest) await drop(shelf, id)
  }
}

async function drop({ store, turns }: Shelf, file: string): Promise<void> {
  giveUpBytes(store, file)
  while ((await turns.run(() => dropParts(store, file, atOnce))) > 0);
}
