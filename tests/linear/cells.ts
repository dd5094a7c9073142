import { correctFiling } from '../fixtures/correct.ts'
import { clerk } from '../talk/clerk.ts'
import { workOf } from './texts.ts'

/** A process that asks a filing with a strange cell, and reports the time of each answer. */
process.on('message', async ({ place, text }: { readonly place: string; readonly text: string }) => {
  const talk = clerk({ facts: correctFiling().set(place, text) })
  const took: number[] = []
  for (const asked of ['检查', '目录']) took.push(await workOf(() => talk.say(asked)))
  process.send?.(Math.max(...took))
})
process.send?.('ready')
