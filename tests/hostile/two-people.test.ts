import { afterAll, expect, test } from 'vitest'
import { TaskEndedError, type Workers } from '../../bot/workers/workers.ts'
import { openOffice } from '../bot/office.ts'
import { buildWorkers } from '../built-workers.ts'

let workers: Workers
buildWorkers((built) => {
  workers = new built.Workers({ limitMs: 60_000, megabytes: 512 })
})
afterAll(() => workers.close())

test('four slow files of one person delay neither another person’s draft nor their file', async () => {
  const slow: (() => void)[] = []
  const read: Workers['run'] = (name, input, signal) => {
    if (!('bytes' in input) || !Buffer.from(input.bytes).includes('slow')) return workers.run(name, input, signal)
    return new Promise((_, reject) => void slow.push(() => reject(new TaskEndedError('it took too long'))))
  }
  const make = workers.run
  const office = await openOffice({}, undefined, { read, make, view: make, copy: make, close: () => undefined })
  const [first, second] = [await office.person('甲'), await office.person('乙')]
  await second.begin()
  const answers: string[] = []
  for (const at of [1, 2, 3, 4]) answers.push(await first.send(`${at}.docx`, 'slow'))
  expect(answers).toEqual([
    '正在读这个文件…',
    ...[2, 3, 4].map((at) => `收到，排在第 ${at} 个。前面的读完、定了再看这一个。`),
  ])
  await second.say('草稿')
  expect((await second.document()).name).toContain('草稿')
  await second.send('我.txt', '云溪县城关镇人民路8号')
  expect(await second.next()).toContain('人民路8号')
  expect(slow).toHaveLength(1)
  for (const at of [1, 2, 3, 4]) {
    expect(slow).toHaveLength(at)
    slow.at(-1)?.()
    expect(await first.next()).toMatch(new RegExp(`^“${at}.docx”（[^）]+）\n\n文件里的内容太多，没有读。`))
  }
  expect(await first.send('5.txt', '再发一次')).toBe('正在读这个文件…')
})
