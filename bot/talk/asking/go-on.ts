import { forHead } from '../steps/head.ts'
import type { Talk, Turn } from '../talk.ts'
import { continueTalk } from './moves.ts'

/** 继续: the next question, or for a head who does not fill, how the filing stands. */
export function goOn(talk: Talk): Turn {
  return talk.person.roles.includes('preparer') ? continueTalk(talk) : forHead(talk)
}
