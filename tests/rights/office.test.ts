import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { notKeptWords } from '../../bot/not-kept-words.ts'
import { wordToAction } from '../../bot/talk/lookup.ts'
import { joinDepartment } from '../../db/members.ts'
import { openStore } from '../../db/open.ts'
import { openOffice, type Talk, type TestOffice } from '../bot/office.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { unasked } from '../fixtures/facts.ts'
import { denials } from './attempts.ts'
import { actions, expected } from './table.ts'

/** Reads the office's database, or changes it. */
function inDatabase<Result>(office: TestOffice, look: (store: ReturnType<typeof openStore>) => Result): Result {
  const store = openStore(join(office.folder, 'ziping.db'))
  try {
    return look(store)
  } finally {
    store.close()
  }
}

const recordOf = (office: TestOffice) =>
  inDatabase(office, ({ db }) =>
    ['facts', 'filings', 'changes', 'steps', 'members', 'handed'].map((table) =>
      db.all(sql.raw(`select * from ${table}`)),
    ),
  )

/** The link of an invitation, as its maker passes it on. */
async function invitation(from: Talk, role: '填表人' | '负责人'): Promise<string> {
  await from.say(`邀请${role}`)
  return /http\S+start=[\w-]+/.exec(await from.tap('1人 7天'))?.[0] ?? ''
}

/** Does what the page does with a link: it is served like any other address, and its reader's start sends the token. */
async function open(who: Talk, link: string): Promise<string> {
  const page = await fetch(link)
  expect([page.status, await page.text()]).toEqual([200, expect.stringMatching(/src="\/page-[\w-]+\.js"/)])
  return who.say(`/start ${new URL(link).searchParams.get('start')}`)
}

test('a link lets in as many as it is for, in its role, and says kindly when it is used up, expired or revoked', async () => {
  const office = await openOffice()
  const [clerk, head, late, stranger] = [
    await office.person('周敏'),
    await office.person('陈丽'),
    await office.person('罗志远'),
    await office.person('丁一'),
  ]
  await clerk.begin()
  const link = await invitation(clerk, '负责人')
  expect(await open(head, link)).toContain('是负责人')
  expect(await open(head, link)).toContain('不用再加入')
  expect(await open(late, link)).toContain('名额用完了')
  await clerk.next()
  const old = await invitation(clerk, '填表人')
  inDatabase(office, ({ db }) =>
    db.run(sql`update invitations set expires = '2024-01-01T00:00:00.000Z' where role = 'preparer'`),
  )
  expect(await open(late, old)).toContain('已经过期')
  expect(await open(late, `${office.url}/?start=guess`)).toContain('没有这个邀请')
  expect(await open(stranger, office.officerLink)).toContain('审核人')
  expect(await open(late, office.officerLink)).toContain('名额用完了')
  expect(await late.say('目录')).not.toContain('附件')
})

test('over the network, too, everybody is served as their role allows, and a refusal changes nothing', async () => {
  const office = await openOffice()
  const named = async (name: string) => [name, await office.person(name)] as const
  const people = new Map([
    await named('周敏'),
    await named('罗志远'),
    await named('陈丽'),
    await named('何静'),
    await named('丁一'),
  ])
  const [clerk, preparer, head, neighbour, stranger] = [...people.values()] as [Talk, Talk, Talk, Talk, Talk]
  office.file(clerk, unasked(correctFiling(), 'base.reception'))
  await neighbour.begin('石桥县商务和口岸局')
  inDatabase(office, (store) => {
    for (const [{ chat }, role] of [
      [preparer, 'preparer'],
      [head, 'head'],
    ] as const) {
      store.db.run(sql`update people set name = '同事', filing = 1 where id = ${chat.id}`)
      joinDepartment(store, { person: chat.id, department: 1, role })
    }
  })
  const before = recordOf(office)
  const cast = [
    [clerk, 'preparer,head'],
    [preparer, 'preparer'],
    [head, 'head'],
  ] as const
  for (const text of ['目录', '检查', '提交', '签字', '退回', '报送', '公开', '撤销', '分工', '/history']) {
    const right = actions[wordToAction(text)?.do ?? 'help'].right
    for (const [talk, roles] of cast) {
      const may = expected[right][roles]?.[0][0] === '✓'
      expect([text, roles, denials.has(await talk.say(text))]).toEqual([text, roles, !may])
    }
    for (const talk of [neighbour, stranger])
      expect(await talk.say(text)).not.toMatch(/云溪县文化旅游广电体育局 2023|传习班/)
  }
  expect(recordOf(office)).toEqual(before)
})

test('over the network a button can only be pressed under its own message, and the bot only accepts its own chat’s', async () => {
  const office = await openOffice()
  const [clerk, other] = [await office.person('周敏'), await office.person('何静')]
  office.file(clerk, unasked(correctFiling(), 'base.reception'))
  await other.begin('石桥县商务和口岸局')
  await other.say('目录')
  await clerk.say('目录')
  const theirs = clerk.last.keyboard.flat().flatMap((button) => ('data' in button ? [button.data] : []))
  const press = (data: string, messageId: number) =>
    fetch(`${office.url}/chat/taps`, {
      method: 'POST',
      headers: { authorization: `Bearer ${other.chat.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ messageId, data }),
    })
  const before = recordOf(office)
  for (const data of [theirs[0] ?? '', '0.0', '', '9.9'.repeat(30)]) {
    const answer = await press(data, other.last.id)
    expect([data, answer.status, await answer.json()]).toEqual([data, 409, { error: '这个按钮已经换掉了。' }])
  }
  expect((await press(theirs[0] ?? '', clerk.last.id)).status).toBe(409)
  expect(await other.say(theirs[0] ?? '')).not.toContain(notKeptWords())
  expect(recordOf(office)).toEqual(before)
})
