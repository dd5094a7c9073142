import { describe, expect, test } from 'vitest'
import { messageText, plainText } from '../../bot/local/api/text.ts'

const html = (text: string) => messageText({ text, mode: 'HTML' })

test('HTML becomes text and entities counted in UTF-16 units, outer ones first', () => {
  expect(html('<b>表<i>😀</i></b> &lt;3 &amp; <a href="https://e.org/?a=1&amp;b=2">通知</a>')).toEqual({
    text: '表😀 <3 & 通知',
    entities: [
      { type: 'bold', offset: 0, length: 3 },
      { type: 'italic', offset: 1, length: 2 },
      { type: 'text_link', offset: 9, length: 2, url: 'https://e.org/?a=1&b=2' },
    ],
  })
})

test('other names of tags, character numbers and code in pre are understood', () => {
  expect(html('<STRONG>&#20540;</STRONG><pre><code>&#x2f;x</code></pre>')).toEqual({
    text: '值/x',
    entities: [
      { type: 'bold', offset: 0, length: 1 },
      { type: 'pre', offset: 1, length: 2 },
    ],
  })
})

describe('HTML that Telegram cannot read is refused', () => {
  test.each([
    ['表<p>x</p>', 'Unsupported start tag "p" at byte offset 3'],
    ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
  ])('%s', (text, words) => {
    expect(() => html(text)).toThrow(`Bad Request: can't parse entities: ${words}`)
  })
})

test('white space at the ends goes and entities move with the text', () => {
  expect(html('\n <b> 好 </b>\n')).toEqual({ text: '好', entities: [{ type: 'bold', offset: 0, length: 1 }] })
})

test('commands and addresses are found where Telegram finds them', () => {
  const found = plainText('/help 和/no 2023/2024 a/b /check@ziping_bot 见https://e.org/x，完')
  expect(found.entities.map(({ type, offset, length }) => [type, found.text.slice(offset, offset + length)])).toEqual([
    ['bot_command', '/help'],
    ['bot_command', '/check@ziping_bot'],
    ['url', 'https://e.org/x'],
  ])
})

test('line ends and tabs of a paste stay, other control characters go', () => {
  expect(plainText('一\t二\r\n三\u0000').text).toBe('一\t二\n三')
})
