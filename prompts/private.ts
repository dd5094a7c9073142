import type { Facts } from '../core/facts.ts'

const phones = /(?<!\d)(?:1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|0\d{2,3}[-－—\s]?\d{7,8}|\d{15,18}[Xx]?)(?!\d)/g
const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房解应宗丁宣邓单洪包石崔吉龚程邢裴陆荣翁荀惠曲封储靳段焦谷车侯蓬全班秋仲伊宫宁栾刘景龙叶黎白蒲邰赖卓屠蒙乔闻党谭申冉易廖曾聂谌'
const titled = new RegExp(
  `[${surnames}][\\u4e00-\\u9fa5]{0,2}(?:局长|主任|股长|科长|书记|经理|老板|老师|同志|会计|师傅)|[张王李刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏]某某?`,
  'g',
)

/** A text without the names and numbers of persons: those whom the filing names, those with a title, phones, ids. */
export function withoutPersons(text: string, people: readonly string[]): string {
  const named = people
    .filter((name) => name.length > 1)
    .reduce((words, name) => words.replaceAll(name, '有关人员'), text)
  return named.replace(phones, '（号码略）').replace(titled, '有关人员')
}

/** The persons whom a filing names: who prepares and who signs. */
export function personsIn(facts: Facts): string[] {
  return [...facts].flatMap(([address, text]) =>
    /\.signature\.(?:preparer|head|phone)$/.test(address) ? text.trim() : [],
  )
}
