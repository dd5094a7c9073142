import { join } from 'node:path'
import { expect, test } from 'vitest'
import { joinChat } from '../../bot/channels/office/client.ts'
import { tidy } from '../../bot/channels/office/tidy.ts'
import { Turns } from '../../bot/channels/office/turns.ts'
import { thisMachine } from '../../bot/reach/settings.ts'
import { openStore } from '../../db/open.ts'
import { opensSomething } from '../../db/opens.ts'
import { openOffice, Talk, type TestOffice } from './office.ts'

const byLink = { reach: { ...thisMachine, join: 'link' } } as const

test('the first officer’s link, an invitation and an officer’s link let people in while they are valid, and no longer', async () => {
  const office = await openOffice(byLink)
  await expect(office.person('丁一')).rejects.toMatchObject({ status: 403 })
  const officer = await come(office, '陈丽', office.officerLink)
  await expect(come(office, '丁一', office.officerLink)).rejects.toMatchObject({ status: 403 })
  const clerk = await come(office, '周敏', linkIn(await officer.say('邀请审核人')))
  expect(await clerk.say('邀请审核人')).toContain('只能用一次')
  await expect(come(office, '丁一', 'http://x/?start=guess')).rejects.toMatchObject({ status: 403 })
})

test('an invitation lets in as many as it is for, and nobody once it is revoked', async () => {
  const office = await openOffice()
  const clerk = await office.person('周敏')
  await clerk.begin()
  await clerk.say('邀请填表人')
  const link = linkIn(await clerk.tap('1人 7天'))
  const store = openStore(join(office.folder, 'ziping.db'))
  const opens = (at: string) => opensSomething(store, new URL(link).searchParams.get('start') ?? '', at)
  const now = new Date().toISOString()
  expect([opens(now), opens('2999-01-01T00:00:00.000Z')]).toEqual([true, false])
  store.db.run("update invitations set revoked = 'x'")
  expect(opens(now)).toBe(false)
  store.db.run('update invitations set revoked = null')
  await (await office.person('罗志远')).say(`/start ${new URL(link).searchParams.get('start')}`)
  expect(opens(now)).toBe(false)
  store.close()
})

test('of several who use one officer’s link at once, one becomes the officer', async () => {
  const office = await openOffice()
  const people = await Promise.all(['甲', '乙', '丙', '丁'].map((name) => office.person(name)))
  const token = new URL(office.officerLink).searchParams.get('start')
  const said = await Promise.all(people.map((one) => one.say(`/start ${token}`)))
  expect(said.filter((words) => words.includes('名额用完了'))).toHaveLength(3)
})

test('links contain the public address', async () => {
  const office = await openOffice({ reach: { ...thisMachine, publicUrl: 'http://zp.office:3000' } })
  expect(office.officerLink).toMatch(/^http:\/\/zp\.office:3000\/\?start=/)
})

test('the bytes of a file are deleted once it has been read, not while its reading may be retried or is held back', async () => {
  const office = await openOffice()
  const talk = await office.person('周敏')
  await talk.begin()
  await talk.send('表.txt', '3.93')
  const store = openStore(join(office.folder, 'ziping.db'))
  const round = () => tidy({ store, turns: new Turns() }, Date.now())
  const here = async () => (await talk.chat.messages()).find((message) => message.file)?.file?.dropped === false
  for (const state of ['queued', 'held']) {
    store.db.run(`update jobs set state = '${state}'`)
    await round()
    expect(await here()).toBe(true)
  }
  store.db.run("update jobs set state = 'failed'")
  await round()
  expect(await here()).toBe(false)
  store.close()
})

async function come(office: TestOffice, name: string, link: string): Promise<Talk> {
  const start = new URL(link).searchParams.get('start') ?? ''
  const talk = new Talk(office, await joinChat(office.url, name, start))
  await talk.say(`/start ${start}`)
  return talk
}

function linkIn(words: string): string {
  return /http\S+start=[\w-]+/.exec(words)?.[0] ?? ''
}
