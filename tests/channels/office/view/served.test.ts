import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { RestingError, Views } from '../../../../bot/channels/office/views.ts'
import { makeView } from '../../../../bot/view/make-view.ts'
import { TaskEndedError, Workers } from '../../../../bot/workers/workers.ts'
import type { Filing } from '../../../../core/filing.ts'
import { openStore } from '../../../../db/open.ts'
import { department } from '../../../bot/office.ts'
import { correctFiling } from '../../../fixtures/correct.ts'
import { form, unasked, year } from '../../../fixtures/facts.ts'
import { workers } from '../../../workers.ts'
import { openOffice } from '../office.ts'
import { clerkWith, colleague, lookAt, seen } from './looking.ts'

const correct = correctFiling()
const none = { filing: null }

/** Makes views only when told to; `begun` lists the filings. */
function byHand() {
  const begun: Filing[] = []
  const go: (() => void)[] = []
  const make = async (filing: Filing) => {
    begun.push(filing)
    await new Promise<void>((resolve) => void go.push(resolve))
    return makeView(filing)
  }
  const next = () =>
    expect
      .poll(() => go.length)
      .toBeGreaterThan(0)
      .then(() => go.shift()?.())
  return { begun, make, next }
}

describe('whose filing is shown', () => {
  test('nobody’s to a person without one, and to somebody else only their own', async () => {
    const { office, clerk } = await clerkWith()
    const [other, stranger] = [await office.person('何静'), await office.person('丁一')]
    office.file(other, unasked(correct, 'base.reception'), '石桥县商务和口岸局')
    expect((await seen(clerk)).filing.title).toContain('云溪县')
    expect((await seen(other)).filing.title).toBe('2023年度 石桥县商务和口岸局')
    expect(await lookAt(stranger)).toMatchObject({ status: 200, view: none })
    const { etag } = await lookAt(clerk)
    expect((await lookAt(other, etag)).view).toMatchObject({ filing: { title: '2023年度 石桥县商务和口岸局' } })
    expect((await fetch(`${office.url}/chat/view`)).status).toBe(401)
  })

  test('none that the person does not belong to, whatever the database says is in hand', async () => {
    const { office } = await clerkWith()
    const stranger = await office.person('丁一')
    const store = openStore(join(office.folder, 'ziping.db'))
    onTestFinished(() => store.close())
    store.db.run(`update people set filing = 1 where id = ${stranger.chat.id}`)
    expect((await lookAt(stranger)).view).toEqual(none)
  })

  test('none to somebody who was taken out, even while it was being made', async () => {
    const { begun, make, next } = byHand()
    const { office, clerk } = await clerkWith(correct, make)
    const other = await colleague(office)
    const looking = lookAt(other)
    await expect.poll(() => begun.length).toBe(1)
    await clerk.say('移出 罗志远')
    expect(await clerk.say('确认移出')).toContain('已移出')
    await next()
    expect((await looking).view).toEqual(none)
    expect((await lookAt(other)).view).toEqual(none)
  })

  test('none to a device that was signed out while it was being made', async () => {
    const { begun, make, next } = byHand()
    const { office, clerk } = await clerkWith(correct, make)
    const looking = lookAt(clerk)
    await expect.poll(() => begun.length).toBe(1)
    const headers = { authorization: `Bearer ${clerk.chat.token}`, 'content-type': 'application/json' }
    expect((await fetch(`${office.url}/chat/leave`, { method: 'POST', headers, body: '{}' })).status).toBe(200)
    await next()
    expect((await looking).status).toBe(401)
  })
})

describe('a version', () => {
  test('that the page has is not sent again, and nothing is made for it', async () => {
    const { begun, make, next } = byHand()
    const { clerk } = await clerkWith(correct, make)
    const looking = lookAt(clerk)
    await next()
    const { etag } = await looking
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    expect(await lookAt(clerk, etag)).toMatchObject({ status: 304, etag, words: '' })
    expect(await lookAt(clerk, `W/${etag}`)).toMatchObject({ status: 304 })
    expect(begun).toHaveLength(1)
  })

  test('changes with an answer, the row in hand, the state and the deadline', async () => {
    const { clerk } = await clerkWith(unasked(correct, 'base.reception'))
    const etags: (string | null)[] = []
    const look = async () => {
      const { etag, view } = await lookAt(clerk)
      expect(etags).not.toContain(etag)
      etags.push(etag)
      return view.filing
    }
    expect(await look()).toMatchObject({ row: null, done: { answered: 201, total: 202 } })
    await clerk.say('继续')
    expect(await look()).toMatchObject({ row: 'base.reception', state: '填报中' })
    await clerk.say('3.93 5.0 4.28')
    expect(await look()).toMatchObject({ done: { answered: 202, total: 202 } })
    await clerk.say('提醒')
    await clerk.tap('定截止时间')
    await clerk.say('2031年7月9日 18:00')
    expect(await look()).toMatchObject({ deadline: '2031-07-09T18:00' })
  })
})

describe('making', () => {
  test('is done once for all who ask for the same filing at once, and no more after the end', async () => {
    const { office, clerk } = await clerkWith()
    const store = openStore(join(office.folder, 'ziping.db'))
    onTestFinished(() => store.close())
    let made = 0
    const make = (filing: Filing) => {
      made += 1
      return makeView(filing)
    }
    const views = new Views({ store, make, now: Date.now })
    const { id } = clerk.chat
    const look = () => views.of(id, views.inHand(id) ?? expect.fail())
    const [one, other] = await Promise.all([look(), look(), look()])
    expect([made, one]).toEqual([1, other])
    views.close()
    await expect(look()).rejects.toThrow(RestingError)
    expect(made).toBe(1)
  })

  test('is done for one filing at a time, as it is when its turn comes', async () => {
    const { begun, make, next } = byHand()
    const { office, clerk } = await clerkWith(unasked(correct, 'base.reception'), make)
    const [member, other] = [await colleague(office), await office.person('何静')]
    office.file(other, correct, '石桥县商务和口岸局')
    const theirs = lookAt(other)
    await expect.poll(() => begun.length).toBe(1)
    const first = lookAt(clerk)
    await clerk.say('继续')
    await clerk.say('3.93 5.0 4.28')
    const both = [first, lookAt(member), lookAt(clerk)]
    expect(begun).toHaveLength(1)
    await next()
    await theirs
    await expect.poll(() => begun.length).toBe(2)
    await next()
    for (const { view } of await Promise.all(both))
      expect(view).toMatchObject({ annexes: [{ parts: expect.arrayContaining([]) }, {}, {}, {}] })
    expect(begun.map(({ facts }) => facts.get('base.reception.final'))).toEqual([expect.any(String), '4.28'])
    expect((await lookAt(member)).status).toBe(200)
    expect(begun).toHaveLength(2)
  })

  test('that fails is said kindly and rests for a while; the chat goes on', async () => {
    let tried = 0
    const make = async () => {
      tried += 1
      throw new TaskEndedError('the process ended before the task was done')
    }
    const { clerk } = await clerkWith(unasked(correct, 'base.reception'), make)
    for (const _ of [1, 2, 3]) {
      const { status, words, etag } = await lookAt(clerk)
      expect([status, JSON.parse(words).error, etag]).toEqual([503, expect.stringContaining('聊天照常能用'), null])
    }
    expect(tried).toBe(1)
    expect(await clerk.say('继续')).toContain('公务接待')
    expect(await clerk.say('3.93 5.0 4.28')).toContain('✓')
    expect((await lookAt(clerk)).status).toBe(503)
    expect(tried).toBe(2)
  })

  test('in a process of its own comes to the same', async () => {
    const about = { id: 1, department, year, edition: form.edition.id, state: 'filling', versions: new Map() } as const
    const [beside, here] = [
      await workers.view('view', { ...about, facts: correct }),
      await makeView({ ...about, facts: correct }),
    ]
    expect(beside.done).toEqual(here.done)
    expect(Buffer.from(beside.fields).equals(here.fields)).toBe(true)
  })

  test('that is cut off ends with its process', async () => {
    const short = new Workers({ limitMs: 1, megabytes: 256 })
    onTestFinished(() => short.close())
    const { clerk } = await clerkWith(correct, (filing) => short.run('view', filing))
    expect((await lookAt(clerk)).status).toBe(503)
    expect(await clerk.say('目录')).toContain('附件一')
  })

  test('keeps the fifty that were looked at last', async () => {
    let made = 0
    const make = async () => {
      made += 1
      return { done: { answered: 0, total: 1 }, fields: Buffer.from('{"annexes":[]}') }
    }
    const { office, clerk } = await clerkWith(correct, make)
    const store = openStore(join(office.folder, 'ziping.db'))
    onTestFinished(() => store.close())
    const lookAtFiling = (id: number) => {
      store.db.run(`update people set filing = ${id}`)
      return lookAt(clerk)
    }
    for (let id = 1; id <= 50; id += 1) {
      if (id > 1) office.file(clerk, new Map(), `第${id}局`)
      await lookAt(clerk)
    }
    await lookAtFiling(1)
    expect(made).toBe(50)
    office.file(clerk, new Map(), '第51局')
    await lookAt(clerk)
    await lookAtFiling(1)
    expect(made).toBe(51)
    await lookAtFiling(2)
    expect(made).toBe(52)
  })

  test('without processes beside the bot is done by the page itself', async () => {
    const office = await openOffice()
    const chat = await office.person('周敏', 'silent')
    for (const text of ['/start', '云溪县档案馆', '2023', '2024年7月3日 18:00']) await chat.say(text)
    const { filing } = await seen({ office, chat })
    expect(filing).toMatchObject({ title: '2023年度 云溪县档案馆', deadline: '2024-07-03T18:00' })
  })
})
