import { expect, test } from 'vitest'
import { onceForWords } from '../../core/once.ts'

/** A function that records the texts for which it ran. */
function noted(most: number) {
  const done: string[] = []
  const read = onceForWords((text) => {
    done.push(text)
    return text === 'none' ? undefined : text.length
  }, most)
  return { done, read }
}

test('a text is computed once while at most half the limit of others follow it', () => {
  const { done, read } = noted(8)
  const texts = ['a', 'bb', 'none', 'cccc', 'a', 'none', 'd', 'a', 'none']
  expect(texts.map(read)).toEqual([1, 2, undefined, 4, 1, undefined, 1, 1, undefined])
  expect(done).toEqual(['a', 'bb', 'none', 'cccc', 'd'])
})

test('a text that is used again and again outlasts any number of others', () => {
  const { done, read } = noted(8)
  for (let at = 0; at < 100; at += 1) {
    read('often')
    read(`once ${at}`)
  }
  expect(done.filter((text) => text === 'often')).toHaveLength(1)
})

test('a text that is not used for more than the limit is computed again', () => {
  const { done, read } = noted(8)
  read('first')
  for (let at = 0; at < 8; at += 1) read(`other ${at}`)
  expect(read('first')).toBe(5)
  expect(done.filter((text) => text === 'first')).toHaveLength(2)
})
