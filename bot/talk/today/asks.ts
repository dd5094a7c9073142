const left =
  /^(?:我们?|现在|还有?){0,3}(?:哪些|哪几|什么|多少)(?:题|项|格|内容|地方)?(?:还)?(?:没有?|未)(?:填|答|写|做)(?:完|好)?[的了]?$/
const until = /^(?:自评|填报|我们?){0,2}(?:什么时候|哪天|哪一天|几号|几月几号|几时)(?:截止|到期|要交|交)$/
const deadline = /^(?:填报)?截止(?:日期|时间)?是?(?:什么时候|哪天|哪一天|几号|几月几号)$/
const days = /^(?:离截止|距截止|距离截止)?(?:还有|还剩)(?:几|多少)天(?:截止|到期)?$/

/** Whether a text asks what is left to fill in, or until when. */
export function asksOfToday(text: string): boolean {
  const said = text.trim().replace(/[?？。呢啊呀了]{1,3}$/, '')
  return [left, until, deadline, days].some((asks) => asks.test(said))
}
