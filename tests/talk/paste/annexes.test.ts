import { describe, expect, test } from 'vitest'
import { seed, some, whole } from '../../fixtures/chance.ts'
import type { ChangeName } from '../../paper/generate/changes/index.ts'
import { filingOf } from '../../paper/generate/filing/random.ts'
import { type LayoutName, layoutNames, layouts } from '../../paper/generate/layouts.ts'
import { type Copying, compared, copiedAnnexes, copying, pastedInto, talkOf } from './annexes.ts'

/** A copied text shows no dragged column borders. */
function changesOf(name: LayoutName): readonly ChangeName[] {
  return layouts[name].changes.filter((change) => change !== 'crooked')
}

const seeds = Array.from({ length: 4 }, (_, at) => seed + at)

/** The short run takes one filing for each way of copying. */
const filingsOf = (way: number) => some(seeds, seeds.length, way)

/** The short run takes one way of copying each layout, alternating. */
const waysOf = (at: number) => (['word', 'sheet'] as const).filter((_, way) => whole || way === at % 2)

describe('an annex of any filing pasted at one of its questions', () => {
  const ways = (Object.keys(copying) as Copying[]).map((how, nth) => [how, nth] as const)

  test.each(ways)('is read to the facts of the filing, copied as from %s', (how, nth) => {
    for (const one of filingsOf(nth)) {
      const filing = filingOf(one)
      for (const { id, text, printed } of copiedAnnexes(filing, how, one)) {
        const { facts } = pastedInto(talkOf(filing), id, text)
        const { missing, wrong } = compared(filing, id, printed, facts)
        expect({ missing, wrong }, `seed ${one}, ${id}`).toEqual({ missing: [], wrong: [] })
      }
    }
  })

  test('is read to the same facts with an empty line after every line', () => {
    for (const one of filingsOf(ways.length)) {
      const filing = filingOf(one)
      for (const { id, text, printed } of copiedAnnexes(filing, 'web', one)) {
        const { facts } = pastedInto(talkOf(filing), id, text.replaceAll('\n', '\n\n'))
        expect(compared(filing, id, printed, facts).wrong, `seed ${one}, ${id}`).toEqual([])
      }
    }
  })

  test.each(layoutNames.map((name, at) => [name, waysOf(at), at] as const))(
    'puts nothing into a wrong cell if it is laid out with %s',
    (name, ways, nth) => {
      const filing = filingOf(seed)
      for (const how of ways) {
        for (const { id, text, printed } of some(copiedAnnexes(filing, how, seed, changesOf(name)), 2, nth)) {
          const { wrong } = compared(filing, id, printed, pastedInto(talkOf(filing), id, text).facts)
          expect(wrong, `${how}, ${id}`).toEqual([])
        }
      }
    },
  )
})
