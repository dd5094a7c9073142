import type { Chat } from '../../bot/channels/office/client.ts'
import { desk } from '../reach/browser.ts'
import { standing } from '../scenarios/standing.ts'
import { type Office, pictureOf, say } from './page.ts'

/** The departments of the board, with how far the clerk of each has come: nowhere if nobody has joined. */
const departments = [
  { name: '云溪县文化旅游广电体育局', clerk: '周敏', stands: '全部填好' },
  { name: '云溪县教育局', clerk: '罗志远', stands: '从“公用经费”开始' },
  { name: '云溪县卫生健康局', clerk: '何静', stands: '从“公务接待”开始' },
  { name: '云溪县农业农村局', clerk: '谭建军', stands: '只差“附件四”' },
  { name: '云溪县水利局' },
  { name: '云溪县档案馆' },
]

const year = ['云溪县财政局', '开展自评', '2023', '云财绩〔2024〕5号', '2024年7月3日 18:00', '1']

/** The board of an officer at a desk: which department has come how far. */
export function pictureOfBoard(): Promise<Buffer> {
  return pictureOf({
    viewport: desk,
    scale: 1,
    person: officerWithDepartments,
    act: (page) => say(page, '进度', '最慢的在前'),
  })
}

async function officerWithDepartments(office: Office): Promise<Chat> {
  const officer = await office.join('陈审核')
  await officer.say(`/start ${office.officer}`)
  for (const words of year) await officer.say(words)
  await tap(officer, '确认开展')
  for (const words of ['部门名单', departments.map(({ name }) => name).join('\n')]) await officer.say(words)
  await tap(officer, '确认加入')
  await officer.say('邀请链接')
  await office.settle()
  const tokens = [...(await textOf(officer)).matchAll(/start=([\w-]+)/g)].map(([, token]) => token)
  for (const [at, { clerk, stands }] of departments.entries()) {
    if (clerk === undefined) continue
    const chat = await office.join(clerk)
    await chat.say(`/start ${tokens[at]}`)
    office.fill(chat, clerk, standing([stands]))
  }
  // So that the links are above the picture.
  await officer.say('财政局')
  await office.settle()
  return officer
}

async function textOf(chat: Chat): Promise<string> {
  return (await chat.messages()).map(({ text }) => text ?? '').join('\n')
}

/** Taps the newest button whose label begins so. */
async function tap(chat: Chat, label: string): Promise<void> {
  for (const { id, keyboard } of (await chat.messages()).toReversed()) {
    const button = keyboard.flat().find(({ text }) => text.startsWith(label))
    if (button !== undefined) return void (await chat.tap(id, button.text))
  }
  throw new Error(`there is no button ［${label}］`)
}
