import { feature } from '../feature.ts'
import type { Action } from '../nouns.ts'
import type { Turn } from '../talk.ts'
import { foldingAction } from './actions.ts'
import { foldingSays } from './words.ts'

/** 看全部: the whole of a text that a message abridged. */
export const folding = feature<'folding'>({
  name: 'folding',
  actions: foldingAction,
  right: 'read',
  act: { unfold: (_, action) => unfold(action) },
  without: { unfold: (_, action) => unfold(action) },
  says: foldingSays,
})

function unfold({ text }: Extract<Action, { do: 'unfold' }>): Turn {
  return { says: [{ say: 'unfolded', text }] }
}
