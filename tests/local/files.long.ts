import { expect, test } from 'vitest'
import { openOffice, upload } from './office.ts'

test('50 MB may be sent and no more, 20 MB may be fetched by the bot and no more', async () => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const bytes = Buffer.alloc(50 * 1024 * 1024 + 1)
  const tooMuch = await upload(office, 'sendDocument', chat.id, 'document', '大.zip', bytes)
  expect(tooMuch).toMatchObject({ error_code: 413, description: 'Request Entity Too Large' })
  await expect(chat.sendFile('大.zip', bytes)).rejects.toMatchObject({ status: 413 })
  const { messageId } = await chat.sendFile('中.zip', bytes.subarray(0, 20 * 1024 * 1024 + 1))
  const file_id = (await chat.messages()).find((message) => message.id === messageId)?.file?.id
  expect((await office.call('getFile', { file_id })).description).toBe('Bad Request: file is too big')
})
