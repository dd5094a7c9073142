import type { FatalError } from '../endings.ts'

/** How a channel ends: a promise for those who wait, and a function to end it, with the reason if it cannot go on. */
export type Ending = {
  readonly ended: Promise<FatalError | undefined>
  readonly end: (reason: FatalError | undefined) => void
}

export function openEnding(): Ending {
  let end: Ending['end'] = () => undefined
  const ended: Ending['ended'] = new Promise((resolve) => {
    end = resolve
  })
  return { ended, end }
}
