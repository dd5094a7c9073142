/** What asks the bot for help, alone or among words that add nothing (`others`). */
const keys = [
  '你好',
  '您好',
  '在吗',
  '在不在',
  '早上好',
  '上午好',
  '下午好',
  'hello',
  'hi',
  '怎么填',
  '怎么弄',
  '怎么办',
  '怎么做',
  '怎么用',
  '怎么写',
  '怎么操作',
  '怎么开始',
  '如何填',
  '如何写',
  '填什么',
  '写什么',
  '做什么',
  '干什么',
  '干嘛',
  '不知道',
  '不会',
  '不懂',
  '不明白',
  '不清楚',
  '看不懂',
  '没看懂',
  '帮帮我',
  '帮我',
  '帮忙',
  '求助',
  '进度',
  '到哪了',
  '到哪里了',
  '还差什么',
  '还差多少',
  '还差几题',
  '还有多少',
  '下一步',
  '从哪开始',
  '从哪里开始',
  '这是什么',
  '你是谁',
  '能做什么',
]

const others = [
  '请问',
  '请',
  '我们',
  '我',
  '你',
  '您',
  '现在',
  '接下来',
  '然后',
  '到底',
  '一下',
  '应该',
  '需要',
  '可以',
  '先',
  '要',
  '该',
  '能',
  '填报',
  '填',
  '表',
  '自评',
  '这一题',
  '这题',
  '这一步',
  '这个',
  '这里',
  '这',
  '那',
  '是',
  '都',
  '还',
  '了',
  '吗',
  '呢',
  '啊',
  '呀',
  '吧',
  '的',
  '老师',
  '看看',
  '看',
  '查',
  '问',
]

const known = [...keys.map((word) => ({ word, key: true })), ...others.map((word) => ({ word, key: false }))].sort(
  (a, b) => b.word.length - a.word.length,
)
/** The same by their first character: every text of the talk is looked up. */
const beginning = new Map<string, typeof known>()
for (const one of known) beginning.set(one.word.charAt(0), [...(beginning.get(one.word.charAt(0)) ?? []), one])
const longest = 40
const between = /[\s,.;:!?~，。；：！？～、…]/

/** Whether a text asks what to do, greets, or says that the person does not know, and says nothing else. */
export function asksForHelp(text: string): boolean {
  const said = text.trim().toLowerCase()
  if (said.length > longest) return false
  let asked = false
  for (let at = 0; at < said.length; ) {
    if (between.test(said.charAt(at))) at += 1
    else {
      const next = beginning.get(said.charAt(at))?.find(({ word }) => said.startsWith(word, at))
      if (!next) return false
      asked ||= next.key
      at += next.word.length
    }
  }
  return asked
}

const device =
  /^(?:请问|我|我们|要|想|怎么|如何|能不能|可以|能){0,3}换(?:了|到|一台|一个|台|个){0,2}新?的?(?:电脑|手机|浏览器)(?:接着填|怎么填|怎么办|填|了|吗|还能填吗){0,2}[?？。]?$/

/** Whether a text asks how to go on with another computer or phone. */
export function asksOfDevice(text: string): boolean {
  return device.test(text.trim())
}

const thanks = /^(?:谢谢|多谢|感谢|辛苦)(?:了|你|您|啦)?$/
const heard = /^(?:好的|收到|知道了|明白了?|嗯+|ok)$/i

/** Words that answer no question of figures; where words are expected they may be the answer. */
const agreed = /^(?:好|行|可以|是的?|对的?|没问题|好了|完了|填完了|填好了)$/

/** Which courtesy a text is; undefined if it says anything else. */
export function saidKindly(text: string, figures: boolean): 'thanks' | 'heard' | undefined {
  const said = text.trim().replace(/(?<![。.！!~～])[。.！!~～]+$/, '')
  if (thanks.test(said)) return 'thanks'
  return heard.test(said) || (figures && agreed.test(said)) ? 'heard' : undefined
}

const mostAsked = 80
const asking = /(?:[?？]|[吗呢么][。.]?)$/
const begins = [
  '请问',
  '怎么',
  '如何',
  '为什么',
  '什么是',
  '能不能',
  '可不可以',
  '是不是',
  '要不要',
  '我该',
  '我应该',
  '我想问',
]

/** Whether a line reads like a question, perhaps to the bot. */
export function readsAsQuestion(text: string): boolean {
  const said = text.trim()
  if (said.includes('\n') || said.length > mostAsked) return false
  return asking.test(said) || begins.some((word) => said.startsWith(word))
}
