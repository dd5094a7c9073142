const none = ['', '无', '无。', '没有', '没有。']
const speakers = ['', '本单位', '我单位', '本部门', '我局', '本年度', '本年']

/** How a part of the report says that nothing was spent from a fund. */
export function sayingNone(fund: string): readonly string[] {
  const said = ['无', '没有'].flatMap((no) => [`${no}${fund}`, `${no}${fund}支出`])
  return [...none, ...speakers.flatMap((who) => said.flatMap((words) => [`${who}${words}`, `${who}${words}。`]))]
}
