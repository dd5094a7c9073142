import { saysWrong } from './corrected.ts'

/**
 * What somebody says about an answer instead of giving one: that it is right (`agrees`), that it stays (`keeps`), how it
 * is to be changed (`edits`), that it comes later (`leaves`), or that they do not know (`unsure`).
 */
export type Remark = 'agrees' | 'keeps' | 'edits' | 'leaves' | 'unsure'

/** A longer text says more than a remark. */
const longest = 40
const ends = /(?:[了吧啊呀哦嘛的]|[。.！!~～]){1,3}$/

const agrees =
  /^(?:好|好的|很好|挺好|可以|行|同意|没问题|就这样|就这么[写填]|对|对的|是|是的|嗯+|ok|okay|yes|👌|👍|✓|采用|用这个|采用后面的?|同意采用.{0,8})$/iu
const keeps =
  /^\S{0,12}?(?:没有?变(?:化|动)?|不变|无变化|没有?改|没有?动|不用改|不需要改|不改|没错|没问题|没有问题|无误|是对|是正确|照旧|[同跟和与](?:去年|上年|原来|以前)(?:一样|相同|一致)?|还是(?:去年|原来|以前)(?:那个|那样)?|原来)$/
const parts =
  /^(?:(?:采用|可以|好)[，,])?(?:再|还要?|另外?|最后|后面|前面|中间|结尾|开头){0,2}(?:(?:增?加|补|添)(?:上|进|入)?一?[个条句段项笔点]|(?:删[掉除去]?|去掉|改|把)第?[一二三四五六七八九十\d]{1,3}[条句段个点])/
const becomes =
  /^(?:自评)?(?:得分|分值|完成值|指标值|目标|实际|预算|决算|名称|原因|措施)[^，,。；;]{0,8}(?:改成|改为|应该?是|应为|[写填打]错|不对)/
const criticises =
  /^(?:不好|不行|不对|太(?:空|长|短|啰嗦|笼统|简单)|再?(?:短|长|具体|详细|精简|改|写)一?[点些下]|重[新写]|换一?[个种]|改一?[下短])/
const verbs =
  /^(?:再|又|还|另外?|最后|后面|前面|中间|要|得|都){0,2}(?:增加|加上|添加|补上|去掉|删掉|删除|删去|删|去除|少写|多写|漏写|加(?=[“"‘（])|改名|改成|改为|换成|替换|搬到|合并|调到)/
const renames = /^[^，,。；;：:\s]{1,16}(?:改成|改为|改名|换成)/
const leaves =
  /^(?:先?跳过|下一[个题条]|先?空着|撤销|先放|以后再|(?:稍后|回头|晚点|过后|待会儿?|等会儿?)再?[补填写说]|待[补填定]|我发文件|(?:这个|这题)?我?(?:要|得|去|先)[问查核])/
const unsure =
  /^(?:我|也|都|还){0,2}不(?:太)?(?:知道|清楚|会|懂|了解|明白|确定)|^不(?:扣分|签|用说明|用写|用管|需要说明)|^(?:目录|帮助|检查)?在哪|^(?:怎么|哪里|如何|要不要|能不能|可不可以)|^帮我|^(?:我|自己|本人|我自己|我本人)[填来]?$/

/**
 * Which remark a text is; undefined for a text that can be an answer. In a long text (`long`), what is to be done may
 * begin with 增加 or 删除, and only what names a cell or a part of the text changes anything.
 */
export function remarkIn(text: string, long: boolean): Remark | undefined {
  const whole = text.trim()
  if (whole.length > longest || whole.includes('\n')) return undefined
  const said = whole.replace(ends, '')
  if (agrees.test(said) || agrees.test(whole)) return 'agrees'
  if (leaves.test(said)) return 'leaves'
  if (unsure.test(said)) return 'unsure'
  if (keeps.test(said)) return 'keeps'
  const changes = [parts, becomes, criticises, ...(long ? [] : [verbs, renames])]
  return saysWrong(whole) || changes.some((words) => words.test(said)) ? 'edits' : undefined
}
