/** Messages outside of any feature of the talk. */
export const plainWords = {
  editedMessage: '那条消息不是哪一题的答案，改它没有用。要改，发“目录”到那一题，或发“撤销”。',
  foreignLink: '这不是这里的链接，没有用它。别人发给您的链接，请直接用浏览器打开。',
  outdatedButton: '这个按钮过期了，没有改动。发“继续”再点新的。',
  oldButton: '这个按钮找不到了。发“继续”接着填。',
  noSuchButton: '这里没有这一个。请看上面列出的，发 # 加它的序号，例如 #1。',
  noButtons: '上面没有可选的。发“继续”接着填。',
  documentFailed: '文件没有出来。请过一会儿再发“草稿”或“报告”。',
  notDone: '刚才那件事没有办成。请过一会儿再发一次。',
  outdatedJob: '程序更新了，刚才要的那一项没有做成。请您再发一次。',
  fileFailed: '文件没有读出来。请重新发一次。',
  fileElsewhere: '读完文件时，已经换到另一份自评，文件没有用上。要用，换回去重发。',
  groupChat: '自评内容不适合在群里填，请和我单独聊。',
} as const
