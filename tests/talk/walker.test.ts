import { describe, expect, test } from 'vitest'
import { type Ground, walk } from './walker.ts'
import { grounds } from './walker-grounds.ts'

const few = 1
/** Where rows are added, arranged and removed among other questions. */
const further = 6

describe('every way through a section ends, asks nothing twice, leaves nothing open and loses nothing', () => {
  test.each(grounds)('$edition $section', (ground) => walked(ground, few))

  const lists = grounds.filter(({ section }) => section === 'base.buildings')
  test.each(lists)('$edition $section, further on', (ground) => walked(ground, further))
})

function walked(ground: Ground, most: number): void {
  const { standings, whole } = walk(ground, most)
  expect(whole || standings === most).toBe(true)
}
