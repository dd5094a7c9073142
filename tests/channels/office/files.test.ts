import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { BodyTooLarge, readForm } from '../../../bot/channels/office/multipart.ts'
import { openOffice } from './office.ts'
import { as, raw } from './raw.ts'

const formType = 'multipart/form-data; boundary=b'
const fileHead = '--b\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\n'

test.each([
  ['报告；一;二.docx', '报告；一;二.docx'],
  ['引号%22.docx', '引号".docx'],
  ['../../etc/表.xlsx', '表.xlsx'],
  ['C:\\表\\年度.xlsx', '年度.xlsx'],
  ['', 'file'],
])('a file that a browser names %j is named %j', async (written, read) => {
  const body = `--b\r\nContent-Disposition: form-data; name="file"; filename="${written}"\r\n\r\n体\r\n--b--\r\n`
  expect(await formOf(Buffer.from(body), 9)).toEqual({ fields: {}, name: read, content: '体' })
})

test('a form is read the same in any chunks, and may contain what looks like its end', async () => {
  const content = '\r\n--\r\n--'
  const part = (head: string, text: string) => `--b\r\ncontent-disposition:form-data;${head}\r\n\r\n${text}\r\n`
  const file = part('name=file;filename=x', `${content}体`)
  const body = Buffer.from(`${part('name=key', '甲')}${file}${part('name=caption', '')}--b--\r\n`)
  const form = { fields: { key: '甲', caption: '' }, name: 'x', content: `${content}体` }
  for (let size = 1; size <= body.length; size += 1) expect(await formOf(body, size)).toEqual(form)
})

test('a form that ends too early is refused wherever it ends, and its file is read no further', async () => {
  const body = Buffer.from(`${fileHead}${'体'.repeat(40)}\r\n--b--`)
  for (let end = 0; end < body.length; end += 1)
    await expect(formOf(body.subarray(0, end), 7)).rejects.toThrow(SyntaxError)
})

test('a form is read no faster than its file is stored', async () => {
  const [chunk, chunks] = [Buffer.alloc(65_536), 160]
  let [ahead, furthest] = [0, 0]
  async function* body() {
    yield Buffer.from(fileHead)
    for (let count = 0; count < chunks; count += 1) {
      ahead += chunk.length
      furthest = Math.max(furthest, ahead)
      yield chunk
    }
    yield Buffer.from('\r\n--b--\r\n')
  }
  await readForm(body(), formType, async (_, __, content) => {
    for await (const piece of content) {
      await setImmediate()
      ahead -= piece.length
    }
  })
  expect(ahead).toBe(0)
  expect(furthest).toBeLessThan(1_000_000)
})

test('a form that breaks off or grows too long while its file is stored, or skipped, ends both', async () => {
  const keeping = async (content: Readable) => {
    for await (const _ of content);
  }
  const leaving = async () => undefined
  async function* body(fault?: Error) {
    yield Buffer.from(`${fileHead}体`)
    if (fault) throw fault
  }
  for (const take of [keeping, leaving]) {
    const read = (fault?: Error) => readForm(body(fault), formType, (_, __, content) => take(content))
    await expect(read()).rejects.toThrow(SyntaxError)
    await expect(read(new BodyTooLarge())).rejects.toThrow(BodyTooLarge)
    await expect(read(new Error('the line broke'))).rejects.toThrow(SyntaxError)
  }
})

test('a refused file is refused at once, even if its bytes never come, and in the refuser’s words', async () => {
  async function* body() {
    yield Buffer.from(`${fileHead}体`)
    await new Promise(() => undefined)
  }
  const refusing = async () => Promise.reject(new RangeError('不收'))
  await expect(readForm(body(), formType, refusing)).rejects.toThrow(new RangeError('不收'))
})

test('a field that is too long is refused', async () => {
  const field = `--b\r\ncontent-disposition: form-data; name="caption"\r\n\r\n${'x'.repeat(256 * 1024 + 1)}`
  await expect(formOf(Buffer.from(`${field}\r\n--b--\r\n`), 65_536)).rejects.toThrow(SyntaxError)
})

test('a body of another type than declared is refused, not misread', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data', 'application/json']) {
    const asked = { method: 'POST', headers: { 'content-type': type, ...as(chat) }, body: '--y\r\n' }
    expect([type, (await raw(office.url, '/chat/files', asked)).status]).toEqual([type, 400])
  }
})

test('a document of the bot and a person’s own file are fetched by that person only, as downloads with Chinese names', async () => {
  const office = await openOffice()
  const [owner, other] = [await office.person('王会计'), await office.person('李局长')]
  office.tell(owner, { name: '某局（1）.html', bytes: Buffer.from('<script>') })
  const sent = await owner.sendFile('某局（1）.html', Buffer.from('<script>'))
  const messages = await owner.messages()
  const files = messages.flatMap(({ file }) => (file ? [file] : []))
  expect(files.map(({ kind, name, mime, size }) => [kind, name, mime, size])).toEqual(
    Array(2).fill(['document', '某局（1）.html', 'application/octet-stream', 8]),
  )
  expect(messages.find(({ id }) => id === sent.messageId)?.file?.id).toBe(files[1]?.id)
  for (const { id } of files) {
    const got = await raw(office.url, `/chat/files/${id}`, { headers: as(owner) })
    const name = "attachment; filename*=UTF-8''%E6%9F%90%E5%B1%80%EF%BC%881%EF%BC%89.html"
    expect([got.text, got.headers['content-disposition']]).toEqual(['<script>', name])
    expect(got.headers['content-security-policy']).toContain('sandbox')
    expect((await raw(office.url, `/chat/files/${id}`, { headers: as(other) })).status).toBe(404)
  }
})

/** The fields and the file of a form that comes in chunks of this size. */
async function formOf(body: Buffer, size: number) {
  const found = { name: '', content: '' }
  const fields = await readForm(inPieces(body, size), formType, async (_, name, content) => {
    found.name = name
    for await (const chunk of content.setEncoding('utf8')) found.content += chunk
  })
  return { fields, ...found }
}

async function* inPieces(body: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size)
}
