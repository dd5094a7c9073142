import { expect, test } from 'vitest'
import { walk } from './walker.ts'
import { grounds } from './walker-grounds.ts'

const many = 15

test.each(grounds)('every way through $edition $section, up to 15 standings deep', (ground) => {
  const { standings, whole } = walk(ground, many)
  expect(whole || standings === many).toBe(true)
})
