import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { openOffice } from '../office.ts'
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

test('a file’s name breaks neither the header nor the page, and its content is never executed', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  for (const name of names) {
    office.tell(chat, { name, bytes: Buffer.from('<script>') })
    const file = (await chat.messages()).at(-1)?.file?.id
    const got = await raw(office.url, `/chat/files/${file}`, { headers: as(chat) })
    expect(got.status).toBe(200)
    expect(got.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w%.~!$&+^`|#-]+$/)
    expect(got.headers['content-security-policy']).toBe("default-src 'none'; sandbox")
    expect(got.headers['content-type']).not.toMatch(/html|svg|xml(?!formats)|javascript/)
    expect([got.headers['set-cookie'], got.headers.x]).toEqual([undefined, undefined])
  }
})

test('others’ files and guessed ones are not found', async () => {
  const office = await openOffice()
  const [owner, other] = [await office.person('王会计'), await office.person('李局长')]
  office.tell(owner, { name: '表.xlsx', bytes: Buffer.from('x') })
  const said = (await owner.messages()).at(-1)?.file?.id
  const { messageId } = await owner.sendFile('表.xlsx', Buffer.from('x'))
  const own = (await owner.messages()).find(({ id }) => id === messageId)?.file?.id
  const guesses = Array.from({ length: 100 }, () => `F${randomBytes(30).toString('base64url')}`)
  for (const id of [said, own, 'D1', 'D0', ...guesses, "' or 1=1 --", '%00'])
    expect([
      id,
      (await raw(office.url, `/chat/files/${encodeURIComponent(id ?? '')}`, { headers: as(other) })).status,
    ]).toEqual([id, 404])
})
