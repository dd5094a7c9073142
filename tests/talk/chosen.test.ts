import { expect, test } from 'vitest'
import { chosenBy } from '../../bot/talk/asking/chosen.ts'

const button = (label: string) => ({ label, action: { do: 'help' } }) as const

test('确认 is the one button that begins so', () => {
  const choices = ['确认加入3个', '重发名单'].map(button)
  expect(chosenBy(choices, '确认')?.label).toBe('确认加入3个')
  expect(chosenBy(choices, '确定')?.label).toBe('确认加入3个')
  expect(chosenBy(choices, '确认加入')).toBeUndefined()
  expect(chosenBy(['确认签字', '确认报送'].map(button), '确认')).toBeUndefined()
})
