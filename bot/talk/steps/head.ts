import { withoutSignature } from '../keeping/signature.ts'
import { about, called, tellAll } from '../keeping/telling.ts'
import type { Button } from '../nouns.ts'
import type { Talk, Turn } from '../talk.ts'

const longestOpinion = 1000

/** 退回 asks for the opinion. */
export function askOpinion(): Turn {
  const choices: Button[] = [{ label: '先不退回', action: { do: 'continue' } }]
  return { place: { at: 'opinion', choices }, says: [{ say: 'askOpinion', choices }] }
}

/** Sends the filing back to the preparers with an opinion; a signature goes with it. */
export function sendBack(talk: Talk, text: string): Turn {
  const opinion = text.trim()
  if (opinion.length < 2 || opinion.length > longestOpinion) return askOpinion()
  const choices: Button[] = [{ label: '继续填报', action: { do: 'continue' } }]
  const told = { say: 'sentBackBy', by: called(talk, talk.person), opinion, ...about(talk), choices } as const
  return {
    changes: withoutSignature(talk),
    state: 'filling',
    note: opinion,
    place: { at: 'menu', choices: [] },
    says: [{ say: 'sentBack' }],
    tells: tellAll(talk, 'preparer', told),
  }
}
