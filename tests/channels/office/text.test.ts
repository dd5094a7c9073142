import { expect, test } from 'vitest'
import { entitiesOf, plainText } from '../../../bot/channels/office/text.ts'

test('commands and addresses are found where they are separate words', () => {
  const text = '/help 和/no 2023/2024 a/b /check@ziping_bot 见https://e.org/x，完'
  const found = entitiesOf(text)
  expect(found.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])).toEqual([
    ['bot_command', '/help'],
    ['bot_command', '/check@ziping_bot'],
    ['url', 'https://e.org/x'],
  ])
})

test('line ends and tabs of a paste stay; other control characters and white space at the ends are removed', () => {
  expect(plainText('\n 一\t二\r\n三\u0000 ')).toBe('一\t二\n三')
})
