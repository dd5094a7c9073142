/** Sentences that take no figures. */
export const plainWords = {
  askName:
    '你好，我是自评助手，帮你把预算绩效自评一项一项填完、检查好，最后给你 Word 报告。\n先告诉我单位全称，例如：云溪县文化旅游广电体育局',
  nameTooLong: '单位名称太长了，请发 60 字以内的全称。',
  notName: '这不像单位名称。请发单位全称，例如：云溪县文化旅游广电体育局',
  atFirst: '已经是第一题了。',
  atLast: '已经是最后一题了。',
  nothingToUndo: '没有可以撤销的改动。',
  pickOne: '请点上面的按钮，或发它的序号。要接着填，发“继续”。',
  notRead: '这个我读不了。请发文字；也可以发 .txt、.docx、.xlsx 文件，或“导出”得到的 .json 文件。',
  noFiling: '还没有开始填报，先答完这几个问题。',
  gone: '那一处已经不在了，接着往下。',
  noWords: '请写具体一点：原因是什么，依据是什么。一两句就行。',
  needText: '没有读到内容，请按例子再发一次。',
  stale: '这个按钮之后，这一行已经改过，没有照按钮写入。请看现在的数再定。',
  needHeadName: '还不知道负责人姓名。先在任一附件填好“填表人和联系电话”，再签字。',
  noForm: '这份自评用的表样，这个程序里没有。数据都在，没有动。请联系管理员升级程序，再接着填。',
  notHeadName: '这不像姓名。请发单位负责人的姓名，或点上面的按钮。',
  unknownCommand: '没有这个命令。发“帮助”看看能做什么。',
  editedMessage: '这条旧消息不是哪一行的答案，改了没有重新读。要改答案，发“目录”跳到那一行，或发“撤销”。',
  changedList: '这条消息是加行的，改了没有重新读。要改名称，发“目录”跳到那一行；要删除，发“删除 名称”。',
  foreignLink: '这不是这里的链接，没有用它。别人发给您的链接，请直接用浏览器打开。',
  outdatedButton: '这个按钮是旧的，用不了了，什么也没有改动。请发“继续”，从新消息里再点一次。',
  oldButton: '这个按钮找不到了。发“继续”接着填。',
  noSuchButton: '这里没有这一个。请看上面列出的，发 # 加它的序号，例如 #1。',
  noButtons: '上面没有可选的。发“继续”接着填。',
  documentFailed: '文件没有生成出来，已经记下原因。请过一会儿再发“草稿”或“报告”。',
  notDone: '刚才那件事没有办成，已经记下原因。请过一会儿再发一次。',
  outdatedJob: '程序更新了，刚才要的那一项没有做成。请您再发一次。',
  fileFailed: '文件没有读出来。请重新发一次。',
  fileElsewhere: '读完文件时，手上已经换成另一份自评，文件没有用上。要用，切换回去再发一次。',
  groupChat: '自评内容不适合在群里填，请和我单独聊。',
} as const

/** What is under way. */
export const makingWords = {
  draft: '正在生成草稿…',
  report: '正在生成报告…',
  unsignedReport: '还没有签字，负责人签字和填报日期先留空。正在生成报告…',
  export: '正在导出数据…',
  review: '正在读这个文件…',
} as const

/** What can be said at any time; `unit` is what amounts are in, once the form is known. */
export function helpWords(unit: string | undefined): string {
  return [
    ...helpLines,
    `金额${unit ? `默认${unit}，` : ''}写 42,800元 或 4.28万元 ${unit ? '也' : '都'}行；没有就发“无”。`,
  ].join('\n')
}

const helpLines = [
  '我先问单位情况，再按各张表的顺序问，一次一行。能这样说：',
  '',
  '继续：接着没答的问题',
  '目录：各部分填到哪了，展开看各行和数，点一行去填或去改',
  '上一题、跳过、撤销：随时都行，答过的不会丢',
  '改答案：编辑自己发过的那条消息，或回复那道题；也可以从“目录”跳到那一行',
  '改一行里的一个数：到那一行，发“决算 4.38”，或点那一格再发数',
  '增删改行：回到那张表，点序号，或发“改名 2 新名称”“删除 2”“上移 2”“顺序 2 1 3”',
  '检查：哪里对不上，怎么算的，去改或写说明；“检查 附件一”看整张表',
  '草稿：随时取 Word 草稿，没填的标黄',
  '项目：各项目填到哪了，增加、改名、删除、换顺序，或照一个新建另一个',
  '同事：谁在填、邀请填表人和负责人、分着填；“移出 2”“移出 李梅”请人离开，“退出”自己离开',
  '切换：换一份自评，或新开一份',
  '提交：送给负责人签字；一个人办的单位直接发“签字”',
  '签字：写入负责人姓名和日期；负责人不是你，就把姓名发来',
  '退回：负责人把意见发给填表人',
  '报送：签字后记为报送；公开：取不带电话的那份',
  '报告：最终的 Word 报告',
  '历史：谁改了什么，从什么改成什么；“历史 公务接待”“历史 附件一”只看那里',
  '提醒：下一次什么时候提醒，推迟、换时间',
  '导出：数据文件；导入：把 .json 文件发给我，先看会改什么，再定用不用',
  '',
] as const

/** The commands with their Chinese descriptions, as registered with the chat. */
export const commandWords = [
  { command: 'continue', description: '继续填报' },
  { command: 'directory', description: '目录，跳到任一部分' },
  { command: 'check', description: '检查' },
  { command: 'draft', description: '取 Word 草稿' },
  { command: 'report', description: '取最终报告' },
  { command: 'projects', description: '项目清单和进度' },
  { command: 'people', description: '同事，邀请和分工，移出' },
  { command: 'switch', description: '换一份自评或新开一份' },
  { command: 'submit', description: '提交给负责人签字' },
  { command: 'sign', description: '负责人签字' },
  { command: 'sendback', description: '负责人退回给填表人' },
  { command: 'deliver', description: '报送财政局' },
  { command: 'publish', description: '取公开用的文件' },
  { command: 'history', description: '谁改了什么，什么时候改的' },
  { command: 'reminders', description: '下一次提醒，推迟或换时间' },
  { command: 'undo', description: '撤销上一步' },
  { command: 'export', description: '导出数据文件' },
  { command: 'help', description: '帮助' },
  { command: 'start', description: '开始' },
] as const
