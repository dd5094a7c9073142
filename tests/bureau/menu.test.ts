import { expect, onTestFinished, test } from 'vitest'
import type { Chat } from '../../bot/channels/office/client.ts'
import { openOffice } from '../scenarios/office.ts'

test('an officer’s menu has the bureau’s commands, nobody else’s has', async () => {
  const office = await openOffice('2024-06-20')
  onTestFinished(() => office.close())
  const [officer, clerk] = [await office.join('陈审核'), await office.join('周敏')]
  await officer.settled((await officer.say(`/start ${office.officer}`)).updateId)
  await clerk.settled((await clerk.say('/start')).updateId)
  await office.renew()
  const menu = async (chat: Chat) => (await chat.me()).bot.commands.map(({ command }) => command)
  expect(await menu(officer)).toEqual(expect.arrayContaining(['bureau', 'campaign', 'review', 'progress', 'continue']))
  expect(await menu(clerk)).not.toContain('campaign')
  expect(office.log).toEqual([])
})
