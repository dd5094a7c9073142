import { feature } from '../feature.ts'
import { addPiece, waitForMore } from './pieces.ts'
import { longerPlace } from './place.ts'
import { longerSays } from './words.ts'

/** Long texts that arrive in several messages. */
export const longer = feature<'longer'>({
  name: 'longer',
  labels: ['就这些'],
  places: longerPlace,
  reads: {
    more: {
      moves: 'ofQuestion',
      takes: 'words',
      right: 'change',
      read: (talk, place, text) => addPiece(talk, place, text),
    },
  },
  afterAnswer: waitForMore,
  says: longerSays,
})
