import type { Action } from './actions.ts'
import { needsOf, placeNeeds } from './asked-needs.ts'
import { bureauWish, goesToDesk } from './bureau/door.ts'
import { deskNeeds } from './bureau/needs.ts'
import { originOf } from './changing/home.ts'
import { wordToAction } from './commands.ts'
import { historyWord } from './history/named.ts'
import type { Standing } from './known.ts'
import type { Message } from './message.ts'
import { joined, type Needs } from './needs.ts'
import { othersNeeds, startNeeds } from './people/needs.ts'
import { chosenBy } from './reading.ts'
import { proseNeeds } from './sections/needs.ts'
import { filedIn } from './talk.ts'

/** What a message needs to be known before it is acted upon, wherever it may lead: pure. */
export function route(standing: Standing, message: Message): Needs {
  if (message.kind === 'unreadable') return {}
  if (message.kind === 'file') return { reading: true }
  const heard = heardAs(standing, message)
  const meant = meantBy(standing, heard)
  return joined(
    inHandNeeds(standing),
    startNeeds(standing),
    writingNeeds(standing, heard),
    ...[originOf(standing.place), ...meant].map((action) => (action ? needsOf(standing, action) : {})),
    goesToDesk(standing, heard) ? deskNeeds(standing, heard, meant) : {},
  )
}

/** What stands in a file reads as if it were typed while no filing is in hand. */
function heardAs({ filing }: Standing, message: Message): Message {
  const words = !filing && message.kind === 'contents' && message.contents.is === 'words'
  return words ? { kind: 'text', text: message.contents.text } : message
}

/** What a message may ask for. */
function meantBy(standing: Standing, message: Message): readonly Action[] {
  if (message.kind === 'action') return [message.action]
  if (message.kind !== 'text') return []
  const { place } = standing
  const { text } = message
  const filed = filedIn(standing)
  const choice = place && 'choices' in place ? chosenBy(place.choices, text)?.action : undefined
  const record = filed && historyWord({ ...filed, ...(place ? { place } : {}) }, text)
  const all = [choice, record, wordToAction(text), standing.bureau && bureauWish(message)]
  return all.filter((one) => one !== undefined)
}

/** Whatever is done with the filing in hand may put a question, and meet what others did. */
function inHandNeeds(standing: Standing): Needs {
  const filed = filedIn(standing)
  return filed ? joined(proseNeeds(filed, standing.model), othersNeeds(standing)) : {}
}

/** What words are waited for. */
function writingNeeds({ place }: Standing, message: Message): Needs {
  return (message.kind === 'text' && place && placeNeeds[place.at]) || {}
}
