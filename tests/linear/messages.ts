import type { Place } from '../../bot/talk/nouns.ts'
import { openCounter } from '../bad-input/counter.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { workOf } from './texts.ts'

const counter = openCounter()

/**
 * A process in which the bot, with its database, is sent a strange message, and which reports the time of its answer.
 */
process.on('message', async ({ place, text }: { readonly place: Place; readonly text: string }) => {
  const person = counter.newcomer(correctFiling())
  counter.goTo(person, place)
  process.send?.(await workOf(() => counter.say(person, text)))
})
process.send?.('ready')
