import { expect, test } from 'vitest'
import { openOffice, upload } from './office.ts'

test('the bot may send 50 MB and no more, and fetch 20 MB and no more', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const bytes = Buffer.alloc(50 * 1024 * 1024 + 1)
  const tooMuch = await upload(office, 'sendDocument', chat.id, 'document', '大.zip', bytes)
  expect(tooMuch).toMatchObject({ error_code: 413, description: 'Request Entity Too Large' })
  const more = bytes.subarray(0, 20 * 1024 * 1024 + 1)
  const { result } = await upload(office, 'sendDocument', chat.id, 'document', '中.zip', more)
  const file_id = result.document?.file_id
  expect((await office.call('getFile', { file_id })).description).toBe('Bad Request: file is too big')
  expect((await chat.download(file_id ?? '')).length).toBe(more.length)
})
