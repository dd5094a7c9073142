import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asker, json } from '../../bot/channels/office/ask.ts'
import { plainWords } from '../../bot/plain-words.ts'
import { backUp } from '../../db/backup.ts'
import { restore } from '../../db/restore.ts'
import { openFiling } from './office.ts'

test('after a restore the talk goes on, and no button from the lost period does anything', async () => {
  const talk = await openFiling()
  const { office } = talk
  const file = join(office.folder, 'ziping.db')
  const copy = join(office.folder, 'copy.db')
  await backUp(file, copy)
  const lost = []
  for (const text of ['继续', '目录', '继续', '检查']) {
    await talk.say(text)
    if (talk.buttons.length > 0) lost.push(talk.last)
  }
  await office.stop()
  await restore({ copy, file, keepAs: `${file}.before`, resend: false, now: Date.now() })
  await office.restart()
  for (const text of ['目录', '检查', '继续', '目录']) await talk.say(text)
  const taps = lost.flatMap(({ id, keyboard }) => keyboard.flat().map(({ data }) => ({ messageId: id, data })))
  expect(taps.length).toBeGreaterThan(5)
  const ask = asker(office.url, talk.chat.token)
  const answers = await Promise.all(taps.map((tap) => ask('POST', '/taps', json(tap)).catch(String)))
  expect([...new Set(answers)]).toEqual(['Error: 这个按钮已经换掉了。'])
  expect(await talk.say('继续')).not.toBe(plainWords.oldButton)
})
