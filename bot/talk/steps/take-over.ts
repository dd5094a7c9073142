import { found } from '../../../core/known/needs.ts'
import { continueTalk } from '../asking/moves.ts'
import { withoutSignature } from '../keeping/signature.ts'
import { about, called, tellOthers } from '../keeping/telling.ts'
import type { Talk, Turn } from '../talk.ts'

/** 接手: the department goes on with a filing that the bureau filed for it, from its papers. */
export function takeOver(talk: Talk): Turn {
  const by = called(talk, talk.person)
  const officers = found(talk, 'watchers').map((to) => {
    return { to, about: 'desk', says: [{ say: 'takenOverForYou', by, ...about(talk) }] } as const
  })
  const { takenIn: _, ...filing } = talk.filing
  const next = continueTalk({ ...talk, filing: { ...filing, state: 'filling' } })
  return {
    ...next,
    state: 'filling',
    changes: withoutSignature(talk),
    says: [{ say: 'takenOver' }, ...next.says],
    tells: [...tellOthers(talk, { say: 'takenOverBy', by, ...about(talk) }), ...officers],
  }
}
