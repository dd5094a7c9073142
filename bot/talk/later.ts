const leaves =
  /^(?:那?就?(?:先)?算了|(?:先|暂时|今天)?不(?:填|弄|写|做|要|用)了?|取消|先(?:这样|到这|放着|停)(?:里|吧)?|(?:以后|明天|下次|回头|晚点|等会儿?|待会儿?|一会儿?|过会儿?)(?:再)?(?:填|说|弄|写|来)(?:吧|了)?|(?:等一下|等等|稍等|等会儿?))[吧了啊]?$/

/** Whether a text only says that something is left for later: 算了, 明天再填. */
export function saysLater(text: string): boolean {
  return leaves.test(text.trim().replace(/[。.！!~～]$/, ''))
}
