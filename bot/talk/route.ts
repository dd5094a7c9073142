import { joined, type Needs } from '../../core/known/needs.ts'
import { chosenBy } from './asking/chosen.ts'
import { bureauWish, deskNeeds, goesToDesk, takeInNeeds } from './desk/feature.ts'
import { features } from './features.ts'
import { originOf } from './home.ts'
import { askedBy, featureOf, readerAt } from './lookup.ts'
import type { Message } from './message.ts'
import type { Action } from './nouns.ts'
import type { Standing } from './standing.ts'
import { filedIn } from './talk.ts'

/** What is loaded before a message is acted upon, whatever it leads to; pure. */
export function route(standing: Standing, message: Message): Needs {
  if (message.kind === 'unreadable') return {}
  if (message.kind === 'file') return { queue: true }
  const heard = heardAs(standing, message)
  const meant = meantBy(standing, heard)
  return joined(
    ...alwaysNeeds.map((always) => always(standing)),
    (heard.kind === 'text' && readerAt(standing.place)?.needs) || {},
    message.kind === 'contents' ? { queue: true } : {},
    ...[originOf(standing.place), ...meant].map((action) => (action ? needsOf(standing, action) : {})),
    goesToDesk(standing, heard) ? deskNeeds(standing, heard, meant) : {},
    message.kind === 'contents' && message.takes !== undefined ? takeInNeeds(standing, message.takes) : {},
  )
}

const alwaysNeeds = features.flatMap(({ always }) => always ?? [])

/** What an action needs, and what the talk needs to return from it. */
function needsOf(standing: Standing, action: Action): Needs {
  const own = featureOf(action.do)?.needs?.[action.do] as ((standing: Standing, action: Action) => Needs) | undefined
  const from = action.do === 'go' || action.do === 'cell' ? action.from : undefined
  return joined(from ? needsOf(standing, from) : {}, own?.(standing, action) ?? {})
}

/** Without a current filing, the text of a file is read as if it were typed. */
function heardAs({ filing }: Standing, message: Message): Message {
  const words = !filing && message.kind === 'contents' && message.contents.is === 'words'
  return words ? { kind: 'text', text: message.contents.text } : message
}

const naming = features.flatMap(({ named }) => named ?? [])

/** The actions that a message may ask for. */
function meantBy(standing: Standing, message: Message): readonly Action[] {
  if (message.kind === 'action') return [message.action]
  if (message.kind !== 'text') return []
  const { place } = standing
  const { text } = message
  const filed = filedIn(standing)
  const placed = filed && { ...standing, ...filed }
  const choice = place && 'choices' in place ? chosenBy(place.choices, text)?.action : undefined
  const named = placed ? naming.map((names) => names(placed, text)) : []
  const all = [choice, ...named, askedBy(message), standing.bureau && bureauWish(message)]
  return all.filter((one) => one !== undefined)
}
