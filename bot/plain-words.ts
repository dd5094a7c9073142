/** Messages outside of any feature of the talk. */
export const plainWords = {
  editedMessage: '这条旧消息不是哪一行的答案，改了没有重新读。要改答案，发“目录”跳到那一行，或发“撤销”。',
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
