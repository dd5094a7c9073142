const single =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫嵇苟全褚廉简娄符奚穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾巩稽井练仲乐虞卞封竺冼楚佟栗匡宗巫鞠桑荆谌扬伏岑习胥蔺昌凤酆皮贝茅危麻郗班仰伊宓蓬钮储汲邴松乌牧隗戎韶蓟宿怀蒲邰鄂咸阴莘贡逄郦雍璩濮寿扈浦尚慕茹宦鱼慎戈庾暨衡弘寇禄阙沃蔚晁訾阚逯桓诸付仝佘邝尉粟帅亓谯佴伦钭庹漆荣明'

const doubled =
  '欧阳 司马 上官 诸葛 司徒 夏侯 皇甫 尉迟 公孙 令狐 慕容 宇文 长孙 东方 闻人 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 轩辕 钟离 鲜于 闾丘 司空 司寇 亓官 南宫 拓跋 独孤 万俟 赫连 端木 百里 东郭 呼延 羊舌 微生 梁丘 左丘 西门 第五 公羊 谷梁 颛孙 壤驷 公良 漆雕 乐正 巫马 段干 夹谷 纳兰 完颜 叶赫 爱新觉罗'

/** Surnames that are just as often other words: 成本, 向群众, 于年底. They need a given name that is hardly anything else. */
const doubtful =
  '于向时成方任安平高明文金石路车班党花康季施强连项常单计解管包全严关左查简章封储危毕祝谈米麻宁燕牛谷房万边温华荣商易皮松井怀阴符冷牧乐练宗席段司景林薄'

/** Surnames that mean something else before a title: 任局长, 班主任, 成主任. */
const verbal = '于向时成任单计管包全关左查封连项班车党路施强米商万'

/** Surnames used after 小 or 老 for a colleague. */
const familiar =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭罗马梁宋郑谢韩唐冯董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴夏钟汪田任姜范方姚谭廖邹熊金陆郝孔崔毛邱秦江史顾侯邵孟龙雷钱汤尹黎易武乔贺赖龚庞樊殷陶洪翟颜倪严牛温芦俞章鲁葛伍韦申尤毕聂焦柳邢岳齐梅庄辛祝左涂祁舒耿牟詹关苗凌费纪靳盛童欧屈鲍覃霍翁甘宁柯阮闵吉饶瞿戚'

/** Double surnames that are also words. */
const doubtfulDoubles: readonly string[] = ['东方', '西门', '第五', '百里', '长孙', '独孤', '轩辕', '微生']

const singles = new Set(single)
const doubles = new Set(doubled.split(' '))
const doubleFirsts = new Set([...doubles].map((surname) => surname[0] ?? ''))
const doubts = new Set(doubtful)
const verbals = new Set(verbal)
const familiars = new Set(familiar)

/** The length of the surname at a position; 0 if there is none. */
export function surnameLength(text: string, at: number): number {
  const first = text[at] ?? ''
  if (doubleFirsts.has(first)) {
    if (doubles.has(text.slice(at, at + 4))) return 4
    if (doubles.has(text.slice(at, at + 2))) return 2
  }
  return singles.has(first) ? 1 : 0
}

export function isDoubtful(surname: string): boolean {
  return doubts.has(surname) || doubtfulDoubles.includes(surname)
}

export function isVerbal(surname: string): boolean {
  return verbals.has(surname) || doubtfulDoubles.includes(surname)
}

export function isFamiliar(surname: string): boolean {
  return familiars.has(surname)
}
