import { transcriptOf } from '../../bot/commands/replay-words.ts'
import { holds, type ReplayedTurn, replayFiling } from '../../bot/replay.ts'
import { openStoreToRead } from '../../db/open.ts'
import type { KeptTurn } from '../../db/replayed.ts'
import { filings } from '../../db/schema.ts'

/** The filings whose talk comes out differently, and those with a turn that was not stored. */
export function replayedIn(file: string): readonly string[] {
  const store = openStoreToRead(file)
  const ids = store.db.select({ id: filings.id }).from(filings).all()
  const replays = ids.flatMap(({ id }) => replayFiling(store, id) ?? [])
  store.close()
  const lost = replays.flatMap(({ turns }) => turns.filter(({ turn }) => turn.known === 'gone' && !isAsIf(turn)))
  return [...replays.filter((replay) => !holds(replay)).map((replay) => transcriptOf(replay)), ...lost.map(lostWords)]
}

/** Whether a turn was not part of the talk, but inserted as if it had been. */
function isAsIf({ content }: KeptTurn): boolean {
  return content?.is === 'tap' && content.button === ''
}

function lostWords({ number }: ReplayedTurn): string {
  return `turn ${number} was not kept`
}
