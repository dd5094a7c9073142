import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { linkOfficer } from '../../bot/commands/data/link-officer.ts'
import { openOffice } from '../bot/office.ts'
import { tempFile } from '../db/desk.ts'
import { earlierFolder, foundIn } from '../db/earlier.ts'
import { usedByNewer } from '../db/newer.ts'
import { startTelegram } from '../telegram/server.ts'
import { ranHere } from './here.ts'
import { buildCommandIn } from './run.ts'

const linkIn = buildCommandIn('officer-link')
const linkAsProgram = (settings: Settings) => linkIn({ env: { PATH: process.env.PATH, ...settings } })

type Settings = Readonly<Record<string, string>>

/** Runs the command with these settings beside whatever is running. */
const link = (settings: Settings) => ranHere(() => linkOfficer(settings))

const line = (address: string) =>
  new RegExp(
    `^财政局的审核人从这里进入（只能用一次，24 小时内有效，之前打印的不再有效）：${address}\\?start=([\\w-]{22})\n$`,
  )

test('while the bot runs, an operator makes links for officers: the newest lets one person in, even if there are officers already', async () => {
  const office = await openOffice()
  const settings = { DATA_DIR: office.folder, PORT: new URL(office.url).port }
  const [first, second, third] = [
    await office.person('陈审核'),
    await office.person('李审核'),
    await office.person('丁一'),
  ]
  const printed = line(`http://127\\.0\\.0\\.1:${settings.PORT}/`)
  const token = async (make = link) => printed.exec((await make(settings)).out)?.[1]
  const [older, newer] = [await token(), await token(linkAsProgram)]
  expect(await first.say(`/start ${older}`)).toContain('已经过期')
  expect(await first.say(`/start ${office.officerLink.split('=')[1]}`)).toContain('已经过期')
  expect(await first.say(`/start ${newer}`)).toContain('您现在是财政局的审核人')
  await first.say('云溪县财政局')
  const next = await token()
  expect(await second.say(`/start ${next}`)).toContain('您是财政局的审核人')
  expect(await second.say('财政局')).toContain('云溪县财政局工作台')
  expect(await third.say(`/start ${next}`)).toContain('名额用完了')
  expect(foundIn(office.folder, [newer ?? '', next ?? '']).filter((found) => found.startsWith('ziping'))).toEqual([])
})

test('the link leads to the office’s address, or to the bot at Telegram', async () => {
  const office = await openOffice()
  const telegram = await startTelegram()
  onTestFinished(() => telegram.down())
  const DATA_DIR = office.folder
  const published = await link({ DATA_DIR, TRUSTED_PROXY: '127.0.0.1', PUBLIC_URL: 'https://pingjia.example.gov.cn/' })
  expect(published.out).toMatch(line('https://pingjia\\.example\\.gov\\.cn/'))
  const known = { DATA_DIR, BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url }
  expect((await link(known)).out).toMatch(line('https://t\\.me/ziping_bot'))
  const both = (await link({ ...known, OFFICE: 'on', PORT: '3000' })).out
  expect(both).toMatch(/：http:\/\/127\.0\.0\.1:3000\/\?start=([\w-]{22}) 或 https:\/\/t\.me\/ziping_bot\?start=\1\n$/)
})

test('if no link can be made, one line says why, and the printed one stays valid', async () => {
  const office = await openOffice()
  const [DATA_DIR, officer] = [office.folder, await office.person('陈审核')]
  const telegram = await startTelegram()
  onTestFinished(() => telegram.down())
  const other = { BOT_TOKEN: `1000:${'a'.repeat(35)}`, TELEGRAM_API_ROOT: telegram.url }
  expect(await link({ DATA_DIR, ...other })).toEqual({
    code: 1,
    out: '',
    err: '没有生成链接：连不上 Telegram，或它不认这个 BOT_TOKEN。请检查网络和 BOT_TOKEN 再试。\n',
  })
  expect(await linkAsProgram({ DATA_DIR, PORT: '-1' })).toEqual({
    code: 1,
    out: '',
    err: '设置有误：PORT 应是 0 到 65535 的整数。\n',
  })
  expect(await officer.say(`/start ${office.officerLink.split('=')[1]}`)).toContain('您现在是财政局的审核人')
})

test('missing data, and data of an earlier or a later version, is left unchanged', async () => {
  const [nowhere, earlier] = [join(tempFile(), '..', 'none'), earlierFolder()]
  expect(await link({ DATA_DIR: nowhere })).toEqual({
    code: 1,
    out: '',
    err: `没有生成链接：${nowhere} 里还没有数据。自评助手已经在用的，请设成启动时同样的 DATA_DIR 再运行；还没用过的，先启动一次，启动时会打印链接。\n`,
  })
  expect(await link({ DATA_DIR: earlier })).toEqual({
    code: 1,
    out: '',
    err: '没有生成链接：ziping.db 还没有升级到这一版。先用这一版启动一次自评助手。\n',
  })
  usedByNewer(join(earlier, 'ziping.db'))
  expect(await link({ DATA_DIR: earlier })).toEqual({
    code: 1,
    out: '',
    err: '没有生成链接：ziping.db 已由更新版本的程序用过。请改用更新的版本。\n',
  })
})
