import type { TakenIn } from '../../core/filing.ts'
import type { Around } from '../../core/known/loaded.ts'
import { shownName } from '../../core/names.ts'
import { local } from './clock.ts'
import type { Button, Say } from './nouns.ts'

/** Says that the bureau filed it for the department, with the way to take it over. */
export function takenInHere(around: Pick<Around, 'zone'>, { by, at }: TakenIn): Say {
  const choices: Button[] = [{ label: '接手', action: { do: 'takeOver' } }]
  return { say: 'takenInHere', by: shownName(by), day: local(around, at).slice(0, 10), choices }
}
