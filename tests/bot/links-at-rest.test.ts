import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { resumeChat } from '../../bot/channels/office/client.ts'

import { clear, earlierOffice, foundIn } from '../db/earlier.ts'
import { openOffice, Talk } from './office.ts'

const tokenOf = (text: string) => /start=([\w-]{22})/.exec(text)?.[1] ?? ''
const shownOnce = '（链接已发出，发“邀请”再要一个）'

/** Continues the talk, so that the page confirms all that was said. */
async function goOn(talk: Talk): Promise<void> {
  await talk.say('同事')
  await talk.say('同事')
}

test('a link lets colleagues in after it was sent, although nothing stored contains it any more', async () => {
  const office = await openOffice()
  const [clerk, colleague] = [await office.person('周敏'), await office.person('罗志远')]
  await clerk.begin()
  await clerk.say('邀请填表人')
  const first = tokenOf(await clerk.tap('5人 7天'))
  await clerk.say('邀请填表人')
  const second = tokenOf(await clerk.tap('1人 7天'))
  await goOn(clerk)
  expect(foundIn(office.folder, [first, second])).toEqual([])
  const kept = (await clerk.chat.messages()).filter(({ text }) => text.includes(shownOnce))
  expect(kept.map(({ text }) => text.split('\n').slice(-2))).toEqual([
    [`点这里加入预算绩效自评：${shownOnce}`, '或者发：/start ……'],
    [`点这里加入预算绩效自评：${shownOnce}`, '或者发：/start ……'],
  ])
  for (const token of [first, second]) expect(await colleague.say(`/start ${token}`)).toMatch(/您已加入|您已经是/)
  await goOn(colleague)
  expect(foundIn(office.folder, [first, second])).toEqual([])
})

/** All texts of a workbook. */
function partsOf(bytes: Buffer): string {
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
}

test('the file of a year’s links keeps its departments, and its links until it was fetched once', async () => {
  const office = await openOffice()
  const [officer, clerk] = [await office.person('陈审核'), await office.person('周敏')]
  await officer.say(`/start ${tokenOf(office.officerLink)}`)
  for (const text of ['云溪县财政局', '开展自评', '2023', '无', '2099年7月3日 18:00', '1']) await officer.say(text)
  await officer.tap('确认开展')
  await officer.say('部门名单')
  await officer.say('云溪县教育局\n云溪县民政局')
  await officer.tap('确认加入2个')
  const said = await officer.say('邀请链接')
  const tokens = [...said.matchAll(/start=([\w-]{22})/g)].map((match) => match[1] ?? '')
  expect(tokens).toHaveLength(2)
  const { name, bytes } = await officer.document()
  expect(name).toBe('2023年度绩效自评邀请链接.xlsx')
  for (const token of tokens) expect(partsOf(bytes)).toContain(`start=${token}<`)
  const fetch = async () => partsOf(await officer.chat.download(officer.last.file?.id ?? ''))
  // The server records a fetch a moment after its answer has arrived.
  let again = await fetch()
  while (again.includes(tokens[0] ?? '')) again = await fetch()
  expect(again).toContain('云溪县教育局')
  expect(again.match(/>链接已发出，发“邀请链接”再要一份</g)).not.toBeNull()
  for (const token of tokens) expect(again).not.toContain(token)
  await goOn(officer)
  expect(foundIn(office.folder, tokens)).toEqual([])
  expect(await clerk.say(`/start ${tokens[1]}`)).toContain('您已加入 云溪县民政局')
})

test('an office served by an earlier version goes on: its links and buttons work, and no token is left in its files', async () => {
  const session = 'the-clerk'
  const dataDir = earlierOffice({ 1002: session })
  const office = await openOffice({ dataDir })
  expect(foundIn(dataDir, Object.values(clear))).toEqual([])
  const clerk = new Talk(office, await resumeChat(office.url, session))
  const [colleague, head] = [await office.person('罗志远'), await office.person('陈丽')]
  expect(await colleague.say(`/start ${clear.preparer}`)).toContain('您已加入 云溪县教育局')
  const menu = (await clerk.chat.messages()).findLast(({ text }) => text.includes('还有效的邀请'))
  expect(await clerk.tap('撤销邀请3', menu)).toContain('邀请已作废')
  expect(await head.say(`/start ${clear.head}`)).toContain('已经作废')
  expect(await head.say(`/start ${clear.officer}`)).toContain('您是财政局的审核人')
})

test('of what an earlier version sent only the links are removed, in messages and in files', async () => {
  const session = 'the-officer'
  const dataDir = earlierOffice({ 1001: session })
  const office = await openOffice({ dataDir })
  const officer = await resumeChat(office.url, session)
  const messages = await officer.messages()
  expect(messages.map(({ text }) => text)).toContain(
    `2023年度各部门填表人的链接，每个可用 5 人，转给对应的部门，不要公开：\n1. 云溪县教育局\n${shownOnce}\n2. 云溪县民政局\n${shownOnce}`,
  )
  const file = messages.find((message) => message.file !== null)?.file
  const workbook = partsOf(await officer.download(file?.id ?? ''))
  expect(workbook).toContain('云溪县教育局')
  expect(workbook).not.toMatch(/start=[\w-]{22}/)
})
