import { expect, test } from 'vitest'
import { readParts } from '../../../bot/channels/office/multipart.ts'
import { gathered } from '../../../bot/channels/office/source.ts'
import { openOffice } from './office.ts'
import { as, raw } from './raw.ts'

test('names of parts are read quoted and bare', async () => {
  const part = (fileName: string) => `--b\r\ncontent-disposition:form-data;name="f";filename=${fileName}\r\n\r\n体\r\n`
  const names = ['报告；一;二.docx', '"引号%22.docx"', '"年度"报告.docx', '../../etc/表.xlsx', '']
  const body = Buffer.from(`${names.map(part).join('')}--b--\r\n`)
  expect(await partsOf(body, 5).then((parts) => parts.map(([name]) => name))).toEqual([
    '报告；一;二.docx',
    '引号".docx',
    '"年度"报告.docx',
    '表.xlsx',
    'file',
  ])
})

test('a part is the same in whatever pieces it comes in, and may hold what looks like its end', async () => {
  const content = '\r\n--\r\n--bb'.slice(0, 8)
  const body = Buffer.from(`--b\r\ncontent-disposition:form-data;name=f;filename=x\r\n\r\n${content}体\r\n--b--\r\n`)
  for (let size = 1; size <= body.length; size += 1) expect(await partsOf(body, size)).toEqual([['x', `${content}体`]])
})

test('a body that is not what it says is refused, not misread', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data', 'application/json']) {
    const asked = { method: 'POST', headers: { 'content-type': type, ...as(chat) }, body: '--y\r\n' }
    expect([type, (await raw(office.url, '/chat/files', asked)).status]).toEqual([type, 400])
  }
})

test('a document of the bot and a file of one’s own are fetched by their person alone, as downloads with Chinese names', async () => {
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

/** The file names and contents of a form that comes in pieces of this size. */
async function partsOf(body: Buffer, size: number): Promise<[name: string | undefined, content: string][]> {
  const found: [string | undefined, string][] = []
  for await (const { fileName, content } of readParts(inPieces(body, size), 'multipart/form-data; boundary=b'))
    found.push([fileName, (await gathered(content, 1000)).toString()])
  return found
}

async function* inPieces(body: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size)
}
