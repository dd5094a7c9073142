import { expect, test } from 'vitest'
import { openOffice } from './office.ts'

test('a pasted link counts only if it is one of this chat', async () => {
  const office = await openOffice()
  const talk = await office.person('陈丽')
  await talk.say('/start')
  const foreign = office.officerLink.replace('127.0.0.1', 'evil.example')
  expect(await talk.say(foreign)).toContain('这不是这里的链接')
  expect(await talk.say(office.officerLink)).toContain('审核人')
})
