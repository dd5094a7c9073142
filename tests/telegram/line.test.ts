import { describe, expect, test } from 'vitest'
import { endlessPatience, openLine } from './bot.ts'
import type { FaultKind, Script } from './faults.ts'

/** The first requests of a method meet these, one after another. */
function first(method: string, ...kinds: FaultKind[]): Script {
  return (asked) => (asked.method === method ? kinds.shift() : undefined)
}

describe('another program with the same token', () => {
  test('that interferes for a while is reported once, and then the bot receives again', async () => {
    const { telegram, told, start } = await openLine({ fault: first('getUpdates', 'conflict', 'conflict', 'conflict') })
    await start()
    const clerk = telegram.person('周敏')
    clerk.say('/start')
    await clerk.hears('请发单位全称')
    expect(told).toEqual([expect.stringContaining('另一个程序也在用这个 BOT_TOKEN')])
  })

  test('that never goes away ends the bot with 4, even if polls succeed in between', async () => {
    let polls = 0
    const fault: Script = ({ method }) => (method === 'getUpdates' && ++polls % 2 === 1 ? 'conflict' : undefined)
    const { telegram, told, start } = await openLine({ fault })
    const { ended } = await start({ conflictMs: 40 })
    const clerk = telegram.person('周敏')
    while ((await Promise.race([ended, telegram.confirmed(clerk.say('你好'))])) === true);
    const reason = await ended
    expect([reason?.exitCode, reason?.message]).toEqual([4, expect.stringContaining('十分钟来一直有另一个程序')])
    expect(told).toHaveLength(1)
  })
})

describe('a token that Telegram does not know', () => {
  test.each(['getMe', 'deleteWebhook'])(
    'ends the start with 3 at %s, and the database is free again',
    async (method) => {
      const { start, telegram } = await openLine({ fault: first(method, 'unauthorized') })
      await expect(start()).rejects.toMatchObject({
        exitCode: 3,
        message: expect.stringContaining('不认这个 BOT_TOKEN'),
      })
      await start()
      expect(telegram.refused).toEqual([])
    },
  )

  test('at a later moment ends the bot with 3 at once', async () => {
    const { start } = await openLine({ fault: first('getUpdates', 'unauthorized') })
    expect(await (await start()).ended).toMatchObject({ exitCode: 3 })
  })
})

describe('an answer that breaks off', () => {
  test.each(['torn', 'lost', 'reset'] as const)('(%s) for a message costs its chat no wait', async (kind) => {
    const { telegram, start } = await openLine({ fault: first('sendMessage', kind) })
    await start({ patience: endlessPatience })
    const clerk = telegram.person('周敏')
    clerk.say('/start')
    await clerk.hears('请发单位全称')
    clerk.say('云溪县文化旅游广电体育局')
    await clerk.hears('填哪一年')
    expect(telegram.requests.filter(({ fault }) => fault)).toHaveLength(1)
  })

  test.each(['torn', 'lost', 'reset'] as const)('(%s) with updates in it costs no update', async (kind) => {
    const { telegram, start } = await openLine()
    const clerk = telegram.person('周敏')
    const asked = clerk.say('/start')
    telegram.fault = first('getUpdates', kind)
    await start({ patience: endlessPatience })
    await clerk.hears('请发单位全称')
    await telegram.confirmed(asked)
  })
})

describe('a server that never answers', () => {
  test('a poll is given up and repeated', async () => {
    const { telegram, start } = await openLine({ fault: first('getUpdates', 'held') })
    await start({ patience: { ...endlessPatience, poll: 300 } })
    const clerk = telegram.person('周敏')
    clerk.say('/start')
    await clerk.hears('请发单位全称')
  })

  test('a message is given up and sent again', async () => {
    const { telegram, start } = await openLine({ fault: first('sendMessage', 'held') })
    await start({ patience: { ...endlessPatience, call: 300 } })
    const clerk = telegram.person('周敏')
    clerk.say('/start')
    await clerk.hears('请发单位全称')
  })

  test('does not prevent the bot from ending', { timeout: 10_000 }, async () => {
    const { telegram, start } = await openLine()
    const bot = await start()
    const clerk = telegram.person('周敏')
    clerk.say('/start')
    await clerk.hears('请发单位全称')
    telegram.fault = () => 'held'
    clerk.say('云溪县文化旅游广电体育局')
    await telegram.requested('sendMessage', 2)
    await bot.stop()
    telegram.fault = () => undefined
    await start()
    await clerk.hears('填哪一年')
  })
})

describe('the start', () => {
  test('does not need the command menu, which is registered when the server accepts it', async () => {
    const { telegram, start } = await openLine({ fault: first('setMyCommands', 'badGateway') })
    await start()
    await telegram.requested('setMyCommands', 2)
    const clerk = telegram.person('周敏')
    clerk.say('/start')
    await clerk.hears('请发单位全称')
    expect(telegram.world.commands.length).toBeGreaterThan(3)
  })

  test('says that the server cannot be reached, waits for it, and says that it is there', async () => {
    const { telegram, hears, told, start } = await openLine()
    await telegram.down()
    const starting = start()
    expect(await hears('连不上')).toContain(`连不上 Telegram（${new URL(telegram.url).host}）：连接被拒绝。`)
    await telegram.up()
    await starting
    expect(await hears('又连上')).toBeDefined()
    expect(told).toHaveLength(2)
  })

  test.each(['badGateway', 'serverError', 'torn', 'tooFast'] as const)(
    'waits out a server that answers %s',
    async (kind) => {
      const { hears, start } = await openLine({ fault: first('getMe', kind) })
      await start()
      expect(await hears('连不上')).toMatch(/：(它的回答读不懂|它回答 \d+|连接断了)。/)
    },
  )

  test('can be ended while the server cannot be reached, and frees the database', async () => {
    const { telegram, hears, start } = await openLine()
    await telegram.down()
    const ending = new AbortController()
    const starting = start({ signal: ending.signal })
    await hears('连不上')
    ending.abort()
    await expect(starting).rejects.toThrow()
    await telegram.up()
    await start()
  })
})

test('a tap is answered again if that failed', async () => {
  const { telegram, start } = await openLine({ fault: first('answerCallbackQuery', 'badGateway') })
  await start()
  const clerk = telegram.person('周敏')
  clerk.say('云溪县文化旅游广电体育局')
  clerk.say('云溪县文化旅游广电体育局')
  await clerk.hears('填哪一年')
  clerk.tap(clerk.messages.at(-1)?.reply_markup?.inline_keyboard[0]?.[0]?.text ?? '')
  await clerk.tapsAnswered()
})

test('after a quiet week, update ids that begin below the last are received, since a quiet poll resets the offset', async () => {
  const { telegram, start } = await openLine({ secondMs: 1 })
  await start()
  const clerk = telegram.person('周敏')
  await telegram.confirmed(clerk.say('/start'))
  const offsetOf = (poll: number) => telegram.requested('getUpdates', poll).then(({ params }) => params.offset)
  let poll = 1
  while ((await offsetOf(poll)) === 0) poll += 1
  while ((await offsetOf(poll)) !== 0) poll += 1
  telegram.world.updates.next = 12_346
  clerk.say('云溪县文化旅游广电体育局')
  await clerk.hears('填哪一年')
})
