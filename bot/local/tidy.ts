import { giveUpBytes, takenFiles } from '../../db/chat/files.ts'
import { forgetEndedSessions } from '../../db/chat/sessions.ts'
import { limits } from './limits.ts'
import { discard, type Shelf } from './storing.ts'

/** Whether the bot will still fetch a file that it has been told of. */
export type FileNeed = (file: string) => boolean

const every = 60_000

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
    if (isNeeded ? isNeeded(id) : date > youngest) continue
    giveUpBytes(store, id)
    await discard(shelf, id)
  }
}
