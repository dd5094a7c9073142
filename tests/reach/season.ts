import type { CurlPerson } from './curl.ts'

export const department = '云溪县文化旅游广电体育局'

/** The bureau opens a year for one department; returns the link for its clerks. */
export async function openYear(officer: CurlPerson, officerLink: string): Promise<string> {
  await officer.come('陈审核', officerLink)
  for (const words of [
    '云溪县财政局',
    '开展自评',
    '2023',
    '云财绩〔2024〕5号',
    `${new Date().getFullYear() + 1}年7月3日 18:00`,
    '1',
  ])
    await officer.say(words)
  await officer.tap('确认开展')
  await officer.tap('部门名单')
  await officer.say(department)
  await officer.tap('确认加入')
  const links = await officer.say('邀请链接')
  const link = /http\S+start=[\w-]+/.exec(links)?.[0]
  if (link === undefined) throw new Error(`no link in ${links}`)
  return link
}
