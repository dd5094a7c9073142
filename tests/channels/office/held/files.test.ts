import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { openOffice, upload } from '../office.ts'
import { as, raw } from '../raw.ts'

const names = [
  '<script>alert(1)</script>.html',
  '"><img src=x onerror=alert(1)>.svg',
  'a\r\nSet-Cookie: x=1.txt',
  'a\u0000b.txt',
  "it's (1)*.txt",
  '../../etc/passwd',
  '..\\..\\表.xlsx',
  'a%0d%0aX: 1.txt',
  '年度;filename=x.exe',
  '"quoted".docx',
]

test('a file’s name breaks neither the header nor the page, and its content runs nowhere', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  for (const name of names) {
    const { result } = await upload(office, 'sendDocument', chat.id, 'document', name, Buffer.from('<script>'))
    const got = await raw(office.url, `/chat/files/${result.document?.file_id}`, { headers: as(chat) })
    expect(got.status).toBe(200)
    expect(got.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w%.~!$&+^`|#-]+$/)
    expect(got.headers['content-security-policy']).toBe("default-src 'none'; sandbox")
    expect(got.headers['content-type']).not.toMatch(/html|svg|xml(?!formats)|javascript/)
    expect([got.headers['set-cookie'], got.headers.x]).toEqual([undefined, undefined])
  }
})

test('others’ files and guessed ones are not there', async () => {
  const office = await openOffice()
  const [owner, other] = [await office.person('王会计'), await office.person('李局长')]
  const { result } = await upload(office, 'sendDocument', owner.id, 'document', '表.xlsx', Buffer.from('x'))
  const guesses = Array.from({ length: 100 }, () => `F${randomBytes(30).toString('base64url')}`)
  for (const id of [result.document?.file_id, ...guesses, "' or 1=1 --", '%00'])
    expect([
      id,
      (await raw(office.url, `/chat/files/${encodeURIComponent(id ?? '')}`, { headers: as(other) })).status,
    ]).toEqual([id, 404])
})

test('the bot’s interface opens with its token alone, to requests of this machine that came over no proxy', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  for (const token of [chat.token, `1000:${chat.token}`, office.token.slice(0, -1), `${office.token}x`, '1000:'])
    expect((await raw(office.url, `/bot${encodeURIComponent(token)}/getMe`)).status).toBe(401)
  const path = `/bot${office.token}/getMe`
  expect((await raw(office.url, path)).status).toBe(200)
  expect((await raw(office.url, path, { headers: { 'x-forwarded-for': '192.0.2.9' } })).status).toBe(404)
  expect((await raw(office.url, '/chat/me', { headers: as(office) })).status).toBe(401)
})
