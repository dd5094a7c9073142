import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainWords } from '../../bot/words/plain.ts'
import { backUp } from '../../db/backup.ts'
import { restore } from '../../db/restore.ts'
import { openFiling } from './office.ts'

test('after a restore the talk goes on, and no button of the lost stretch does anything', async () => {
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
  const labels = lost.flatMap((message) => message.keyboard.flat().map(({ text }) => [message, text] as const))
  expect(labels.length).toBeGreaterThan(5)
  const answers = new Set<string>()
  for (const [message, label] of labels) answers.add(await talk.tap(label, message))
  expect([...answers]).toEqual([plainWords.oldButton])
  expect(await talk.say('继续')).not.toBe(plainWords.oldButton)
})
