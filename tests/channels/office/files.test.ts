import { expect, test } from 'vitest'
import { readParts } from '../../bot/local/multipart.ts'
import { gathered } from '../../bot/local/source.ts'
import { openOffice, upload } from './office.ts'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEUlEQVR4nGP4z8DAxMDAAMEADyYBAnEVQCkAAAAASUVORK5CYII=',
  'base64',
)

test('names of parts are read as browsers and as grammY write them', async () => {
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
  for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data', 'application/json']) {
    const request = { method: 'POST', headers: { 'content-type': type }, body: '--y\r\n' }
    const response = await fetch(`${office.url}/bot${office.token}/sendMessage`, request)
    expect(await response.json()).toMatchObject({ ok: false, error_code: 400 })
  }
})

test('a file is sent under its own field and again by its id', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const first = await upload(office, 'sendDocument', chat.id, 'document', '表.xlsx', Buffer.from('x'))
  const { file_id, file_unique_id } = first.result.document ?? {}
  const second = await office.call('sendDocument', { chat_id: chat.id, document: file_id, caption: '再发' })
  expect(second.result).toMatchObject({
    caption: '再发',
    document: { file_id, file_unique_id, file_name: '表.xlsx', file_size: 1 },
  })
  const asPhoto = await office.call('sendPhoto', { chat_id: chat.id, photo: file_id })
  expect(asPhoto.description).toBe("Bad Request: can't use file of type Document as Photo")
})

test('a picture comes with its size and what is no picture is refused', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const sent = await upload(office, 'sendPhoto', chat.id, 'photo', '图.png', pixel)
  expect(sent.result.photo).toMatchObject([{ width: 2, height: 3, file_size: pixel.length }])
  const refused = await upload(office, 'sendPhoto', chat.id, 'photo', '图.png', Buffer.from('no picture'))
  expect(refused.description).toBe('Bad Request: IMAGE_PROCESS_FAILED')
})

test('only those in whose chat a file stands can fetch it, as a download with its Chinese name', async () => {
  const office = await openOffice()
  const [owner, other] = [await office.person('王会计'), await office.person('李局长')]
  const sent = await upload(office, 'sendDocument', owner.id, 'document', '某局（1）.html', Buffer.from('<script>'))
  const { file_id } = sent.result.document ?? {}
  const get = (token: string) =>
    fetch(`${office.url}/chat/files/${file_id}`, { headers: { authorization: `Bearer ${token}` } })
  const got = await get(owner.token)
  const name = "attachment; filename*=UTF-8''%E6%9F%90%E5%B1%80%EF%BC%881%EF%BC%89.html"
  expect(got.headers.get('content-disposition')).toBe(name)
  expect(got.headers.get('content-security-policy')).toContain('sandbox')
  expect((await get(other.token)).status).toBe(404)
  await office.call('deleteMessage', { chat_id: owner.id, message_id: sent.result.message_id })
  expect((await get(owner.token)).status).toBe(404)
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
