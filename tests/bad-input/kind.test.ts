import { describe, expect, test } from 'vitest'
import { unkind } from './kind.ts'

const said = (text: string) => ({ text: `收到：${text}`, buttons: [] })

describe('what counts as unkind in an answer', () => {
  test('technical words are unkind', () => {
    expect(unkind(said('undefined'), ['3.5'])).toEqual(['says undefined'])
  })

  test('words that the person used are not', () => {
    expect(unkind(said('start@other_bot -rf'), ['/start@other_bot -rf'])).toEqual([])
  })

  test('nor are letters that a slot puts after others', () => {
    expect(unkind(said('-rfdelta'), ['-rf{{unit.name}}', 'delta'])).toEqual([])
    expect(unkind(said('-rfdelta'), ['-rf', 'delta'])).toEqual(['says rfdelta'])
  })

  test('half a character is unkind, unless the person sent one', () => {
    expect(unkind(said('\uD83D'), [])).toEqual(['holds half a character'])
    expect(unkind(said('\uD83D'), ['\uD83D'])).toEqual([])
  })
})
