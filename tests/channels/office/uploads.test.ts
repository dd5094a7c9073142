import { request } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Chat } from '../../../bot/channels/office/client.ts'
import { tidy } from '../../../bot/channels/office/tidy.ts'
import { Turns } from '../../../bot/channels/office/turns.ts'
import { uploadBytes } from '../../../db/page/uploads.ts'
import { whole } from '../../fixtures/chance.ts'
import { openOffice, type TestOffice } from './office.ts'
import { as, raw } from './raw.ts'

test.runIf(whole)(
  'a file over 20 MB is refused by its declared and by its counted bytes, and nothing of it is stored',
  async () => {
    const office = await openOffice()
    const chat = await office.person('王会计')
    await expect(chat.sendFile('大.zip', Buffer.alloc(20_000_001))).rejects.toMatchObject({
      status: 413,
      message: '文件太大，最多20MB。',
    })
    expect(await endless(office, chat)).toMatchObject({
      status: 413,
      read: expect.toSatisfy((read: number) => read < 40_000_000),
    })
    expect(partsIn(office)).toBe(0)
    await chat.sendFile('大.zip', Buffer.alloc(20_000_000))
  },
)

test('an upload that breaks off leaves nothing behind', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const body = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.zip"\r\n\r\n'
  const headers = { 'content-type': 'multipart/form-data; boundary=b', ...as(chat) }
  const { status } = await raw(office.url, '/chat/files', {
    method: 'POST',
    headers,
    body: body + 'x'.repeat(1_000_000),
  })
  expect([status, partsIn(office)]).toEqual([400, 0])
})

test('a person sends at most 50 files a day and is told when to go on', async () => {
  const clock = { now: 1_700_000_000_000 }
  const office = await openOffice({ now: () => clock.now })
  const chat = await office.person('王会计')
  for (let count = 0; count < 50; count += 1) {
    await chat.sendFile('表.txt', Buffer.from('x'))
    clock.now += 60_000
  }
  await expect(chat.sendFile('表.txt', Buffer.from('x'))).rejects.toMatchObject({
    status: 429,
    message: '一天最多发50个文件、共200MB，请过24小时再发。',
  })
  clock.now += 23 * 3600_000
  await expect(chat.sendFile('表.txt', Buffer.from('x'))).rejects.toThrow('请过10分钟再发')
  await (await office.person('李局长')).sendFile('表.txt', Buffer.from('x'))
  clock.now += 600_000
  await chat.sendFile('表.txt', Buffer.from('x'))
})

test.runIf(whole)('a person sends at most 200 MB a day', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  for (let count = 0; count < 2; count += 1) await chat.sendFile('表.zip', Buffer.from('x'))
  office.store.db.run('update uploads set size = 99000000')
  await expect(chat.sendFile('大.zip', Buffer.alloc(3_000_000))).rejects.toMatchObject({ status: 429 })
  await chat.sendFile('小.zip', Buffer.alloc(1000))
})

test('two files of one person may be uploading at once, but not three', async () => {
  const office = await openOffice()
  const [chat, other] = [await office.person('王会计'), await office.person('李局长')]
  const slow = [startUpload(office, chat), startUpload(office, chat)]
  await untilBegun(office, 2)
  await expect(chat.sendFile('三.txt', Buffer.from('x'))).rejects.toThrow('您还有文件正在发送')
  await other.sendFile('一.txt', Buffer.from('x'))
  expect(await Promise.all(slow.map(({ end }) => end()))).toEqual([200, 200])
  await chat.sendFile('三.txt', Buffer.from('x'))
})

test('the bytes of a file are deleted once the bot has processed the message and no longer needs them; its name and size stay', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const { messageId } = await chat.sendFile('表.xlsx', Buffer.alloc(1_000_000, 7))
  office.tell(chat, { name: '报告.docx', bytes: Buffer.from('x') })
  const round = () => tidy({ store: office.store, turns: new Turns() }, Date.now())
  const file = async () => (await chat.messages()).find(({ id }) => id === messageId)?.file
  const id = (await file())?.id ?? ''
  await round()
  expect((await chat.download(id)).length).toBe(1_000_000)
  expect((await office.channel.fetch(id))?.length).toBe(1_000_000)
  office.store.db.run("update jobs set state = 'done'")
  await round()
  expect(await file()).toMatchObject({ name: '表.xlsx', size: 1_000_000, dropped: true })
  await expect(chat.download(id)).rejects.toMatchObject({ status: 410 })
  await expect(office.channel.fetch(id)).rejects.toThrow()
  expect(uploadBytes(office.store, id).length).toBe(0)
  const said = (await chat.messages()).find(({ file }) => file?.name === '报告.docx')?.file?.id ?? ''
  expect((await chat.download(said)).toString()).toBe('x')
})

test('the space of deleted bytes is used again', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const size = () => (office.store.db.get('pragma page_count') as { page_count: number }).page_count
  const sizes: number[] = []
  for (let round = 0; round < 4; round += 1) {
    await chat.sendFile('表.zip', Buffer.alloc(4_000_000))
    office.store.db.run("update jobs set state = 'done'")
    await tidy({ store: office.store, turns: new Turns() }, Date.now())
    sizes.push(size())
  }
  expect(sizes[3]).toBeLessThan((sizes[0] ?? 0) * 1.05)
})

function partsIn(office: TestOffice): number {
  return office.store.db.all('select 1 from upload_parts').length
}

const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.zip"\r\n\r\n'

function uploading(office: TestOffice, { token }: Chat) {
  const headers = { 'content-type': 'multipart/form-data; boundary=b', ...as({ token }) }
  return request(`${office.url}/chat/files`, { method: 'POST', headers, agent: false })
}

/** An upload that has begun and waits to be ended. */
function startUpload(office: TestOffice, chat: Chat) {
  const asking = uploading(office, chat)
  const answered = new Promise<number | undefined>((resolve) => {
    asking.on('response', (response) => resolve(response.resume().statusCode))
  })
  asking.write(head + 'x'.repeat(300_000))
  return {
    end() {
      asking.end('\r\n--b--\r\n')
      return answered
    },
  }
}

/** Resolves when the storing of so many files has begun. */
async function untilBegun(office: TestOffice, count: number): Promise<void> {
  while (office.store.db.all('select distinct file from upload_parts').length < count) await setImmediate()
}

/**
 * Sends without end and without declaring a length; returns what the server said and how much it had accepted by then.
 */
function endless(office: TestOffice, chat: Chat): Promise<{ status: number | undefined; read: number }> {
  const asking = uploading(office, chat)
  const chunk = Buffer.alloc(64 * 1024)
  return new Promise((resolve) => {
    const more = () => {
      while (!asking.destroyed && asking.write(chunk));
    }
    asking.on('drain', more)
    asking.on('error', () => undefined)
    asking.on('response', ({ statusCode: status }) => {
      const read = asking.socket?.bytesWritten ?? 0
      asking.destroy()
      resolve({ status, read })
    })
    asking.write(head)
    more()
  })
}
