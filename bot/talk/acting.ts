import { featureOf, rightOf } from './lookup.ts'
import type { Action } from './nouns.ts'
import type { Incoming, Talk, Turn } from './talk.ts'
import { within } from './within.ts'

/** What a button, a command or its word does, if the person has the right. */
export function act(talk: Talk, action: Action): Turn {
  const own = featureOf(action.do)?.act?.[action.do] as ((talk: Talk, action: Action) => Turn) | undefined
  if (own) return within(talk, rightOf(action.do), () => own(talk, action))
  return officersOnly(action)
}

/** 继续, if the person has the right. */
export function onwards(talk: Talk): Turn {
  return act(talk, { do: 'continue' })
}

/**
 * The turn of an action without a current filing: joining one, or switching to another; undefined if the action needs
 * one.
 */
export function actWithout(incoming: Incoming, action: Action): Turn | undefined {
  const own = featureOf(action.do)?.without?.[action.do]
  return (own as ((incoming: Incoming, action: Action) => Turn | undefined) | undefined)?.(incoming, action)
}

/** The refusal of what only the bureau's officers may do. */
export function officersOnly(action: Action): Turn {
  return { says: [{ say: 'denied', right: rightOf(action.do), why: 'officersOnly' }] }
}
