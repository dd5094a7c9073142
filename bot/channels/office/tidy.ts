import { isFileWanted } from '../../../db/files-wanted.ts'
import { forgetEndedSessions } from '../../../db/page/sessions.ts'
import { giveUpBytes, heldUploads } from '../../../db/page/uploads.ts'
import { discard, type Shelf } from './storing.ts'

const every = 60_000

/** Tidies up every minute until it is stopped. */
export function startTidying(shelf: Shelf, now: () => number, onError: (error: unknown) => void) {
  let round = Promise.resolve()
  const timer = setInterval(() => {
    round = round.then(() => tidy(shelf, now())).catch(onError)
  }, every).unref()
  return {
    stop() {
      clearInterval(timer)
      return round
    },
  }
}

/** Deletes ended sessions, and the bytes of people's files that are no longer needed. */
export async function tidy(shelf: Shelf, now: number): Promise<void> {
  const { store } = shelf
  forgetEndedSessions(store, now)
  for (const id of heldUploads(store)) {
    if (isFileWanted(store, id)) continue
    giveUpBytes(store, id)
    await discard(shelf, id)
  }
}
