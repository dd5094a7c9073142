import { readdirSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { FatalError } from '../../bot/endings.ts'
import type { StoredButton } from '../../core/stored.ts'
import { department } from '../fixtures/correct.ts'
import { until } from '../still.ts'
import { type Bench, openBench } from './bench.ts'
import { paperChannel } from './paper.ts'
import type { OpenStage } from './stage.ts'
import { stages } from './stages.ts'

test('every folder of a channel is held to the contract', () => {
  const folders = readdirSync(new URL('../../bot/channels', import.meta.url), { withFileTypes: true })
  expect(folders.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).sort()).toEqual(Object.keys(stages).sort())
})

/** Goes on until the year is asked, which has buttons. */
async function begin({ say, sees, bot }: Bench): Promise<void> {
  say('/start')
  await sees('请发单位全称')
  say(department)
  await sees('填哪一年')
  await bot.idle()
}

/** The latest arrival. */
function latest({ came }: Bench) {
  const last = came.at(-1)
  if (!last) throw new Error('nothing came in')
  return last
}

const help = (label: string): StoredButton => ({ label, action: { do: 'help' } })

const everyWay = Object.values(stages).flatMap((ways) => Object.entries(ways))

test('stops within ten seconds whatever hangs', async () => {
  const stopped = everyWay.map(async ([way, open]) => [way, await stoppedWhileHanging(open)])
  expect(await Promise.all(stopped)).toEqual(everyWay.map(([way]) => [way, 'stopped']))
})

/** How a bot ends that is stopped while its channel waits for something that never comes. */
async function stoppedWhileHanging(open: OpenStage): Promise<unknown> {
  const bench = await openBench(open)
  bench.say('/start')
  await bench.sees('请发单位全称')
  await bench.bot.idle()
  const hanging = bench.hangs?.()
  bench.queue({ text: '没说成' })
  await hanging
  const late = new Promise((resolve) => setTimeout(resolve, 10_000, 'late').unref())
  const ended = () => bench.channel.ended.then((reason) => reason ?? 'stopped')
  return Promise.race([bench.bot.stop().then(ended), late])
}

describe.each(everyWay)('%s', (_, open) => {
  test('stores an arrival before acknowledging it, and takes the same arrival once', async () => {
    const bench = await openBench(open)
    bench.say('/start')
    await bench.sees('请发单位全称')
    const { arrival, received, early } = latest(bench)
    expect({ early, repeated: 'repeated' in received && received.repeated }).toEqual({ early: false, repeated: false })
    await until(() => bench.acknowledged?.() ?? true)
    expect(bench.bring(arrival)).toEqual({ ...received, repeated: true })
    await bench.bot.idle()
    expect(bench.shown()).toHaveLength(1)
  })

  test('tells the writer that a message could not be stored, and takes it when it is delivered or said again', async () => {
    const bench = await openBench(open)
    await begin(bench)
    bench.store.db.run(sql`pragma query_only = on`)
    bench.say('2023')
    const { text } = await bench.sees('没填上')
    bench.store.db.run(sql`pragma query_only = off`)
    const repeats = bench.channel.can.repeats === true
    expect(text.includes('不用重发')).toBe(repeats)
    if (!repeats) bench.say('2023')
    await bench.sees('什么时候截止')
    expect(bench.shown().filter((shown) => shown.text.includes('没填上'))).toHaveLength(1)
  })

  test('delivers texts and files with ids of its own as texts, and a file’s bytes', async () => {
    const bench = await openBench(open)
    bench.say('/start')
    await bench.sees('请发单位全称')
    const { arrival } = latest(bench)
    expect(arrival).toMatchObject({ content: { is: 'text', text: '/start' }, sender: { name: '周敏' } })
    for (const id of [arrival.id, arrival.chat, arrival.sender.id]) expect(id).toMatch(/./)
    const bytes = Buffer.from('{"不是": "自评"}')
    bench.send('自评.json', bytes)
    await until(() => bench.came.length === 2)
    const { content } = latest(bench).arrival
    expect(content).toMatchObject({ is: 'file', name: '自评.json', size: bytes.length })
    expect(content.is === 'file' && (await bench.channel.fetch(content.file))).toEqual(bytes)
  })

  test('delivers unreadable content, replies and edits if it has them', async () => {
    const bench = await openBench(open)
    await begin(bench)
    const [{ reply, correct, sendPicture }, seen] = [bench, bench.came.length]
    const row = bench.store.db.get<{ id: number }>(sql`select max(id) as id from outbox`)?.id ?? 0
    reply?.('两千零二十三')
    if (reply) await until(() => bench.came.length > seen)
    if (reply)
      expect(latest(bench).arrival.content).toEqual({ is: 'text', text: '两千零二十三', replyTo: bench.messageOf(row) })
    const { received } = latest(bench)
    const said = 'message' in received ? received.message : undefined
    correct?.('2023')
    if (correct) await until(() => 'changed' in latest(bench).arrival.content)
    if (correct)
      expect(latest(bench).arrival).toMatchObject({ messageId: said, content: { text: '2023', changed: true } })
    sendPicture?.()
    if (sendPicture) await until(() => latest(bench).arrival.content.is === 'unreadable')
  })

  test('shows messages in order, with their buttons', async () => {
    const bench = await openBench(open)
    bench.say('/start')
    await bench.sees('请发单位全称')
    bench.queue({ text: '一' }, { text: '二', buttons: [[help('甲'), help('乙')], [help('丙')]] }, { text: '三' })
    await bench.sees('三')
    expect(bench.shown().slice(1)).toEqual([
      { text: '一', labels: [] },
      { text: '二', labels: ['甲', '乙', '丙'] },
      { text: '三', labels: [] },
    ])
  })

  test('delivers the tapped button, and typing its number does the same', async () => {
    const bench = await openBench(open)
    await begin(bench)
    const [, second = ''] = bench.shown().at(-1)?.labels ?? []
    bench.tap(second)
    expect((await bench.sees('什么时候截止')).text).toContain(second)
    await bench.bot.idle()
    bench.say('#1')
    await bench.sees('自评开始了')
  })

  test('a button of another message, or of another chat, does nothing', async () => {
    const bench = await openBench(open)
    await begin(bench)
    const { arrival } = latest(bench)
    const [row = 0] = bench.queue({ text: '别处', buttons: [[help('帮助')]] })
    await bench.sees('别处')
    await bench.bot.idle()
    const tap = { is: 'tap', button: `${row}.0` } as const
    const under = bench.messageOf(row) ?? ''
    bench.bring({ ...arrival, id: 'forged-1', messageId: `${under}0`, content: tap })
    await bench.sees('这个按钮找不到了')
    const other = { id: 'forged-2', chat: '90001', sender: { id: '90001', name: '李梅' } }
    bench.bring({ ...other, messageId: under, content: tap })
    bench.bring({ ...arrival, id: 'honest', messageId: under, content: tap })
    await bench.sees('对号入座')
    await bench.bot.idle()
    expect(bench.shown().filter(({ text }) => text.includes('对号入座'))).toHaveLength(1)
    const theirs = bench.store.db.all<{ text: string }>(sql`select text from outbox where chat <> 1`)
    expect(theirs.filter(({ text }) => text.includes('对号入座'))).toEqual([])
  })

  test('shows an edit in place of the message, or as a new message if it cannot', async () => {
    const bench = await openBench(open)
    bench.say('/start')
    await bench.sees('请发单位全称')
    const [row = 0] = bench.queue({ text: '从前', buttons: [[help('旧')]] })
    await bench.sees('从前')
    await bench.bot.idle()
    bench.queue({ text: '如今', edits: row, buttons: [[help('新')]] })
    await bench.sees('如今')
    const { edits, reads } = bench.channel.can
    expect(bench.sent.filter(({ kind }) => kind === 'edit')).toHaveLength(edits && !reads ? 1 : 0)
    const old = edits ? [] : [{ text: '从前', labels: ['旧'] }]
    expect(bench.shown().slice(1)).toEqual([...old, { text: '如今', labels: ['新'] }])
  })

  test('delivers a document whole, under its name', async () => {
    const bench = await openBench(open)
    bench.say('/start')
    await bench.sees('请发单位全称')
    const bytes = Uint8Array.from({ length: 300_000 }, (_value, at) => (at * 7919) % 256)
    bench.queue({ name: '2023年度（草稿）.docx', bytes }, { text: '完' })
    await bench.sees('完')
    const { document } = bench.shown().find((shown) => shown.document) ?? {}
    expect(document?.name).toBe('2023年度（草稿）.docx')
    expect(document && Buffer.from(document.bytes).equals(Buffer.from(bytes))).toBe(true)
  })

  test('a channel that fails stops alone: another goes on, and the operator is told', async () => {
    const paper = paperChannel('paper')
    const bench = await openBench(open, paper.channel)
    if (!bench.breaks) return
    bench.breaks()
    expect(await bench.channel.ended).toBeInstanceOf(FatalError)
    await until(() => bench.told.some((line) => line.includes('这一路先停了，别的照常')))
    paper.say('/start')
    await until(() => paper.sent.some(({ text }) => text.includes('请发单位全称')))
  })

  test('goes on where another cannot', async () => {
    const paper = paperChannel('paper')
    const bench = await openBench(open, paper.channel)
    paper.end(new FatalError('已停下。', 3))
    await until(() => bench.told.some((line) => line.includes('这一路先停了，别的照常。已停下。')))
    bench.say('/start')
    await bench.sees('请发单位全称')
  })
})
